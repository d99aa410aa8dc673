import type { ArchiveIndex } from '../index/open-index.js';
import { termsOf } from '../text/terms.js';
import type { RankedSentence } from './choose-sentences.js';
import type { QuestionProfile, QuestionTerm } from './question-profile.js';
import type { RankedPassage } from './rank-passages.js';
import { bestMatches, meanMatch } from './word-matches.js';

/**
 * What the gate judges by, in the order of its weights. All mean the same on an archive of five articles and of fifty
 * thousand. The archive's size is left out on purpose: it would tell test questions apart, not answers.
 */
export const GATE_FEATURES = [
  /** Cosines with the question, and their distance from the crowd behind. */
  'passage similarity',
  'passage similarity above the next',
  'sentence similarity',
  'sentence similarity above the next',
  /** Share of BM25 and of the fused score by which the best passage leads. */
  'keyword lead',
  'fused lead',
  /** Share of the question's words, by their rarity in English. */
  'words held by the best passages',
  'words held by one passage more than by others',
  'words held by the best sentences',
  'words held by the archive',
  'names and numbers held by the best passages',
  'other words held by the best passage',
  'share of words not held by the best passage',
  'rarest word not held',
  /** How the best sentence fits by itself, and how far it is ahead of the next. */
  'word pairs held by the best sentence',
  'kind of answer held',
  'words held near the kind of answer',
  'lead of the best sentence',
  /** How well the question's words are matched by meaning: by the best passages' sentences together, by the best sentences. */
  'match by the best passages',
  'match by count by the best passages',
  'worst match by the best passages',
  'second worst match by the best passages',
  'match by the best sentences',
  'worst match by the best sentences',
] as const;

/** Passages that count as "best", and those that are the crowd behind the first. */
const BEST_PASSAGES = 2;
const CROWD = 5;
const BEST_SENTENCES = 2;
/** Sentences among which an answer of the kind asked for is looked for. */
const NEAR_SENTENCES = 5;

/** The gate's features for a question and what was found for it. */
export function gateFeatures(
  index: ArchiveIndex,
  question: QuestionProfile,
  passages: readonly RankedPassage[],
  sentences: readonly RankedSentence[],
): readonly number[] {
  const terms = passages.slice(0, 1 + CROWD).map((passage) => termsOfPassage(index, passage));
  const best = new Set(terms.slice(0, BEST_PASSAGES).flatMap((set) => [...set]));
  const first = terms[0] ?? new Set();
  const coverages = terms.map((set) => share(question.terms, ({ term }) => set.has(term)));
  const firstSentence = sentences[0];
  const bestSentences = sentences.slice(0, BEST_SENTENCES);
  const sentenceTerms = new Set(bestSentences.flatMap(({ held }) => [...held]));
  const exact = question.terms.filter((term) => term.exact);
  const others = question.terms.filter((term) => !term.exact);
  const similarities = descending(passages.map(({ similarity }) => similarity));
  const sentenceSimilarities = descending(sentences.map(({ similarity }) => similarity));
  const keywords = descending(passages.map(({ bm25 }) => bm25));
  const missing = question.terms.filter(({ term }) => !best.has(term));
  const bestLabels = new Set(passages.slice(0, BEST_PASSAGES).map(({ label }) => label));
  const inBestPassages = sentences.filter(({ passage }) => bestLabels.has(passage));
  const passageMatches = bestMatches(
    question,
    inBestPassages.map(({ matches }) => matches),
  );
  const sentenceMatches = bestMatches(
    question,
    bestSentences.map(({ matches }) => matches),
  );
  const worst = [...passageMatches].sort((left, right) => left - right);
  return [
    similarities[0] ?? 0,
    aboveCrowd(similarities),
    sentenceSimilarities[0] ?? 0,
    aboveCrowd(sentenceSimilarities),
    (keywords[0] ?? 0) > 0 ? 1 - (keywords[1] ?? 0) / (keywords[0] ?? 1) : 0,
    (passages[0]?.score ?? 0) - (passages[1]?.score ?? 0),
    share(question.terms, ({ term }) => best.has(term)),
    lead(descending(coverages)),
    share(question.terms, ({ term }) => sentenceTerms.has(term)),
    share(question.terms, ({ term }) => index.keywords.documentFrequency(term) > 0),
    share(exact, ({ term }) => best.has(term)),
    share(others, ({ term }) => first.has(term)),
    question.terms.filter(({ term }) => !first.has(term)).length / Math.max(1, question.terms.length),
    Math.max(0, ...missing.map(({ weight }) => weight)),
    firstSentence?.fit.pairs ?? 0,
    bestSentences.some(({ kinds }) => kinds.holds(question)) ? 1 : 0,
    Math.max(
      0,
      ...sentences
        .slice(0, NEAR_SENTENCES)
        .filter(({ kinds }) => kinds.holds(question))
        .map(({ fit }) => fit.coverageNearby),
    ),
    (firstSentence?.score ?? 0) - (sentences[1]?.score ?? 0),
    meanMatch(question, passageMatches, ({ weight }) => weight),
    meanMatch(question, passageMatches, () => 1),
    worst[0] ?? 0,
    worst[1] ?? worst[0] ?? 0,
    meanMatch(question, sentenceMatches, ({ weight }) => weight),
    Math.min(1, ...sentenceMatches),
  ];
}

function descending(values: readonly number[]): readonly number[] {
  return values.toSorted((left, right) => right - left);
}

/** The first value's distance from the mean of the next ones; 0 where there is none. */
function aboveCrowd(values: readonly number[]): number {
  const crowd = values.slice(1, 1 + CROWD);
  if (crowd.length === 0) return 0;
  return (values[0] ?? 0) - crowd.reduce((sum, value) => sum + value, 0) / crowd.length;
}

function lead(values: readonly number[]): number {
  return (values[0] ?? 0) - (values[1] ?? 0);
}

/** Share of the terms' weight that `held` holds; 1 where there is no term. */
function share(terms: readonly QuestionTerm[], held: (term: QuestionTerm) => boolean): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 1;
  return terms.filter(held).reduce((sum, { weight }) => sum + weight, 0) / total;
}

function termsOfPassage(index: ArchiveIndex, { label }: RankedPassage): ReadonlySet<string> {
  const { articleId, start, end } = index.archive.passage(label);
  return new Set(termsOf(index.archive.body(articleId).slice(start, end)).map(({ term }) => term));
}
