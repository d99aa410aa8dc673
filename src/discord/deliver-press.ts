import { isGone, isMessageGone } from './api-failure.js';
import type { DeliveryOptions, PreparedReply } from './deliver.js';
import { type Interim, showUntilDone } from './interim.js';
import type { Moves } from './moves.js';
import { isNetworkFailure } from './persist.js';
import type { PressSurface } from './reply-surface.js';
import { within } from './within.js';

/** The reply to a pressed button, made ready for Discord. */
export interface PreparedPress extends PreparedReply {
  /** Changes the message that the button sits on, by its first message; else all of its messages are new. */
  readonly isUpdate: boolean;
  /** Takes the message that the button sits on away, once the new ones are there. */
  readonly isInstead: boolean;
  /** Whether its new messages are for the one who pressed alone. */
  readonly isPrivate: boolean;
  /** Whether an update takes away the files that the message has. */
  readonly replacesFiles: boolean;
}

/** How it is to be delivered. */
export interface PressOptions extends Pick<DeliveryOptions, 'directMilliseconds'> {
  readonly insteadOf: (refusal: unknown) => PreparedPress;
  /** What the message is changed to meanwhile; what is to be a new message waits for its end. */
  readonly interim: Interim<PreparedPress>;
  /** The moves of messages, and the message that the button sits on. */
  readonly moves: Moves;
  readonly messageId: string;
}

/**
 * Waits for the reply to a pressed button and delivers it; gives back the kind of what was told.
 * A deferral here shows nothing and leaves the visibility open. `work` never rejects.
 * @throws {Error} what Discord said, where nobody could be told anything
 */
export async function deliverPress(
  surface: PressSurface,
  work: Promise<PreparedPress>,
  { directMilliseconds, insteadOf, interim, moves, messageId }: PressOptions,
): Promise<PreparedPress['kind']> {
  let prepared = await within(work, directMilliseconds);
  let isDeferred = prepared === null;
  if (prepared === null) {
    await surface.defer();
    prepared = await showUntilDone(work, interim, async ({ isUpdate, messages: [first] }) => {
      if (isUpdate) await surface.show(first);
    });
  }
  if (prepared.isInstead && !isDeferred) {
    // Only after a deferral does Discord let the message be taken away that the button sits on.
    await surface.defer();
    isDeferred = true;
  }
  // An impatient second press is acknowledged, and that is all.
  if (prepared.isInstead && !moves.begin(messageId)) return prepared.kind;
  const progress = { isAnswered: false };
  try {
    await tell(surface, prepared, isDeferred, progress);
    return prepared.kind;
  } catch (error) {
    if (!progress.isAnswered) moves.giveUp(messageId);
    if (isGone(error) || isNetworkFailure(error)) throw error;
    const instead = insteadOf(error);
    if (!progress.isAnswered) await tell(surface, instead, isDeferred, progress);
    return instead.kind;
  }
}

async function tell(
  surface: PressSurface,
  { messages, isUpdate, isInstead, isPrivate, replacesFiles }: PreparedPress,
  isDeferred: boolean,
  progress: { isAnswered: boolean },
): Promise<void> {
  const [first, ...further] = messages;
  if (first === undefined) throw new Error('A reply was rendered to no message.');
  if (isUpdate) {
    await (isDeferred ? surface.edit(first, replacesFiles) : surface.update(first, replacesFiles));
  } else {
    await (isDeferred ? surface.followUp(first, isPrivate) : surface.reply(first, isPrivate));
  }
  progress.isAnswered = true;
  for (const message of further) await surface.followUp(message, isPrivate);
  // Last: an answer that stands twice is better than one that is lost.
  if (isInstead) await removed(surface);
}

async function removed(surface: PressSurface): Promise<void> {
  try {
    await surface.remove();
  } catch (error) {
    if (!isMessageGone(error)) throw error;
  }
}
