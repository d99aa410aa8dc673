import { afterEach, describe, expect, it } from 'vitest';

import type { SourcesQuery } from '../../src/answers/sources-answer.js';
import type { SuggestionQuery } from '../../src/answers/suggest.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { sourcesAnswer } from '../support/fake-answers.js';

let fixture: BotFixture | undefined;

afterEach(async () => {
  await fixture?.close();
  fixture = undefined;
});

function idOf(message: StandInMessage, label: string): string {
  const buttons = message.components.flatMap((row) => row.components ?? []);
  return buttons.find((one) => one.label === label)?.custom_id ?? `no button ${label}`;
}

async function start(
  articles = 25,
): Promise<{ readonly fixture: BotFixture; readonly asked: SourcesQuery[] }> {
  const asked: SourcesQuery[] = [];
  fixture = await startBotFixture({
    listSources(query) {
      asked.push(query);
      return Promise.resolve(sourcesAnswer(query, articles));
    },
  });
  return { fixture, asked };
}

describe('/sources in Discord', () => {
  it('lists articles and turns its pages, after a restart too, with the filters that were set', async () => {
    const { fixture, asked } = await start();
    const { standIn } = fixture;
    const options = { outlet: 'Harbour Gazette', from: '2021', to: '2021-06' };
    const message = await standIn.invoke({ command: 'sources', options }).waitForReply();
    expect(JSON.stringify(message.embeds)).toContain('Cracks, part 1]');
    await fixture.restart();
    const second = await standIn.click({ message, customId: idOf(message, '▶') }).waitForReply();
    expect(second.id).toBe(message.id);
    expect(JSON.stringify(second.embeds)).toContain('Cracks, part 11]');
    expect(asked[1]).toEqual({ ...asked[0], page: 1 });
    expect(asked[0]).toMatchObject({ outlet: 'Harbour Gazette', from: '2021-01-01', to: '2021-06-30' });
    const third = await standIn.click({ message: second, customId: idOf(second, '▶') }).waitForReply();
    expect(idOf(third, '3 / 3')).not.toContain('no button');
    const back = await standIn.click({ message: third, customId: idOf(third, '◀') }).waitForReply();
    expect(JSON.stringify(back.embeds)).toContain('Cracks, part 11]');
  });

  it('gives another person a copy to turn', async () => {
    const { fixture } = await start();
    const message = await fixture.standIn.invoke({ command: 'sources', user: 'Ada' }).waitForReply();
    const handle = fixture.standIn.click({ user: 'Ben', message, customId: idOf(message, '▶') });
    const copy = await handle.waitForReply();
    expect(copy.id).not.toBe(message.id);
    expect(isEphemeral(copy)).toBe(true);
  });

  it('tells in private that nothing fits, and that a date cannot be read', async () => {
    const { fixture } = await start(0);
    const none = await fixture.standIn.invoke({ command: 'sources' }).waitForReply();
    expect(isEphemeral(none)).toBe(true);
    expect(JSON.stringify(none.embeds)).toContain('No article fits these filters.');
    const wrong = fixture.standIn.invoke({ command: 'sources', options: { from: 'yesterday' } });
    expect(JSON.stringify((await wrong.waitForReply()).embeds)).toContain('That date cannot be read.');
  });

  it('offers outlets while one is typed', async () => {
    const asked: SuggestionQuery[] = [];
    fixture = await startBotFixture({
      suggest(query) {
        asked.push(query);
        return Promise.resolve(['Harbour Gazette']);
      },
    });
    const handle = fixture.standIn.autocomplete({
      command: 'sources',
      options: { outlet: '' },
      focused: 'outlet',
    });
    expect(await handle.waitForChoices()).toEqual([{ name: 'Harbour Gazette', value: 'Harbour Gazette' }]);
    expect(asked).toEqual([{ kind: 'outlet', typed: '' }]);
  });
});
