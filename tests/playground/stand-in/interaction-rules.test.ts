import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CALLBACK } from '../../../src/playground/stand-in/interaction.js';
import { MESSAGE_FLAGS, RESPONSE_LIMITS } from '../../../src/playground/stand-in/limits.js';
import { isEphemeral } from '../../../src/playground/stand-in/message.js';
import { createHandClock } from '../../../src/playground/stand-in/snowflakes.js';
import { type StandIn, startStandIn } from '../../../src/playground/stand-in/stand-in.js';
import { createRawBot, QUIET, type RawBot } from '../../support/raw-bot.js';

let clock = createHandClock(0);
let standIn: StandIn;
let bot: RawBot;

beforeEach(async () => {
  clock = createHandClock(Date.UTC(2026, 0, 1));
  standIn = await startStandIn({ clock });
  bot = createRawBot(standIn);
  await bot.register([
    { name: 'say', description: 'Says it' },
    { name: 'Look up', type: 3 },
  ]);
});

afterEach(async () => {
  await standIn.close();
});

const hello = { content: 'Hello', ...QUIET };
const say = () => standIn.invoke({ command: 'say' });

describe('an interaction', () => {
  it('takes an answer up to three seconds, and none after', async () => {
    const [inTime, late] = [say(), say()];
    clock.advance(RESPONSE_LIMITS.acknowledgeWithin);
    expect(await bot.acknowledge(inTime, CALLBACK.message, hello)).toMatchObject({
      status: 204,
      contentType: null,
    });
    clock.advance(1);
    expect(await bot.acknowledge(late, CALLBACK.message, hello)).toMatchObject({ status: 404, code: 10_062 });
    expect(late.acknowledged).toBe(false);
  });

  it('takes one acknowledgement', async () => {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.deferredMessage);
    expect(await bot.acknowledge(handle, CALLBACK.message, hello)).toMatchObject({
      status: 400,
      code: 40_060,
    });
  });

  it('can be tried again after a refused form', async () => {
    const handle = say();
    expect(
      await bot.acknowledge(handle, CALLBACK.message, { content: 'x'.repeat(2001), ...QUIET }),
    ).toMatchObject({
      status: 400,
      code: 50_035,
    });
    expect((await bot.acknowledge(handle, CALLBACK.message, hello)).status).toBe(204);
  });

  it('is unknown by a wrong token', async () => {
    const handle = say();
    const path = `/interactions/${handle.id}/another-token/callback`;
    expect(await bot.call('POST', path, { type: CALLBACK.message, data: hello })).toMatchObject({
      code: 10_062,
    });
  });

  it('takes only what belongs to its kind', async () => {
    expect((await bot.acknowledge(say(), CALLBACK.update, hello)).code).toBe(50_035);
    expect((await bot.acknowledge(say(), CALLBACK.choices, { choices: [] })).code).toBe(50_035);
  });

  it('lets its messages be changed for fifteen minutes', async () => {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.deferredMessage);
    clock.advance(RESPONSE_LIMITS.tokenLife);
    expect((await bot.edit(handle, hello)).status).toBe(200);
    clock.advance(1);
    for (const answer of [
      await bot.edit(handle, hello),
      await bot.followUp(handle, hello),
      await bot.remove(handle),
    ]) {
      expect(answer).toMatchObject({ status: 401, code: 50_027 });
    }
  });

  it('has no messages to change before it is answered', async () => {
    expect(await bot.edit(say(), hello)).toMatchObject({ status: 404, code: 10_015 });
    expect(await bot.followUp(say(), hello)).toMatchObject({ status: 404, code: 10_015 });
  });

  it('keeps the visibility that the deferral chose', async () => {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.deferredMessage, { flags: MESSAGE_FLAGS.ephemeral });
    await bot.edit(handle, hello);
    expect((await handle.waitForReply()).visibleTo).not.toBeNull();
    standIn.assertClean();
  });

  it('takes no flag but EPHEMERAL in a deferral', async () => {
    const flags = MESSAGE_FLAGS.ephemeral | MESSAGE_FLAGS.suppressEmbeds;
    expect((await bot.acknowledge(say(), CALLBACK.deferredMessage, { flags })).code).toBe(50_035);
  });

  it('puts the first follow-up in the place of a deferral, and says that it is a fault', async () => {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.deferredMessage);
    await bot.followUp(handle, { ...hello, flags: MESSAGE_FLAGS.ephemeral });
    expect(handle.messages).toHaveLength(1);
    expect(handle.messages.some(isEphemeral)).toBe(false);
    expect(() => {
      standIn.assertClean();
    }).toThrow(/first follow-up/u);
  });

  it('lets a follow-up be private once the deferral is deleted', async () => {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.deferredMessage);
    expect((await bot.remove(handle)).status).toBe(204);
    await bot.followUp(handle, { ...hello, flags: MESSAGE_FLAGS.ephemeral });
    expect(handle.messages.map(isEphemeral)).toEqual([true]);
    expect(await bot.edit(handle, hello)).toMatchObject({ status: 404, code: 10_008 });
    standIn.assertClean();
  });

  it('takes five follow-ups where the app is installed to the user alone', async () => {
    const handle = standIn.invoke({ command: 'say', isUserInstallOnly: true });
    await bot.acknowledge(handle, CALLBACK.message, hello);
    for (let count = 0; count < RESPONSE_LIMITS.userInstallFollowUps; count += 1) {
      expect((await bot.followUp(handle, hello)).status).toBe(200);
    }
    expect(await bot.followUp(handle, hello)).toMatchObject({ status: 400, code: 40_094 });
  });

  it('gives its messages back by name and by id', async () => {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.message, hello);
    const base = `/webhooks/${standIn.applicationId}/${handle.token}/messages`;
    const original = await bot.call('GET', `${base}/%40original`);
    expect(original).toMatchObject({ status: 200, body: { content: 'Hello', author: { bot: true } } });
    expect((await bot.call('GET', `${base}/${handle.original?.id ?? ''}`)).body).toEqual(original.body);
    expect((await bot.call('GET', `${base}/123456789012345678`)).code).toBe(10_008);
  });

  it('answers with the message where the bot asks for it', async () => {
    const handle = say();
    const path = `/interactions/${handle.id}/${handle.token}/callback?with_response=true`;
    expect(await bot.call('POST', path, { type: CALLBACK.message, data: hello })).toMatchObject({
      status: 200,
      body: { resource: { message: { content: 'Hello' } } },
    });
  });

  it.each([
    ['missing', {}],
    ['the default', { allowed_mentions: { parse: ['users'] } }],
    ['a list', { allowed_mentions: { parse: [], users: ['80351110224678912'] } }],
  ])('notes mentions that are live (%s), in edits too', async (_name, mentions) => {
    const handle = say();
    await bot.acknowledge(handle, CALLBACK.message, hello);
    standIn.assertClean();
    expect((await bot.edit(handle, { content: 'Hi', ...mentions })).status).toBe(200);
    expect(() => {
      standIn.assertClean();
    }).toThrow(/allowed_mentions/u);
  });
});

describe('components and menus', () => {
  const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
  const withButton = { ...hello, components: [{ type: 1, components: [button] }] };

  it('lets a button update its message', async () => {
    const asked = say();
    await bot.acknowledge(asked, CALLBACK.message, withButton);
    const message = await asked.waitForReply();
    const click = standIn.click({ message, customId: 'more', user: 'Another' });
    expect((await bot.acknowledge(click, CALLBACK.update, { content: 'More of it', ...QUIET })).status).toBe(
      204,
    );
    expect(await click.waitForReply()).toMatchObject({ id: message.id, content: 'More of it' });
  });

  it("shows a private message's buttons to its owner alone", async () => {
    const asked = say();
    await bot.acknowledge(asked, CALLBACK.message, { ...withButton, flags: MESSAGE_FLAGS.ephemeral });
    const message = await asked.waitForReply();
    expect(() => standIn.click({ message, customId: 'more', user: 'Another' })).toThrow(/does not see/u);
    expect(() => standIn.click({ message, customId: 'other' })).toThrow(/no component/u);
    const forged = standIn.click({ message, customId: 'other', isForged: true });
    expect((await bot.acknowledge(forged, CALLBACK.deferredUpdate)).status).toBe(204);
  });

  it('offers a message-menu command and a pop-up form', async () => {
    const handle = standIn.invokeOn({ command: 'Look up', target: { content: 'The ferry was late.' } });
    const input = { type: 4, custom_id: 'why', style: 1, label: 'Why?' };
    const modal = { custom_id: 'form', title: 'Form', components: [{ type: 1, components: [input] }] };
    expect((await bot.acknowledge(handle, CALLBACK.modal, modal)).status).toBe(204);
    expect(handle.modal?.title).toBe('Form');
    const sent = standIn.submit({ customId: 'form', values: { why: 'Because' } });
    expect((await bot.acknowledge(sent, CALLBACK.message, hello)).status).toBe(204);
  });
});

describe('the people at the stand-in', () => {
  it('can only use what is registered', () => {
    expect(() => standIn.invoke({ command: 'nothing' })).toThrow(/not registered/u);
    expect(() => standIn.invoke({ command: 'say', options: { loud: true } })).toThrow(/no option/u);
  });
});
