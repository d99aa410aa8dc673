import type { Span } from '../core/span.js';
import type { OpenKind } from '../text/answer-nouns.js';
import { isGroupWord } from './sentence-layout.js';
import type { ScoredAnswer } from './score-answers.js';
import type { SentenceWord } from './sentence-words.js';
import { withBelongings, type WordRun } from './with-belongings.js';

/**
 * Probability that a stretch of bold must be worth: per sentence that it fills, and per stretch, so that few and short
 * ones win. Measured: docs/evaluation.md.
 */
const PRICE_OF_SHARE = 0.85;
const PRICE_OF_STRETCH = 0.03;
/** For cutting a group of words in two, or ending on a small word. */
const PRICE_OF_CUT = 0.02;
/** For beginning or ending with a word of the question. */
const PRICE_OF_ASKED = 0.05;
/** Most of a sentence that may be bold; above, the price rises until it is less. */
const MOST_BOLD = 0.65;
const RISE = 1.1;
const MOST_RISES = 30;
/** The longest bold stretch, in words. */
const LONGEST_STRETCH = 40;
const LOOSE_ENDS = new Set(['determiner', 'preposition', 'and', 'auxiliary', 'adverb', 'clause']);

/** The stretches of a sentence that hold the answer most likely for the least of it, in order and apart. */
export function chooseBold(
  words: readonly SentenceWord[],
  answers: readonly ScoredAnswer[],
  sentence: Span,
  open: OpenKind,
): readonly Span[] {
  const held = probabilityInside(words.length, answers);
  const most = MOST_BOLD * (sentence.end - sentence.start);
  const fits = (spans: readonly Span[]): boolean =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0) <= most;
  let price = PRICE_OF_SHARE;
  for (let rise = 0; rise < MOST_RISES; rise += 1) {
    const spans = spansOf(words, bestRuns(words, held, price / (sentence.end - sentence.start)), open);
    if (spans.length === 0) break;
    if (fits(spans)) return spans;
    price *= RISE;
  }
  // Nothing is worth its price: the likeliest answer that is short enough.
  const byChance = answers.toSorted((left, right) => right.probability - left.probability);
  for (const answer of byChance) {
    const spans = spansOf(words, [answer], open);
    if (fits(spans)) return spans;
  }
  return [];
}

/** Probability that the answer lies inside the words `from` to `to`. */
function probabilityInside(
  count: number,
  answers: readonly ScoredAnswer[],
): (from: number, to: number) => number {
  const sums = new Float64Array(count * LONGEST_STRETCH);
  const place = (from: number, to: number): number => from * LONGEST_STRETCH + to - from;
  const held = (from: number, to: number): number => (to < from ? 0 : (sums[place(from, to)] ?? 0));
  for (const { from, to, probability } of answers) sums[place(from, to)] = probability;
  for (let length = 2; length <= Math.min(count, LONGEST_STRETCH); length += 1) {
    for (let from = 0; from + length <= count; from += 1) {
      const to = from + length - 1;
      // What both shorter stretches hold is counted twice.
      const shorter = held(from, to - 1) + held(from + 1, to) - held(from + 1, to - 1);
      sums[place(from, to)] = held(from, to) + shorter;
    }
  }
  return held;
}

/** The runs that together are worth most less their price, by dynamic programming over where the last one ends. */
function bestRuns(
  words: readonly SentenceWord[],
  held: (from: number, to: number) => number,
  pricePerCharacter: number,
): readonly WordRun[] {
  const worth: number[] = [0];
  const begins: (number | null)[] = [null];
  const starts = words.map((_, at) => priceOfEdge(words, at, 'first'));
  for (const [to, word] of words.entries()) {
    let best = worth[to] ?? 0;
    let begin: number | null = null;
    const ending = priceOfEdge(words, to, 'last');
    for (let from = Math.max(0, to - LONGEST_STRETCH + 1); from <= to; from += 1) {
      const start = starts[from];
      if (ending === null || start === null || start === undefined) continue;
      const length = word.end - (words[from]?.start ?? word.start);
      const price = PRICE_OF_STRETCH + start + ending + length * pricePerCharacter;
      const value = (worth[from] ?? 0) + held(from, to) - price;
      if (value > best) {
        best = value;
        begin = from;
      }
    }
    worth.push(best);
    begins.push(begin);
  }
  const runs: WordRun[] = [];
  for (let end = words.length; end > 0;) {
    const begin = begins[end] ?? null;
    if (begin === null) end -= 1;
    else {
      runs.unshift({ from: begin, to: end - 1 });
      end = begin;
    }
  }
  return runs;
}

/** What it costs to begin or end with a word; `null` where bold cannot, at a mark. */
function priceOfEdge(words: readonly SentenceWord[], at: number, edge: 'first' | 'last'): number | null {
  const word = words[at];
  if (word === undefined || word.terms.length === 0) return null;
  const outside = words[edge === 'first' ? at - 1 : at + 1];
  const inside = words[edge === 'first' ? at + 1 : at - 1];
  const cuts = isGroupWord(word) && isGroupWord(outside);
  const isLoose = edge === 'last' && LOOSE_ENDS.has(word.kind);
  // "Prince Faisal" and "610 kilometers" are whole only with the word that the question has.
  const belongs =
    (word.kind === 'name' && inside?.kind === 'name') || (edge === 'last' && inside?.kind === 'number');
  const isAsked = word.asked > 0 && !belongs;
  return (cuts || isLoose ? PRICE_OF_CUT : 0) + (isAsked ? PRICE_OF_ASKED : 0);
}

/** The runs with what belongs to them; where two then touch, they are one. */
function spansOf(words: readonly SentenceWord[], runs: readonly WordRun[], open: OpenKind): readonly Span[] {
  const whole: WordRun[] = [];
  for (const run of runs.map((run) => withBelongings(words, run, open))) {
    const before = whole.at(-1);
    if (before !== undefined && run.from <= before.to + 1)
      whole[whole.length - 1] = { from: before.from, to: run.to };
    else whole.push(run);
  }
  return whole.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }));
}
