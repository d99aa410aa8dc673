import { createServer } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { silentLogger } from '../../src/core/logger.js';
import { startBot } from '../../src/discord/bot.js';
import { startStandIn } from '../../src/playground/stand-in/stand-in.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { foundAnswer } from '../support/fake-answers.js';
import { createGate } from '../support/gate.js';
import { createMemoryStore } from '../support/memory-store.js';

const GUILDS_INTENT = 1;
const ask = { command: 'ask', options: { question: 'Why is the bridge closed?' } };

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

describe('the connection to Discord', () => {
  it('asks for the servers and nothing more', async () => {
    fixture = await startBotFixture();
    expect(fixture.standIn.gateway.intents).toBe(GUILDS_INTENT);
  });

  it('serves several shards', async () => {
    fixture = await startBotFixture({ standIn: { shards: 2, guilds: ['One', 'Two', 'Three'] } });
    const { standIn } = fixture;
    expect(standIn.gateway.counts.connected).toBe(2);
    for (const guild of ['One', 'Two', 'Three', null]) {
      await standIn.invoke({ ...ask, guild }).waitForReply();
    }
  }, 30_000);

  it('resumes when told to reconnect, and gets what it missed', async () => {
    fixture = await startBotFixture();
    const { standIn } = fixture;
    standIn.gateway.requestReconnect();
    const reply = standIn.invoke(ask).waitForReply();
    await expect.poll(() => standIn.gateway.counts.resumes, { timeout: 10_000 }).toBe(1);
    await reply;
    expect(standIn.gateway.counts.identifies).toBe(1);
  });

  it('resumes after a broken connection', async () => {
    fixture = await startBotFixture();
    const { standIn } = fixture;
    standIn.gateway.disconnect(4000);
    const handle = standIn.invoke(ask);
    await handle.waitForReply();
    expect(standIn.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it('resumes when its session is called invalid but may be resumed, and gets what it missed', async () => {
    fixture = await startBotFixture();
    const { standIn } = fixture;
    standIn.gateway.invalidateSessions(true);
    const reply = standIn.invoke(ask).waitForReply();
    await expect.poll(() => standIn.gateway.counts.resumes, { timeout: 15_000 }).toBe(1);
    await reply;
    expect(standIn.gateway.counts.identifies).toBe(1);
  }, 30_000);

  it('resumes when its heartbeats are no longer answered', async () => {
    fixture = await startBotFixture({ standIn: { heartbeatMilliseconds: 300 } });
    const { standIn } = fixture;
    standIn.gateway.ignoreHeartbeats(true);
    const reply = standIn.invoke(ask).waitForReply();
    await expect.poll(() => standIn.gateway.counts.resumes, { timeout: 15_000 }).toBeGreaterThan(0);
    standIn.gateway.ignoreHeartbeats(false);
    await reply;
    expect(standIn.gateway.counts.identifies).toBe(1);
    expect(fixture.log.of('interaction')).toHaveLength(1);
  }, 30_000);

  it('identifies anew when its session is gone', async () => {
    fixture = await startBotFixture();
    const { standIn } = fixture;
    standIn.gateway.invalidateSessions(false);
    await expect.poll(() => standIn.gateway.counts.identifies, { timeout: 15_000 }).toBe(2);
    await standIn.waitForBot();
    await standIn.invoke(ask).waitForReply();
  }, 30_000);

  it('answers again after a restart, with the commands that were there', async () => {
    fixture = await startBotFixture();
    const before = fixture.standIn.commands(null);
    await fixture.restart();
    await fixture.standIn.invoke(ask).waitForReply();
    expect(fixture.standIn.commands(null)).toEqual(before);
    expect(fixture.standIn.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('finishes what is open before it leaves', async () => {
    const gate = createGate();
    fixture = await startBotFixture({
      async answer(question) {
        await gate.passed;
        return foundAnswer(question);
      },
    });
    const handle = fixture.standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    const closed = fixture.closeBot();
    gate.open();
    await closed;
    expect(handle.messages[0]?.embeds).not.toEqual([]);
  });

  it('tells those who still wait to ask again when it must leave', async () => {
    fixture = await startBotFixture({ answer: () => new Promise(() => {}) });
    const handle = fixture.standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    await fixture.closeBot();
    expect(handle.messages).toHaveLength(1);
    expect(handle.messages[0]?.visibleTo).not.toBeNull();
  });

  it('names the setting when the token is missing or wrong', async () => {
    const standIn = await startStandIn();
    const connect = (token: string | undefined) =>
      startBot({
        discord: {
          token,
          applicationId: undefined,
          apiUrl: standIn.apiUrl,
          operatorGuilds: [],
          defaultVisibility: 'public',
          ratePerUser: 0,
          ratePerGuild: 0,
        },
        commands: new Map(),
        buttonStore: createMemoryStore(),
        openInteractions: { noteOpen() {}, noteShown() {}, forgetOpen() {}, interrupted: () => [] },
        logger: silentLogger,
        now: () => new Date(),
        onFatal() {},
      });
    for (const token of [undefined, 'wrong.token.here']) {
      await expect(connect(token)).rejects.toMatchObject({
        code: 'discord-token',
        message: expect.stringMatching(/DISCORD_TOKEN.*discord\.com\/developers/su),
      });
    }
    await standIn.close();
  });

  it('names the address when Discord cannot be reached', async () => {
    const port = await freePort();
    const apiUrl = `http://127.0.0.1:${String(port)}/api`;
    const start = startBot({
      discord: {
        token: 'any',
        applicationId: undefined,
        apiUrl,
        operatorGuilds: [],
        defaultVisibility: 'public',
        ratePerUser: 0,
        ratePerGuild: 0,
      },
      commands: new Map(),
      buttonStore: createMemoryStore(),
      openInteractions: { noteOpen() {}, noteShown() {}, forgetOpen() {}, interrupted: () => [] },
      logger: silentLogger,
      now: () => new Date(),
      onFatal() {},
    });
    await expect(start).rejects.toMatchObject({
      code: 'discord-refused',
      message: expect.stringContaining(apiUrl),
    });
  });

  it.each([4004, 4010, 4011, 4012, 4013, 4014])(
    'ends for good, and does not try again, when Discord closes with %i',
    async (code) => {
      fixture = await startBotFixture();
      const { gateway } = fixture.standIn;
      gateway.disconnect(code);
      await expect.poll(() => fixture?.fatal, { timeout: 5000 }).toMatchObject([{ code: 'discord-refused' }]);
      expect(gateway.counts).toMatchObject({ identifies: 1, resumes: 0 });
    },
  );
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 1);
      });
    });
  });
}
