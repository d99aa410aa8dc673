import { RATE_LIMITS } from './limits.js';
import type { Clock } from './snowflakes.js';

/** Counts a bot's requests as Discord's servers do. */
export interface RateWatch {
  /** A request as it came; what is wrong with its time. */
  arrived(path: string): readonly string[];
  /** A refusal as it was sent. */
  refused(path: string, status: number, retryAfterSeconds: number | null): readonly string[];
}

/** Those with a token of their own do not count towards the limit of all (topics/rate-limits). */
const EXEMPT = /^\/(?:interactions|webhooks|attachments)\//u;
const TOO_MANY = 429;
/** What counts as an invalid request. */
const INVALID: ReadonlySet<number> = new Set([401, 403, TOO_MANY]);
const SECOND_MS = 1000;

/** Makes a watch over one bot. */
export function createRateWatch(clock: Clock): RateWatch {
  const waits = new Map<string, number>();
  const recent: number[] = [];
  const invalid: number[] = [];
  return {
    arrived(path) {
      const now = clock.now();
      const violations: string[] = [];
      if (now < (waits.get(path) ?? 0)) violations.push(`${path} is tried again before Retry-After is over`);
      if (!EXEMPT.test(path)) {
        forgetBefore(recent, now - SECOND_MS);
        recent.push(now);
        if (recent.length > RATE_LIMITS.requestsPerSecond)
          violations.push('more than 50 requests in a second');
      }
      return violations;
    },
    refused(path, status, retryAfterSeconds) {
      const now = clock.now();
      if (status === TOO_MANY && retryAfterSeconds !== null) {
        waits.set(path, now + retryAfterSeconds * SECOND_MS);
      }
      if (!INVALID.has(status)) return [];
      forgetBefore(invalid, now - RATE_LIMITS.invalidWithin);
      invalid.push(now);
      return invalid.length >= RATE_LIMITS.invalid ? ['10,000 invalid requests in ten minutes'] : [];
    },
  };
}

/** Takes the times up to this one away; they are in order. */
function forgetBefore(times: number[], end: number): void {
  const first = times.findIndex((time) => time > end);
  times.splice(0, first === -1 ? times.length : first);
}
