import { arabicSkeleton } from '../persons/arabic-sounds.js';
import { compareParsedNames } from '../persons/compare-names.js';
import { readEastAsian } from '../persons/east-asian-names.js';
import { isGivenName } from '../persons/given-names.js';
import { isSingleName, parseName } from '../persons/parse-name.js';
import type { ParsedName } from '../persons/parse-name.js';

/** A person as one article names them so far. */
export interface ArticlePerson {
  /** The fullest name that the article gives. */
  readonly name: ParsedName;
  readonly text: string;
}

/** A name of several words where it was found, by its words in small plain letters. */
export interface FullName {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** How a phrase names a person: by the family name, by the first part of the name, or by the given name. */
export type PhraseKind = 'family' | 'front' | 'given';

/** The phrases by which an article's persons may be named after they were introduced. */
export interface PhraseBook {
  /** Persons by number whom the phrase (folded words, single spaces) may name. */
  find(phrase: string): readonly { readonly person: number; readonly kind: PhraseKind }[];
  /** The most words that a phrase has. */
  readonly longest: number;
}

/** Within an article a misspelt family name with the same first name is a slip of the pen. */
const SLIP_SCORE = 0.49;

/** Groups an article's full names into persons; gives each name the number of its person. */
export function groupFullNames(names: readonly FullName[]): {
  readonly persons: readonly ArticlePerson[];
  readonly numbers: readonly number[];
} {
  const persons: { name: ParsedName; text: string; tokens: readonly string[] }[] = [];
  const known = new Map<string, number>();
  // The fullest names first, so that "Faisal bin Tariq" finds "Faisal bin Tariq al-Mansur".
  const order = [...new Set(names.map((name) => name.text))].sort(
    (left, right) => right.split(/\s+/u).length - left.split(/\s+/u).length || (left < right ? -1 : 1),
  );
  const tokensOf = new Map(names.map((name) => [name.text, name.tokens]));
  // Names of one person share the sound of a word at least; a long list of names is not compared pair by pair.
  const bySound = new Map<string, Set<number>>();
  for (const text of order) {
    const tokens = tokensOf.get(text) ?? [];
    const name = parseName(text);
    const sounds = name.words.map((word) => arabicSkeleton(word.forms[0] ?? ''));
    const candidates = new Set(sounds.flatMap((sound) => [...(bySound.get(sound) ?? [])]));
    let best = -1;
    let bestScore = 0;
    for (const number of [...candidates].sort((left, right) => left - right)) {
      const person = persons[number];
      const score = person === undefined ? 0 : sameInArticle(person, { name, tokens });
      if (score > bestScore) [best, bestScore] = [number, score];
    }
    if (best === -1) best = persons.push({ name, text, tokens }) - 1;
    for (const sound of sounds) bySound.set(sound, (bySound.get(sound) ?? new Set()).add(best));
    known.set(text, best);
  }
  return { persons, numbers: names.map((name) => known.get(name.text) ?? 0) };
}

function sameInArticle(
  person: { name: ParsedName; tokens: readonly string[] },
  other: { name: ParsedName; tokens: readonly string[] },
): number {
  const comparison = compareParsedNames(person.name, other.name);
  if (comparison.verdict === 'same') return comparison.score;
  if (person.name.suffix !== other.name.suffix) return 0;
  const { length } = other.tokens;
  const isFront = person.tokens.slice(0, length).join(' ') === other.tokens.join(' ');
  const isTail = person.tokens.slice(-length).join(' ') === other.tokens.join(' ');
  if (isFront && length < person.tokens.length) return comparison.score > 0 ? 1 : SLIP_SCORE;
  // A second first name may be left out: Maria Carmen Ortega, Carmen Ortega.
  const part = comparison.reasons.some((reason) => reason.kind === 'part-of-name');
  if (part && comparison.verdict === 'doubtful' && !isSingleName(other.name)) return comparison.score;
  // "Ibáñez Rueda" is Joaquín Ibáñez Rueda; "Reza Pahlavi" may be Mohammad Reza Pahlavi's son.
  if (isTail && length < person.tokens.length && !isGivenName(other.tokens[0] ?? '')) return 1;
  const sameFirst = person.name.words[0]?.forms[0] === other.name.words[0]?.forms[0];
  return sameFirst && comparison.score >= SLIP_SCORE && !isSingleName(other.name) ? comparison.score : 0;
}

/** Makes the phrase book of the persons whose full names are given with their numbers. */
export function createPhraseBook(names: readonly FullName[], numbers: readonly number[]): PhraseBook {
  const phrases = new Map<string, Map<number, PhraseKind>>();
  let longest = 1;
  const add = (tokens: readonly string[], person: number, kind: PhraseKind): void => {
    for (const phrase of new Set([tokens.join(' '), withoutArticle(tokens).join(' ')])) {
      const persons = phrases.get(phrase) ?? new Map<number, PhraseKind>();
      // A family name counts for more than the same word as someone's first name.
      if (persons.get(person) !== 'family') persons.set(person, kind);
      phrases.set(phrase, persons);
      longest = Math.max(longest, phrase.split(' ').length);
    }
  };
  for (const [index, { text, tokens }] of names.entries()) {
    const person = numbers[index] ?? 0;
    const core = tokens.filter(
      (token) => !/^(?:jr|sr|[ivx]{1,5})$/u.test(token) || tokens.indexOf(token) === 0,
    );
    add(tokens, person, 'family');
    const eastAsian = readEastAsian(parseName(text));
    if (eastAsian !== undefined && core[0] === eastAsian.family) {
      add(core.slice(0, 1), person, 'family');
      if (core.length > 1) add(core.slice(1), person, 'given');
      continue;
    }
    for (let from = 1; from < core.length; from += 1) {
      // "bin Salman" names the son; "Salman" alone is his father.
      const isFather = /^(?:bin|ibn|bint)$/u.test(core[from - 1] ?? '');
      if (!isFather && core[from] !== undefined) add(core.slice(from), person, 'family');
    }
    for (let to = 2; to < core.length; to += 1) add(core.slice(0, to), person, 'front');
    if (core.length > 2 && core[1] !== undefined && !isGivenName(core[1]) && core[1].length > 3) {
      add(core.slice(1, 2), person, 'family'); // Ibáñez of Joaquín Ibáñez Rueda
    }
    if (core.length > 1) add(core.slice(0, 1), person, 'given');
  }
  return {
    longest,
    find: (phrase) =>
      [...(phrases.get(phrase) ?? new Map<number, PhraseKind>())].map(([person, kind]) => ({ person, kind })),
  };
}

/** "al-rashidi" and "al rashidi" without the article, for those who leave it out. */
export function withoutArticle(tokens: readonly string[]): readonly string[] {
  return tokens
    .filter((token, at) => at === tokens.length - 1 || !/^(?:al|el)$/u.test(token))
    .map((token) => token.replace(/^(?:[ae]l|[ae]s|[ae]sh|[ae]t|[ae]d|[ae]n|[ae]r|[ae]z)-(?=[a-z]{2})/u, ''));
}
