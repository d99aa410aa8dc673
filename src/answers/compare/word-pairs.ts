import { WORD_SCALE } from '../../embedding/word-projection.js';
import type { WordPairs } from '../differing-claims.js';
import type { SentenceTerms } from './sentence-terms.js';

/** Two sentences' words laid side by side. */
export interface PairedWords {
  /** For each content word of the left one its counterpart in the right one. */
  readonly pairs: WordPairs;
  /**
   * How well each side's words are matched by the other's, weighted: the mean of both sides, 0 to 1. Names are left out:
   * who does something is not yet what is done.
   */
  readonly match: number;
}

/** From this cosine on a word is the counterpart of another. */
const COUNTERPART = 0.75;

/** Lays the words of two sentences side by side, by letter or by meaning; `weigh` says how much a term says. */
export function pairWords(
  left: SentenceTerms,
  right: SentenceTerms,
  weigh: (term: string) => number,
): PairedWords {
  const [toRight, toLeft] = [bestOf(left, right), bestOf(right, left)];
  const mean = (terms: SentenceTerms, bests: readonly Best[]): number => {
    const weights = terms.content.map(({ word, term }) => (/^\p{Lu}|\p{N}/u.test(word) ? 0 : weigh(term)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const held = bests.reduce((sum, { cosine }, place) => sum + (weights[place] ?? 0) * cosine, 0);
    return total === 0 ? 0 : held / total;
  };
  return {
    pairs: toRight.map(({ cosine, place }) => (cosine >= COUNTERPART ? place : null)),
    match: (mean(left, toRight) + mean(right, toLeft)) / 2,
  };
}

interface Best {
  readonly cosine: number;
  readonly place: number;
}

function bestOf(from: SentenceTerms, to: SentenceTerms): readonly Best[] {
  const width = from.content.length === 0 ? 0 : from.words.length / from.content.length;
  return from.content.map(({ term }, at) => {
    const same = to.content.findIndex((other) => other.term === term);
    if (same >= 0) return { cosine: 1, place: same };
    let best: Best = { cosine: 0, place: -1 };
    for (let place = 0; place < to.content.length; place += 1) {
      let sum = 0;
      for (let axis = 0; axis < width; axis += 1)
        sum += (from.words[at * width + axis] ?? 0) * (to.words[place * width + axis] ?? 0);
      const cosine = sum / (WORD_SCALE * WORD_SCALE);
      if (cosine > best.cosine) best = { cosine, place };
    }
    return best;
  });
}
