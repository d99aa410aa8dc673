import { afterEach, describe, expect, it } from 'vitest';

import type { ButtonContext, ButtonHandler, Command } from '../../src/discord/command.js';
import { createCustomIds } from '../../src/discord/custom-id.js';
import type { Component } from '../../src/playground/stand-in/component-form.js';
import { CALLBACK } from '../../src/playground/stand-in/interaction.js';
import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import type { Button, Reply } from '../../src/render/reply.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';
import { createGate } from '../support/gate.js';
import { createMemoryStore } from '../support/memory-store.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

const answer: Reply = { kind: 'answer', heading: 'The ships', paragraphs: [], cards: [] };
const LONG = 'Which of the ships was late, and why? '.repeat(10).trim();
const BUTTONS: readonly Button[] = [
  { label: 'Next', action: 'turn', args: ['ships'], page: 1 },
  { label: 'Whole', action: 'tell', args: [LONG] },
];

interface Pressed {
  readonly args: readonly string[];
  readonly context: ButtonContext;
}

/** A bot with a command `fleet` whose reply has these buttons; what was pressed is written down. */
async function start(
  handlers: Readonly<Record<string, ButtonHandler>>,
  options: FixtureOptions & { readonly reply?: Partial<Reply> } = {},
) {
  const pressed: Pressed[] = [];
  const noted = Object.entries(handlers).map(([name, handler]): readonly [string, ButtonHandler] => [
    name,
    (args, context) => {
      pressed.push({ args, context });
      return handler(args, context);
    },
  ]);
  const fleet: Command = {
    payload: {
      name: 'fleet',
      description: 'Tells of the ships',
      options: [{ name: 'private', description: 'For you alone', type: 5 }],
    },
    run: () => Promise.resolve({ ...answer, buttons: BUTTONS, ...options.reply }),
    buttons: Object.fromEntries(noted),
  };
  fixture = await startBotFixture({ ...options, extra: [fleet] });
  return { ...fixture, fixture, pressed };
}

function buttonsOf(message: StandInMessage): readonly Component[] {
  return message.components.flatMap((row) => row.components ?? []);
}

function idOf(message: StandInMessage, label: string): string {
  return buttonsOf(message).find((button) => button.label === label)?.custom_id ?? 'no such button';
}

function titleOf(message: StandInMessage | null): string {
  return message?.embeds[0]?.title ?? message?.embeds[0]?.description ?? '';
}

async function told(handle: InteractionHandle): Promise<StandInMessage> {
  const reply = await handle.waitForReply();
  expect(handle.messages).toEqual([reply]);
  return reply;
}

const turn: ButtonHandler = (_args, { page }) =>
  Promise.resolve({ ...answer, heading: `Page ${String(page)}`, target: 'update', buttons: BUTTONS });
const tell: ButtonHandler = () => Promise.resolve({ ...answer, heading: 'All of it' });
const never: ButtonHandler = () => new Promise(() => {});
const EXPIRED = 'This button no longer works. Please ask anew.';

describe('buttons in Discord', () => {
  it('change the message that they sit on', async () => {
    const { standIn, pressed } = await start({ turn, tell });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const handle = standIn.click({ message, customId: idOf(message, 'Next') });
    const updated = await handle.waitForReply();
    expect(handle.acknowledgement?.type).toBe(CALLBACK.update);
    expect(updated.id).toBe(message.id);
    expect(titleOf(updated)).toBe('Page 1');
    expect(handle.messages).toEqual([]);
    expect(pressed).toMatchObject([
      { args: ['ships'], context: { page: 1, messageId: message.id, isPrivate: false } },
    ]);
  });

  it('answer with a message of their own, for the one who pressed', async () => {
    const { standIn, pressed } = await start({ turn, tell });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const handle = standIn.click({ message, customId: idOf(message, 'Whole') });
    const reply = await told(handle);
    expect(handle.acknowledgement?.type).toBe(CALLBACK.message);
    expect(isEphemeral(reply)).toBe(true);
    expect(titleOf(reply)).toBe('All of it');
    expect(pressed[0]?.args).toEqual([LONG]);
  });

  it('answer before all where their command says so', async () => {
    const share: ButtonHandler = () => Promise.resolve({ ...answer, visibility: 'public' });
    const { standIn } = await start({ tell: share });
    const message = await standIn.invoke({ command: 'fleet', options: { private: true } }).waitForReply();
    expect(isEphemeral(message)).toBe(true);
    const handle = standIn.click({ message, customId: idOf(message, 'Whole') });
    expect(isEphemeral(await told(handle))).toBe(false);
  });

  it('work after a restart, the long ones too', async () => {
    const { standIn, fixture, pressed } = await start({ turn, tell });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    await fixture.restart();
    const next = standIn.click({ message, customId: idOf(message, 'Next') });
    expect(titleOf(await next.waitForReply())).toBe('Page 1');
    const whole = standIn.click({ message, customId: idOf(message, 'Whole') });
    expect(titleOf(await told(whole))).toBe('All of it');
    expect(pressed.map(({ args }) => args)).toEqual([['ships'], [LONG]]);
  });

  it('give another person a page of their own', async () => {
    const { standIn } = await start({ turn, tell });
    const message = await standIn.invoke({ command: 'fleet', user: 'Ada' }).waitForReply();
    const handle = standIn.click({ user: 'Ben', message, customId: idOf(message, 'Next') });
    const copy = await told(handle);
    expect(copy.id).not.toBe(message.id);
    expect(isEphemeral(copy)).toBe(true);
    expect(titleOf(copy)).toBe('Page 1');
    const further = standIn.click({ user: 'Ben', message: copy, customId: idOf(copy, 'Next') });
    expect((await further.waitForReply()).id).toBe(copy.id);
  });

  it('defer what takes long without a trace, then change or answer', async () => {
    const gate = createGate();
    const late =
      (handler: ButtonHandler): ButtonHandler =>
      async (args, context) => {
        await gate.passed;
        return handler(args, context);
      };
    const { standIn } = await start({ turn: late(turn), tell: late(tell) });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const next = standIn.click({ message, customId: idOf(message, 'Next') });
    const whole = standIn.click({ message, customId: idOf(message, 'Whole') });
    for (const handle of [next, whole]) {
      expect((await handle.waitForAcknowledgement()).type).toBe(CALLBACK.deferredUpdate);
    }
    gate.open();
    await next.waitUntil(({ original }) => titleOf(original) === 'Page 1', 'the page');
    await whole.waitUntil(({ messages }) => messages.length === 1, 'an answer');
    expect(whole.messages.map(isEphemeral)).toEqual([true]);
  });

  it('tell a fault in private and leave the message as it is', async () => {
    const fail: ButtonHandler = () => Promise.reject(new Error('the disk at /secret is full'));
    const { standIn, log } = await start({ turn: fail });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const reply = await told(standIn.click({ message, customId: idOf(message, 'Next') }));
    expect(isEphemeral(reply)).toBe(true);
    expect(JSON.stringify(reply.embeds)).not.toContain('secret');
    expect(standIn.messages.find(({ id }) => id === message.id)).toEqual(message);
    await expect.poll(() => log.of('command-failed')).toMatchObject([{ command: 'fleet turn' }]);
  });

  it.each([
    ['nothing of ours', () => 'page:2'],
    ['cut short', (id: string) => id.slice(0, -1)],
    ['changed', (id: string) => id.replace('ships', 'shops')],
    ['too long to be ours', (id: string) => id.padEnd(100, 'x')],
  ])('decline an id that is %s, privately and without a word of why', async (_name, forge) => {
    const { standIn, log, pressed } = await start({ turn, tell });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const customId = forge(idOf(message, 'Next'));
    const reply = await told(standIn.click({ message, customId, isForged: true }));
    expect(isEphemeral(reply)).toBe(true);
    expect(titleOf(reply)).toBe(EXPIRED);
    expect(pressed).toEqual([]);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('of another token, or of an action that is no more, are declined too', async () => {
    const { standIn, pressed } = await start({ turn, tell });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const before = createCustomIds({ token: 'the.token.before', store: createMemoryStore() });
    const ours = createCustomIds({ token: standIn.token, store: createMemoryStore() });
    const page = { args: ['ships'], page: 1 };
    const gone = [
      before.seal({ command: 'fleet', action: 'turn', ...page }, null),
      ours.seal({ command: 'fleet', action: 'toString', ...page }, null),
      ours.seal({ command: 'armada', action: 'turn', ...page }, null),
      ours.seal({ command: 'fleet', action: 'tell', args: [`${LONG}?`], page: null }, null),
    ];
    for (const customId of gone) {
      const reply = await told(standIn.click({ message, customId, isForged: true }));
      expect(titleOf(reply)).toBe(EXPIRED);
    }
    expect(pressed).toEqual([]);
  });

  it('of a private answer answer only the one who asked', async () => {
    const { standIn, pressed } = await start({ turn, tell });
    const message = await standIn
      .invoke({ command: 'fleet', user: 'Ada', options: { private: true } })
      .waitForReply();
    const customId = idOf(message, 'Next');
    const forged = await told(standIn.click({ user: 'Eve', message, customId, isForged: true }));
    expect(titleOf(forged)).toBe(EXPIRED);
    expect(pressed).toEqual([]);
    const own = standIn.click({ user: 'Ada', message, customId });
    expect(titleOf(await own.waitForReply())).toBe('Page 1');
  });

  it('fill at most five rows of five, and go when an update has none', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      label: index === 3 ? 'A long name '.repeat(20) : `Ship ${String(index)}`,
      action: 'turn',
      args: [String(index)],
      ...(index === 2 ? { startsRow: true } : {}),
    }));
    const bare: ButtonHandler = () => Promise.resolve({ ...answer, target: 'update' });
    const { standIn } = await start({ turn: bare }, { reply: { buttons: [...many, ...many] } });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    expect(message.components.map((row) => row.components?.length)).toEqual([2, 5, 5, 5, 5]);
    const handle = standIn.click({ message, customId: idOf(message, 'Ship 7') });
    expect((await handle.waitForReply()).components).toEqual([]);
  });

  it('keep the files of the message they change, unless there are new ones', async () => {
    const picture = (name: string) => ({ name, data: new Uint8Array([1]), description: 'A map' });
    const draw: ButtonHandler = (_args, { page }) =>
      Promise.resolve({
        ...answer,
        target: 'update',
        buttons: BUTTONS,
        ...(page === 1 ? { attachments: [picture('new.png')] } : {}),
      });
    const { standIn } = await start(
      { turn: draw },
      {
        reply: {
          attachments: [picture('old.png')],
          buttons: [...BUTTONS, { label: 'Stay', action: 'turn' }],
        },
      },
    );
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const names = (shown: StandInMessage) => shown.files.map(({ filename }) => filename);
    const kept = await standIn.click({ message, customId: idOf(message, 'Stay') }).waitForReply();
    expect(names(kept)).toEqual(['old.png']);
    const replaced = await standIn.click({ message, customId: idOf(message, 'Next') }).waitForReply();
    expect(names(replaced)).toEqual(['new.png']);
  });

  it('that are still at work when the bot ends are told to press again', async () => {
    const { standIn, fixture } = await start({ turn: never });
    const message = await standIn.invoke({ command: 'fleet' }).waitForReply();
    const handle = standIn.click({ message, customId: idOf(message, 'Next') });
    await handle.waitForAcknowledgement();
    await fixture.closeBot();
    expect(handle.messages.map(isEphemeral)).toEqual([true]);
  });
});
