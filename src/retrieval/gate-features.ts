import type { ArchiveIndex } from '../index/open-index.js';
import { termsOf } from '../text/terms.js';
import type { RankedSentence } from './choose-sentences.js';
import type { QuestionProfile, QuestionTerm } from './question-profile.js';
import type { RankedPassage } from './rank-passages.js';

/**
 * What the gate judges by, in the order of its weights. All are absolute: they mean the same on an archive of five
 * articles and of fifty thousand. The archive's size is left out on purpose: it would tell test questions apart, not answers.
 */
export const GATE_FEATURES = [
  'passage similarity',
  'distance from the next passages',
  'sentence similarity',
  'words held by the best passages',
  'words held by the best sentences',
  'words held by the archive',
  'names and numbers held by the best passages',
  'rarest word not held',
  'kind of answer held',
] as const;

/** Passages that count as "best", and those behind them that are the crowd. */
const BEST_PASSAGES = 2;
const CROWD = 5;
const BEST_SENTENCES = 2;

/** The gate's features for a question and what was found for it. */
export function gateFeatures(
  index: ArchiveIndex,
  question: QuestionProfile,
  passages: readonly RankedPassage[],
  sentences: readonly RankedSentence[],
): readonly number[] {
  const bySimilarity = passages.map(({ similarity }) => similarity).sort((left, right) => right - left);
  const best = bySimilarity[0] ?? 0;
  const crowd = bySimilarity.slice(1, 1 + CROWD);
  const distance =
    crowd.length === 0 ? 0 : best - crowd.reduce((sum, value) => sum + value, 0) / crowd.length;
  const passageTerms = termsOfPassages(index, passages.slice(0, BEST_PASSAGES));
  const best2 = sentences.slice(0, BEST_SENTENCES);
  const sentenceTerms = new Set(best2.flatMap(({ held }) => [...held]));
  const exact = question.terms.filter((term) => term.exact);
  const missing = question.terms.filter(({ term }) => !passageTerms.has(term));
  return [
    best,
    distance,
    Math.max(0, ...sentences.map(({ similarity }) => similarity)),
    share(question.terms, ({ term }) => passageTerms.has(term)),
    share(question.terms, ({ term }) => sentenceTerms.has(term)),
    share(question.terms, ({ term }) => index.keywords.documentFrequency(term) > 0),
    share(exact, ({ term }) => passageTerms.has(term)),
    Math.max(0, ...missing.map(({ weight }) => weight)),
    best2.some(({ kinds }) => kinds.holds(question)) ? 1 : 0,
  ];
}

/** Share of the terms' weight that `held` holds; 1 where there is no term. */
function share(terms: readonly QuestionTerm[], held: (term: QuestionTerm) => boolean): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 1;
  return terms.filter(held).reduce((sum, { weight }) => sum + weight, 0) / total;
}

function termsOfPassages(index: ArchiveIndex, passages: readonly RankedPassage[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { label } of passages) {
    const { articleId, start, end } = index.archive.passage(label);
    for (const { term } of termsOf(index.archive.body(articleId).slice(start, end))) terms.add(term);
  }
  return terms;
}
