/** Milliseconds of the first moment of 2015, from which Discord's ids count. */
const DISCORD_EPOCH = 1_420_070_400_000;
const INCREMENT_BITS = 22n;

/** Where the stand-in takes its time from; tests turn it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Makes ids as Discord does: the time above, a running number below, never the same twice. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const first = BigInt(clock.now() - DISCORD_EPOCH) << INCREMENT_BITS;
    last = first > last ? first : last + 1n;
    return last.toString();
  };
}

/** A clock that stands still until it is moved; for tests of deadlines. */
export function createHandClock(start: number): Clock & { advance(milliseconds: number): void } {
  let time = start;
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
