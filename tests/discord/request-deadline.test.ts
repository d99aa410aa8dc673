import type { RESTOptions } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { withDeadline } from '../../src/discord/request-deadline.js';

/** A server that never answers: a request ends only when it is given up, with the reason. */
const silent: RESTOptions['makeRequest'] = (_url, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('no reason'));
    });
  });

const base = 'https://discord.example/api/v10';
const callback = `${base}/interactions/12345678901234567/aW50ZXI_tok-en/callback`;

describe('withDeadline', () => {
  it.each([callback, `${callback}?with_response=false`])('gives an acknowledgement up: %s', async (url) => {
    await expect(withDeadline(silent, 1)(url, {})).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('heeds the caller who gives it up sooner', async () => {
    const caller = new AbortController();
    const request = withDeadline(silent, 60_000)(callback, { signal: caller.signal });
    caller.abort();
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('waits in a crowd, and no longer than that', async () => {
    const callers = Array.from({ length: 40 }, () => new AbortController());
    const request = withDeadline(silent, 1);
    const ends = callers.map(async ({ signal }) => {
      const error: unknown = await request(callback, { signal }).catch((reason: unknown) => reason);
      return error instanceof Error ? error.name : 'none';
    });
    const first = await Promise.all(ends.slice(0, 16));
    expect(new Set(first)).toEqual(new Set(['TimeoutError']));
    for (const caller of callers) caller.abort();
    expect(new Set(await Promise.all(ends.slice(16)))).toEqual(new Set(['AbortError']));
    await expect(request(callback, {})).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('leaves everything else as long as the caller does', async () => {
    const caller = new AbortController();
    const edit = `${base}/webhooks/12345678901234567/token/messages/@original`;
    const seen: unknown[] = [];
    const request = withDeadline((url, init) => {
      seen.push(init.signal);
      return silent(url, init);
    }, 1)(edit, { signal: caller.signal });
    expect(seen).toEqual([caller.signal]);
    caller.abort();
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
  });
});
