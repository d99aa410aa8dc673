import { WORD_SCALE } from '../embedding/word-projection.js';
import type { QuestionProfile, QuestionTerm } from './question-profile.js';

/**
 * How well a text holds each of the question's terms, -1 to 1, in the terms' order: the best cosine between the term's
 * vector and those of the text's words, each in its context (late interaction as in ColBERT, Khattab and Zaharia 2020).
 * It finds "stronghold" for "bastion", where keywords find nothing.
 */
export type WordMatches = Float32Array;

/** Matches of one text; `words` holds its content words' projected vectors, one after the other. */
export function matchWords({ terms }: QuestionProfile, words: Int8Array): WordMatches {
  return Float32Array.from(terms, ({ vector }) => {
    if (vector === null || vector.length === 0) return 0;
    let best = -WORD_SCALE * WORD_SCALE;
    for (let from = 0; from + vector.length <= words.length; from += vector.length) {
      let sum = 0;
      for (let place = 0; place < vector.length; place += 1)
        sum += (vector[place] ?? 0) * (words[from + place] ?? 0);
      if (sum > best) best = sum;
    }
    return best / (WORD_SCALE * WORD_SCALE);
  });
}

/** The better of several texts' matches, term by term. */
export function bestMatches({ terms }: QuestionProfile, matches: readonly WordMatches[]): WordMatches {
  return Float32Array.from(terms, (_, term) => Math.max(-1, ...matches.map((match) => match[term] ?? -1)));
}

/** Mean of the matches, weighted; 0 where nothing has weight. */
export function meanMatch(
  { terms }: QuestionProfile,
  matches: WordMatches,
  weigh: (term: QuestionTerm) => number,
): number {
  let sum = 0;
  let total = 0;
  for (const [place, term] of terms.entries()) {
    const weight = weigh(term);
    sum += weight * (matches[place] ?? 0);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}
