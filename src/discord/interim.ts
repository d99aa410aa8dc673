import { within } from './within.js';

/** Milliseconds between two edits of one message: as often as a person looks, far below Discord's limit of edits. */
const EDIT_EVERY_MS = 2000;

/** What is shown while a reply is being made. */
export interface Interim<Shown> {
  /** Shows this next; what was to be shown and was not yet is left out. */
  tell(shown: Shown): void;
  /** What is to be shown next, as soon as there is something. */
  next(): Promise<Shown>;
}

/** Makes one, with nothing to show yet. */
export function createInterim<Shown>(): Interim<Shown> {
  let waiting: Shown | undefined;
  let take: ((shown: Shown) => void) | null = null;
  return {
    tell(shown) {
      if (take === null) {
        waiting = shown;
        return;
      }
      take(shown);
      take = null;
    },
    next() {
      if (waiting !== undefined) {
        const shown = waiting;
        waiting = undefined;
        return Promise.resolve(shown);
      }
      return new Promise((resolve) => {
        take = resolve;
      });
    },
  };
}

/**
 * Waits for the work and shows meanwhile how far it is, one edit after the other: none is at work when it returns,
 * so that none can come after the reply. `show` never rejects.
 */
export async function showUntilDone<Shown, Value>(
  work: Promise<Value>,
  interim: Interim<Shown>,
  show: (shown: Shown) => Promise<void>,
): Promise<Value> {
  const done = work.then((value) => ({ kind: 'done', value }) as const);
  let next = interim.next();
  for (;;) {
    const first = await Promise.race([done, next.then((shown) => ({ kind: 'shown', shown }) as const)]);
    if (first.kind === 'done') return first.value;
    await show(first.shown);
    await within(done, EDIT_EVERY_MS);
    // Only now: of what came meanwhile the latest is shown.
    next = interim.next();
  }
}
