import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { hostileText } from '../render/arbitrary-answer.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { checkedAnswer } from '../support/fake-check.js';

const COMMAND = 'Check against the archive';
const SEED = 20_261_130;
const MESSAGE_LENGTH = 2000;
/** Hundreds of messages on a machine that does other things besides. */
const PATIENCE_MS = 30_000;
const AT_ONCE = 10;
/** What no reply may show: addresses that mention somebody, and our own faults. */
const NEVER = /<@|@everyone|@here|at \w+ \(|node_modules|Error:/u;

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

async function check(content: string, locale?: string): Promise<readonly StandInMessage[]> {
  fixture ??= await startBotFixture();
  const handle = fixture.standIn.invokeOn({
    command: COMMAND,
    target: { content },
    ...(locale === undefined ? {} : { locale }),
  });
  await handle.waitForReply(PATIENCE_MS);
  return handle.messages;
}

function shownIn(messages: readonly StandInMessage[]): string {
  return messages
    .flatMap(({ embeds }) => embeds)
    .flatMap(({ title = '', description = '' }) => [title, description])
    .join('\n');
}

describe('Check against the archive', () => {
  it('lays each statement of a message beside its quotes, for the one who asked alone', async () => {
    const messages = await check('Divers found five cracks. The bridge is closed.\nIs it? See <#12>.');
    expect(messages.every(isEphemeral)).toBe(true);
    const shown = shownIn(messages);
    expect(shown).toContain('**Differs** · Divers found five cracks.');
    expect(shown).toContain('The message says “five cracks”, the quote “two cracks”.');
    expect(shown).toContain('**Found** · The bridge is closed.');
    expect(shown).toContain('Divers found **two cracks** below the third pillar.');
    expect(shown).toContain('gazette.example/bridge');
    expect(shown).not.toContain('Is it?');
    // The words that the bot never says.
    expect(shown).not.toMatch(/\b(?:true|false)\b/iu);
  });

  it('speaks the reader’s language', async () => {
    expect(shownIn(await check('Divers found five cracks.', 'de'))).toContain(
      'Die Nachricht sagt „five cracks“, das Zitat „two cracks“.',
    );
  });

  it.each([
    ['nothing', ''],
    ['a question', 'Is the bridge closed?'],
    ['a link', 'https://gazette.example/bridge'],
    ['a mention and a greeting', '<@99> good morning!'],
  ])('says so where a message is %s', async (_name, content) => {
    const messages = await check(content);
    expect(messages.every(isEphemeral)).toBe(true);
    expect(shownIn(messages)).toContain('There is nothing to check.');
  });

  it('looks at so many statements, and says that there are more', async () => {
    const content = Array.from({ length: 12 }, (_, at) => `Bridge ${String(at)} is closed.`).join('\n');
    expect(shownIn(await check(content))).toContain('4 further statements were not looked at.');
  });

  it('gives a whole reply to each of two hundred hostile messages', async () => {
    fixture = await startBotFixture({ checkMessage: (message) => Promise.resolve(checkedAnswer(message)) });
    const texts = fc
      .sample(hostileText(), { numRuns: 200, seed: SEED })
      .map((text) => text.repeat(4).slice(0, MESSAGE_LENGTH));
    for (let start = 0; start < texts.length; start += AT_ONCE) {
      const replies = await Promise.all(texts.slice(start, start + AT_ONCE).map((text) => check(text)));
      for (const messages of replies) {
        expect(messages.length).toBeGreaterThan(0);
        expect(shownIn(messages).replaceAll(/\\./gu, '')).not.toMatch(NEVER);
      }
    }
    expect(fixture.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
