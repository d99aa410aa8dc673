import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { judgeRanking } from '../../src/evaluation/ranking-metrics.js';

const grades = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries));

describe('judgeRanking', () => {
  it('gives 1 to the best order there is', () => {
    expect(judgeRanking(['a', 'b', 'c'], grades({ a: 2, b: 1 }))).toEqual({
      ndcg10: 1,
      averagePrecision: 1,
      precision1: 1,
      recall10: 1,
      reciprocalRank10: 1,
    });
  });

  it('discounts by the logarithm of the place', () => {
    const figures = judgeRanking(['x', 'a', 'y', 'b'], grades({ a: 1, b: 1 }));
    const ideal = 1 + 1 / Math.log2(3);
    expect(figures.ndcg10).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / ideal, 12);
    expect(figures.averagePrecision).toBe((1 / 2 + 2 / 4) / 2);
    expect(figures.precision1).toBe(0);
    expect(figures.recall10).toBe(1);
    expect(figures.reciprocalRank10).toBe(0.5);
  });

  it('counts what is not found', () => {
    const figures = judgeRanking(['a'], grades({ a: 1, b: 1, c: 1, d: 1 }));
    expect(figures.recall10).toBe(0.25);
    expect(figures.averagePrecision).toBe(0.25);
  });

  it('looks at ten places, but at the whole ranking for average precision', () => {
    const ranking = [...Array.from({ length: 10 }, (_, place) => `x${String(place)}`), 'a'];
    const figures = judgeRanking(ranking, grades({ a: 1 }));
    expect([figures.ndcg10, figures.recall10, figures.reciprocalRank10]).toEqual([0, 0, 0]);
    expect(figures.averagePrecision).toBeCloseTo(1 / 11, 12);
  });

  it('is 0 where nothing is relevant or found', () => {
    expect(Object.values(judgeRanking(['a'], grades({})))).toEqual([0, 0, 0, 0, 0]);
    expect(Object.values(judgeRanking([], grades({ a: 1 })))).toEqual([0, 0, 0, 0, 0]);
  });

  it('stays between 0 and 1, and never falls when a relevant document moves up', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: 2 }),
        fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 3 })),
        fc.nat(),
        (ranking, relevant, seed) => {
          const figures = judgeRanking(ranking, grades(relevant));
          for (const value of Object.values(figures)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-12);
          }
          const place = 1 + (seed % (ranking.length - 1));
          const [upper = '', lower = ''] = [ranking[place - 1], ranking[place]];
          fc.pre((relevant[lower] ?? 0) > (relevant[upper] ?? 0));
          const swapped = ranking.with(place - 1, lower).with(place, upper);
          const better = judgeRanking(swapped, grades(relevant));
          expect(better.ndcg10).toBeGreaterThanOrEqual(figures.ndcg10 - 1e-12);
          expect(better.averagePrecision).toBeGreaterThanOrEqual(figures.averagePrecision - 1e-12);
        },
      ),
    );
  });
});
