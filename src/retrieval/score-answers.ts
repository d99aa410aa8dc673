import { type AnswerFeatures, type Emit, LONGEST_ANSWER } from './answering-features.js';

/** Weights of the features by name; a feature without one counts nothing. */
export type AnswerWeights = ReadonlyMap<string, number>;

/** A run of a sentence's words, both numbers inclusive, and how likely it is the answer. */
export interface ScoredAnswer {
  readonly from: number;
  readonly to: number;
  /** 0 to 1; all runs of a sentence together have 1. */
  readonly probability: number;
}

/** The runs of words that can be the answer, in reading order, each with its probability (a softmax of the scores). */
export function scoreAnswers(features: AnswerFeatures, weights: AnswerWeights): readonly ScoredAnswer[] {
  const { words } = features;
  const total = (tell: (emit: Emit) => void): number => {
    let sum = 0;
    tell((name, value) => {
      const weight = weights.get(name);
      if (weight !== undefined) sum += weight * value;
    });
    return sum;
  };
  const first = words.map((_, at) => total((emit) => features.first(at, emit)));
  const last = words.map((_, at) => total((emit) => features.last(at, emit)));
  const inside = words.map((_, at) => total((emit) => features.inside(at, emit)));
  const lengths = words
    .slice(0, LONGEST_ANSWER)
    .map((_, place) => total((emit) => features.length(place + 1, emit)));
  const runs: { from: number; to: number; score: number }[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < words.length; from += 1) {
    let within = 0;
    for (let to = from; to < words.length && to - from < LONGEST_ANSWER; to += 1) {
      within += inside[to] ?? 0;
      if (!features.isCandidate(from, to)) continue;
      const whole = features.isUnit(from, to) ? total((emit) => features.whole(from, to, emit)) : 0;
      const score = (first[from] ?? 0) + (last[to] ?? 0) + within + (lengths[to - from] ?? 0) + whole;
      if (score > highest) highest = score;
      runs.push({ from, to, score });
    }
  }
  const parts = runs.map(({ score }) => Math.exp(score - highest));
  const sum = parts.reduce((all, part) => all + part, 0);
  return runs.map(({ from, to }, place) => ({ from, to, probability: (parts[place] ?? 0) / sum }));
}
