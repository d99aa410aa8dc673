import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { isNetworkFailure, persist } from '../../src/discord/persist.js';

const ADDRESS = 'https://discord.example/';
const request = { files: undefined, body: undefined };

function systemError(code: string): Error {
  return Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });
}

function apiError(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'refused' }, code, 400, 'POST', ADDRESS, request);
}

const serverError = new HTTPError(502, 'Bad Gateway', 'POST', ADDRESS, request);
const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
const given = new DOMException('This operation was aborted', 'AbortError');

/** Calls that fail in this order and then succeed; gives back how many were made, and what the last one gave. */
async function tries(failures: readonly Error[], isRepeatable: boolean): Promise<readonly [number, unknown]> {
  let made = 0;
  const call = () => {
    const failure = failures[made];
    made += 1;
    return failure === undefined ? Promise.resolve() : Promise.reject(failure);
  };
  const outcome = await persist(call, { waits: [0, 0], isRepeatable }).catch((error: unknown) => error);
  return [made, outcome];
}

describe('persist', () => {
  it.each<readonly [string, Error]>([
    ['a server error', serverError],
    ['a broken connection', systemError('ECONNRESET')],
    ['a socket that undici lost', systemError('UND_ERR_SOCKET')],
    ['no answer in time', timeout],
    ['a request that was given up', given],
    ['no connection', systemError('ECONNREFUSED')],
  ])('repeats what may be repeated after %s', async (_name, failure) => {
    expect(isNetworkFailure(failure)).toBe(true);
    expect(await tries([failure], true)).toEqual([2, undefined]);
    expect(await tries([failure, failure], true)).toEqual([3, undefined]);
    expect(await tries([failure, failure, failure], true)).toEqual([3, failure]);
  });

  it.each<readonly [string, Error, number]>([
    ['a server error', serverError, 1],
    ['a broken connection', systemError('ECONNRESET'), 1],
    ['no answer in time', timeout, 1],
    ['no connection', systemError('ECONNREFUSED'), 2],
    ['no name service', systemError('EAI_AGAIN'), 2],
  ])('repeats what must not be done twice only where it was not sent: %s', async (_name, failure, calls) => {
    expect((await tries([failure], false))[0]).toBe(calls);
  });

  it('does not repeat what Discord refuses', async () => {
    const refusal = apiError(50_035);
    expect(isNetworkFailure(refusal)).toBe(false);
    expect(await tries([refusal], true)).toEqual([1, refusal]);
  });

  it('takes “acknowledged already” for success where it had tried before, and only there', async () => {
    const twice = apiError(40_060);
    expect(await tries([serverError, twice], true)).toEqual([2, undefined]);
    expect(await tries([twice], true)).toEqual([1, twice]);
  });
});
