import { afterEach, describe, expect, it } from 'vitest';

import { RESPONSE_LIMITS } from '../../src/playground/stand-in/limits.js';
import { isEphemeral } from '../../src/playground/stand-in/message.js';
import type { Interference } from '../../src/playground/stand-in/rest-server.js';
import { createHandClock } from '../../src/playground/stand-in/snowflakes.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';
import { foundAnswer, refusedAnswer } from '../support/fake-answers.js';
import { createGate } from '../support/gate.js';

const ask = { command: 'ask', options: { question: 'Why is the bridge closed?' } };

let fixture: BotFixture | null = null;

async function start(options: FixtureOptions = {}): Promise<BotFixture> {
  fixture = await startBotFixture(options);
  return fixture;
}

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

/** Interferes with the first `times` requests of that method whose path holds `part`. */
function failing(method: string, part: string, times: number, interference: Interference) {
  let left = times;
  return (given: string, path: string) => {
    if (given !== method || !path.includes(part) || left === 0) return null;
    left -= 1;
    return interference;
  };
}

const broken = { kind: 'status', status: 503 } as const;

describe('a bad network', () => {
  it.each<readonly [string, Interference]>([
    ['a server error', broken],
    ['a broken connection', { kind: 'reset', when: 'before' }],
    ['a lost answer', { kind: 'reset', when: 'after' }],
    ['a dead socket', { kind: 'silence' }],
    ['a limit', { kind: 'status', status: 429, headers: { 'retry-after': '0.2' } }],
  ])('does not keep a reply away: %s', async (_name, interference) => {
    const { standIn, log } = await start();
    standIn.interfere(failing('POST', '/callback', 1, interference));
    const handle = standIn.invoke(ask);
    const reply = await handle.waitForReply();
    expect(isEphemeral(reply)).toBe(false);
    await expect.poll(() => log.of('interaction')).toMatchObject([{ outcome: 'answer' }]);
    expect(handle.messages).toHaveLength(1);
  });

  it('is borne when a late answer is put in its place', async () => {
    const gate = createGate();
    const { standIn } = await start({
      async answer(question) {
        await gate.passed;
        return foundAnswer(question);
      },
    });
    standIn.interfere(failing('PATCH', '/messages', 2, broken));
    const handle = standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    gate.open();
    await handle.waitForReply();
  });

  it('does not keep suggestions away', async () => {
    const { standIn, log } = await start({ suggest: () => Promise.resolve(['Mara Lind']) });
    standIn.interfere(failing('POST', '/callback', 2, broken));
    const typing = { command: 'who', options: { name: 'li' }, focused: 'name' };
    expect(await standIn.autocomplete(typing).waitForChoices()).toMatchObject([{ name: 'Mara Lind' }]);
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('is borne when a limit holds an edit back', async () => {
    const gate = createGate();
    const { standIn } = await start({
      async answer(question) {
        await gate.passed;
        return foundAnswer(question);
      },
    });
    const limited = { kind: 'status', status: 429, headers: { 'retry-after': '0.2' } } as const;
    standIn.interfere(failing('PATCH', '/messages', 2, limited));
    const handle = standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    gate.open();
    await handle.waitForReply();
    expect(handle.messages).toHaveLength(1);
  });

  it('never makes a follow-up show twice', async () => {
    const gate = createGate();
    const { standIn, log } = await start({
      async answer(question) {
        await gate.passed;
        return refusedAnswer(question);
      },
    });
    standIn.interfere(failing('POST', '/webhooks', 1, { kind: 'reset', when: 'after' }));
    const handle = standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    gate.open();
    await expect.poll(() => log.of('interaction'), { timeout: 5000 }).toHaveLength(1);
    expect(handle.messages).toHaveLength(1);
  });

  it('is told in public when a public deferral cannot be taken away', async () => {
    const gate = createGate();
    const { standIn } = await start({
      async answer(question) {
        await gate.passed;
        return refusedAnswer(question);
      },
    });
    standIn.interfere(failing('DELETE', '/messages', Infinity, broken));
    const handle = standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    gate.open();
    await handle.waitForReply();
    expect(handle.messages).toHaveLength(1);
  });

  it('survives an interaction that Discord no longer knows', async () => {
    const clock = createHandClock(Date.UTC(2026, 0, 1));
    const { standIn, log } = await start({
      standIn: { clock },
      answer(question) {
        if (question.text === 'Late?') clock.advance(RESPONSE_LIMITS.acknowledgeWithin + 1);
        return Promise.resolve(foundAnswer(question));
      },
    });
    const handle = standIn.invoke({ command: 'ask', options: { question: 'Late?' } });
    await expect.poll(() => log.of('interaction-gone')).toHaveLength(1);
    expect(log.of('interaction')).toMatchObject([{ outcome: 'lost' }]);
    expect(handle.acknowledged).toBe(false);
    expect(standIn.takeViolations()).toEqual(['command ask: it was never acknowledged']);
    await standIn.invoke(ask).waitForReply();
  });

  it('survives a token whose fifteen minutes are over', async () => {
    const gate = createGate();
    const clock = createHandClock(Date.UTC(2026, 0, 1));
    const { standIn, log } = await start({
      standIn: { clock },
      async answer(question) {
        await gate.passed;
        return foundAnswer(question);
      },
    });
    const handle = standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    clock.advance(RESPONSE_LIMITS.tokenLife + 1);
    gate.open();
    await expect.poll(() => log.of('interaction')).toMatchObject([{ outcome: 'lost' }]);
    expect(standIn.takeViolations()).toEqual(['command ask: it shows “thinking…” for ever']);
    await standIn.invoke(ask).waitForReply();
  });
});
