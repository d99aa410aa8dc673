import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { explainApiFailure, isGone } from '../../src/discord/api-failure.js';

const URL = 'https://discord.example/api';

function apiError(status: number, code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'Said no' }, code, status, 'GET', URL, {});
}

describe('explainApiFailure', () => {
  it.each<readonly [string, unknown, string, RegExp]>([
    ['a refused token', apiError(401, 0), 'discord-token', /DISCORD_TOKEN.*Reset Token/su],
    ['a missing right', apiError(403, 50_001), 'discord-refused', /50001.*applications\.commands/su],
    ['any other refusal', apiError(400, 50_035), 'discord-refused', /50035.*Said no/su],
    [
      'a failed connection',
      new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
      'discord-refused',
      /discord\.example\/api.*ECONNREFUSED/su,
    ],
  ])('names %s', (_name, error, code, words) => {
    expect(explainApiFailure(error, URL)).toMatchObject({ code, message: expect.stringMatching(words) });
  });
});

describe('isGone', () => {
  it.each([10_062, 40_060, 50_027, 10_008])('knows %i', (code) => {
    expect(isGone(apiError(400, code))).toBe(true);
  });

  it('does not take a refused form for it', () => {
    expect(isGone(apiError(400, 50_035))).toBe(false);
    expect(isGone(new Error('10062'))).toBe(false);
  });
});
