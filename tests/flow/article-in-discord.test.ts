import { afterEach, describe, expect, it } from 'vitest';

import type { ArticleQuery } from '../../src/answers/article-answer.js';
import { articleKey } from '../../src/core/article-key.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { articleAnswer } from '../support/fake-answers.js';

let fixture: BotFixture | undefined;

afterEach(async () => {
  await fixture?.close();
  fixture = undefined;
});

function idOf(message: StandInMessage, label: string): string {
  const buttons = message.components.flatMap((row) => row.components ?? []);
  return buttons.find((one) => one.label === label)?.custom_id ?? `no button ${label}`;
}

async function start() {
  const asked: ArticleQuery[] = [];
  const archive = { isGone: false };
  const bot = await startBotFixture({
    readArticle(query) {
      asked.push(query);
      return Promise.resolve(archive.isGone ? { outcome: 'gone' } : articleAnswer(query));
    },
  });
  fixture = bot;
  return { bot, standIn: bot.standIn, asked, archive };
}

const BRIDGE = { command: 'article', options: { title: 'The bridge' } };

describe('/article in Discord', () => {
  it('shows an article with its source and turns its pages, after a restart too', async () => {
    const { bot, standIn, asked } = await start();
    const message = await standIn.invoke(BRIDGE).waitForReply();
    expect(message.embeds[0]).toMatchObject({
      title: 'Cracks close the harbour bridge',
      url: 'https://gazette.example/bridge',
    });
    expect(message.embeds[0]?.description).toContain('Harbour Gazette · March 2, 2021 · Page 1 of 3');
    await bot.restart();
    const second = await standIn.click({ message, customId: idOf(message, '▶') }).waitForReply();
    expect(second.id).toBe(message.id);
    expect(second.embeds[0]?.description).toContain('The harbour bridge was closed on Monday.');
    expect(asked).toEqual([
      { title: 'The bridge', page: null },
      { key: 'bridge.txt', page: 1 },
    ]);
    const copy = await standIn
      .click({ user: 'Ben', message: second, customId: idOf(second, '◀') })
      .waitForReply();
    expect(isEphemeral(copy)).toBe(true);
    expect(copy.id).not.toBe(second.id);
  });

  it('keeps a private article’s buttons for its reader', async () => {
    const { standIn } = await start();
    const options = { title: 'The bridge', private: true };
    const message = await standIn.invoke({ command: 'article', user: 'Ada', options }).waitForReply();
    expect(isEphemeral(message)).toBe(true);
    const customId = idOf(message, '▶');
    const forged = standIn.click({ user: 'Eve', message, customId, isForged: true });
    expect(JSON.stringify((await forged.waitForReply()).embeds)).toContain('no longer works');
    const own = await standIn.click({ user: 'Ada', message, customId }).waitForReply();
    expect(own.id).toBe(message.id);
  });

  it('lets one choose among titles, and tells in private that there is none', async () => {
    const { standIn, asked } = await start();
    const choice = await standIn.invoke({ command: 'article', options: { title: 'Cracks' } }).waitForReply();
    expect(JSON.stringify(choice.embeds)).toContain('2 articles may be meant');
    // The made-up article of the list is none of the archive's.
    const gone = standIn.click({ message: choice, customId: idOf(choice, '2') });
    expect(JSON.stringify((await gone.waitForReply()).embeds)).toContain('no longer holds');
    expect(asked.at(-1)).toEqual({ key: 'bridge-2.txt', page: null });
    const none = await standIn.invoke({ command: 'article', options: { title: 'none' } }).waitForReply();
    expect(isEphemeral(none)).toBe(true);
    expect(JSON.stringify(none.embeds)).toContain('No article is titled none.');
    expect(idOf(none, '1')).not.toContain('no button');
  });

  it('opens the articles of /sources in private, by their numbers', async () => {
    const { standIn, asked } = await start();
    const list = await standIn.invoke({ command: 'sources' }).waitForReply();
    await standIn.click({ message: list, customId: idOf(list, '3') }).waitForReply();
    expect(asked).toEqual([{ key: 'bridge-3.txt', page: null }]);
  });

  it('says that an article is gone which a rebuild took away, and leaves the message', async () => {
    const { standIn, archive } = await start();
    const message = await standIn.invoke(BRIDGE).waitForReply();
    archive.isGone = true;
    const told = await standIn.click({ message, customId: idOf(message, '▶') }).waitForReply();
    expect(isEphemeral(told)).toBe(true);
    expect(JSON.stringify(told.embeds)).toContain('no longer holds');
    expect(standIn.messages.find(({ id }) => id === message.id)).toEqual(message);
  });

  it('offers titles with outlet and date, under values that are short for any path', async () => {
    const deep = `${'folder/'.repeat(40)}bridge.txt`;
    const typed: string[] = [];
    fixture = await startBotFixture({
      suggestArticles(text) {
        typed.push(text);
        return text === 'x'
          ? Promise.reject(new Error('no titles'))
          : Promise.resolve([
              { article: deep, title: 'A very long title '.repeat(20), outlet: 'Gazette', date: null },
            ]);
      },
    });
    const { standIn } = fixture;
    const type = (title: string) =>
      standIn.autocomplete({ command: 'article', options: { title }, focused: 'title' }).waitForChoices();
    const [choice, ...others] = await type('');
    expect(others).toEqual([]);
    expect(choice?.value).toBe(articleKey(deep));
    expect(choice?.name).toMatch(/^A very long title .*… · Gazette · date not known$/u);
    expect(await type('x')).toEqual([]);
    expect(typed).toEqual(['', 'x']);
  });
});
