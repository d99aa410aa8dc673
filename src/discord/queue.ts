import { BotError } from '../core/errors.js';

/** How much work a queue takes. */
export interface QueueOptions {
  /** Pieces of work that may be open, those at work among them; whoever comes then is told to come again. */
  readonly limit: number;
  /** Pieces of work that are done at the same time. */
  readonly width: number;
  /** Milliseconds that never go back. */
  readonly clock: () => number;
}

/** The bot's own queue of questions, in front of its engine. */
export const QUESTION_QUEUE = {
  /** At a tenth of a second each the last is answered while its asker still looks. */
  limit: 200,
  /** One is embedded while one is searched; suggestions go between. */
  width: 2,
} as const;

/** Work in the order in which it came, a few pieces at a time. */
export interface Queue {
  /** Pieces that are waiting or at work. */
  readonly size: number;
  /**
   * Does the work when its turn comes.
   * @throws {BotError} `busy` at once where the queue is full, with the seconds after which it should have room
   */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** The share of the newest piece in the mean time of one: enough to follow a machine that slows down. */
const NEWEST_SHARE = 0.2;
/** Milliseconds that a piece takes, as long as none has been done. */
const FIRST_GUESS_MS = 100;

/** Makes an empty queue. */
export function createQueue({ limit, width, clock }: QueueOptions): Queue {
  const waiting: (() => void)[] = [];
  let atWork = 0;
  let meanMs = FIRST_GUESS_MS;

  function begin(): void {
    if (atWork >= width) return;
    const next = waiting.shift();
    if (next === undefined) return;
    atWork += 1;
    next();
  }

  function busy(): BotError {
    // Half of what is open is done by then, so that those who come again find room.
    const ms = ((waiting.length + atWork) * meanMs) / width / 2;
    const retryAfterSeconds = Math.max(1, Math.ceil(ms / 1000));
    return new BotError('busy', `${String(waiting.length + atWork)} questions are open already.`, {
      retryAfterSeconds,
    });
  }

  return {
    get size() {
      return waiting.length + atWork;
    },
    async run(work) {
      if (waiting.length + atWork >= limit) throw busy();
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        begin();
      });
      const began = clock();
      try {
        return await work();
      } finally {
        meanMs += (clock() - began - meanMs) * NEWEST_SHARE;
        atWork -= 1;
        begin();
      }
    },
  };
}
