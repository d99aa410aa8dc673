import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/**
 * Milliseconds that one try to acknowledge may take. The client's own fifteen seconds are for edits: on a socket
 * that died unnoticed an acknowledgement would wait until Discord's three seconds are long over. Half of them leaves
 * room for a second try.
 */
const ACKNOWLEDGE_MS = 1500;
const ACKNOWLEDGEMENT = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/u;

/**
 * Gives up an acknowledgement that gets no answer, so that it can be tried on another socket. It stands below
 * discord.js's own waiting for rate limits, so a wait that Discord asks for is no part of it.
 */
export function withDeadline(request: MakeRequest, milliseconds = ACKNOWLEDGE_MS): MakeRequest {
  return (url, init) => {
    if (!ACKNOWLEDGEMENT.test(url)) return request(url, init);
    const deadline = AbortSignal.timeout(milliseconds);
    const signals = init.signal == null ? [deadline] : [init.signal, deadline];
    return request(url, { ...init, signal: AbortSignal.any(signals) });
  };
}
