import type { SentenceRow } from '../index/archive-database.js';
import { dotQuantized } from '../index/quantize.js';
import type { Term } from '../text/terms.js';
import type { AnswerKinds } from './answer-kinds.js';
import { standardizer } from './fuse-rankings.js';
import type { QuestionProfile, QuestionTerm } from './question-profile.js';
import { matchWords, meanMatch, type WordMatches } from './word-matches.js';

/** What a sentence is judged by, in the order of the weights; figures for each in docs/evaluation.md. */
export const SENTENCE_FEATURES = [
  /** Cosine with the question, standardized over the candidates. */
  'similarity',
  /** Fused score of its passage. */
  'passage',
  /** Share of the question's words that it holds: by their rarity in English, by their rarity among the candidates, by count. */
  'coverage',
  'distinctive coverage',
  'words held',
  /** Share of the question's words that it lacks and a sentence before or after it holds. */
  'held just before',
  'held two before',
  'held just after',
  /** Share of the question's word pairs that stand side by side in it. */
  'pairs',
  /** Whether it holds the kind of thing asked for. */
  'kind',
  /** Share of the question's names and numbers that it holds. */
  'names and numbers',
  /** Whether it has too few words to say much. */
  'short',
  /** How well its words match the question's by meaning: weighted by rarity, and by count. */
  'match by rarity',
  'match by count',
] as const;

/** A sentence of one of the best passages. */
export interface Candidate {
  readonly articleId: number;
  readonly sentence: SentenceRow;
  readonly text: string;
  /** Its words that are no stop words. */
  readonly content: readonly Term[];
  readonly kinds: AnswerKinds;
  /** Label of the best passage that holds it. */
  readonly passage: number;
  /** The passage's fused score (mean of z-scores), of the best passage that holds it. */
  readonly passageScore: number;
  /** Projected vectors of its content words. */
  readonly words: Int8Array;
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
  /** How well it holds each of the question's terms by meaning. */
  readonly matches: WordMatches;
  /** Shares, 0 to 1, that mean the same for any question. */
  readonly fit: {
    /** Of the question's word pairs. */
    readonly pairs: number;
    /** Of the question's words, those in the sentences around it counted too. */
    readonly coverageNearby: number;
  };
}

/** A sentence of fewer content words is rarely an answer: a heading, an exclamation. */
const SHORT_LENGTH = 5;

/** Measures the candidates against the question. */
export function measureCandidates(
  question: QuestionProfile,
  candidates: readonly Candidate[],
): readonly MeasuredCandidate[] {
  const read = candidates.map((candidate) => {
    const words = candidate.content;
    return {
      candidate,
      words,
      terms: new Set(words.map(({ term }) => term)),
      similarity: dotQuantized(question.vector, candidate.sentence.vector),
      matches: matchWords(question, candidate.words),
    };
  });
  const similarityZ = standardizer(read.map(({ similarity }) => similarity));
  const termsAt = new Map(read.map(({ candidate, terms }) => [placeOf(candidate, 0), terms]));
  const exact = question.terms.filter((term) => term.exact);
  const rarity = (term: QuestionTerm): number => term.weight;
  const distinction = distinctionAmong(
    question,
    read.map(({ terms }) => terms),
  );

  return read.map(({ candidate, words, terms, similarity, matches }) => {
    const held = question.terms.filter(({ term }) => terms.has(term));
    const heldAt = (step: number): number => {
      const there = termsAt.get(placeOf(candidate, step));
      return share(
        question.terms.filter(({ term }) => !terms.has(term) && there?.has(term) === true),
        question.terms,
        rarity,
      );
    };
    const adjacent = new Set(words.slice(1).map(({ term }, place) => `${words[place]?.term ?? ''} ${term}`));
    const pairs =
      question.pairs.filter(([left, right]) => adjacent.has(`${left} ${right}`)).length /
      Math.max(1, question.pairs.length);
    const coverage = share(held, question.terms, rarity);
    const before = heldAt(-1);
    const after = heldAt(1);
    return {
      ...candidate,
      similarity,
      matches,
      held: new Set(held.map(({ term }) => term)),
      fit: { pairs, coverageNearby: coverage + before + after },
      features: [
        similarityZ(similarity),
        candidate.passageScore,
        coverage,
        share(held, question.terms, distinction),
        share(held, question.terms, () => 1),
        before,
        heldAt(-2),
        after,
        pairs,
        candidate.kinds.holds(question) ? 1 : 0,
        share(
          exact.filter(({ term }) => terms.has(term)),
          exact,
          () => 1,
        ),
        words.length < SHORT_LENGTH ? 1 : 0,
        meanMatch(question, matches, rarity),
        meanMatch(question, matches, () => 1),
      ],
    };
  });
}

/** Weights a term by the log of how few of the candidates hold it. */
function distinctionAmong(
  question: QuestionProfile,
  candidates: readonly ReadonlySet<string>[],
): (term: QuestionTerm) => number {
  const weights = new Map(
    question.terms.map(({ term }) => {
      const holders = candidates.filter((terms) => terms.has(term)).length;
      return [term, Math.log((candidates.length + 1) / (holders + 0.5))];
    }),
  );
  return ({ term }) => weights.get(term) ?? 0;
}

/** Weight of some terms over that of all; 0 where all together weigh nothing. */
function share(
  some: readonly QuestionTerm[],
  all: readonly QuestionTerm[],
  weigh: (term: QuestionTerm) => number,
): number {
  const sum = (terms: readonly QuestionTerm[]): number =>
    terms.reduce((total, term) => total + weigh(term), 0);
  const total = sum(all);
  return total === 0 ? 0 : sum(some) / total;
}

function placeOf({ articleId, sentence }: Candidate, step: number): string {
  return `${String(articleId)}:${String(sentence.ordinal + step)}`;
}
