import { foldLetters } from '../persons/fold-letters.js';

/** What the operator states of a name: `names:` of archive.yml. */
export interface StatedName {
  readonly canonical: string;
  readonly aliases: readonly string[];
  readonly notAPerson: boolean;
}

/** The stated names by their words. */
export interface StatedNames {
  /** What is stated of the phrase (folded words, single spaces): a person by number, no person, or nothing. */
  find(phrase: string): { readonly statement: number; readonly isPerson: boolean } | undefined;
  readonly longest: number;
}

/** Indexes what the operator states, all spellings of each. */
export function createStatedNames(stated: readonly StatedName[]): StatedNames {
  const phrases = new Map<string, { statement: number; isPerson: boolean }>();
  let longest = 0;
  for (const [statement, { canonical, aliases, notAPerson }] of stated.entries()) {
    for (const spelling of [canonical, ...aliases]) {
      const phrase = phraseOf(spelling);
      if (phrase === '') continue;
      phrases.set(phrase, { statement, isPerson: !notAPerson });
      longest = Math.max(longest, phrase.split(' ').length);
    }
  }
  return { find: (phrase) => phrases.get(phrase), longest };
}

/** A name's words in small plain letters with single spaces. */
export function phraseOf(name: string): string {
  return foldLetters(name)
    .replaceAll('.', '')
    .split(/[\s,]+/u)
    .filter(Boolean)
    .join(' ');
}
