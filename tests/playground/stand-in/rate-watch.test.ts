import { expect, it } from 'vitest';

import { createRateWatch } from '../../../src/playground/stand-in/rate-watch.js';
import { createHandClock } from '../../../src/playground/stand-in/snowflakes.js';

it('ten thousand invalid requests in ten minutes are a fault, those of before not counted', () => {
  const clock = createHandClock(0);
  const watch = createRateWatch(clock);
  const refuse = (count: number, status: number) =>
    Array.from({ length: count }, () => watch.refused('/users/@me', status, null)).flat();
  expect(refuse(5000, 401)).toEqual([]);
  clock.advance(10 * 60 * 1000);
  expect(refuse(9999, 403)).toEqual([]);
  expect(refuse(1, 404)).toEqual([]);
  expect(refuse(1, 429)).toEqual(['10,000 invalid requests in ten minutes']);
});
