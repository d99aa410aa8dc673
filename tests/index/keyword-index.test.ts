import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  BM25_B,
  BM25_K1,
  createKeywordIndexBuilder,
  type KeywordIndex,
  openKeywordIndex,
} from '../../src/index/keyword-index.js';

type Passage = readonly string[];

function indexOf(passages: readonly Passage[]): KeywordIndex {
  return openKeywordIndex(encode(passages));
}

function encode(passages: readonly Passage[]): Buffer {
  const builder = createKeywordIndexBuilder();
  for (const passage of passages) builder.add(passage);
  return builder.encode();
}

/** BM25 by the book, over plain maps. */
function scoresOf(passages: readonly Passage[], wanted: readonly string[]): ReadonlyMap<number, number> {
  const average = passages.reduce((sum, { length }) => sum + length, 0) / passages.length;
  const scores = new Map<number, number>();
  for (const term of new Set(wanted)) {
    const holding = passages.filter((passage) => passage.includes(term)).length;
    const idf = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
    for (const [label, passage] of passages.entries()) {
      const count = passage.filter((other) => other === term).length;
      if (count === 0) continue;
      const norm = BM25_K1 * (1 - BM25_B + (BM25_B * passage.length) / average);
      scores.set(label, (scores.get(label) ?? 0) + (idf * count) / (count + norm));
    }
  }
  return scores;
}

const term = fc.constantFrom('ferry', 'strait', 'sunday', 'évian', '家', '2019', 'u', '🚢', 'x'.repeat(300));
const passagesArbitrary = fc.array(fc.array(term, { maxLength: 12 }), { maxLength: 40 });
const wantedArbitrary = fc.array(fc.oneof(term, fc.constant('unheard')), { maxLength: 6 });

describe('openKeywordIndex', () => {
  it('finds and scores as BM25 over plain maps does', () => {
    fc.assert(
      fc.property(
        passagesArbitrary,
        wantedArbitrary,
        fc.integer({ min: 0, max: 50 }),
        (passages, wanted, limit) => {
          const index = indexOf(passages);
          const truth = scoresOf(passages, wanted);
          const hits = index.search(wanted, limit);
          expect(index.size).toBe(passages.length);
          expect(hits).toHaveLength(Math.min(limit, truth.size));
          for (const [place, { label, score }] of hits.entries()) {
            expect(score).toBeCloseTo(truth.get(label) ?? NaN, 4);
            expect(index.score(wanted, label)).toBeCloseTo(score, 4);
            const before = hits[place - 1];
            if (before !== undefined) {
              expect(before.score).toBeGreaterThanOrEqual(score);
              if (before.score === score) expect(before.label).toBeLessThan(label);
            }
          }
          const worst = hits.at(-1)?.score ?? Infinity;
          const found = new Set(hits.map(({ label }) => label));
          if (limit > 0)
            for (const [label, score] of truth)
              if (!found.has(label)) expect(score).toBeLessThanOrEqual(worst + 1e-4);
        },
      ),
    );
  });

  it('searches again and again as if for the first time', () => {
    fc.assert(
      fc.property(passagesArbitrary, wantedArbitrary, wantedArbitrary, (passages, first, second) => {
        const index = indexOf(passages);
        const fresh = index.search(first, 10);
        index.search(second, 3, (label) => label % 2 === 0);
        expect(index.search(first, 10)).toEqual(fresh);
      }),
    );
  });

  it('gives only what is accepted, in the same order', () => {
    fc.assert(
      fc.property(passagesArbitrary, wantedArbitrary, (passages, wanted) => {
        const index = indexOf(passages);
        const even = (label: number): boolean => label % 2 === 0;
        expect(index.search(wanted, 50, even)).toEqual(
          index.search(wanted, 50).filter(({ label }) => even(label)),
        );
      }),
    );
  });

  it('picks the best of many as a full sort does', () => {
    const passages = Array.from({ length: 3000 }, (_, label) => [
      'ferry',
      ...Array<string>((label * 7919) % 97).fill('filler'),
    ]);
    const index = indexOf(passages);
    const all = index.search(['ferry'], 3000);
    for (const limit of [1, 5, 100, 700]) expect(index.search(['ferry'], limit)).toEqual(all.slice(0, limit));
  });

  it('knows its terms and how many passages hold each', () => {
    const index = indexOf([['strait', 'ferry', 'ferry'], ['ferry'], []]);
    expect(index.terms).toEqual(['ferry', 'strait']);
    expect(['ferry', 'strait', 'unheard'].map((word) => index.documentFrequency(word))).toEqual([2, 1, 0]);
    const [ferry = 0, strait = 0, unheard = 0] = ['ferry', 'strait', 'unheard'].map((word) =>
      index.inverseDocumentFrequency(word),
    );
    expect(ferry).toBeGreaterThan(0);
    expect(strait).toBeGreaterThan(ferry);
    expect(unheard).toBeGreaterThan(strait);
    expect(index.score(['ferry'], 2)).toBe(0);
    expect(index.score(['ferry'], 99)).toBe(0);
  });

  it('takes words that are properties of every object', () => {
    const index = indexOf([['constructor', 'tostring'], ['__proto__']]);
    expect(index.search(['constructor'], 5)).toMatchObject([{ label: 0 }]);
    expect(index.search(['__proto__'], 5)).toMatchObject([{ label: 1 }]);
    expect(index.search(['hasOwnProperty'], 5)).toEqual([]);
  });

  it('reads a buffer at an odd place in memory', () => {
    const encoded = encode([['ferry'], ['strait']]);
    const shifted = Buffer.concat([Buffer.alloc(3), encoded]).subarray(3);
    expect(openKeywordIndex(shifted).search(['strait'], 5)).toMatchObject([{ label: 1 }]);
  });

  it('writes the same bytes for the same passages', () => {
    const passages = [['b', 'a', 'b'], ['c'], []];
    expect(encode(passages).equals(encode(passages))).toBe(true);
  });

  it('refuses what is not whole', () => {
    const encoded = encode([
      ['ferry', 'late'],
      ['strait', 'late'],
    ]);
    for (const length of [0, 3, 19, 20, 40, encoded.length - 1])
      expect(() => openKeywordIndex(encoded.subarray(0, length)), String(length)).toThrow(
        expect.objectContaining({ code: 'index-corrupt' }),
      );
    expect(() => openKeywordIndex(Buffer.alloc(encoded.length))).toThrow(
      expect.objectContaining({ code: 'index-corrupt' }),
    );
    expect(() => openKeywordIndex(Buffer.concat([encoded, Buffer.alloc(4)]))).toThrow(
      expect.objectContaining({ code: 'index-corrupt' }),
    );
  });
});
