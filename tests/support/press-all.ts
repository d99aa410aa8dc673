import { expect } from 'vitest';

import type { Place } from '../../src/playground/stand-in/interaction-event.js';
import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import type { StandInMessage } from '../../src/playground/stand-in/message.js';
import type { BotFixture } from './bot-fixture.js';

/** A button, and the message that it sat on when it was first seen. */
export interface SeenButton {
  readonly message: StandInMessage;
  readonly customId: string;
}

/** Beyond it something leads on for ever. */
const MOST_BUTTONS = 200;
const PATIENCE = { timeout: 30_000, interval: 2 } as const;

/**
 * Presses every button that comes of a call, and every button that comes of those, each once, on a reply as it
 * stood when it came; gives them back. `begin` makes the call, as whoever asks; `presser` is who presses.
 */
export async function pressAll(
  bot: BotFixture,
  begin: () => InteractionHandle,
  presser: Place,
): Promise<readonly SeenButton[]> {
  const pressed: SeenButton[] = [];
  const seen = new Set<string>();
  const stands = (message: StandInMessage) => bot.standIn.messages.includes(message);
  const root: Step = { before: null, place: 0, shown: null };

  /** The messages that a step leads to; taken again where a further step has changed them. */
  async function shownAfter(step: Step): Promise<readonly StandInMessage[]> {
    if (step.shown?.every(stands) === true) return step.shown;
    if (step.before === null) {
      step.shown = await shownBy(bot, begin());
    } else {
      const button = buttonsOf(await shownAfter(step.before))[step.place];
      if (button === undefined) throw new Error('A button that was there is there no more.');
      step.shown = await shownBy(bot, bot.standIn.click({ ...button, ...presser }));
    }
    return step.shown;
  }

  const steps = [root];
  for (const before of steps) {
    for (const [place, button] of buttonsOf(await shownAfter(before)).entries()) {
      if (seen.has(button.customId)) continue;
      seen.add(button.customId);
      pressed.push(button);
      steps.push({ before, place, shown: null });
    }
    expect(steps.length).toBeLessThan(MOST_BUTTONS);
  }
  return pressed;
}

/** The press of the button at `place` of what the step before it led to; the call itself has none before it. */
interface Step {
  readonly before: Step | null;
  readonly place: number;
  shown: readonly StandInMessage[] | null;
}

/** What an interaction led to, once the bot is done with it: its new messages, or the one that it changed. */
export async function shownBy(
  bot: BotFixture,
  handle: InteractionHandle,
): Promise<readonly StandInMessage[]> {
  const isDone = () =>
    bot.log
      .of('interaction')
      .slice(-MOST_BUTTONS)
      .some((fields) => 'interaction' in fields && fields.interaction === handle.id);
  await expect.poll(isDone, PATIENCE).toBe(true);
  const { messages, original } = handle;
  return messages.length > 0 || original === null ? messages : [original];
}

/** The buttons of messages, in their order, those that cannot be pressed left out. */
export function buttonsOf(messages: readonly StandInMessage[]): readonly SeenButton[] {
  return messages.flatMap((message) =>
    message.components
      .flatMap(({ components = [] }) => components)
      .flatMap(({ custom_id: customId, disabled }) =>
        customId === undefined || disabled === true ? [] : [{ message, customId }],
      ),
  );
}
