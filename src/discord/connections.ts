import type { RESTOptions } from 'discord.js';
import { Agent } from 'undici';

import { isAcknowledgement } from './acknowledgement.js';

type MakeRequest = RESTOptions['makeRequest'];

/**
 * Connections to Discord that are open at once for acknowledgements. Without a bound each of five hundred interactions
 * that come together opens one of its own, and that costs more than all the rest of its acknowledgement; at 0.1 s for
 * an answer this many take five hundred within the second.
 */
const ACKNOWLEDGING = 64;
/** For all else, which may wait: answers come one after the other from the engine anyhow. */
const OTHER = 16;

/** Has acknowledgements go over connections of their own, so that they wait for no edit, and bounds both. */
export function withConnections(request: MakeRequest): MakeRequest {
  const acknowledging = new Agent({ connections: ACKNOWLEDGING });
  const other = new Agent({ connections: OTHER });
  return (url, init) => request(url, { ...init, dispatcher: isAcknowledgement(url) ? acknowledging : other });
}
