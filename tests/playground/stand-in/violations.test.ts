import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CALLBACK } from '../../../src/playground/stand-in/interaction.js';
import type { InteractionHandle } from '../../../src/playground/stand-in/interaction-handle.js';
import { createHandClock } from '../../../src/playground/stand-in/snowflakes.js';
import { type StandIn, startStandIn } from '../../../src/playground/stand-in/stand-in.js';
import { createRawBot, QUIET, type RawBot } from '../../support/raw-bot.js';

let clock = createHandClock(0);
let standIn: StandIn;
let bot: RawBot;

const COMMANDS = [
  { name: 'say', description: 'Says it' },
  {
    name: 'find',
    description: 'Finds it',
    options: [{ name: 'what', description: 'What', type: 3, autocomplete: true }],
  },
];

beforeEach(async () => {
  clock = createHandClock(Date.UTC(2026, 0, 1));
  standIn = await startStandIn({ clock });
  bot = createRawBot(standIn);
  await bot.register(COMMANDS);
});

afterEach(async () => {
  await standIn.close();
});

const hello = { content: 'Hello', ...QUIET };
const button = { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] };
const say = () => standIn.invoke({ command: 'say' });

async function answered(data: object = hello): Promise<InteractionHandle> {
  const handle = say();
  await bot.acknowledge(handle, CALLBACK.message, data);
  return handle;
}

/** Every way by which a message's words reach people. */
const WAYS: Readonly<Record<string, (data: object) => Promise<unknown>>> = {
  message: (data) => answered(data),
  edit: async (data) => bot.edit(await answered(), data),
  'follow-up': async (data) => bot.followUp(await answered(), data),
  async 'late answer'(data) {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.deferredMessage);
    return await bot.edit(handle, data);
  },
  async update(data) {
    const message = await (await answered({ ...hello, components: [button] })).waitForReply();
    return await bot.acknowledge(standIn.click({ message, customId: 'more' }), CALLBACK.update, data);
  },
};
const NAMES = Object.keys(WAYS);

describe('the one assertion covers', () => {
  it.each(NAMES)('mentions that are not switched off in each %s', async (name) => {
    for (const mentions of [undefined, {}, { parse: ['users'] }, { parse: [], users: ['1'] }]) {
      await WAYS[name]?.({
        content: 'Hello',
        ...(mentions === undefined ? {} : { allowed_mentions: mentions }),
      });
      expect(standIn.takeViolations()).toEqual([expect.stringContaining('allowed_mentions')]);
    }
    await WAYS[name]?.(hello);
    standIn.assertClean();
  });

  it.each(NAMES)('what does not fit, of each %s', async (name) => {
    await WAYS[name]?.({ embeds: [{ title: 'x'.repeat(257) }], ...QUIET });
    expect(standIn.takeViolations()).toEqual([
      expect.stringMatching(/was refused with 50035: .*embeds\.0\.title: Must be 256 or fewer/u),
    ]);
  });

  it.each(NAMES)('words that must not be shown, of each %s', async (name) => {
    const shown: readonly (readonly [string, string])[] = [
      ['Ask <@123456789012345678>', 'mentions <@123456789012345678>'],
      ['@everyone', 'mentions @everyone'],
      ['half of \uD83D', 'half a character'],
      [`It is ${standIn.token}`, 'token'],
      ['<t:1554508800:D>', 'calendar date'],
      ['</nothing:123456789012345678>', 'no registered command'],
    ];
    for (const [words, fault] of shown) {
      await WAYS[name]?.({ embeds: [{ description: words }], ...QUIET });
      expect(standIn.takeViolations()).toEqual([expect.stringContaining(fault)]);
      await WAYS[name]?.({ embeds: [{ fields: [{ name: 'Name', value: words }] }], ...QUIET });
      expect(standIn.takeViolations()).toEqual([expect.stringContaining(fault)]);
    }
    const id = standIn.commands(null)[0]?.id ?? '';
    const fine = `\\<@123456789012345678> \\@everyone <t:1554508800:R> </say:${id}> <https://a.example/>`;
    await WAYS[name]?.({ content: fine, embeds: [{ description: fine }], ...QUIET });
    standIn.assertClean();
  });

  it('an address that would unfurl', async () => {
    await answered({ content: 'See https://a.example/', ...QUIET });
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('unfurl')]);
  });

  it('choices and forms', async () => {
    const typing = standIn.autocomplete({ command: 'find', options: { what: 'x' }, focused: 'what' });
    await bot.acknowledge(typing, CALLBACK.choices, { choices: [{ name: '\uDC00', value: 'x' }] });
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('half a character')]);
    const many = standIn.autocomplete({ command: 'find', options: { what: 'x' }, focused: 'what' });
    const choices = Array.from({ length: 26 }, (_, index) => ({
      name: String(index),
      value: String(index),
    }));
    await bot.acknowledge(many, CALLBACK.choices, { choices });
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('choices: Must be 25')]);
    const input = { type: 4, custom_id: 'why', style: 1, label: 'Why?', value: standIn.token };
    const form = { custom_id: 'form', title: 'Form', components: [{ type: 1, components: [input] }] };
    await bot.acknowledge(say(), CALLBACK.modal, form);
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('token')]);
    await bot.acknowledge(say(), CALLBACK.modal, { ...form, title: 'x'.repeat(46) });
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('title')]);
  });

  it('a second answer, and no acknowledgement that is only said again', async () => {
    const handle = await answered();
    expect(await bot.acknowledge(handle, CALLBACK.message, hello)).toMatchObject({ code: 40_060 });
    standIn.assertClean();
    await bot.acknowledge(handle, CALLBACK.deferredMessage);
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('acknowledged twice')]);
  });

  it('an address that there is not, and too many follow-ups', async () => {
    await bot.call('POST', '/channels/1/messages', hello);
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('/channels/1/messages')]);
    const handle = standIn.invoke({ command: 'say', isUserInstallOnly: true });
    await bot.acknowledge(handle, CALLBACK.message, hello);
    for (let count = 0; count < 6; count += 1) await bot.followUp(handle, hello);
    const [violation, ...further] = standIn.takeViolations();
    expect(violation).toMatch(/40094/u);
    expect(violation).not.toContain(handle.token);
    expect(further).toEqual([]);
  });
});

describe('registering commands', () => {
  it('is a fault where nothing has changed', async () => {
    await bot.register(COMMANDS);
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('have not changed')]);
    await bot.register([{ ...COMMANDS[0], description: 'Says it aloud' }, COMMANDS[1]]);
    standIn.assertClean();
  });

  it('is a fault where it is left open where a command stands', async () => {
    const path = `/applications/${standIn.applicationId}/commands`;
    await bot.call('PUT', path, [{ name: 'say', description: 'Says it' }]);
    expect(standIn.takeViolations()).toEqual([
      expect.stringContaining('no contexts'),
      expect.stringContaining('no integration_types'),
    ]);
  });

  it('is a fault where a command shows twice', async () => {
    const guild = standIn.guilds[0]?.id ?? '';
    await bot.call('PUT', `/applications/${standIn.applicationId}/guilds/${guild}/commands`, COMMANDS);
    const twice = standIn.takeViolations();
    expect(twice).toEqual([expect.stringContaining('say shows twice'), expect.stringContaining('find')]);
    await bot.register([]);
    standIn.assertClean();
  });

  it('offers them only where they stand, unless a client is forged', async () => {
    await bot.register([{ ...COMMANDS[0], contexts: [0], integration_types: [0] }]);
    const direct = { command: 'say', guild: null };
    expect(() => standIn.invoke(direct)).toThrow('not offered');
    expect(() => standIn.invoke({ command: 'say', isUserInstallOnly: true })).toThrow('not offered');
    const forged = standIn.invoke({ ...direct, isForged: true });
    expect((await bot.acknowledge(forged, CALLBACK.message, hello)).status).toBe(204);
    expect(() => standIn.invoke({ command: 'say', locale: 'xx' })).toThrow('no locale xx');
  });
});

describe('the rate of requests', () => {
  const ask = () => bot.call('GET', '/users/@me');

  it('is fifty a second, answers to interactions apart', async () => {
    for (let count = 0; count < 60; count += 1) await answered();
    for (let count = 0; count < 49; count += 1) await ask();
    standIn.assertClean();
    await ask();
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('50 requests')]);
    clock.advance(1000);
    await ask();
    standIn.assertClean();
  });

  it('rests as long as Discord says', async () => {
    let isLimiting = true;
    standIn.interfere(() =>
      isLimiting ? { kind: 'status', status: 429, headers: { 'retry-after': '2' } } : null,
    );
    await ask();
    isLimiting = false;
    clock.advance(1999);
    await ask();
    expect(standIn.takeViolations()).toEqual([expect.stringContaining('Retry-After')]);
    clock.advance(1);
    await ask();
    standIn.assertClean();
  });
});
