import type { AskedFor } from '../core/question.js';
import type { EmbeddedWords } from '../embedding/embedder.js';
import type { WordRarity } from '../embedding/word-rarity.js';
import { askedFor } from '../text/asked-for.js';
import { contentTerms, isStopWord, termsOf } from '../text/terms.js';

/** A word of the question that an answer should hold. */
export interface QuestionTerm {
  readonly word: string;
  readonly term: string;
  /** 0 to 1: how rare it is in English, so how much it says; never quite 0. */
  readonly weight: number;
  /** A name or a number: what an answer cannot paraphrase. */
  readonly exact: boolean;
  /** Its projected vector in the question's context; `null` where the question was embedded without words. */
  readonly vector: Int8Array | null;
}

/** What retrieval knows of a question before it looks at the archive. */
export interface QuestionProfile {
  readonly text: string;
  readonly vector: Float32Array;
  readonly asked: AskedFor;
  /** The content words, each term once. */
  readonly terms: readonly QuestionTerm[];
  /** Terms that stand side by side in the question (stop words between them left out). */
  readonly pairs: readonly (readonly [string, string])[];
  /** Index terms to look for besides: other spellings of the names. */
  readonly expansion: readonly string[];
}

/** So that a question of everyday words still asks for them. */
const LEAST_WEIGHT = 0.05;

/** Reads a question: its words, their weight, what is asked for. */
export function profileQuestion(
  text: string,
  { vector, words }: EmbeddedWords,
  rarity: WordRarity,
  expansion: readonly string[] = [],
): QuestionProfile {
  const content = contentTerms(text);
  // Only words that are no stop words were given vectors; a question of stop words alone has none.
  const spoken = content.filter(({ word }) => !isStopWord(word)).length;
  const width = spoken === 0 ? 0 : words.length / spoken;
  // In a question typed all in capitals, or with every word capitalized, capitals say nothing.
  const capitals = termsOf(text).filter(({ word }) => /^\p{Lu}/u.test(word)).length;
  const telling = capitals <= termsOf(text).length * 0.6;
  const terms = new Map<string, QuestionTerm>();
  for (const [place, { word, term, start }] of content.entries()) {
    if (terms.has(term)) continue;
    const named = telling && /^\p{Lu}/u.test(word) && (start > 0 || !isStopWord(word));
    const exact = (named && !(start === 0 && rarity(word) < 0.5)) || /\p{N}/u.test(word);
    terms.set(term, {
      word,
      term,
      weight: Math.max(LEAST_WEIGHT, rarity(word)),
      exact,
      vector: width === 0 ? null : words.subarray(place * width, (place + 1) * width),
    });
  }
  const pairs = content.slice(1).map(({ term }, place) => [content[place]?.term ?? '', term] as const);
  return { text, vector, asked: askedFor(text), terms: [...terms.values()], pairs, expansion };
}
