import { BotError } from '../core/errors.js';

/** Interactions a minute for each; 0 sets no limit. */
export interface RateLimits {
  readonly perUser: number;
  readonly perGuild: number;
}

/** Counts interactions, so that nobody takes the bot from the others. */
export interface RateLimiter {
  /**
   * Counts one interaction of a user, and of the server that it is in.
   * @throws {BotError} `rate-limited`, with the seconds to wait; then it does not count
   */
  take(userId: string, guildId: string | null): void;
}

const MINUTE_MS = 60_000;

/** A token bucket: holds a minute's worth and fills evenly. */
interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Makes a limiter with all buckets full; `clock` gives milliseconds that never go back. */
export function createRateLimiter({ perUser, perGuild }: RateLimits, clock: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  let clearedAt = clock();

  function filled(name: string, perMinute: number): Bucket {
    const now = clock();
    const bucket = buckets.get(name) ?? { tokens: perMinute, filledAt: now };
    bucket.tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.filledAt) * perMinute) / MINUTE_MS);
    bucket.filledAt = now;
    buckets.set(name, bucket);
    return bucket;
  }

  /** After a minute without an interaction a bucket is full, and says nothing more. */
  function forgetIdle(): void {
    const now = clock();
    if (now - clearedAt < MINUTE_MS) return;
    clearedAt = now;
    for (const [name, { filledAt }] of buckets) if (now - filledAt >= MINUTE_MS) buckets.delete(name);
  }

  return {
    take(userId, guildId) {
      forgetIdle();
      const limits = [
        { name: `user ${userId}`, perMinute: perUser },
        ...(guildId === null ? [] : [{ name: `guild ${guildId}`, perMinute: perGuild }]),
      ].filter(({ perMinute }) => perMinute > 0);
      const taken = limits.map(({ name, perMinute }) => ({ perMinute, bucket: filled(name, perMinute) }));
      const waits = taken.map(({ perMinute, bucket }) =>
        Math.max(0, ((1 - bucket.tokens) * MINUTE_MS) / perMinute),
      );
      const wait = Math.max(0, ...waits);
      if (wait > 0) {
        const retryAfterSeconds = Math.ceil(wait / 1000);
        throw new BotError('rate-limited', `Too many interactions; wait ${String(retryAfterSeconds)} s.`, {
          retryAfterSeconds,
        });
      }
      for (const { bucket } of taken) bucket.tokens -= 1;
    },
  };
}
