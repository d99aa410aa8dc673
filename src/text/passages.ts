import type { Span } from '../core/span.js';

import { linesOf, trimSpan } from './lines.js';

/** A sentence with the number of word pieces that the model makes of it. */
export interface MeasuredSentence extends Span {
  readonly pieces: number;
}

/** How long passages are, in word pieces, and how many sentences two neighbours share. */
export interface PassageLimits {
  /** No passage is above it: the model's limit less prefix, title and special tokens. */
  readonly maxPieces: number;
  /** A passage is closed before the sentence that would take it above this. */
  readonly targetPieces: number;
  /** Sentences of the passage before that a passage begins with, where they fit. */
  readonly overlap: number;
}

/** A passage: the sentences from `first` to `last`, both included. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/** What is left after a passage joins it when it is at most this share of a passage. */
const TAIL_SHARE = 0.25;

/** Counts the word pieces of a text, without special tokens. */
export type CountPieces = (text: string) => number;

/**
 * Cuts sentences into passages: all sentences, in order, no gap; each passage brings at least one
 * new sentence. No sentence may be above `maxPieces` (see `splitLongSentence`).
 * @throws {RangeError} when a sentence is above `maxPieces` or the limits make no sense
 */
export function cutPassages(sentences: readonly MeasuredSentence[], limits: PassageLimits): SentenceRange[] {
  checkLimits(limits);
  const sums = runningSums(sentences, limits.maxPieces);
  const pieces = (first: number, last: number): number => (sums[last + 1] ?? 0) - (sums[first] ?? 0);
  const end = sentences.length - 1;
  const passages: SentenceRange[] = [];
  let fresh = 0;
  while (fresh <= end) {
    let first = Math.max(0, fresh - limits.overlap);
    // The overlap gives way where it and the new sentence do not fit together.
    while (first < fresh && pieces(first, fresh) > limits.maxPieces) first += 1;
    let last = fresh;
    while (last < end && pieces(first, last + 1) <= limits.targetPieces) last += 1;
    // A short tail is worth more inside this passage than alone.
    const tail = pieces(last + 1, end);
    if (tail <= limits.targetPieces * TAIL_SHARE && pieces(first, end) <= limits.maxPieces) last = end;
    passages.push({ first, last });
    fresh = last + 1;
  }
  return passages;
}

/**
 * Cuts a sentence that is above `maxPieces` so that each part fits: at a clause mark, else between
 * words, else (one endless word) between graphemes. A sentence that fits comes back alone.
 */
export function splitLongSentence(
  body: string,
  sentence: Span,
  maxPieces: number,
  countPieces: CountPieces,
): Span[] {
  const whole = trimSpan(body, sentence);
  if (whole.start === whole.end) return [];
  if (countPieces(body.slice(whole.start, whole.end)) <= maxPieces) return [whole];
  const fits = (span: Span): boolean => countPieces(body.slice(span.start, span.end)) <= maxPieces;
  const words = wordsOf(body, whole).flatMap((word) => (fits(word) ? [word] : cutWord(body, word, fits)));
  const pieces = words.map((word) => countPieces(body.slice(word.start, word.end)));
  const parts: Span[] = [];
  let first = 0;
  while (first < words.length) {
    const count = fittingWords(words, pieces, first, maxPieces, fits);
    const last = first + count === words.length ? count : clauseEnd(body, words, first, count);
    parts.push(spanning(words, first, last));
    first += last;
  }
  return parts;
}

function checkLimits({ maxPieces, targetPieces, overlap }: PassageLimits): void {
  if (!(maxPieces >= 1 && targetPieces >= 1 && targetPieces <= maxPieces && overlap >= 0)) {
    throw new RangeError(
      `Passage limits make no sense: maxPieces ${String(maxPieces)}, targetPieces ${String(targetPieces)}, overlap ${String(overlap)}.`,
    );
  }
}

function runningSums(sentences: readonly MeasuredSentence[], maxPieces: number): number[] {
  const sums = [0];
  let sum = 0;
  for (const { pieces, start } of sentences) {
    if (pieces > maxPieces) {
      throw new RangeError(
        `The sentence at ${String(start)} has ${String(pieces)} pieces, above the limit of ${String(maxPieces)}; cut it with splitLongSentence.`,
      );
    }
    sum += pieces;
    sums.push(sum);
  }
  return sums;
}

function wordsOf(body: string, within: Span): Span[] {
  return linesOf(body, within).flatMap((line) =>
    [...body.slice(line.start, line.end).matchAll(/\S+/gu)].map((match) => ({
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
    })),
  );
}

/** How many words from `first` on fit: by the sum of their pieces, then checked on the joined text. */
function fittingWords(
  words: readonly Span[],
  pieces: readonly number[],
  first: number,
  maxPieces: number,
  fits: (span: Span) => boolean,
): number {
  let sum = pieces[first] ?? 0;
  let count = 1;
  while (first + count < words.length && sum + (pieces[first + count] ?? 0) <= maxPieces) {
    sum += pieces[first + count] ?? 0;
    count += 1;
  }
  while (count > 1 && !fits(spanning(words, first, count))) count -= 1;
  return count;
}

/** Of `count` fitting words, how many to take so that the part ends at a clause mark in its second half. */
function clauseEnd(body: string, words: readonly Span[], first: number, count: number): number {
  for (let taken = count; taken > count / 2; taken -= 1) {
    const word = words[first + taken - 1];
    if (word !== undefined && /[,;:—–)\]"”’]$/u.test(body.slice(word.start, word.end))) return taken;
  }
  return count;
}

function spanning(words: readonly Span[], first: number, count: number): Span {
  return { start: words[first]?.start ?? 0, end: words[first + count - 1]?.end ?? 0 };
}

/** Halves an endless word at grapheme boundaries until each part fits; one grapheme is never cut. */
function cutWord(body: string, word: Span, fits: (span: Span) => boolean): Span[] {
  const bounds = [...graphemeStarts(body, word), word.end];
  const halve = (from: number, to: number): Span[] => {
    const span = { start: bounds[from] ?? word.start, end: bounds[to] ?? word.end };
    if (to - from <= 1 || fits(span)) return [span];
    const middle = (from + to) >> 1;
    return [...halve(from, middle), ...halve(middle, to)];
  };
  return halve(0, bounds.length - 1);
}

/** UTF-16 units that are segmented at once: Node's segmenter takes quadratic time, an hour for a megabyte. */
const WINDOW = 1000;

function graphemeStarts(body: string, word: Span): number[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const starts: number[] = [];
  let from = word.start;
  while (from < word.end) {
    const to = Math.min(word.end, from + WINDOW);
    const seen = Array.from(segmenter.segment(body.slice(from, to)), ({ index }) => from + index);
    // The last grapheme of a window may go on beyond it: the next window begins there.
    const last = to < word.end && seen.length > 1 ? seen.pop() : undefined;
    for (const start of seen) starts.push(start);
    from = last ?? to;
  }
  return starts;
}
