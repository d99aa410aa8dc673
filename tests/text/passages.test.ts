import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cutPassages, splitLongSentence } from '../../src/text/passages.js';

/** One piece for each character that is no white space: additive over words, as word pieces are. */
const countLetters = (text: string): number => Array.from(text.replaceAll(/\s/gu, '')).length;

function sentencesOf(pieces: readonly number[]): { start: number; end: number; pieces: number }[] {
  return pieces.map((count, index) => ({ start: index * 10, end: index * 10 + 9, pieces: count }));
}

describe('cutPassages', () => {
  it.each([
    ['no sentences', [], []],
    ['one sentence', [5], [[0, 0]]],
    ['all in one', [3, 3, 3], [[0, 2]]],
    [
      'overlapping by one',
      [6, 2, 2, 6, 2, 2, 6],
      [
        [0, 2],
        [2, 4],
        [4, 6],
      ],
    ],
    [
      'an overlap that does not fit is dropped',
      [11, 11, 11],
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    ['a short tail joins the last passage', [5, 5, 2], [[0, 2]]],
  ])('%s', (_name, pieces, expected) => {
    const passages = cutPassages(sentencesOf(pieces), { maxPieces: 12, targetPieces: 10, overlap: 1 });
    expect(passages.map(({ first, last }) => [first, last])).toEqual(expected);
  });

  it('refuses a sentence above the limit, and limits that make no sense', () => {
    expect(() => cutPassages(sentencesOf([13]), { maxPieces: 12, targetPieces: 10, overlap: 1 })).toThrow(
      /splitLongSentence/u,
    );
    expect(() => cutPassages([], { maxPieces: 12, targetPieces: 13, overlap: 1 })).toThrow(RangeError);
    expect(() => cutPassages([], { maxPieces: 12, targetPieces: 10, overlap: -1 })).toThrow(RangeError);
  });

  it('covers all sentences in order, without a gap, within the limit, each passage with something new', () => {
    const limits = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3 }))
      .map(([a, b, overlap]) => ({ maxPieces: Math.max(a, b), targetPieces: Math.min(a, b), overlap }));
    const input = limits.chain((limit) =>
      fc.tuple(fc.constant(limit), fc.array(fc.integer({ min: 0, max: limit.maxPieces }), { maxLength: 40 })),
    );
    fc.assert(
      fc.property(input, ([limit, pieces]) => {
        let covered = 0;
        for (const { first, last } of cutPassages(sentencesOf(pieces), limit)) {
          expect(first).toBeLessThanOrEqual(covered);
          expect(covered - first).toBeLessThanOrEqual(limit.overlap);
          expect(last).toBeGreaterThanOrEqual(covered);
          expect(pieces.slice(first, last + 1).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(
            limit.maxPieces,
          );
          covered = last + 1;
        }
        expect(covered).toBe(pieces.length);
      }),
    );
  });
});

describe('splitLongSentence', () => {
  const cut = (body: string, limit: number): string[] =>
    splitLongSentence(body, { start: 0, end: body.length }, limit, countLetters).map(({ start, end }) =>
      body.slice(start, end),
    );

  it.each([
    ['a sentence that fits', 'It fits. ', 10, ['It fits.']],
    ['at a clause mark', 'aa bb cc, dd ee ff', 8, ['aa bb cc,', 'dd ee ff']],
    ['at a word', 'aa bb cc dd ee ff', 7, ['aa bb cc', 'dd ee ff']],
    ['a clause mark in the first half is passed over', 'a, bb cc dd ee', 8, ['a, bb cc dd', 'ee']],
    ['an endless word', 'abcdefgh', 3, ['ab', 'cd', 'ef', 'gh']],
    ['surrogate pairs stay whole', '😀😀😀', 1, ['😀', '😀', '😀']],
    ['a grapheme above the limit stays whole', '👨‍👩‍👧 a', 2, ['👨‍👩‍👧', 'a']],
    ['white space only', '  ', 3, []],
  ])('%s', (_name, body, limit, parts) => {
    expect(cut(body, limit)).toEqual(parts);
  });

  it('cuts twenty thousand characters without a stop to parts that fit', () => {
    const body = 'the ministers met again and again in Cairo, '.repeat(460);
    const parts = cut(body, 100);
    expect(parts.every((part) => countLetters(part) <= 100 && part.endsWith(','))).toBe(true);
    expect(parts.join(' ')).toBe(body.trim());
  });

  it('loses nothing but white space, and every part fits', () => {
    const text = fc.array(fc.constantFrom('a', 'bc', ', ', ' ', '😀', 'é', '\n', 'defgh'), { maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (words, limit) => {
        const body = words.join('');
        const parts = cut(body, limit);
        expect(parts.join('').replaceAll(/\s/gu, '')).toBe(body.replaceAll(/\s/gu, ''));
        expect(parts.every((part) => countLetters(part) <= limit)).toBe(true);
      }),
    );
  });
});
