import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fuseRankings } from '../../src/retrieval/fuse-rankings.js';

const leg = fc.record({
  scores: fc
    .dictionary(fc.nat(30).map(String), fc.float({ min: -1, max: 30, noNaN: true }))
    .map((scores) => new Map(Object.entries(scores).map(([label, score]) => [Number(label), score]))),
  weight: fc.constantFrom(0.3, 0.5, 0.7, 1),
});
const legs = fc.array(leg, { maxLength: 3 });

describe('fuseRankings', () => {
  it('keeps the order of a single leg', () => {
    const scores = new Map([
      [7, 0.2],
      [1, 0.9],
      [3, 0.5],
    ]);
    expect(fuseRankings([{ scores, weight: 1 }]).map(({ label }) => label)).toEqual([1, 3, 7]);
  });

  it('ranks every candidate of any leg once, best first, ties by label', () => {
    fc.assert(
      fc.property(legs, (given) => {
        const fused = fuseRankings(given);
        const labels = new Set(given.flatMap(({ scores }) => [...scores.keys()]));
        expect(new Set(fused.map(({ label }) => label))).toEqual(labels);
        expect(fused).toHaveLength(labels.size);
        for (const [place, { label, score }] of fused.entries()) {
          expect(Number.isFinite(score)).toBe(true);
          const before = fused[place - 1];
          if (before === undefined) continue;
          expect(before.score).toBeGreaterThanOrEqual(score);
          if (before.score === score) expect(before.label).toBeLessThan(label);
        }
      }),
    );
  });

  it('does not depend on the order of the legs', () => {
    fc.assert(
      fc.property(legs, (given) => {
        const scoreOf = (fused: ReturnType<typeof fuseRankings>) =>
          new Map(fused.map(({ label, score }) => [label, score]));
        const forward = scoreOf(fuseRankings(given));
        const backward = scoreOf(fuseRankings(given.toReversed()));
        for (const [label, score] of forward) expect(backward.get(label)).toBeCloseTo(score, 6);
      }),
    );
  });

  it('does not depend on the scale of a leg', () => {
    const vectors = new Map([
      [1, 0.82],
      [2, 0.8],
      [3, 0.7],
    ]);
    const keywords = new Map([
      [2, 9],
      [3, 8],
    ]);
    const scaled = new Map([...keywords].map(([label, score]) => [label, 100 * score + 5]));
    const order = (scores: ReadonlyMap<number, number>) =>
      fuseRankings([
        { scores: vectors, weight: 0.5 },
        { scores, weight: 0.5 },
      ]).map(({ label }) => label);
    expect(order(scaled)).toEqual(order(keywords));
  });

  it('puts what both legs find before what one alone finds as high', () => {
    const fused = fuseRankings([
      {
        scores: new Map([
          [1, 0.9],
          [2, 0.9],
          [3, 0.1],
        ]),
        weight: 0.5,
      },
      {
        scores: new Map([
          [2, 5],
          [3, 1],
        ]),
        weight: 0.5,
      },
    ]);
    expect(fused.map(({ label }) => label)).toEqual([2, 1, 3]);
  });

  it('makes no ranking out of noise, and none out of nothing', () => {
    const equal = new Map([
      [1, 0.5],
      [2, 0.5 + 1e-9],
    ]);
    const [first, second] = fuseRankings([{ scores: equal, weight: 1 }]);
    expect((first?.score ?? 0) - (second?.score ?? 0)).toBeLessThan(1e-3);
    expect(fuseRankings([{ scores: new Map(), weight: 1 }])).toEqual([]);
    expect(fuseRankings([])).toEqual([]);
  });
});
