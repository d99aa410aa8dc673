import { contains, type Span } from '../core/span.js';
import type { SentenceMark } from '../index/analyse-article.js';
import type { ArticleOutline, SentenceRow } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { dotQuantized } from '../index/quantize.js';
import type { ArticleEvent } from '../text/events/article-event.js';
import { nounOfDate } from './timeline-clauses.js';
import { type MentionSearch, NAMED, readMentions } from './timeline-mentions.js';

/** A sentence that tells something of a timeline's subject, with one of its dates. */
export interface TimelineItem {
  readonly articleId: number;
  readonly sentence: SentenceRow;
  readonly text: string;
  readonly event: ArticleEvent;
  /** How surely it is about the subject; compares within one timeline. */
  readonly relevance: number;
  /** The names in it, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** In an article about the subject, a dated sentence belongs to it from this cosine on, whatever words it takes. */
const NEAR = 0.77;

export interface ItemSearch extends MentionSearch {
  /** The subject as a vector. */
  readonly vector: Float32Array;
}

/** Whether the item's own words date it. */
export function isOwn({ event }: Pick<TimelineItem, 'event'>): boolean {
  return event.tie !== 'story' && event.tie !== 'article';
}

/** The items of one article, in reading order. */
export function itemsOfArticle(
  index: ArchiveIndex,
  { id, path, title }: Pick<ArticleOutline, 'id' | 'path' | 'title'>,
  search: ItemSearch,
): readonly TimelineItem[] {
  const body = index.archive.body(id);
  // Articles that only come near in meaning need not name it at all.
  if (search.person === null && !search.subject.mayBeIn(body)) return [];
  const { events, marks } = index.analysis(id);
  if (events.length === 0) return [];
  const sentences = index.archive.sentences(id);
  const mentions = readMentions({ path, title, body, sentences, marks }, search);
  // What happens in a country or to a theme need not name it; what a person or a company does names them.
  const isNamed = search.kind === 'person' || search.kind === 'name';
  const sentencesOf = (test: (event: ArticleEvent) => boolean): ReadonlySet<number> =>
    new Set(events.filter((event) => !event.planned && test(event)).map(({ sentence }) => sentence));
  const dated = sentencesOf((event) => isOwn({ event }));
  const happens = sentencesOf(({ tie }) => tie === 'main');
  return events.flatMap((event): TimelineItem[] => {
    const sentence = sentences[event.sentence];
    if (sentence === undefined) return [];
    const own = isOwn({ event });
    // Of a place or a theme what happened is told, not that it was said, unless only that has a date.
    if (!isNamed && !own && dated.has(event.sentence)) return [];
    if (!isNamed && event.tie === 'report' && happens.has(event.sentence)) return [];
    const mention = mentions.of(event.sentence);
    if (mention < NAMED && (isNamed || !own || !mentions.isAbout)) return [];
    const similarity = dotQuantized(search.vector, sentence.vector);
    if (mention < NAMED && similarity < NEAR) return [];
    const dates = own
      ? events.filter((other) => other.sentence === event.sentence && isOwn({ event: other }))
      : [];
    if (isNamed && event.tie === 'named' && !mentions.named(nounOfDate(body, sentence, event))) return [];
    if (!own && !mentions.takesPart(event.sentence, event.start)) return [];
    // Whoever says something of the subject tells of it, too; whatever else is dated must be its own.
    const isSaid = event.tie === 'report' && !happens.has(event.sentence);
    if (isNamed && !isSaid && !mentions.sharesClause(event.sentence, event, dates)) return [];
    return [
      {
        articleId: id,
        sentence,
        text: body.slice(sentence.start, sentence.end),
        event,
        relevance: mention + similarity,
        names: namesIn(body, sentence, marks),
      },
    ];
  });
}

/** The longest names of a sentence, without "the" and "'s". */
function namesIn(body: string, sentence: Span, marks: readonly SentenceMark[]): ReadonlySet<string> {
  const inside = marks.filter((mark) => mark.label !== 'DATE' && contains(sentence, mark));
  const longest = inside.filter((mark) => !inside.some((other) => other !== mark && contains(other, mark)));
  return new Set(
    longest.map(({ start, end }) =>
      body
        .slice(start, end)
        .toLowerCase()
        .replaceAll(/^the\s+|['’]s$/gu, ''),
    ),
  );
}
