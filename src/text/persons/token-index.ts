import { arabicSkeleton } from './arabic-sounds.js';
import { givenNameKeys, relateGivenNames } from './given-names.js';
import { matchWords } from './match-words.js';
import { parseName } from './parse-name.js';
import type { NameWord } from './parse-name.js';
import { createSlipFinder } from '../slips.js';
import { slavicSounds } from './slavic-sounds.js';

/** A word of the archive's names that a typed word may stand for, and how surely. */
export interface TokenMatch {
  readonly token: string;
  /** From 0 to 1. */
  readonly grade: number;
}

/** The words of all persons' names, to be found as they are typed. */
export interface TokenIndex {
  /** Words that the typed word is: as written, another spelling, a short form, a slip. */
  match(typed: string): readonly TokenMatch[];
  /** Words that begin with what is typed, in alphabetical order, at most `most`. */
  startingWith(typed: string, most: number): readonly string[];
}

const EXACT = 1;
const RELATED = 0.88; // Bill, William
const SOUNDS = 0.9; // Hifter, Haftar
const INITIAL = 0.7;

/** Makes the index of distinct folded words. */
export function createTokenIndex(tokens: Iterable<string>): TokenIndex {
  const sorted = [...new Set(tokens)].sort();
  const known = new Set(sorted);
  const skeletons = groupBy(sorted, (token) => [arabicSkeleton(token)]);
  const sounds = groupBy(sorted, (token) => [...slavicSounds(token)]);
  const related = groupBy(sorted, (token) => givenNameKeys(token));
  const slips = createSlipFinder(sorted);
  const words = new Map<string, NameWord | undefined>();
  const wordOf = (token: string): NameWord | undefined => {
    if (!words.has(token)) words.set(token, parseName(token).words[0]);
    return words.get(token);
  };

  return {
    match(typed) {
      const matches = new Map<string, number>();
      const add = (token: string, grade: number): void => {
        if (grade > (matches.get(token) ?? 0)) matches.set(token, grade);
      };
      if (known.has(typed)) add(typed, EXACT);
      for (const key of givenNameKeys(typed)) {
        for (const token of related.get(key) ?? []) {
          const relation = relateGivenNames(typed, token);
          if (relation === 'spelling' || relation === 'short') add(token, RELATED);
        }
      }
      for (const sound of slavicSounds(typed))
        for (const token of sounds.get(sound) ?? []) add(token, SOUNDS);
      const word = wordOf(typed);
      for (const token of skeletons.get(arabicSkeleton(typed)) ?? []) {
        const other = wordOf(token);
        if (word === undefined || other === undefined) continue;
        const match = matchWords(word, other, false, { arabic: true, slavic: true, fixed: false });
        if (match.grade >= SOUNDS_LEAST) add(token, SOUNDS * match.grade);
      }
      if (typed.length === 1)
        for (const token of startingWith(sorted, typed, MOST_INITIALS)) add(token, INITIAL);
      if (!known.has(typed)) {
        for (const { place, grade } of slips(typed)) add(sorted[place] ?? '', grade);
      }
      return [...matches].map(([token, grade]) => ({ token, grade }));
    },
    startingWith: (typed, most) => startingWith(sorted, typed, most),
  };
}

const SOUNDS_LEAST = 0.8; // matches that are no doubt
const MOST_INITIALS = 5000; // words with one first letter

function startingWith(sorted: readonly string[], typed: string, most: number): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && end - low < most && sorted[end]?.startsWith(typed) === true) end += 1;
  return sorted.slice(low, end);
}

function groupBy(
  tokens: readonly string[],
  keysOf: (token: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const token of tokens) {
    for (const key of keysOf(token)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [token]);
      else group.push(token);
    }
  }
  return groups;
}
