import { DiscordAPIError, HTTPError } from 'discord.js';

const ALREADY_ACKNOWLEDGED = 40_060;
/** Failures of the network, as Node and undici name them. */
const NETWORK_FAILURES: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
/** How a call is named whose time was over: the client's own limit, and that of `request-deadline.ts`. */
const TIMEOUTS: ReadonlySet<string> = new Set(['AbortError', 'TimeoutError']);
/** Those that happen before anything was sent: to try again cannot do a thing twice. */
const NEVER_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** How patient a call is. */
export interface Persistence {
  /** Milliseconds before the second try, the third, and so on. */
  readonly waits: readonly number[];
  /** Whether a call may be repeated that perhaps was carried out. */
  readonly isRepeatable: boolean;
}

/** For acknowledgements: all tries together stay below the rest of Discord's three seconds. */
export const ACKNOWLEDGE: Persistence = { waits: [100, 300, 600], isRepeatable: true };
/** For edits, which may be repeated without harm: a minute, in which most outages of Discord's servers end. */
export const CHANGE: Persistence = { waits: [200, 800, 3200, 12_000, 40_000], isRepeatable: true };
/** For deletions, which have a substitute: nobody is to wait long for a "thinking…" to go away. */
export const REMOVE: Persistence = { waits: [200, 800], isRepeatable: true };
/** For follow-ups, which must not show twice. */
export const SEND_ONCE: Persistence = { waits: [200, 800, 3200, 12_000, 40_000], isRepeatable: false };
/** Each wait is longer by a chance share up to this: what failed together is not to come back together. */
const SPREAD = 0.25;

/**
 * Calls Discord, again after a pause where the network or Discord's servers failed.
 * @throws {Error} what the last try gave
 */
export async function persist(call: () => Promise<unknown>, persistence: Persistence): Promise<void> {
  const { waits, isRepeatable } = persistence;
  for (let tries = 0; ; tries += 1) {
    try {
      await call();
      return;
    } catch (error) {
      // After a first try this means that it had arrived, though its answer was lost.
      if (tries > 0 && isAcknowledged(error)) return;
      const wait = waits[tries];
      if (wait === undefined || !mayRepeat(error, isRepeatable)) throw error;
      await pause(wait);
    }
  }
}

/** Whether the network or Discord's servers failed, so that nobody knows whether the call was carried out. */
export function isNetworkFailure(error: unknown): boolean {
  return (
    error instanceof HTTPError ||
    (error instanceof Error && TIMEOUTS.has(error.name)) ||
    codesOf(error).some((code) => NETWORK_FAILURES.has(code) || NEVER_SENT.has(code))
  );
}

function mayRepeat(error: unknown, isRepeatable: boolean): boolean {
  return isRepeatable ? isNetworkFailure(error) : codesOf(error).some((code) => NEVER_SENT.has(code));
}

function codesOf(error: unknown): readonly unknown[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error ? [error.code] : [];
  return [...own, ...codesOf(error.cause)];
}

function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds * (1 + Math.random() * SPREAD));
  });
}
