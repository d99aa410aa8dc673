import { foldForms } from './persons/fold-letters.js';
import { createSlipFinder } from './slips.js';

/** A title that may be meant, by its place in the list. */
export interface TitleMatch {
  readonly place: number;
  /** Whether it has a word for each one that was typed. */
  readonly isWhole: boolean;
  /** The mean over the typed words: 1 where each is a word of the title, less for beginnings and slips. */
  readonly score: number;
}

/** Finds titles by what people type of them. */
export interface TitleLookup {
  /**
   * The titles that have all the typed words, in whatever order, case or accents; where none has, those with most of
   * them. The likeliest first, of equals in the order of the list; all of them in that order where nothing is typed.
   */
  find(typed: string, limit: number): readonly TitleMatch[];
}

/** Letters and digits with apostrophes; an acronym with stops is one word. */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}'’]+/gu;
const EXACT = 1;
/** "Liby" is as good as "Libya" while it is typed, and a little less. */
const BEGINNING = 0.9;
/** The share of the typed words that a title needs where none has all of them. */
const LEAST_SHARE = 0.5;
/** Words that are looked for: nobody types more of a title, and each costs a look at all words. */
const MOST_WORDS = 12;

/** Makes a lookup over titles in the order in which they are to be offered. */
export function createTitleLookup(titles: readonly string[]): TitleLookup {
  const numbers = new Map<string, number>();
  const known = new Map<string, readonly number[]>();
  const numbersOf = (word: string): readonly number[] => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = formsOf(word).map((form) => {
      const number = numbers.get(form) ?? numbers.size;
      numbers.set(form, number);
      return number;
    });
    known.set(word, found);
    return found;
  };
  const entries = titles.map((title) => Uint32Array.from(wordsOf(title).flatMap(numbersOf)));
  const words = [...numbers.keys()];
  const slips = createSlipFinder(words);
  known.clear();

  /** How well each word of the titles answers a typed one. */
  function gradesOf(forms: readonly string[]): Float32Array {
    const grades = new Float32Array(words.length);
    let isFound = false;
    for (const [place, word] of words.entries()) {
      for (const form of forms) {
        if (!word.startsWith(form)) continue;
        isFound = true;
        grades[place] = Math.max(grades[place] ?? 0, word === form ? EXACT : BEGINNING);
      }
    }
    if (isFound) return grades;
    for (const form of forms) {
      for (const { place, grade } of slips(form)) grades[place] = Math.max(grades[place] ?? 0, grade);
    }
    return grades;
  }

  return {
    find(typed, limit) {
      const asked = wordsOf(typed)
        .map(formsOf)
        .filter((forms) => forms.length > 0)
        .slice(0, MOST_WORDS);
      if (asked.length === 0) {
        return entries.slice(0, limit).map((_, place) => ({ place, isWhole: true, score: EXACT }));
      }
      const grades = asked.map(gradesOf);
      const best: Ranked[] = [];
      for (const [place, entry] of entries.entries()) {
        let sum = 0;
        let held = 0;
        for (const graded of grades) {
          let grade = 0;
          for (const number of entry) grade = Math.max(grade, graded[number] ?? 0);
          sum += grade;
          if (grade > 0) held += 1;
        }
        if (held > 0 && held >= asked.length * LEAST_SHARE) keepBest(best, { place, held, sum }, limit);
      }
      const most = best[0]?.held;
      return best
        .filter(({ held }) => held === most)
        .map(({ place, held, sum }) => ({
          place,
          isWhole: held === asked.length,
          score: sum / asked.length,
        }));
    },
  };
}

interface Ranked {
  readonly place: number;
  /** Typed words that it has, and how well together. */
  readonly held: number;
  readonly sum: number;
}

/** Puts a title among the best, which stay in order; thousands begin with "a", and to sort them all takes too long. */
function keepBest(best: Ranked[], title: Ranked, limit: number): void {
  const last = best.at(-1);
  if (best.length >= limit && (last === undefined || !isBetter(title, last))) return;
  const at = best.findIndex((other) => isBetter(title, other));
  best.splice(at < 0 ? best.length : at, 0, title);
  if (best.length > limit) best.pop();
}

function isBetter(title: Ranked, other: Ranked): boolean {
  return title.held > other.held || (title.held === other.held && title.sum > other.sum);
}

function wordsOf(text: string): string[] {
  return Array.from(text.normalize('NFC').matchAll(WORD), ([word]) => word.replaceAll('.', ''));
}

/** The plain spellings of a word; none of one that is nothing but apostrophes. */
function formsOf(word: string): readonly string[] {
  return foldForms(word).filter((form) => form !== '');
}
