import type { ErrorCode } from '../core/errors.js';
import type { Builder, BuildListener } from './builder.js';
import type { BuildOutcome, BuildState } from './engine-protocol.js';

/** What the next build mends by itself. */
export const MENDED_BY_BUILD: ReadonlySet<ErrorCode> = new Set(['index-missing', 'index-stale']);

/**
 * Milliseconds until a build is tried again that found another process's at work; each further such end doubles
 * them, up to the longest: most builds take minutes.
 */
const LOCKED_MILLISECONDS = 10_000;
const LONGEST_LOCKED_MILLISECONDS = 300_000;

/** The builds of one engine, one at a time. */
export interface Builds {
  /** 0 to 1 while articles are being embedded, else `undefined`. */
  progress(): number | undefined;
  /** Whether one is at work that has not told its end, or is about to follow. */
  isAtWork(): boolean;
  /** Builds at once, or as the next where one is at work: that may have read already what has changed since. */
  build(onState: TellState): Promise<BuildOutcome>;
  /** What the last one failed of; `null` where it did not, and before the first has ended. */
  failure(): ErrorCode | null;
  /** Stops the one at work, and begins no other. */
  close(): Promise<void>;
}

type TellState = (state: BuildState) => void;

/** Runs builds that `start` begins; one that another process keeps from its work is tried again by itself. */
export function createBuilds(start: (listener: BuildListener) => Builder): Builds {
  let builder: Builder | null = null;
  let last: BuildOutcome | null = null;
  let next: { readonly told: TellState[]; readonly outcome: Promise<BuildOutcome> } | null = null;
  let retry: NodeJS.Timeout | undefined;
  let wait = LOCKED_MILLISECONDS;
  let closed = false;

  function run(told: readonly TellState[]): Promise<BuildOutcome> {
    if (closed) return Promise.resolve({ kind: 'failed', code: null });
    clearTimeout(retry);
    builder = start({
      onProgress(step) {
        for (const tell of told) tell(step);
      },
      onEnd,
    });
    return builder.ended;
  }

  function onEnd(outcome: BuildOutcome): void {
    builder = null;
    last = outcome;
    if (outcome.kind === 'failed' && outcome.code === 'index-locked') {
      if (!closed) retry = setTimeout(() => void run([]), wait);
      wait = Math.min(2 * wait, LONGEST_LOCKED_MILLISECONDS);
    } else wait = LOCKED_MILLISECONDS;
  }

  async function runNext(ended: Promise<BuildOutcome>, told: readonly TellState[]): Promise<BuildOutcome> {
    await ended;
    next = null;
    return await run(told);
  }

  return {
    progress: () => builder?.progress(),
    isAtWork: () => next !== null || builder?.isAtWork() === true,
    build(onState) {
      if (next === null) {
        if (builder === null) return run([onState]);
        const told: TellState[] = [];
        next = { told, outcome: runNext(builder.ended, told) };
      }
      next.told.push(onState);
      onState('waiting');
      return next.outcome;
    },
    failure: () => (last?.kind === 'failed' ? (last.code ?? 'build-failed') : null),
    async close() {
      closed = true;
      clearTimeout(retry);
      await builder?.close();
    },
  };
}
