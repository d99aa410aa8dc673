import { describe, expect, it } from 'vitest';

import { personByOffice, spellingsOf } from '../../src/answers/person-in-question.js';
import type { Person } from '../../src/text/persons/person.js';
import { createPersonLookup } from '../../src/text/persons/person-lookup.js';

function person(name: string, variants: readonly string[], roles: readonly string[]): Person {
  return {
    id: name,
    name,
    variants: [name, ...variants].map((text) => ({ text, count: 1 })),
    mentions: [],
    roles: roles.map((text) => ({ article: 'a.txt', start: 0, end: text.length, text })),
    numbers: [],
    reasons: [],
    mayBe: [],
  };
}

const PERSONS = [
  person(
    'Omar al-Tarhi',
    ['Omar Tarhi'],
    ['Prime Minister', "the prime minister of Libya's unity government"],
  ),
  person('Pavel Orsk', ['Orsk'], ['Russian Foreign Minister', 'Foreign Minister']),
  person('Nadia Fahmy', [], ['Egyptian Foreign Minister']),
];

describe('personByOffice', () => {
  it.each([
    ['What did the Libyan prime minister say?', 'Omar al-Tarhi'],
    ['What did the prime minister say?', 'Omar al-Tarhi'],
    ['Whom did the foreign minister of Russia meet?', 'Pavel Orsk'],
    ['What does the Egyptian foreign minister want?', 'Nadia Fahmy'],
    ['What did the foreign minister say?', null],
    ['What did the French prime minister say?', null],
    ['What did Russian Foreign Minister Pavel Orsk say?', null],
    ['When does the ministry open?', null],
  ])('reads %s', (text, name) => {
    expect(personByOffice(text, PERSONS)?.name ?? null).toBe(name);
  });
});

describe('spellingsOf', () => {
  it('gives the words of the other spellings of whoever is named', () => {
    expect(spellingsOf('What did Omar Tarhi say?', PERSONS, createPersonLookup(PERSONS))).toEqual(['al']);
    expect(spellingsOf('Who is Orsk?', PERSONS, createPersonLookup(PERSONS))).toEqual(['pavel']);
  });

  it('gives nothing for a question without names', () => {
    expect(spellingsOf('who leads the army', PERSONS, createPersonLookup(PERSONS))).toEqual([]);
  });
});
