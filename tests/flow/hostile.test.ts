import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import { createHandClock } from '../../src/playground/stand-in/snowflakes.js';
import { hostileText } from '../render/arbitrary-answer.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';
import { foundAnswer, nobodyAnswer, refusedAnswer } from '../support/fake-answers.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

/** Seeds are fixed, so that a fault that was found is found again. */
const SEED = 20_260_812;
const AT_ONCE = 100;
const QUESTION_LENGTH = 400;
const NAME_LENGTH = 100;

/** The bot before a Discord whose clock stands still: how fast this machine is today decides nothing. */
function startUnhurried(options: FixtureOptions = {}): Promise<BotFixture> {
  return startBotFixture({ ...options, standIn: { clock: createHandClock(Date.UTC(2026, 0, 1)) } });
}

/** What no reply may show: addresses that mention somebody, and our own faults. */
const NEVER = /<@|@everyone|@here|at \w+ \(|node_modules|Error:/u;

function samples(count: number, longest: number): readonly string[] {
  return fc
    .sample(hostileText(), { numRuns: count, seed: SEED })
    .map((text) => text.slice(0, longest))
    .map((text) => (text === '' ? ' ' : text));
}

async function each(texts: readonly string[], send: (text: string) => InteractionHandle): Promise<void> {
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    const handles = texts.slice(start, start + AT_ONCE).map(send);
    const replies = await Promise.all(handles.map((handle) => handle.waitForReply()));
    for (const reply of replies) {
      const shown = reply.embeds
        .flatMap(({ title = '', description = '' }) => [title, description])
        .join('\n');
      // Markdown that is escaped mentions nobody, and neither can a message of ours, as the stand-in watches.
      expect(shown.replaceAll(/\\./gu, '')).not.toMatch(NEVER);
    }
    expect(handles.map(({ messages }) => messages.length)).toEqual(handles.map(() => 1));
  }
}

function faultsOf({ log }: BotFixture): readonly object[] {
  return log.lines.filter(({ level }) => level === 'error');
}

describe('hostile input in Discord', () => {
  it('gets a whole reply to each of a thousand questions', async () => {
    fixture = await startUnhurried({
      answer: (question) =>
        Promise.resolve(question.text.length % 2 === 0 ? foundAnswer(question) : refusedAnswer(question)),
    });
    const { standIn } = fixture;
    await each(samples(1000, QUESTION_LENGTH), (question) =>
      standIn.invoke({ command: 'ask', options: { question, outlet: question.slice(0, NAME_LENGTH) } }),
    );
    expect(faultsOf(fixture)).toEqual([]);
  });

  it('gets a whole reply to each of a thousand names', async () => {
    fixture = await startUnhurried({ findPerson: (name) => Promise.resolve(nobodyAnswer(name)) });
    const { standIn } = fixture;
    await each(samples(1000, NAME_LENGTH), (name) => standIn.invoke({ command: 'who', options: { name } }));
    expect(faultsOf(fixture)).toEqual([]);
  });
});

describe('a crowd in Discord', () => {
  it('is answered, everyone once: five hundred at once from a hundred people', async () => {
    fixture = await startUnhurried();
    const { standIn } = fixture;
    const handles = Array.from({ length: 500 }, (_, index) =>
      standIn.invoke({
        command: 'ask',
        user: `Reader ${String(index % 100)}`,
        options: { question: `Why is bridge ${String(index)} closed?` },
      }),
    );
    const replies = await Promise.all(handles.map((handle) => handle.waitForReply()));
    expect(handles.map(({ messages }) => messages.length)).toEqual(handles.map(() => 1));
    for (const [index, reply] of replies.entries()) {
      expect(reply.embeds[0]?.title).toBe(`Why is bridge ${String(index)} closed?`);
    }
  });
});
