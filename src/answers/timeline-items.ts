import { contains, overlaps, type Span } from '../core/span.js';
import type { SentenceRow } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { dotQuantized } from '../index/quantize.js';
import type { ArticleEvent } from '../text/events/article-event.js';
import type { SubjectKind } from './timeline-kind.js';
import type { TimelineSubject } from './timeline-subject.js';

/** A sentence that tells something of a timeline's subject, with one of its dates. */
export interface TimelineItem {
  readonly articleId: number;
  readonly sentence: SentenceRow;
  readonly text: string;
  readonly event: ArticleEvent;
  /** How surely it is about the subject; compares within one timeline. */
  readonly relevance: number;
  /** The names in it, folded. */
  readonly names: ReadonlySet<string>;
}

/** A sentence that names this much of the subject is about it. */
const NAMED = 0.6;
/** An article is about the subject where this share of its sentences name it, or its title and another one do. */
const ABOUT = 0.3;
/** In such an article, a dated sentence belongs to the subject from this cosine on, whatever words it takes. */
const NEAR = 0.77;
/** What "he" or "it" is worth where it stands for the subject. */
const CARRIED = 0.9;
const OPENING = String.raw`^\W*(?:(?:in|on|at|during|after|before|when|while|as|since|one|two|alongside)\b[^,]{0,60}(?:,\s*|\s))?`;
const PERSON_PRONOUN = new RegExp(String.raw`${OPENING}(?:he|she|his|her)\b`, 'iu');
const THING_PRONOUN = /^(?:it|its)\b/iu;
/** Sentences after one that names a person, or goes on with "he", over which "he" still means the person. */
const PERSON_REACH = 2;

export interface ItemSearch {
  readonly subject: TimelineSubject;
  /** The subject as a vector. */
  readonly vector: Float32Array;
  readonly kind: SubjectKind;
}

/** The items of one article, in reading order. */
export function itemsOfArticle(
  index: ArchiveIndex,
  articleId: number,
  { subject, vector, kind }: ItemSearch,
): readonly TimelineItem[] {
  const { events, marks } = index.analysis(articleId);
  if (events.length === 0) return [];
  const body = index.archive.body(articleId);
  const sentences = index.archive.sentences(articleId);
  const texts = sentences.map(({ start, end }) => body.slice(start, end));
  const mentions = texts.map((text) => subject.mention(text));
  const others = sentences.map((sentence) =>
    marks.some(
      (mark) =>
        mark.label === 'PERSON' &&
        contains(sentence, mark) &&
        subject.mention(body.slice(mark.start, mark.end)) < NAMED,
    ),
  );
  const carried = carriedMentions({ texts, mentions, others, kind });
  const named = mentions.filter((mention) => mention >= NAMED).length;
  const outline = index.archive.outlines()[articleId];
  const titled = outline !== undefined && subject.mention(outline.title) >= NAMED && named > 1;
  // What happens in a country or to a theme need not name it; what a person or a company does names them.
  const isAbout = (kind === 'place' || kind === 'theme') && (titled || named >= ABOUT * sentences.length);
  /** The clauses of a sentence that name the subject; all where none does by itself. */
  const clauses = (place: number): readonly Span[] => {
    const sentence = sentences[place];
    if (sentence === undefined) return [];
    const parts = clausesOf(body, sentence);
    const naming = parts.filter(
      ({ start, end }, part) =>
        subject.mention(body.slice(start, end)) >= NAMED || (part === 0 && carried[place] === CARRIED),
    );
    return naming.length === 0 ? parts : naming;
  };
  return events.flatMap((event): TimelineItem[] => {
    const sentence = sentences[event.sentence];
    if (sentence === undefined) return [];
    const text = body.slice(sentence.start, sentence.end);
    const mention = carried[event.sentence] ?? 0;
    const own = event.tie === 'main' || event.tie === 'named' || event.tie === 'report';
    const similarity = dotQuantized(vector, sentence.vector);
    const elsewhere =
      (kind === 'person' || kind === 'name') && own && !sharesClause(event, clauses(event.sentence));
    if (elsewhere) return [];
    const belongs = mention >= NAMED || (own && isAbout && similarity >= NEAR);
    if (!belongs) return [];
    const names = marks.filter((mark) => mark.label !== 'DATE' && contains(sentence, mark));
    return [
      {
        articleId,
        sentence,
        text,
        event,
        relevance: mention + similarity,
        names: new Set(
          names
            .filter(
              (mark) =>
                !names.some((other) => other !== mark && contains(other, mark) && overlaps(other, mark)),
            )
            .map((mark) =>
              body
                .slice(mark.start, mark.end)
                .toLowerCase()
                .replace(/^the\s+|['’]s$/gu, ''),
            ),
        ),
      },
    ];
  });
}

interface CarriedReading {
  readonly texts: readonly string[];
  readonly mentions: readonly number[];
  /** Whether the sentence names a person who is not the subject. */
  readonly others: readonly boolean[];
  readonly kind: SubjectKind;
}

/** How much of the subject each sentence names or means by a pronoun. */
function carriedMentions({ texts, mentions, others, kind }: CarriedReading): readonly number[] {
  let since = Infinity;
  return mentions.map((mention, place) => {
    since += 1;
    if (mention >= NAMED) {
      since = 0;
      return mention;
    }
    const text = texts[place] ?? '';
    const means =
      kind === 'person'
        ? PERSON_PRONOUN.test(text) && since <= PERSON_REACH
        : kind === 'name' && THING_PRONOUN.test(text) && since === 1;
    // From here on "he" may be somebody else.
    if (others[place] === true) since = Infinity;
    if (!means) return mention;
    if (since !== Infinity) since = 0;
    return CARRIED;
  });
}

/** Where a sentence turns to something else: another clause, or the next item of a list of dates. */
const CLAUSE_END =
  /;|,\s+(?=(?:and|but|while|whereas)\s)|,\s+(?=(?:in|on)\s+(?:\d{4}|\p{Lu}))|\s(?=which\s(?:was|were|is|had|has)\b)/gu;

function clausesOf(body: string, { start, end }: Span): readonly Span[] {
  const bounds = [...body.slice(start, end).matchAll(CLAUSE_END)].map(({ index }) => start + index);
  return [start, ...bounds].map((from, place) => ({ start: from, end: bounds[place] ?? end }));
}

function sharesClause(event: Span, clauses: readonly Span[]): boolean {
  return clauses.some((clause) => contains(clause, event));
}
