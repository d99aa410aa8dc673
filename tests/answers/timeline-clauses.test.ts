import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clausesOf, goesOn, nounOfDate } from '../../src/answers/timeline-clauses.js';
import type { Span } from '../../src/core/span.js';

/** Dates stand between bars, which are taken out. */
function marked(sentence: string): { readonly body: string; readonly dates: readonly Span[] } {
  const dates: Span[] = [];
  let body = '';
  for (const [place, part] of sentence.split('|').entries()) {
    if (place % 2 === 1) dates.push({ start: body.length, end: body.length + part.length });
    body += part;
  }
  return { body, dates };
}

function clausesIn(sentence: string): readonly string[] {
  const { body, dates } = marked(sentence);
  return clausesOf(body, { start: 0, end: body.length }, dates).map(({ start, end }) =>
    body.slice(start, end).trim(),
  );
}

describe('clausesOf', () => {
  it.each([
    ['Lind left, and Quill came in |2014|.', ['Lind left', ', and Quill came in 2014.']],
    ['Lind said that the pool closed in |2014|.', ['Lind said', 'that the pool closed in 2014.']],
    [
      'In |1998| the yard built a tug, in |2001| a ferry and the |following year| a crane.',
      ['In 1998 the yard built a tug', ', in 2001 a ferry', 'and the following year a crane.'],
    ],
    [
      'Lind dug a canal, forcing Quill to sue in |1989|.',
      ['Lind dug a canal', ', forcing Quill to sue in 1989.'],
    ],
    [
      'Lind kept the crane even though it fell in |2012|.',
      ['Lind kept the crane', 'even though it fell in 2012.'],
    ],
  ])('cuts %s', (sentence, expected) => {
    expect(clausesIn(sentence)).toEqual(expected);
  });

  it.each([
    ['Lind opened the pool in |March| and |June|.'],
    ['Lind bought the yard, an old one, on |April 28, 2003|.'],
    ['In |1996|, following the sale, Lind left.'],
    ['The plan that Lind drew won in |2014|.'],
  ])('leaves %s whole', (sentence) => {
    expect(clausesIn(sentence)).toHaveLength(1);
  });

  it('loses nothing of a sentence', () => {
    const piece = fc.constantFrom(
      'said that ',
      ', and ',
      '|2014|',
      '; ',
      'in ',
      ', selling ',
      'Lind ',
      ' and ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { body, dates } = marked(pieces.join(''));
        const clauses = clausesOf(body, { start: 0, end: body.length }, dates);
        expect(clauses.map(({ start, end }) => body.slice(start, end)).join('')).toBe(body);
      }),
    );
  });
});

describe('goesOn', () => {
  it.each([
    [', forcing Quill to sue', true],
    [', according to Quill', false],
    [', and Quill sued', false],
  ])('%s: %s', (clause, expected) => {
    expect(goesOn(clause, { start: 0, end: clause.length })).toBe(expected);
  });
});

describe('nounOfDate', () => {
  it.each([
    [
      "Quill lost Lind's second |2011| campaign for the pool.",
      "lost Lind's second 2011 campaign for the pool",
    ],
    ['It broke the |1991| agreement with its shop.', 'It broke the 1991 agreement'],
  ])('finds whose noun is dated in %s', (sentence, expected) => {
    const { body, dates } = marked(sentence);
    const [date = { start: 0, end: 0 }] = dates;
    const { start, end } = nounOfDate(body, { start: 0, end: body.length }, date);
    expect(body.slice(start, end)).toBe(expected);
  });
});
