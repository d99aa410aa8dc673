import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createTitleLookup } from '../../src/text/title-lookup.js';

const TITLES = [
  'Russia and Turkey will continue joint efforts',
  'Schröder visits the harbour',
  'U.S. envoy: talks in Çeşme',
  'Turkey calls for calm',
  'Libya’s rivals meet in Moscow',
  'The harbour bridge',
];
const lookup = createTitleLookup(TITLES);
const found = (typed: string, limit = 25) =>
  lookup.find(typed, limit).map(({ place }) => TITLES[place]?.split(' ')[0]);

describe('createTitleLookup', () => {
  it.each([
    ['case', 'TURKEY RUSSIA', ['Russia']],
    ['word order', 'efforts turkey', ['Russia']],
    ['accents', 'cesme', ['U.S.']],
    ['two ways to write a letter', 'Schroeder', ['Schröder']],
    ['the other way', 'schroder', ['Schröder']],
    ['stops of an acronym', 'us envoy', ['U.S.']],
    ['apostrophes', "libya's", ['Libya’s']],
    ['beginnings of words', 'harb', ['Schröder', 'The']],
    ['beginnings of several words', 'mosc riv', ['Libya’s']],
    ['a slip', 'turky', ['Russia', 'Turkey']],
    ['two slips in a long word', 'shcroedr', ['Schröder']],
    ['a letter too few', 'brdge', ['The']],
  ])('forgives %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('offers the first where nothing is typed, or nothing that is a word', () => {
    expect(found('', 2)).toEqual(['Russia', 'Schröder']);
    expect(found(' ?! ’ ', 2)).toEqual(['Russia', 'Schröder']);
  });

  it('puts whole words before beginnings, and keeps the order of the list among equals', () => {
    const harbours = createTitleLookup(['Harbours', 'A harbour', 'The harbour']);
    expect(harbours.find('harbour', 9).map(({ place }) => place)).toEqual([1, 2, 0]);
  });

  it('gives the titles with most of the words where none has all, and says so', () => {
    const [first, second] = lookup.find('turkey harbour calm', 2);
    expect(first).toMatchObject({ place: 3, isWhole: false });
    expect(second).toBeUndefined();
    expect(lookup.find('turkey calm', 2)).toMatchObject([{ place: 3, isWhole: true, score: 1 }]);
  });

  it.each(['zebra', 'xyz turkey qqq'])('finds nothing for %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('finds each title by its own words in any order, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }),
        fc.string(),
        (titles, typed) => {
          const made = createTitleLookup(titles);
          expect(made.find(typed, 3).length).toBeLessThanOrEqual(3);
          for (const [place, title] of titles.entries()) {
            const words = title.match(/[a-z]+/gu) ?? [];
            if (words.length === 0) continue;
            const matches = made.find(title.split(/\s+/u).reverse().join(' '), titles.length);
            if (/^[a-z ]+$/u.test(title)) expect(matches.map((match) => match.place)).toContain(place);
          }
        },
      ),
    );
  });
});
