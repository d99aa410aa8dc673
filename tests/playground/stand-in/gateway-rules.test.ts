import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { CALLBACK } from '../../../src/playground/stand-in/interaction.js';
import { createHandClock } from '../../../src/playground/stand-in/snowflakes.js';
import {
  type StandIn,
  type StandInOptions,
  startStandIn,
} from '../../../src/playground/stand-in/stand-in.js';
import { createRawBot, QUIET } from '../../support/raw-bot.js';

const GUILDS_INTENT = 1;
const [MEMBERS, PRESENCES, CONTENT] = [1 << 1, 1 << 8, 1 << 15];

let standIn: StandIn | null = null;

afterEach(async () => {
  const ending = standIn;
  standIn = null;
  await ending?.close();
});

async function start(options: StandInOptions = {}): Promise<StandIn> {
  standIn = await startStandIn(options);
  return standIn;
}

function connect({ apiUrl }: StandIn): WebSocket {
  return new WebSocket(apiUrl.replace(/^http(?<rest>.*)\/api$/u, 'ws$<rest>/gateway'));
}

function identified({ token }: StandIn, parts: object = {}) {
  return { op: 2, d: { token, intents: GUILDS_INTENT, shard: [0, 1], ...parts } };
}

/** Sends frames as soon as the socket is open; the code that the gateway closes it with. */
function closeCodeAfter(socket: WebSocket, ...frames: readonly object[]): Promise<number> {
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', resolve);
    socket.on('open', () => {
      for (const frame of frames) socket.send(JSON.stringify(frame));
    });
  });
}

describe('the gateway closes', () => {
  it.each<readonly [string, object, number]>([
    ['on a wrong token', { token: 'wrong' }, 4004],
    ['on a shard that there is not', { shard: [1, 1] }, 4010],
    ['on the intent for members', { intents: GUILDS_INTENT | MEMBERS }, 4014],
    ['on the intent for presences', { intents: GUILDS_INTENT | PRESENCES }, 4014],
    ['on the intent for what is written', { intents: GUILDS_INTENT | CONTENT }, 4014],
    ['on a frame of more than 4096 bytes', { properties: { os: 'x'.repeat(4096) } }, 4002],
  ])('%s', async (_name, parts, code) => {
    const discord = await start();
    expect(await closeCodeAfter(connect(discord), identified(discord, parts))).toBe(code);
  });

  it('on one who does not say who they are, and on one who says it twice', async () => {
    const discord = await start();
    expect(await closeCodeAfter(connect(discord), { op: 3, d: {} })).toBe(4003);
    const twice = [identified(discord), identified(discord)];
    expect(await closeCodeAfter(connect(discord), ...twice)).toBe(4005);
  });

  it('on a shard with more than 2,500 servers', async () => {
    const names = Array.from({ length: 2501 }, (_, index) => `Server ${String(index)}`);
    const discord = await start({ guilds: names });
    expect(await closeCodeAfter(connect(discord), identified(discord))).toBe(4011);
  });
});

describe('who is left without an answer', () => {
  it('is told of by the one assertion', async () => {
    const clock = createHandClock(Date.UTC(2026, 0, 1));
    const discord = await start({ clock });
    const bot = createRawBot(discord);
    await bot.register([{ name: 'say', description: 'Says it' }]);
    const say = () => discord.invoke({ command: 'say' });
    const before = say();
    const socket = connect(discord);
    const closed = closeCodeAfter(socket, identified(discord));
    await discord.waitForBot();

    const button = { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] };
    const shown = say();
    await bot.acknowledge(shown, CALLBACK.message, { content: 'Hello', components: [button], ...QUIET });
    const message = await shown.waitForReply();
    const [silent, thinking, pressed, followed] = [
      say(),
      say(),
      discord.click({ message, customId: 'more' }),
      discord.click({ message, customId: 'more' }),
    ];
    await bot.acknowledge(thinking, CALLBACK.deferredMessage);
    await bot.acknowledge(pressed, CALLBACK.deferredUpdate);
    await bot.acknowledge(followed, CALLBACK.deferredUpdate);
    await bot.followUp(followed, { content: 'Hello', ...QUIET });
    discord.assertClean();
    clock.advance(3001);
    expect(discord.takeViolations()).toEqual(['command say: it was never acknowledged']);
    expect([before, silent].map(({ acknowledged }) => acknowledged)).toEqual([false, false]);

    await discord.close();
    standIn = null;
    await closed;
    expect(discord.takeViolations()).toEqual([
      'command say: it shows “thinking…” for ever',
      'component more: its press was deferred, and nothing came of it',
    ]);
    expect(discord.takeViolations()).toEqual([]);
  });
});
