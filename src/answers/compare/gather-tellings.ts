import { contains } from '../../core/span.js';
import type { ArticleOutline, SentenceRow } from '../../index/archive-database.js';
import type { ArchiveIndex } from '../../index/open-index.js';
import { dequantize, dotQuantized } from '../../index/quantize.js';
import { mentionsIn } from '../check/mention-places.js';
import type { ItemSearch } from '../timeline-items.js';
import { NAMED, readMentions } from '../timeline-mentions.js';
import { type SentenceTerms, sentenceTermsOf } from './sentence-terms.js';

/** A sentence that tells of the topic. */
export interface Telling extends SentenceTerms {
  /** The outlet, or the article where none is stated. */
  readonly side: string;
  readonly articleId: number;
  readonly sentence: SentenceRow;
  readonly text: string;
  readonly unit: Float32Array;
  /** The persons that it names: their places in the archive's list. */
  readonly persons: ReadonlySet<number>;
  /** How much it tells of the topic, and how near the article's beginning; compares within one comparison. */
  readonly relevance: number;
}

/** A side of the comparison with what it tells, the most telling first. */
export interface Side {
  readonly key: string;
  readonly outlet: string | null;
  readonly article: string | null;
  readonly articles: number;
  readonly tellings: readonly Telling[];
}

/** What is compared, and what is not since there is too much of it. */
export interface GatheredTellings {
  readonly sides: readonly Side[];
  readonly leftOut: readonly Side[];
  /** Sentences of a side that are compared, where one has more; `null` where all are. */
  readonly mostSentences: number | null;
}

/** In an article about the topic a sentence belongs to it from this cosine on, whatever words it takes. */
const NEAR = 0.77;
/** What the first sentence of an article is worth more than the last. */
const LEAD = 0.12;
/** A sentence that begins so says little by itself. */
const LEANING =
  /^["“‘']?(?:he|she|it|they|this|that|these|those|but|and|besides|meanwhile|for his part|for her part)\b/iu;
const LEANING_LOSS = 0.1;
/** A headline, a link to another article, a fragment. */
const WHOLE = /[.!?…]["”’')\]]*$/u;
const LEAST_WORDS = 5;
/** Sentences of a side that are compared: beyond, a comparison of many outlets takes seconds. */
const MOST_TELLINGS = 24;
/** Sides that are compared, those with the most articles first. */
const MOST_SIDES = 12;

/** What each side tells of a topic; sides without a sentence on it are left out. */
export function gatherTellings(
  index: ArchiveIndex,
  articles: readonly ArticleOutline[],
  search: ItemSearch,
): GatheredTellings {
  const sides = new Map<string, { outline: ArticleOutline; articles: number; tellings: Telling[] }>();
  for (const outline of articles) {
    const tellings = tellingsOf(index, outline, search);
    if (tellings.length === 0) continue;
    const key = sideOf(outline);
    const side = sides.get(key) ?? { outline, articles: 0, tellings: [] };
    side.articles += 1;
    side.tellings.push(...tellings);
    sides.set(key, side);
  }
  const ordered = [...sides]
    .map(([key, { outline, articles: count, tellings }]): Side => ({
      key,
      outlet: outline.outlet,
      article: outline.outlet === null ? outline.path : null,
      articles: count,
      tellings: tellings
        .toSorted(
          (left, right) =>
            right.relevance - left.relevance ||
            left.articleId - right.articleId ||
            left.sentence.ordinal - right.sentence.ordinal,
        )
        .slice(0, MOST_TELLINGS),
    }))
    .sort(
      (left, right) =>
        Number(left.outlet === null) - Number(right.outlet === null) ||
        right.articles - left.articles ||
        (left.key < right.key ? -1 : 1),
    );
  const isCut = [...sides.values()].some(({ tellings }) => tellings.length > MOST_TELLINGS);
  return {
    sides: ordered.slice(0, MOST_SIDES),
    leftOut: ordered.slice(MOST_SIDES),
    mostSentences: isCut ? MOST_TELLINGS : null,
  };
}

/** Outlets and articles cannot be mistaken for each other: a path has no leading mark. */
function sideOf({ outlet, path }: ArticleOutline): string {
  return outlet === null ? `article ${path}` : `outlet ${outlet.toLowerCase()}`;
}

function tellingsOf(index: ArchiveIndex, outline: ArticleOutline, search: ItemSearch): readonly Telling[] {
  const { id, path, title } = outline;
  const body = index.archive.body(id);
  const sentences = index.archive.sentences(id);
  const { marks } = index.analysis(id);
  const mentions = readMentions({ path, title, body, sentences, marks }, search);
  const isNamed = search.kind === 'person' || search.kind === 'name';
  const persons = mentionsIn(index.persons(), path);
  const terms = sentenceTermsOf(index, id);
  return sentences.flatMap((sentence): Telling[] => {
    const text = body.slice(sentence.start, sentence.end);
    const mention = mentions.of(sentence.ordinal);
    const similarity = dotQuantized(search.vector, sentence.vector);
    const own = terms.get(sentence.ordinal);
    if (own === undefined || own.content.length < LEAST_WORDS || !WHOLE.test(text)) return [];
    if (mention < NAMED && (isNamed || !mentions.isAbout || similarity < NEAR)) return [];
    const place = sentences.length < 2 ? 0 : sentence.ordinal / (sentences.length - 1);
    return [
      {
        ...own,
        side: sideOf(outline),
        articleId: id,
        sentence,
        text,
        unit: dequantize(sentence.vector),
        persons: new Set(persons.filter((named) => contains(sentence, named)).map(({ person }) => person)),
        relevance: mention + similarity + LEAD * (1 - place) - (LEANING.test(text) ? LEANING_LOSS : 0),
      },
    ];
  });
}
