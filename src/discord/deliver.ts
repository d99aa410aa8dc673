import type { DiscordMessage } from '../render/discord.js';
import type { Reply } from '../render/reply.js';
import { isGone, isMessageGone } from './api-failure.js';
import { type Interim, showUntilDone } from './interim.js';
import { isNetworkFailure } from './persist.js';
import type { ReplySurface } from './reply-surface.js';
import { within } from './within.js';

/** A reply made ready for Discord: the first message answers, further ones follow up. */
export interface PreparedReply {
  readonly kind: Reply['kind'];
  readonly messages: readonly DiscordMessage[];
}

/** How a reply is to be delivered. */
export interface DeliveryOptions {
  /** Whether an answer is for the one who asked alone; refusals and errors always are. */
  readonly isPrivate: boolean;
  /** Milliseconds that an answer may take to be sent straight away; a later one is deferred. */
  readonly directMilliseconds: number;
  /** What to say instead when Discord refuses the reply. */
  readonly insteadOf: (refusal: unknown) => PreparedReply;
  /** What is shown in place of "thinking…"; where that fails nothing is lost. */
  readonly interim: Interim<PreparedReply>;
}

/** Whether the surface was deferred, and whether a message of ours stands. */
interface Progress {
  isDeferred: boolean;
  isAnswered: boolean;
}

/**
 * Waits for a reply and delivers it with the right visibility; gives back the kind of what was told.
 * `work` never rejects.
 * @throws {Error} what Discord said, where nobody could be told anything
 */
export async function deliver(
  surface: ReplySurface,
  work: Promise<PreparedReply>,
  options: DeliveryOptions,
): Promise<Reply['kind']> {
  const progress: Progress = { isDeferred: false, isAnswered: false };
  let prepared = await within(work, options.directMilliseconds);
  if (prepared === null) {
    await surface.defer(options.isPrivate);
    progress.isDeferred = true;
    prepared = await showUntilDone(work, options.interim, ({ messages: [first] }) => surface.show(first));
  }
  try {
    await tell(surface, prepared, options.isPrivate, progress);
    return prepared.kind;
  } catch (error) {
    // What was lost on its way may have arrived: to tell something else now could tell two things.
    if (isGone(error) || isNetworkFailure(error)) throw error;
    const instead = options.insteadOf(error);
    if (!progress.isAnswered) await tell(surface, instead, options.isPrivate, progress);
    return instead.kind;
  }
}

/** Where the reply to a deferred interaction goes. */
export type LateSurface = Pick<ReplySurface, 'edit' | 'remove' | 'followUp'>;

/** Tells it in place of a "thinking…" of that visibility, or privately where only that is right. */
export function tellLate(
  surface: LateSurface,
  prepared: PreparedReply,
  isPrivateWanted: boolean,
): Promise<void> {
  const unused = () => Promise.reject(new Error('It was deferred before.'));
  const progress = { isDeferred: true, isAnswered: false };
  return tell({ ...surface, reply: unused, defer: unused }, prepared, isPrivateWanted, progress);
}

async function tell(
  surface: Omit<ReplySurface, 'show'>,
  { kind, messages }: PreparedReply,
  isPrivateWanted: boolean,
  progress: Progress,
): Promise<void> {
  const [first, ...further] = messages;
  if (first === undefined) throw new Error('A reply was rendered to no message.');
  const isPrivate = isPrivateWanted || kind !== 'answer';
  if (!progress.isDeferred) {
    await surface.reply(first, isPrivate);
  } else if (isPrivate === isPrivateWanted || !(await isRemoved(surface))) {
    await surface.edit(first);
  } else {
    await surface.followUp(first, true);
  }
  progress.isAnswered = true;
  for (const message of further) await surface.followUp(message, isPrivate);
}

/**
 * Takes a public "thinking…" away, so that a follow-up may be private: while it stands, Discord would put
 * the follow-up in its place, for all to see. Where it cannot be removed, a refusal in public is better
 * than a "thinking…" that never ends.
 */
async function isRemoved(surface: LateSurface): Promise<boolean> {
  try {
    await surface.remove();
    return true;
  } catch (error) {
    if (isMessageGone(error)) return true;
    if (isGone(error)) throw error;
    return false;
  }
}
