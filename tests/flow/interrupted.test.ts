import { afterEach, describe, expect, it } from 'vitest';

import type { Command } from '../../src/discord/command.js';
import { RESPONSE_LIMITS } from '../../src/playground/stand-in/limits.js';
import { isEphemeral } from '../../src/playground/stand-in/message.js';
import { english } from '../../src/render/texts/en.js';
import { german } from '../../src/render/texts/de.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

const never = () => new Promise<never>(() => {});
/** A command whose replies never come, nor those of its button. */
const slow: Command = {
  payload: { name: 'slow', description: 'Takes for ever' },
  run: never,
  buttons: { wait: never },
};
/** A command with that button under its answer. */
const shown: Command = {
  payload: { name: 'shown', description: 'Shows a button' },
  run: () =>
    Promise.resolve({
      kind: 'answer',
      heading: 'The pier',
      paragraphs: [],
      cards: [],
      buttons: [{ label: 'Wait', action: 'wait', command: 'slow' }],
    }),
};
const ask = { command: 'ask', options: { question: 'Why is the bridge closed?' } };

describe('a bot that comes back after it was killed', () => {
  it('tells those who still wait to ask again, each once and in their language, and forgets them', async () => {
    fixture = await startBotFixture({ extra: [slow, shown], answer: never });
    const { standIn, log } = fixture;
    const message = await standIn.invoke({ command: 'shown' }).waitForReply();
    const customId = message.components[0]?.components?.[0]?.custom_id ?? '';
    const inPublic = standIn.invoke(ask);
    const inPrivate = standIn.invoke({ ...ask, options: { ...ask.options, private: true }, locale: 'de' });
    const pressed = standIn.click({ message, customId });
    const open = [inPublic, inPrivate, pressed];
    await Promise.all(open.map((handle) => handle.waitForAcknowledgement()));

    await fixture.replaceDead();
    await expect.poll(() => log.of('interrupted-told')).toMatchObject([{ interactions: 3, told: 3 }]);
    for (const handle of open) {
      expect(handle.messages).toHaveLength(1);
      expect(handle.messages.every(isEphemeral)).toBe(true);
    }
    const said = open.map(({ messages }) => messages[0]?.embeds[0]?.description);
    const { interrupted } = english.errors;
    expect(said).toEqual([interrupted, german.errors.interrupted, interrupted]);
    expect(fixture.state.interrupted()).toEqual([]);
    expect(JSON.stringify(log.lines)).not.toContain(inPublic.token);
  });

  it('tells those too who were shown how far it was', async () => {
    const showing: Command = {
      payload: { name: 'showing', description: 'Shows how far it is, for ever' },
      isPrivate: true,
      run(_options, { show }) {
        show?.({ kind: 'answer', heading: 'Indexing: 40 of 100', paragraphs: [], cards: [] });
        return never();
      },
    };
    fixture = await startBotFixture({ extra: [showing] });
    const { standIn, log } = fixture;
    const handle = standIn.invoke({ command: 'showing' });
    const saysNow = () => JSON.stringify(handle.messages[0]?.embeds ?? []);
    await handle.waitUntil(() => saysNow().includes('40 of 100'), 'how far it is');
    await fixture.replaceDead();
    await expect.poll(() => log.of('interrupted-told')).toMatchObject([{ interactions: 1, told: 1 }]);
    expect(handle.messages).toHaveLength(1);
    expect(saysNow()).toContain(english.errors.interrupted);
  });

  it('tells over a network that fails for a while', async () => {
    fixture = await startBotFixture({ answer: never });
    const { standIn, log } = fixture;
    const asked = standIn.invoke({ ...ask, options: { ...ask.options, private: true } });
    await asked.waitForAcknowledgement();
    let left = 3;
    standIn.interfere((method, requested) => {
      if (method !== 'GET' || !requested.includes('@original') || left === 0) return null;
      left -= 1;
      return { kind: 'status', status: 503 };
    });
    await fixture.replaceDead();
    await expect.poll(() => log.of('interrupted-told'), { timeout: 30_000 }).toMatchObject([{ told: 1 }]);
    expect(left).toBe(0);
    expect(asked.messages[0]?.embeds[0]?.description).toBe(english.errors.interrupted);
  });

  it('leaves those whom the network kept from hearing it to the next one', async () => {
    fixture = await startBotFixture({ answer: never });
    const { standIn, log } = fixture;
    const asked = standIn.invoke(ask);
    await asked.waitForAcknowledgement();
    const isFollowUp = (method: string, requested: string) =>
      method === 'POST' && requested.includes('/webhooks/');
    standIn.interfere((method, requested) =>
      isFollowUp(method, requested) ? { kind: 'status', status: 503 } : null,
    );
    await fixture.replaceDead();
    await expect.poll(() => log.of('interrupted-told'), { timeout: 30_000 }).toMatchObject([{ told: 0 }]);
    expect(log.of('interrupted-untold')).toHaveLength(1);
    expect(fixture.state.interrupted()).toHaveLength(1);
  });

  it('leaves alone what was answered, though its note was not crossed out any more', async () => {
    fixture = await startBotFixture();
    const { standIn, state, log } = fixture;
    const handle = standIn.invoke(ask);
    const answer = await handle.waitForReply();
    const { id, token } = handle;
    state.noteOpen({ id, token, locale: 'en-US', isPrivate: false, isPress: false }, new Date());
    await fixture.replaceDead();
    await expect.poll(() => log.of('interrupted-told')).toMatchObject([{ interactions: 1, told: 0 }]);
    expect(handle.messages).toEqual([answer]);
  });

  it('says nothing to those whose token is over, and nothing where nothing is open', async () => {
    fixture = await startBotFixture();
    const { standIn, state } = fixture;
    await standIn.invoke(ask).waitForReply();
    expect(state.interrupted()).toEqual([]);
    const old = new Date(Date.now() - RESPONSE_LIMITS.tokenLife);
    state.noteOpen({ id: '1', token: 'over', locale: 'en-US', isPrivate: false, isPress: false }, old);
    const requests = standIn.requests.length;
    await fixture.restart();
    await standIn.invoke(ask).waitForReply();
    expect(fixture.state.interrupted()).toEqual([]);
    expect(standIn.requests.slice(requests).filter(({ path }) => path.includes('over'))).toEqual([]);
  });

  it('goes on when Discord knows one no longer', async () => {
    fixture = await startBotFixture();
    const { standIn, state, log } = fixture;
    state.noteOpen({ id: '1', token: 'unknown', locale: 'tr', isPrivate: false, isPress: false }, new Date());
    state.noteOpen({ id: '2', token: 'unknown', locale: 'tr', isPrivate: true, isPress: true }, new Date());
    await fixture.replaceDead();
    await expect.poll(() => log.of('interrupted-told')).toMatchObject([{ interactions: 2, told: 0 }]);
    expect(log.of('interrupted-untold')).toEqual([]);
    expect(fixture.state.interrupted()).toEqual([]);
    expect(standIn.messages).toEqual([]);
  });
});
