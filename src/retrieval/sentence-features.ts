import type { SentenceRow } from '../index/archive-database.js';
import { BM25_B, BM25_K1 } from '../index/keyword-index.js';
import { dotQuantized } from '../index/quantize.js';
import { isStopWord, termsOf } from '../text/terms.js';
import type { AnswerKinds } from './answer-kinds.js';
import { standardizer } from './fuse-rankings.js';
import type { QuestionProfile } from './question-profile.js';

/** What a sentence is judged by, in the order of the weights. */
export const SENTENCE_FEATURES = [
  'similarity',
  'bm25',
  'passage',
  'coverage',
  'context',
  'pairs',
  'kind',
  'exact',
  'before',
  'after',
  'short',
] as const;

/** A sentence of one of the best passages. */
export interface Candidate {
  readonly articleId: number;
  readonly sentence: SentenceRow;
  readonly text: string;
  readonly kinds: AnswerKinds;
  /** The passage's fused score (mean of z-scores), of the best passage that holds it. */
  readonly passageScore: number;
  readonly before: SentenceRow | null;
  readonly after: SentenceRow | null;
}

/** A candidate with its features in `SENTENCE_FEATURES`' order, and the absolute figures that the gate needs. */
export interface MeasuredCandidate extends Candidate {
  readonly features: readonly number[];
  /** Cosine with the question. */
  readonly similarity: number;
  /** The question's terms that it holds. */
  readonly held: ReadonlySet<string>;
}

/** Words in a usual sentence; BM25 over sentences normalizes lengths by it. */
const USUAL_LENGTH = 14;
/** A sentence of fewer content words is rarely an answer: a heading, an exclamation. */
const SHORT_LENGTH = 5;

/** Measures the candidates against the question; similarity and BM25 are standardized over them all. */
export function measureCandidates(
  question: QuestionProfile,
  candidates: readonly Candidate[],
  weightOf: (term: string) => number,
): readonly MeasuredCandidate[] {
  const raw = candidates.map((candidate) => {
    const words = termsOf(candidate.text).filter(({ word }) => !isStopWord(word));
    const counts = new Map<string, number>();
    for (const { term } of words) counts.set(term, (counts.get(term) ?? 0) + 1);
    return {
      candidate,
      words,
      counts,
      similarity: dotQuantized(question.vector, candidate.sentence.vector),
      bm25: sentenceBm25(question, counts, words.length, weightOf),
    };
  });
  const similarityZ = standardizer(raw.map(({ similarity }) => similarity));
  const bm25Z = standardizer(raw.map(({ bm25 }) => bm25));
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const exact = question.terms.filter((term) => term.exact);
  const termsIn = new Map(
    raw.map(({ candidate, counts }) => [placeOf(candidate.articleId, candidate.sentence.ordinal), counts]),
  );

  return raw.map(({ candidate, words, counts, similarity, bm25 }) => {
    const held = new Set(question.terms.filter(({ term }) => counts.has(term)).map(({ term }) => term));
    const { articleId, sentence } = candidate;
    const neighbours = [
      termsIn.get(placeOf(articleId, sentence.ordinal - 1)),
      termsIn.get(placeOf(articleId, sentence.ordinal + 1)),
    ];
    const near = question.terms.filter(
      ({ term }) => !held.has(term) && neighbours.some((terms) => terms?.has(term)),
    );
    const adjacent = new Set(words.slice(1).map(({ term }, place) => `${words[place]?.term ?? ''} ${term}`));
    const pairs = question.pairs.filter(([left, right]) => adjacent.has(`${left} ${right}`)).length;
    const neighbourSimilarity = (row: SentenceRow | null): number =>
      row === null ? similarityZ(similarity) : similarityZ(dotQuantized(question.vector, row.vector));
    return {
      ...candidate,
      similarity,
      held,
      features: [
        similarityZ(similarity),
        bm25Z(bm25),
        candidate.passageScore,
        question.terms.filter(({ term }) => held.has(term)).reduce((sum, { weight }) => sum + weight, 0) /
          total,
        near.reduce((sum, { weight }) => sum + weight, 0) / total,
        question.pairs.length === 0 ? 0 : pairs / question.pairs.length,
        candidate.kinds.holds(question) ? 1 : 0,
        exact.length === 0 ? 0 : exact.filter(({ term }) => held.has(term)).length / exact.length,
        neighbourSimilarity(candidate.before),
        neighbourSimilarity(candidate.after),
        words.length < SHORT_LENGTH ? 1 : 0,
      ],
    };
  });
}

function sentenceBm25(
  question: QuestionProfile,
  counts: ReadonlyMap<string, number>,
  length: number,
  weightOf: (term: string) => number,
): number {
  const norm = BM25_K1 * (1 - BM25_B + (BM25_B * length) / USUAL_LENGTH);
  let score = 0;
  for (const { term } of question.terms) {
    const count = counts.get(term) ?? 0;
    if (count > 0) score += (weightOf(term) * count) / (count + norm);
  }
  return score;
}

function placeOf(articleId: number, ordinal: number): string {
  return `${String(articleId)}:${String(ordinal)}`;
}
