import { type CalendarDate, daysOf } from '../../core/calendar-date.js';
import type { Span } from '../../core/span.js';
import { dayNumber, parseDay } from '../temporal/civil-date.js';
import type { Timex } from '../temporal/timex.js';
import type { ArticleEvent } from './article-event.js';
import { dateStretches, type DatedWords } from './date-stretches.js';
import { pastDate } from './event-date.js';
import { looksBack, tellingVerb, withoutQuotes } from './telling-verb.js';
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
/** "said that", "announced they": what follows is told, and its dates are not those of the telling. */
const TELLING_OF =
  /\b(?:said|announced|told|revealed|confirmed|declared|stated|claimed|admitted|warned|reported|noted|acknowledged|argued)\b[^.;,]{0,60}?\s(?:that|it|he|she|they|we)\s/u;
/** "Lind 1955-2011": a lifetime, and nothing that happens in the sentence. */
const BARE_YEARS = /^\d{4}\s?[-\u2010-\u2014]\s?\d{2,4}$/u;
const BEFORE_YEARS = /\b(?:in|from|during|between|since|of|the)\s+$/iu;

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
  let day = story;
  return dated.flatMap((events, sentence) => {
    const span = sentences[sentence];
    if (span === undefined || article === null) return events;
    day = lastDayTold(events, article) ?? day;
    if (events.length === 0) return undatedEvent(body, span, sentence, day, article);
    // "He announced that it would open in 2007" tells of a plan, and that it was announced.
    return isTold(body.slice(span.start, span.end), span.start, events)
      ? [...undatedEvent(body, span, sentence, day, article), ...events]
      : events;
  });
}

/** Whether a sentence dates only what somebody in it says, or what it mentions. */
function isTold(text: string, offset: number, events: readonly ArticleEvent[]): boolean {
  const plain = withoutQuotes(text);
  if (events.every(({ tie }) => tie === 'named')) return true;
  if (events.every(({ planned }) => planned)) return ANNOUNCING.test(plain);
  const told = TELLING_OF.exec(plain);
  return (
    told !== null &&
    events.every(({ tie, start }) => tie !== 'report' && start - offset >= told.index + told[0].length)
  );
}

function eventsOf(
  body: string,
  span: Span,
  sentence: number,
  stretches: readonly DatedWords[],
  article: CalendarDate | null,
): readonly ArticleEvent[] {
  return stretches.flatMap(({ start, end, date, future }): ArticleEvent[] => {
    const before = body.slice(span.start, start);
    if (BARE_YEARS.test(body.slice(start, end)) && !BEFORE_YEARS.test(before)) return [];
    const tie = tieOfDate(before, body.slice(end, span.end));
    // "at this year's conference" says less of when than the day that the article is of.
    if (tie === null || (tie === 'named' && isCoarse(date, article))) return [];
    const ahead = date === null || article === null || daysOf(date).last >= daysOf(article).first;
    // What was said or named by its date has been there, whatever else the clause looks forward to.
    const planned =
      tie !== 'report' && (future || (tie === 'main' && ahead && PLANNING.test(lastClause(before))));
    const conditional = planned && DOUBTING.test(lastClause(before));
    const known = date === null || planned ? date : pastDate(date, body.slice(start, end), article);
    return [{ sentence, start, end, date: known, tie, planned, conditional }];
  });
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
  if (article === null) return null;
  for (const events of dated.slice(0, LEAD_SENTENCES)) {
    const day = lastDayTold(events.slice(0, 1), article) ?? lastDayTold(events, article);
    if (day !== null) return day;
  }
  return null;
}

/** The last of a sentence's days that can be the story's: what follows is told of the same day. */
function lastDayTold(events: readonly ArticleEvent[], article: CalendarDate): CalendarDate | null {
  const today = article.precision === 'day' ? parseDay(article.value) : null;
  if (today === null) return null;
  for (const { date, planned, tie } of events.toReversed()) {
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
  const verb = tellingVerb(text);
  if (verb === null || looksBack(text)) return [];
  return [
    {
      sentence,
      start: start + verb,
      end: start + verb,
      date: story ?? article,
      tie: story === null || story.value === article.value ? 'article' : 'story',
      planned: false,
      conditional: false,
    },
  ];
}
