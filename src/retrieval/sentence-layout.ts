import { overlaps } from '../core/span.js';
import type { MarkLabel, SentenceMark } from '../index/analyse-article.js';
import type { SentenceWord } from './sentence-words.js';

/** Which mark each word of a sentence belongs to. */
export interface MarkedWords {
  readonly labels: readonly (MarkLabel | undefined)[];
  /** Whether the words `from` to `to`, both inclusive, are one mark. */
  isWhole(from: number, to: number): boolean;
  /** Whether a run that begins (`first`) or ends (`last`) with the word cuts a mark in two. */
  isInside(at: number, edge: 'first' | 'last'): boolean;
}

/** Gives each word the first mark that touches it. */
export function marksOfWords(words: readonly SentenceWord[], marks: readonly SentenceMark[]): MarkedWords {
  const owners = words.map((word) => marks.find((mark) => overlaps(word, mark)));
  const begins = (at: number): boolean => owners[at] !== undefined && owners[at] !== owners[at - 1];
  const ends = (at: number): boolean => owners[at] !== undefined && owners[at] !== owners[at + 1];
  return {
    labels: owners.map((mark) => mark?.label),
    isWhole: (from, to) => owners[from] === owners[to] && begins(from) && ends(to),
    isInside: (at, edge) => owners[at] !== undefined && !(edge === 'first' ? begins(at) : ends(at)),
  };
}

/** Whether a word goes on with the group of nouns, names and numbers that the word before it belongs to. */
export function isGroupWord(word: SentenceWord | undefined): boolean {
  return word?.kind === 'word' || word?.kind === 'name' || word?.kind === 'number';
}

/** Groups of words without a small word, a verb or a mark between them. */
export function runsOfWords(words: readonly SentenceWord[]): { isWhole(from: number, to: number): boolean } {
  const begins = words.map((word, at) => isGroupWord(word) && !isGroupWord(words[at - 1]));
  let run = 0;
  const runs = words.map((word, at) => {
    if (begins[at] === true) run += 1;
    return isGroupWord(word) ? run : 0;
  });
  return {
    isWhole: (from, to) => begins[from] === true && runs[from] === runs[to] && !isGroupWord(words[to + 1]),
  };
}

/**
 * Words between each word and the nearest one on that side which the question has, the word itself and articles not
 * counted; `null` where there is none.
 */
export function wordsToNearest(
  words: readonly SentenceWord[],
  side: 'left' | 'right',
): readonly (number | null)[] {
  const nearest: (number | null)[] = words.map(() => null);
  const step = side === 'left' ? 1 : -1;
  let distance: number | null = null;
  for (let at = side === 'left' ? 0 : words.length - 1; at >= 0 && at < words.length; at += step) {
    const word = words[at];
    nearest[at] = distance;
    if (word !== undefined && word.asked > 0) distance = 0;
    else if (distance !== null && word?.kind !== 'determiner') distance += 1;
  }
  return nearest;
}

/** What is left of a question word's weight one word further away. */
const FADING = 0.85;

/** Weight of the question's words on one side of each word, each less the further away it stands. */
export function fadingWeights(words: readonly SentenceWord[], side: 'left' | 'right'): readonly number[] {
  const weights = words.map(() => 0);
  const step = side === 'left' ? 1 : -1;
  let sum = 0;
  for (let at = side === 'left' ? 0 : words.length - 1; at >= 0 && at < words.length; at += step) {
    weights[at] = sum;
    sum = (sum + (words[at]?.asked ?? 0)) * FADING;
  }
  return weights;
}
