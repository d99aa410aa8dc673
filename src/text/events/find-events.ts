import { type CalendarDate, daysOf } from '../../core/calendar-date.js';
import type { Span } from '../../core/span.js';
import { dayNumber, parseDay } from '../temporal/civil-date.js';
import { PAST_WORDS } from '../temporal/cues.js';
import type { Timex } from '../temporal/timex.js';
import type { ArticleEvent } from './article-event.js';
import { dateStretches, type DatedWords } from './date-stretches.js';
import { tieOfDate } from './tie-of-date.js';

/** A story is dated by one of its first sentences: what comes later may be background. */
const LEAD_SENTENCES = 3;
/** Days before the article within which a lead's date is the story's: news is of the last days. */
const STORY_DAYS = 10;
/** Words of a sentence below which it tells nothing: a heading, a cry. */
const LEAST_WORDS = 5;

const PLANNING =
  /\b(?:plann(?:ed|ing)|plans?|scheduled|due|expected|expects|slated|set\s+(?:to|for)|hopes?|intends?|aims?|seeks?|will|shall|going)\b[^.;]*$/iu;
const DOUBTING = /\b(?:may|might|could|if|unless|whether|possibly|perhaps|proposed|considering)\b/u;

const ANNOUNCING = /\b(?:said|announced|told|unveiled|revealed|confirmed|declared|agreed|ordered|signed)\b/u;
const REGULAR_PAST = /^\p{Ll}{3,}ed$/u;

/** What events are found in: an article's text, its sentences in order, and its date. */
export interface EventSource {
  readonly body: string;
  readonly sentences: readonly Span[];
  readonly timexes: readonly Timex[];
  readonly date: CalendarDate | null;
}

/**
 * What the sentences tell and when, in order. A sentence has an event for each date that belongs to what it tells;
 * one without a date has the day of its article's story, or the article's own where nothing nearer is known.
 */
export function findEvents({ body, sentences, timexes, date }: EventSource): readonly ArticleEvent[] {
  const article = date === null || date.basis === 'inferred' ? null : date;
  const stretches = dateStretches(timexes);
  const dated = sentences.map((span, sentence) =>
    eventsOf(
      body,
      span,
      sentence,
      stretches.filter(({ start, end }) => start >= span.start && end <= span.end),
      article,
    ),
  );
  const story = storyDate(dated, article);
  return dated.flatMap((events, sentence) => {
    const span = sentences[sentence];
    if (span === undefined || article === null) return events;
    if (events.length === 0) return undatedEvent(body, span, sentence, story, article);
    const text = body.slice(span.start, span.end);
    // "He announced that it would open in 2007" tells of a plan, and that it was announced.
    return events.every(({ planned }) => planned) && ANNOUNCING.test(withoutQuotes(text))
      ? [...undatedEvent(body, span, sentence, story, article), ...events]
      : events;
  });
}

function eventsOf(
  body: string,
  span: Span,
  sentence: number,
  stretches: readonly DatedWords[],
  article: CalendarDate | null,
): readonly ArticleEvent[] {
  const found = stretches.flatMap(({ start, end, date, future }): ArticleEvent[] => {
    const before = body.slice(span.start, start);
    const tie = tieOfDate(before, body.slice(end, span.end));
    // "at this year's conference" says less of when than the day that the article is of.
    if (tie === null || (tie === 'named' && isCoarse(date, article))) return [];
    const ahead = date === null || article === null || daysOf(date).last >= daysOf(article).first;
    // What was said or named by its date has been there, whatever else the clause looks forward to.
    const planned =
      tie !== 'report' && (future || (tie === 'main' && ahead && PLANNING.test(lastClause(before))));
    const conditional = planned && DOUBTING.test(lastClause(before));
    return [{ sentence, start, end, date, tie, planned, conditional }];
  });
  // Where the sentence dates what happened as well, the day of the saying is not its event; before a plan, it is.
  const happened = found.some(({ tie, planned }) => tie === 'main' && !planned);
  return happened ? found.filter(({ tie }) => tie !== 'report') : found;
}

/** Whether a date is the month or year in which the article itself lies. */
function isCoarse(date: CalendarDate | null, article: CalendarDate | null): boolean {
  return (
    date !== null &&
    article !== null &&
    article.value !== date.value &&
    daysOf(date).first <= daysOf(article).first &&
    daysOf(date).last >= daysOf(article).last
  );
}

function lastClause(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(', but')) + 1);
}

/** The day that the article's first sentences tell of, where it is not the article's own and shortly before it. */
function storyDate(
  dated: readonly (readonly ArticleEvent[])[],
  article: CalendarDate | null,
): CalendarDate | null {
  const today = article?.precision === 'day' ? parseDay(article.value) : null;
  if (today === null) return null;
  for (const { date, planned, tie } of dated.slice(0, LEAD_SENTENCES).flat()) {
    if (date?.precision !== 'day' || planned || tie === 'named') continue;
    const day = parseDay(date.value);
    const ago = day === null ? -1 : dayNumber(today) - dayNumber(day);
    if (ago >= 0 && ago <= STORY_DAYS) return { value: date.value, precision: 'day', basis: 'resolved' };
  }
  return null;
}

function undatedEvent(
  body: string,
  { start, end }: Span,
  sentence: number,
  story: CalendarDate | null,
  article: CalendarDate,
): readonly ArticleEvent[] {
  const text = body.slice(start, end);
  if (text.split(/\s+/u).length < LEAST_WORDS || text.endsWith('?')) return [];
  // What is still to come has no date that anybody knows, and what merely is has none at all.
  if (!tellsOfPast(withoutQuotes(text))) return [];
  return [
    {
      sentence,
      start,
      end: start,
      date: story ?? article,
      tie: story === null ? 'article' : 'story',
      planned: false,
      conditional: false,
    },
  ];
}

function tellsOfPast(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some((word) => PAST_WORDS.has(word) || REGULAR_PAST.test(word));
}

/** What somebody says has its own tense; blanked out, so that offsets stay. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/["“][^"”]*["”]?/gu, (quoted) => ' '.repeat(quoted.length));
}
