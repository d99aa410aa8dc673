import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createRateLimiter, type RateLimiter } from '../../src/discord/rate-limiter.js';

function taken(limiter: RateLimiter, times: number, user = 'ada', guild: string | null = null): number {
  let count = 0;
  for (let index = 0; index < times; index += 1) {
    try {
      limiter.take(user, guild);
      count += 1;
    } catch {
      // Refused: not counted.
    }
  }
  return count;
}

describe('createRateLimiter', () => {
  it('allows a minute’s worth at once, then as it fills', () => {
    let time = 0;
    const limiter = createRateLimiter({ perUser: 10, perGuild: 0 }, () => time);
    expect(taken(limiter, 20)).toBe(10);
    time += 6000;
    expect(taken(limiter, 20)).toBe(1);
    time += 60_000;
    expect(taken(limiter, 20)).toBe(10);
  });

  it('says how long to wait', () => {
    let time = 0;
    const limiter = createRateLimiter({ perUser: 2, perGuild: 0 }, () => time);
    taken(limiter, 2);
    time += 20_500;
    expect(() => {
      limiter.take('ada', null);
    }).toThrow(expect.objectContaining({ code: 'rate-limited', retryAfterSeconds: 10 }));
  });

  it('counts each person for themselves, and a server’s people together', () => {
    const limiter = createRateLimiter({ perUser: 2, perGuild: 3 }, () => 0);
    expect(taken(limiter, 5, 'ada', 'newsroom')).toBe(2);
    expect(taken(limiter, 5, 'ben', 'newsroom')).toBe(1);
    expect(taken(limiter, 5, 'ben', 'elsewhere')).toBe(1);
    expect(taken(limiter, 5, 'eve', null)).toBe(2);
  });

  it('sets no limit at 0', () => {
    const limiter = createRateLimiter({ perUser: 0, perGuild: 0 }, () => 0);
    expect(taken(limiter, 1000, 'ada', 'newsroom')).toBe(1000);
  });

  it('never allows more than a minute’s worth beyond what has filled, and keeps its promise', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 90_000 }),
      tries: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(step, { maxLength: 30 }), (perUser, steps) => {
        let time = 0;
        const limiter = createRateLimiter({ perUser, perGuild: 0 }, () => time);
        let count = 0;
        for (const { wait, tries } of steps) {
          time += wait;
          count += taken(limiter, tries);
        }
        expect(count).toBeLessThanOrEqual(perUser + (time * perUser) / 60_000 + 1e-6);
        taken(limiter, perUser);
        try {
          limiter.take('ada', null);
        } catch (error) {
          expect(error).toMatchObject({ retryAfterSeconds: expect.any(Number) });
          time += Number(Object(error).retryAfterSeconds) * 1000;
        }
        expect(taken(limiter, 1)).toBe(1);
      }),
    );
  });
});
