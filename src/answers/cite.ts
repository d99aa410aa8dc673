import { quoteArticle } from './quote-article.js';
import type { Citation } from '../core/citation.js';
import type { SentenceRow } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { dequantize, dotQuantized } from '../index/quantize.js';
import type { RankedSentence } from '../retrieval/choose-sentences.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
import { answeringWords } from '../retrieval/answering-words.js';

const MOST_CITATIONS = 5;
/** Excerpts that one question may have with all that its further pages show: who wants more asks more closely. */
const MOST_EXCERPTS = 25;
/** UTF-16 units of an excerpt above which context sentences are left out. */
const EXCERPT_LENGTH = 700;
/** How far below the best sentence's score a further one may lie: beyond, it is about something else. */
const SCORE_MARGIN = 3;
/** Cosine from which two sentences tell the same in the same words, as two outlets with one wire text do. */
const SAME_TEXT = 0.975;

/** The citations of one page of an answer. */
export interface CitedSentences {
  readonly citations: readonly Citation[];
  /** How many there are beyond these; absent where there is none. */
  readonly further?: number;
}

/**
 * Up to five citations for the best sentences after the first `skip` ones: none inside another's excerpt, none that
 * only repeats another.
 */
export function citeSentences(
  index: ArchiveIndex,
  question: QuestionProfile,
  sentences: readonly RankedSentence[],
  skip = 0,
): CitedSentences {
  const best = sentences[0];
  if (best === undefined) return { citations: [] };
  const chosen: Chosen[] = [];
  for (const sentence of sentences) {
    if (chosen.length === MOST_EXCERPTS || sentence.score < best.score - SCORE_MARGIN) break;
    const repeats = chosen.some((other) => tellsTheSame(other, sentence));
    const inside = chosen.some(
      ({ sentence: other, excerpt }) =>
        other.articleId === sentence.articleId &&
        sentence.sentence.ordinal >= excerpt.first &&
        sentence.sentence.ordinal <= excerpt.last,
    );
    if (repeats || inside) continue;
    chosen.push({
      sentence,
      excerpt: excerptAround(index, sentence),
      vector: dequantize(sentence.sentence.vector),
    });
  }
  const shown = chosen.slice(skip, skip + MOST_CITATIONS);
  return {
    citations: shown.map(({ sentence, excerpt }, place) =>
      toCitation(index, question, sentence, excerpt, skip + place + 1),
    ),
    ...(chosen.length > skip + MOST_CITATIONS ? { further: chosen.length - skip - MOST_CITATIONS } : {}),
  };
}

interface Chosen {
  readonly sentence: RankedSentence;
  readonly excerpt: Excerpt;
  /** The sentence's own. */
  readonly vector: Float32Array;
}

interface Excerpt {
  readonly start: number;
  readonly end: number;
  /** Ordinals of its first and last sentence. */
  readonly first: number;
  readonly last: number;
}

/** The sentence with its neighbours where they follow on it directly and leave the excerpt readable. */
function excerptAround(index: ArchiveIndex, { articleId, sentence, before, after }: RankedSentence): Excerpt {
  const body = index.archive.body(articleId);
  const follows = (left: SentenceRow, right: SentenceRow): boolean =>
    body.slice(left.end, right.start).trim() === '';
  let { start, end } = sentence;
  let first = sentence.ordinal;
  let last = sentence.ordinal;
  if (before !== null && follows(before, sentence) && end - before.start <= EXCERPT_LENGTH) {
    start = before.start;
    first = before.ordinal;
  }
  if (after !== null && follows(sentence, after) && after.end - start <= EXCERPT_LENGTH) {
    end = after.end;
    last = after.ordinal;
  }
  return { start, end, first, last };
}

function tellsTheSame({ sentence, vector }: Chosen, other: RankedSentence): boolean {
  if (sentence.text === other.text) return true;
  return dotQuantized(vector, other.sentence.vector) >= SAME_TEXT;
}

function toCitation(
  index: ArchiveIndex,
  question: QuestionProfile,
  { articleId, sentence }: RankedSentence,
  excerpt: Excerpt,
  number: number,
): Citation {
  const article = index.archive.article(articleId);
  return {
    ...quoteArticle(article, excerpt, sentence, number),
    ...speakerOf(index, articleId, sentence),
    highlights: answeringWords(question, article.body, sentence, index.analysis(articleId).marks),
  };
}

/** Who says most of a sentence, under the longest name that the article gives; nothing where nobody is certain. */
export function speakerOf(
  index: ArchiveIndex,
  articleId: number,
  sentence: SentenceRow,
): { speaker?: string } {
  const { quotations, names } = index.analysis(articleId);
  const said = new Map<number, number>();
  for (const { start, end, person } of quotations) {
    const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    if (person !== null && shared > 0) said.set(person, (said.get(person) ?? 0) + shared);
  }
  const [most] = [...said].sort((left, right) => right[1] - left[1]);
  if (most === undefined) return {};
  const spellings = names.persons.filter(({ person }) => person === most[0]).map(({ text }) => text);
  const longest = spellings.sort((left, right) => right.length - left.length)[0];
  return longest === undefined ? {} : { speaker: longest };
}
