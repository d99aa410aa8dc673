import type { RESTOptions } from 'discord.js';

import { isAcknowledgement } from './acknowledgement.js';

type MakeRequest = RESTOptions['makeRequest'];

/**
 * Milliseconds that one try to acknowledge may take. The client's own fifteen seconds are for edits: on a socket
 * that died unnoticed an acknowledgement would wait until Discord's three seconds are long over. Half of them leaves
 * room for a second try.
 */
const ACKNOWLEDGE_MS = 1500;
/** With more than this many on their way it is the crowd that is slow: to give up and repeat would add to it. */
const CROWD = 16;

/**
 * Gives up an acknowledgement that gets no answer, so that it can be tried on another socket. It stands below
 * discord.js's own waiting for rate limits, so a wait that Discord asks for is no part of it.
 */
export function withDeadline(request: MakeRequest, milliseconds = ACKNOWLEDGE_MS): MakeRequest {
  let onTheirWay = 0;
  return async (url, init) => {
    if (!isAcknowledgement(url)) return request(url, init);
    onTheirWay += 1;
    try {
      if (onTheirWay > CROWD) return await request(url, init);
      const deadline = AbortSignal.timeout(milliseconds);
      const signals = init.signal == null ? [deadline] : [init.signal, deadline];
      return await request(url, { ...init, signal: AbortSignal.any(signals) });
    } finally {
      onTheirWay -= 1;
    }
  };
}
