import type { RequestRecord } from './rest-server.js';

/** An address that there is not, or a request that the stand-in failed on. */
const NO_CODE = 0;
/** A wrong token is its operator's fault, not the bot's. */
const UNAUTHORIZED = 401;
/** Refusals that no state of the network excuses: what was sent was wrong. */
const WRONG: ReadonlySet<number> = new Set([NO_CODE, 40_005, 40_094, 50_006, 50_035, 50_109]);

/**
 * What a refused request says of the bot. A message or a token that is gone meanwhile is nobody's fault, and whether
 * a second acknowledgement is one depends on what it says (`callback-rules`).
 */
export function refusalViolations({
  method,
  path,
  status,
  code,
  reason,
}: Omit<RequestRecord, 'at'>): readonly string[] {
  if (code === null || status === UNAUTHORIZED) return [];
  if (!WRONG.has(code)) return [];
  return [`${method} ${withoutTokens(path)} was refused with ${String(code)}: ${reason ?? ''}`];
}

function withoutTokens(path: string): string {
  return path.replace(/^(?<base>\/(?:interactions|webhooks)\/\d+)\/[^/]+/u, '$<base>/…');
}
