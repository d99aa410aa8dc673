import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { hostileText } from '../render/arbitrary-answer.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { compareAnswer, nothingCompared, oneSidedAnswer } from '../support/fake-compare.js';

const SEED = 20_261_130;
const TOPIC_LENGTH = 200;
const AT_ONCE = 10;
/** Hundreds of topics on a machine that does other things besides. */
const PATIENCE_MS = 30_000;
const NEVER = /<@|@everyone|@here|at \w+ \(|node_modules|Error:/u;

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

function shownIn(message: StandInMessage): string {
  return message.embeds
    .flatMap(({ title = '', description = '' }) => [title, description])
    .join('\n')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '');
}

function buttonOf(message: StandInMessage, label: string): string {
  const button = message.components
    .flatMap(({ components = [] }) => components)
    .find((one) => one.label === label && one.disabled !== true);
  if (button?.custom_id === undefined) throw new Error(`There is no button ${label}.`);
  return button.custom_id;
}

describe('/compare', () => {
  it('shows where the outlets differ, what they share and what only one tells, in pages', async () => {
    fixture = await startBotFixture();
    const { standIn } = fixture;
    const message = await standIn
      .invoke({ command: 'compare', options: { topic: 'harbour bridge' } })
      .waitForReply();
    const first = shownIn(message);
    expect(first).toContain(
      'Told by 5 articles from 5 sources: 4 outlets and 1 article without a stated outlet.',
    );
    expect(first).toContain('They differ: “two cracks” or “five cracks”');
    expect(first).toContain('Divers found **five cracks**.');
    expect(first).toContain('All 5 sources tell this');
    expect(first).toContain('Also told by Tidal Times and Cracks in the bridge');
    expect(first).toContain('Only Harbour Gazette tells this');
    await fixture.restart();
    const next = await standIn.click({ message, customId: buttonOf(message, '▶') }).waitForReply();
    expect(shownIn(next)).toContain('Only Tidal Times tells this');
    expect(shownIn(next)).not.toContain('They differ');
    const last = await standIn.click({ message: next, customId: buttonOf(next, '▶') }).waitForReply();
    expect(shownIn(last)).toContain(
      'Only one article without a stated outlet tells this: Cracks in the bridge',
    );
  });

  it('says that there is nothing to compare where one outlet tells of it', async () => {
    fixture = await startBotFixture({ compareOutlets: (query) => Promise.resolve(oneSidedAnswer(query)) });
    const message = await fixture.standIn
      .invoke({ command: 'compare', options: { topic: 'crane' } })
      .waitForReply();
    expect(shownIn(message)).toContain(
      'Only Harbour Gazette tells of this. There is nothing to compare it with.',
    );
  });

  it('refuses privately, with topics that are near, where nothing is told', async () => {
    fixture = await startBotFixture({ compareOutlets: (query) => Promise.resolve(nothingCompared(query)) });
    const message = await fixture.standIn
      .invoke({ command: 'compare', options: { topic: 'Atlantis' } })
      .waitForReply();
    expect(isEphemeral(message)).toBe(true);
    expect(shownIn(message)).toContain('No article mentions Atlantis.');
    expect(shownIn(message)).toContain('The archive tells of harbour bridge and Mara Lind.');
  });

  it('is private where somebody wants it, and speaks their language', async () => {
    fixture = await startBotFixture();
    const message = await fixture.standIn
      .invoke({ command: 'compare', locale: 'fr', options: { topic: 'pont', private: true } })
      .waitForReply();
    expect(isEphemeral(message)).toBe(true);
    expect(shownIn(message)).toContain('Seul Harbour Gazette le raconte');
  });

  it('offers topics while one is typed', async () => {
    fixture = await startBotFixture({ suggest: ({ kind, typed }) => Promise.resolve([`${kind} ${typed}`]) });
    const choices = await fixture.standIn
      .autocomplete({ command: 'compare', options: { topic: 'har' }, focused: 'topic' })
      .waitForChoices();
    expect(choices).toEqual([{ name: 'topic har', value: 'topic har' }]);
  });

  it('tells a wrong date to the one who typed it', async () => {
    fixture = await startBotFixture();
    const message = await fixture.standIn
      .invoke({ command: 'compare', options: { topic: 'bridge', from: '2021-99' } })
      .waitForReply();
    expect(isEphemeral(message)).toBe(true);
    expect(shownIn(message)).toContain('That date cannot be read.');
  });

  it('gives a whole reply to each of two hundred hostile topics', async () => {
    fixture = await startBotFixture({
      compareOutlets: (query) =>
        Promise.resolve(query.topic.length % 2 === 0 ? compareAnswer(query) : nothingCompared(query)),
    });
    const { standIn, log } = fixture;
    const topics = fc
      .sample(hostileText(), { numRuns: 200, seed: SEED })
      .map((text) => text.slice(0, TOPIC_LENGTH))
      .map((text) => (text === '' ? ' ' : text));
    for (let start = 0; start < topics.length; start += AT_ONCE) {
      const replies = await Promise.all(
        topics
          .slice(start, start + AT_ONCE)
          .map((topic) =>
            standIn.invoke({ command: 'compare', options: { topic } }).waitForReply(PATIENCE_MS),
          ),
      );
      for (const { embeds } of replies) {
        expect(JSON.stringify(embeds).replaceAll(/\\\\./gu, '')).not.toMatch(NEVER);
      }
    }
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
