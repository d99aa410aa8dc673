import { knownDay } from '../../core/calendar-date.js';
import { contains, overlaps, type Span } from '../../core/span.js';
import type { ArchiveIndex } from '../../index/open-index.js';
import type { RankedSentence } from '../../retrieval/choose-sentences.js';
import { boundOneStretch, type Claim, findClaims } from '../../text/claims.js';
import { findNegations, sayContraries } from '../../text/polarity.js';
import type { CheckLabel, StatedDifference } from '../check-answer.js';
import { type ClaimSentence, differingClaims, tellsClaim } from '../differing-claims.js';
import { type Alignment, alignStatement } from './align.js';
import { type MeaningReader, summaryOf, type WordSummary } from './meaning.js';
import { sameOrder } from './name-order.js';
import { isSaidBySource } from './source-of-quote.js';
import type { Statement } from './statement.js';

/** What a sentence of the archive says to a statement. */
export interface Judgement {
  readonly sentence: RankedSentence;
  readonly label: CheckLabel;
  /** How near it comes; compares within one statement. */
  readonly nearness: number;
  readonly differences: readonly StatedDifference[];
  /** The figures and dates that tell or differ, in the sentence's own offsets. */
  readonly telling: readonly Span[];
  /** Whether it gives one of the statement's figures or dates for a thing like it. */
  readonly agrees: boolean;
}

/** A sentence laid beside a statement, before a model is asked what it means. */
export interface Comparison {
  readonly sentence: RankedSentence;
  readonly alignment: Alignment;
  /** For each of the statement's figures and dates the one that tells it. */
  readonly told: readonly (Claim | null)[];
  readonly right: ClaimSentence;
  /** Whether it speaks of the same people and things in the same roles and does not say the contrary. */
  readonly isComparable: boolean;
  readonly nearness: number;
  /** Whether the statement's source says it; `null` where that is not known. */
  readonly isFromSource: boolean | null;
}

/** Mean and least credit of words from which a sentence is about the same event, so that its figures may be compared. */
const SAME_EVENT = { mean: 0.78, least: 0.45 } as const;
/**
 * How surely a sentence tells a statement, by logistic regression over 110 statements about two small archives
 * (tests/fixtures/statements*.json): each figure's distance from where any two sentences of one topic lie.
 */
const TELLING = {
  bias: -0.2,
  clause: { from: 0.83, weight: 20.4 },
  similarity: { from: 0.82, weight: 17 },
  mean: { from: 0.6, weight: 5.6 },
  least: { from: 0.4, weight: 4.2 },
} as const;
/** What it adds that the quote is said by the one whom the statement names as its source. */
const SAME_SOURCE = 0.5;
/** What synonyms add to a score at most, save for a statement of one or two words. */
const MOST_BY_SYNONYMS = 1.5;
/** Sure enough by itself, and where every word of the statement has a counterpart and every name is there. */
const SURE = { score: 1.75, least: 0.3 } as const;
const LIKELY = { score: 0.3, least: 0.42 } as const;

/** Lays a sentence beside a statement. */
export function compareSentence(
  index: ArchiveIndex,
  statement: Statement,
  sentence: RankedSentence,
): Comparison {
  const alignment = alignStatement(index, statement, sentence);
  const right = {
    content: sentence.content,
    claims: findClaims(sentence.text, knownDay(index.archive.article(sentence.articleId).date)),
  };
  const isComparable =
    alignment.names.every((place) => place !== null) &&
    sameOrder(statement, sentence.text, alignment.names) &&
    !deniesIt(statement, sentence, alignment) &&
    !sayContraries(statement.text, sentence.text);
  return {
    sentence,
    alignment,
    right,
    isComparable,
    isFromSource: isSaidBySource(index, statement, sentence),
    told: statement.claims.map((claim) => tellsClaim(claim, statement, right, alignment.pairs)),
    nearness: sentence.similarity + summaryOf(alignment.words).mean,
  };
}

/** Judges what a sentence says to a statement. */
export async function judge(
  statement: Statement,
  comparison: Comparison,
  meaning: MeaningReader,
): Promise<Judgement> {
  const { sentence, alignment, told, isComparable, isFromSource, nearness } = comparison;
  const base = {
    sentence,
    nearness,
    differences: [],
    telling: told.flatMap((claim) => claim ?? []),
    agrees: told.some((claim) => claim !== null),
  };
  if (!isComparable) return { ...base, label: 'not-found' };
  if (told.every((claim) => claim !== null)) {
    const isNamed = alignment.names.every((place) => place?.isPointer !== true);
    const clause = await meaning.clause(statement, sentence);
    const scoreOf = ({ mean, least }: WordSummary): number =>
      TELLING.bias +
      (isFromSource === true ? SAME_SOURCE : 0) +
      (clause - TELLING.clause.from) * TELLING.clause.weight +
      (sentence.similarity - TELLING.similarity.from) * TELLING.similarity.weight +
      (mean - TELLING.mean.from) * TELLING.mean.weight +
      (least - TELLING.least.from) * TELLING.least.weight;
    const tells = (words: WordSummary): boolean =>
      (scoreOf(words) >= SURE.score && words.least >= SURE.least) ||
      (isNamed && scoreOf(words) >= LIKELY.score && words.least >= LIKELY.least);
    const literal = summaryOf(alignment.words);
    // Synonyms take as long as all else together: they are looked for where they can decide.
    const isOpen = !tells(literal) && scoreOf(literal) >= LIKELY.score - MOST_BY_SYNONYMS;
    const isTold = tells(isOpen ? await meaning.words(alignment, sentence) : literal);
    return { ...base, label: isTold ? 'found' : 'not-found' };
  }
  return differ(statement, comparison) ?? { ...base, label: 'not-found' };
}

/** The judgement where the sentence tells the same of another figure or date; `null` where that is not sure. */
function differ(
  statement: Statement,
  { sentence, alignment, told, right, nearness }: Comparison,
): Judgement | null {
  const { mean, least } = summaryOf(alignment.words);
  if (mean < SAME_EVENT.mean || least < SAME_EVENT.least) return null;
  const differing = differingClaims(statement, right, alignment.pairs);
  const [first] = differing;
  if (first === undefined) return null;
  const isWhole = statement.claims.every(
    (claim, place) => told[place] !== null || differing.some(({ left }) => belongTogether(left, claim)),
  );
  // Where two things differ it is rather another event.
  if (!isWhole || !differing.every(({ left }) => belongTogether(left, first.left))) return null;
  return {
    sentence,
    label: 'differs',
    nearness,
    differences: differing.map((one) => ({ stated: one.left.text, told: one.right.text })),
    telling: differing.map((one) => one.right),
    agrees: false,
  };
}

function belongTogether(left: Claim, right: Claim): boolean {
  return left === right || boundOneStretch(left, right);
}

/**
 * Whether one of the two denies what the other says: the sentence's negations count where they turn the words compared,
 * and where none can be compared.
 */
function deniesIt(
  { isNegated, content, names }: Statement,
  { text, content: told }: RankedSentence,
  { pairs }: Alignment,
): boolean {
  const compared = pairs.flatMap((pair, place) => {
    const word = content[place];
    const other = pair === null ? undefined : told[pair];
    if (word === undefined || other === undefined) return [];
    return names.some((name) => overlaps(name, word)) ? [] : [other];
  });
  const negations = findNegations(text).filter(
    ({ start, end, scope }) =>
      compared.length === 0 ||
      compared.some((word) => contains(scope, word) || overlaps(word, { start, end })),
  );
  return isNegated !== (negations.length % 2 === 1);
}
