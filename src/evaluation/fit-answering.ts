import { type AnswerFeatures, type Emit, LONGEST_ANSWER } from '../retrieval/answering-features.js';
import type { AnswerWeights } from '../retrieval/score-answers.js';

/** A sentence read for its question, the words that answer (both numbers inclusive), and how much the example counts. */
export interface AnsweringExample {
  readonly features: AnswerFeatures;
  readonly answer: { readonly from: number; readonly to: number };
  readonly weight: number;
}

/** Penalties on the weights, per unit of the examples' weight: the first fit drops features, the second shrinks the rest. */
const LASSO = 0.0042;
const RIDGE_WITH_LASSO = 0.001;
const RIDGE = 0.0042;
const ROUNDS = 60;
/** Adagrad's first step; it falls to a tenth over the rounds. */
const STEP = 0.3;
/** Digits that a weight keeps: more would only be noise in a readable file. */
const DIGITS = 2;

/** Features as places in the table of weights, with their values. */
interface Row {
  readonly places: Int32Array;
  readonly values: Float64Array;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly whole: Row;
  readonly isAnswer: boolean;
}

interface Prepared {
  readonly weight: number;
  readonly first: readonly Row[];
  readonly last: readonly Row[];
  readonly inside: readonly Row[];
  readonly runs: readonly Run[];
}

/**
 * Fits the weights by which runs of words are scored: a softmax over all runs of a sentence (conditional logit), first
 * with an L1 penalty to choose the features, then those alone with an L2 penalty. An answer that is no candidate is
 * left out.
 */
export function fitAnswering(examples: readonly AnsweringExample[]): AnswerWeights {
  const names = new Map<string, number>();
  const prepared = examples
    .map((example) => prepare(example, names))
    .filter(({ runs }) => runs.some(({ isAnswer }) => isAnswer));
  const all = new Set(names.values());
  const chosen = ascend(prepared, names.size, all, { lasso: LASSO, ridge: RIDGE_WITH_LASSO });
  const kept = new Set([...all].filter((place) => chosen[place] !== 0));
  const weights = ascend(prepared, names.size, kept, { lasso: 0, ridge: RIDGE });
  return new Map(
    [...names]
      .map(([name, place]) => [name, Number((weights[place] ?? 0).toFixed(DIGITS))] as const)
      .filter(([, weight]) => weight !== 0)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

function prepare({ features, answer, weight }: AnsweringExample, names: Map<string, number>): Prepared {
  const row = (tell: (emit: Emit) => void): Row => {
    const places: number[] = [];
    const values: number[] = [];
    tell((name, value) => {
      const place = names.get(name) ?? names.size;
      names.set(name, place);
      places.push(place);
      values.push(value);
    });
    return { places: Int32Array.from(places), values: Float64Array.from(values) };
  };
  const { words } = features;
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from; to < words.length && to - from < LONGEST_ANSWER; to += 1) {
      if (!features.isCandidate(from, to)) continue;
      const isAnswer = from === answer.from && to === answer.to;
      runs.push({
        from,
        to,
        whole: row((emit) => {
          features.length(to - from + 1, emit);
          features.whole(from, to, emit);
        }),
        isAnswer,
      });
    }
  }
  return {
    weight,
    first: words.map((_, at) => row((emit) => features.first(at, emit))),
    last: words.map((_, at) => row((emit) => features.last(at, emit))),
    inside: words.map((_, at) => row((emit) => features.inside(at, emit))),
    runs,
  };
}

/** Gradient ascent on the penalized likelihood of the answers; only the features of `free` get a weight. */
function ascend(
  examples: readonly Prepared[],
  width: number,
  free: ReadonlySet<number>,
  penalty: { readonly lasso: number; readonly ridge: number },
): Float64Array {
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-9);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = new Float64Array(width);
    for (const example of examples) addGradient(gradient, example, weights, total);
    const step = STEP * (1 - (0.9 * round) / ROUNDS);
    for (const place of free) {
      const slope = at(gradient, place) - penalty.ridge * at(weights, place);
      squares[place] = at(squares, place) + slope * slope;
      const rate = step / Math.sqrt(at(squares, place));
      weights[place] = shrink(at(weights, place) + rate * slope, rate * penalty.lasso);
    }
  }
  return weights;
}

function shrink(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by);
}

function addGradient(gradient: Float64Array, example: Prepared, weights: Float64Array, total: number): void {
  const { first, last, inside, runs, weight } = example;
  const firstScores = first.map((row) => score(row, weights));
  const lastScores = last.map((row) => score(row, weights));
  // insideSums[i] is the score of the words before i.
  const insideSums = [0];
  for (const [place, row] of inside.entries())
    insideSums.push((insideSums[place] ?? 0) + score(row, weights));
  const scores = runs.map(
    ({ from, to, whole }) =>
      (firstScores[from] ?? 0) +
      (lastScores[to] ?? 0) +
      (insideSums[to + 1] ?? 0) -
      (insideSums[from] ?? 0) +
      score(whole, weights),
  );
  const highest = scores.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const exponentials = scores.map((value) => Math.exp(value - highest));
  const sum = exponentials.reduce((all, value) => all + value, 0);
  const firstErrors = new Float64Array(first.length);
  const lastErrors = new Float64Array(last.length);
  // A run's error counts for each word inside: added where it begins, taken away behind its end.
  const insideErrors = new Float64Array(inside.length + 1);
  for (const [place, { from, to, whole, isAnswer }] of runs.entries()) {
    const error = ((isAnswer ? 1 : 0) - (exponentials[place] ?? 0) / sum) * (weight / total);
    firstErrors[from] = at(firstErrors, from) + error;
    lastErrors[to] = at(lastErrors, to) + error;
    insideErrors[from] = at(insideErrors, from) + error;
    insideErrors[to + 1] = at(insideErrors, to + 1) - error;
    add(gradient, whole, error);
  }
  let running = 0;
  for (const [place, row] of inside.entries()) {
    running += at(insideErrors, place);
    add(gradient, row, running);
  }
  for (const [place, row] of first.entries()) add(gradient, row, at(firstErrors, place));
  for (const [place, row] of last.entries()) add(gradient, row, at(lastErrors, place));
}

function score({ places, values }: Row, weights: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < places.length; index += 1)
    sum += at(values, index) * at(weights, at(places, index));
  return sum;
}

function add(gradient: Float64Array, { places, values }: Row, error: number): void {
  if (error === 0) return;
  for (let index = 0; index < places.length; index += 1) {
    const place = at(places, index);
    gradient[place] = at(gradient, place) + error * at(values, index);
  }
}

function at(values: Float64Array | Int32Array, place: number): number {
  return values[place] ?? 0;
}
