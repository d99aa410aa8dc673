import { describe, expect, it } from 'vitest';
import { readAmount, readDecade, readOrdinal, readSpelledYear } from '../../../src/text/temporal/numerals.js';

describe('readAmount', () => {
  it.each([
    ['3', 3],
    ['1,500', 1500],
    ['2.5', 2.5],
    ['5 1/2', 5.5],
    ['a', 1],
    ['half an', 0.5],
    ['twelve', 12],
    ['forty-two', 42],
    ['two and a half', 2.5],
    ['a hundred', 100],
    ['three hundred', 300],
    ['a couple of', 2],
    ['a dozen', 12],
    ['several', 'X'],
    ['a few', 'X'],
  ])('%s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', 'many-sided', 'forty-eleven', 'first'])('gives null for: %s', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

describe('ordinals, decades and years in words', () => {
  it('reads ordinals', () => {
    expect(['first', '21st', 'twentieth', 'twenty-first', 'umpteenth'].map(readOrdinal)).toEqual([
      1,
      21,
      20,
      21,
      null,
    ]);
  });

  it('reads decades', () => {
    expect(['twenties', 'forties', 'eighties', 'nineties'].map(readDecade)).toEqual([2, 4, 8, 9]);
  });

  it('reads years', () => {
    expect(
      ['nineteen ninety-eight', 'nineteen hundred', 'twenty nineteen', 'eighteen-twelve', 'nineteen'].map(
        readSpelledYear,
      ),
    ).toEqual([1998, 1900, 2019, 1812, null]);
  });
});
