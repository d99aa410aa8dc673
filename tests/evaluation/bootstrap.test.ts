import { describe, expect, it } from 'vitest';

import { createRandom, estimate } from '../../src/evaluation/bootstrap.js';

describe('estimate', () => {
  it('gives the mean with an interval around it, always the same', () => {
    const values = Array.from({ length: 200 }, (_, place) => (place % 4 === 0 ? 0 : 1));
    const first = estimate(values);
    expect(first.mean).toBe(0.75);
    expect(first.low).toBeGreaterThan(0.67);
    expect(first.low).toBeLessThan(0.75);
    expect(first.high).toBeGreaterThan(0.75);
    expect(first.high).toBeLessThan(0.83);
    expect(estimate(values)).toEqual(first);
  });

  it('has no width where all values are the same', () => {
    expect(estimate([1, 1, 1])).toEqual({ mean: 1, low: 1, high: 1, count: 3 });
  });

  it('is 0 over nothing', () => {
    expect(estimate([])).toEqual({ mean: 0, low: 0, high: 0, count: 0 });
  });
});

describe('createRandom', () => {
  it('gives the same numbers for the same seed, from 0 up to 1', () => {
    const numbers = (seed: number) => Array.from({ length: 1000 }, createRandom(seed));
    const drawn = numbers(7);
    expect(numbers(7)).toEqual(drawn);
    expect(numbers(8)).not.toEqual(drawn);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });
});
