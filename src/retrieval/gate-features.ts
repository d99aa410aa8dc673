import type { ArchiveIndex } from '../index/open-index.js';
import { isNounLike, reportingVerb, type VerbKind } from '../text/quotations/reporting-verbs.js';
import { termsOf } from '../text/terms.js';
import type { RankedSentence } from './choose-sentences.js';
import type { QuestionProfile, QuestionTerm } from './question-profile.js';
import type { RankedPassage } from './rank-passages.js';
import { bestMatches, meanMatch, type WordMatches } from './word-matches.js';

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
  /** What the reader says: of the best sentence, of the next, and of all together. */
  'best reading',
  'second reading',
  'readings together',
  /**
   * Share of the found sentences that report what somebody says. In news a near miss shares as many of the question's
   * words, names above all, as an answer does, in an encyclopedia far fewer: this tells what shared words are worth.
   */
  'reports among the sentences',
] as const;

/** Passages that count as "best", and those that are the crowd behind the first. */
const BEST_PASSAGES = 2;
const CROWD = 5;
const BEST_SENTENCES = 2;
/** Log odds of a sentence that is not there. */
const NOTHING_READ = -5;
/** Sentences among which an answer of the kind asked for is looked for. */
const NEAR_SENTENCES = 5;

/** From this share of reports on a text is news, and with more no more so. */
const REPORTS_OF_NEWS = 0.4;
const BRINGING: ReadonlySet<VerbKind | undefined> = new Set<VerbKind>(['say', 'that']);

/** What was found for a question. */
export interface Found {
  readonly passages: readonly RankedPassage[];
  readonly sentences: readonly RankedSentence[];
  /** Of the sentences that were read, best first. */
  readonly readings: readonly number[];
}

/** The gate's features for a question and what was found for it. */
export function gateFeatures(
  index: ArchiveIndex,
  question: QuestionProfile,
  { passages, sentences, readings }: Found,
): readonly number[] {
  const { terms } = question;
  const credits = passages
    .slice(0, 1 + CROWD)
    .map((passage) => passageCredits(index, question, passage, sentences));
  const best = bestMatches(question, credits.slice(0, BEST_PASSAGES));
  const first = credits[0] ?? best;
  const firstSentence = sentences[0];
  const bestSentences = sentences.slice(0, BEST_SENTENCES);
  const sentenceCredits = bestMatches(
    question,
    bestSentences.map((sentence) => sentenceCredit(question, sentence)),
  );
  const near = sentences.slice(0, NEAR_SENTENCES).filter(({ kinds }) => kinds.holds(question));
  const similarities = descending(passages.map(({ similarity }) => similarity));
  const sentenceSimilarities = descending(sentences.map(({ similarity }) => similarity));
  const keywords = descending(passages.map(({ bm25 }) => bm25));
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
    meanMatch(question, best, rarity),
    lead(descending(credits.map((credit) => meanMatch(question, credit, rarity)))),
    meanMatch(question, sentenceCredits, rarity),
    share(terms, ({ term }) => index.keywords.documentFrequency(term) > 0),
    share(
      terms.filter(({ exact }) => exact),
      ({ term }) => (best[placeOf(terms, term)] ?? 0) === 1,
    ),
    meanMatch(question, first, (term) => (term.exact ? 0 : term.weight)),
    1 - meanMatch(question, first, () => 1),
    Math.max(0, ...terms.map(({ weight }, place) => weight * (1 - (best[place] ?? 0)))),
    firstSentence?.fit.pairs ?? 0,
    bestSentences.some(({ kinds }) => kinds.holds(question)) ? 1 : 0,
    Math.max(0, ...near.map((sentence) => meanMatch(question, sentenceCredit(question, sentence), rarity))),
    (firstSentence?.score ?? 0) - (sentences[1]?.score ?? 0),
    meanMatch(question, passageMatches, rarity),
    meanMatch(question, passageMatches, () => 1),
    worst[0] ?? 0,
    worst[1] ?? worst[0] ?? 0,
    meanMatch(question, sentenceMatches, rarity),
    Math.min(1, ...sentenceMatches),
    readings[0] ?? NOTHING_READ,
    readings[1] ?? NOTHING_READ,
    // The reader was trained to weigh all sentences against the odds of none, which are one.
    Math.log(1 + readings.reduce((sum, reading) => sum + Math.exp(reading), 0)),
    Math.min(REPORTS_OF_NEWS, sentences.filter(isReport).length / Math.max(1, sentences.length)),
  ];
}

/** Matches by meaning up to here are what any two words have; from there on they are as good as the word itself. */
const NO_MATCH = 0.25;
const FULL_MATCH = 0.6;
/** A word that is only matched by meaning never counts as much as the word itself. */
const MOST_BY_MEANING = 0.9;

/** What a text gets for a term: 1 for the word itself, less for a word of like meaning. */
function credit(held: boolean, match: number): number {
  if (held) return 1;
  return MOST_BY_MEANING * Math.min(1, Math.max(0, (match - NO_MATCH) / (FULL_MATCH - NO_MATCH)));
}

function sentenceCredit({ terms }: QuestionProfile, { held, matches }: RankedSentence): WordMatches {
  return Float32Array.from(terms, ({ term, exact }, place) =>
    credit(held.has(term), exact ? 0 : (matches[place] ?? 0)),
  );
}

/** A name or number is only itself: no other counts for it. */
function passageCredits(
  index: ArchiveIndex,
  question: QuestionProfile,
  passage: RankedPassage,
  sentences: readonly RankedSentence[],
): WordMatches {
  const held = termsOfPassage(index, passage);
  const matches = bestMatches(
    question,
    sentences.filter((sentence) => sentence.passage === passage.label).map((sentence) => sentence.matches),
  );
  return Float32Array.from(question.terms, ({ term, exact }, place) =>
    credit(held.has(term), exact ? 0 : (matches[place] ?? 0)),
  );
}

/** Whether a sentence has a verb that brings what somebody says ("said", "announced"); a rough look is enough here. */
function isReport({ content }: RankedSentence): boolean {
  return content.some(({ word }) => {
    const verb = word.toLowerCase();
    return BRINGING.has(reportingVerb(verb)?.kind) && !isNounLike(verb);
  });
}

function rarity({ weight }: QuestionTerm): number {
  return weight;
}

function placeOf(terms: readonly QuestionTerm[], wanted: string): number {
  return terms.findIndex(({ term }) => term === wanted);
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
