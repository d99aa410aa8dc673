import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPersonLookup } from '../../../src/text/persons/person-lookup.js';

const NAMES: readonly (readonly string[])[] = [
  ['Sergey Lavrov', 'Lavrov', 'Sergei Lavrov'],
  ['Khalifa Haftar', 'Haftar', 'Khalifa Hifter'],
  ['Fayez al-Sarraj', 'Fayez Seraj', 'Seraj'],
  ['William Harcourt', 'Bill Harcourt'],
  ['Nikolai Orlov'],
  ['Sergei Orlov'],
  ['Ayşe Gündoğan'],
  ['Inés de la Fuente'],
  ['Orlov'],
];

const persons = NAMES.map((variants, index) => ({
  name: variants[0] ?? '',
  variants: variants.map((text) => ({ text, count: 1 })),
  mayBe:
    index === 8
      ? [{ person: 4, left: '', right: '', leftArticle: '', rightArticle: '', score: 0.5, reasons: [] }]
      : [],
}));
const lookup = createPersonLookup(persons);

/** What people type, and whom they mean. */
const MEANT: readonly [string, string][] = [
  ['Sergey Lavrov', 'Sergey Lavrov'],
  ['lavrov', 'Sergey Lavrov'],
  ['Sergej Lawrow', 'Sergey Lavrov'],
  ['Lavrov, Sergei', 'Sergey Lavrov'],
  ['Foreign Minister Lavrov', 'Sergey Lavrov'],
  ['S. Lavrov', 'Sergey Lavrov'],
  ['Heftar', 'Khalifa Haftar'],
  ['Haftra', 'Khalifa Haftar'],
  ['Sarraj', 'Fayez al-Sarraj'],
  ['al-Serraj', 'Fayez al-Sarraj'],
  ['Will Harcourt', 'William Harcourt'],
  ['gundogan', 'Ayşe Gündoğan'],
  ['Fuente Inés de la', 'Inés de la Fuente'],
];

describe('createPersonLookup', () => {
  it.each(MEANT)('finds whom %s means', (query, expected) => {
    const { outcome, candidates } = lookup.find(query);
    expect(outcome).toBe('found');
    expect(persons[candidates[0]?.person ?? -1]?.name).toBe(expected);
  });

  it('gives all bearers of a surname, and none twice', () => {
    const { outcome, candidates } = lookup.find('Orlov');
    expect(outcome).toBe('ambiguous');
    expect(candidates.map(({ person }) => persons[person]?.name)).toEqual(['Nikolai Orlov', 'Sergei Orlov']);
  });

  it.each(['', '  ', 'Macron', 'xqzt', '…'])('finds nobody for %j', (query) => {
    expect(lookup.find(query)).toEqual({ outcome: 'nothing-found', candidates: [] });
  });

  it('offers the most mentioned first, and those whose names begin as typed', () => {
    const suggested = (typed: string, limit = 5): (string | undefined)[] =>
      lookup.suggest(typed, limit).map(({ person }) => persons[person]?.name);
    expect(suggested('', 2)).toEqual(['Sergey Lavrov', 'Khalifa Haftar']);
    expect(suggested('la')[0]).toBe('Sergey Lavrov');
    expect(suggested('gün')).toEqual(['Ayşe Gündoğan']);
    expect(suggested('sergei o')).toEqual(['Sergei Orlov']);
    expect(suggested('lavrof')).toEqual(['Sergey Lavrov']);
  });

  it('survives any text, with scores between 0 and 1 in falling order', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 30 }), (query) => {
        for (const candidates of [lookup.find(query).candidates, lookup.suggest(query, 5)]) {
          const scores = candidates.map((candidate) => candidate.score);
          expect(scores).toEqual([...scores].sort((left, right) => right - left));
          expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        }
      }),
    );
  });
});
