import type { CalendarDate } from '../core/calendar-date.js';
import type { Citation } from '../core/citation.js';
import type { Coverage, Refusal, Timing } from './answer.js';

/** What a timeline is asked for: a topic, a person or both, and the stretch of time that it is to show. */
export interface TimelineQuery {
  readonly topic: string | null;
  readonly person: string | null;
  /** First and last day, `YYYY-MM-DD`, that an event may touch. */
  readonly from?: string;
  readonly to?: string;
  /** When it was asked: an ISO 8601 instant. */
  readonly askedAt: string;
}

/**
 * Where an entry's date comes from: `told` by its sentence, the day of the article's `story`, or the day on which it
 * was `reported`, for want of any other.
 */
export type EntryDating = 'told' | 'story' | 'reported';

/** A sentence of a timeline with the date that it itself gives to what it tells. */
export interface TimelineCitation extends Citation {
  /** `null` where its words could not be resolved. */
  readonly eventDate: CalendarDate | null;
}

/** One event: the best sentence that tells it, and the others. */
export interface TimelineEntry {
  readonly date: CalendarDate;
  readonly dating: EntryDating;
  readonly planned: boolean;
  readonly conditional: boolean;
  readonly citation: TimelineCitation;
  /** Further sentences that tell it, of this article or of others. */
  readonly reports: readonly TimelineCitation[];
  /** Articles that tell it, the citation's among them. */
  readonly articles: number;
  /** What its reports do not agree on, as each tells it. */
  readonly differing: {
    readonly dates: readonly CalendarDate[];
    readonly figures: readonly (readonly string[])[];
  };
}

interface TimelineAnswerBase {
  /** The topic and the person as they were asked. */
  readonly query: string;
  readonly topic: string | null;
  readonly person: string | null;
  /** The person as the archive names them; `null` where the subject is no person that it knows. */
  readonly personName: string | null;
  readonly coverage: Coverage;
  readonly milliseconds: Timing;
}

/** The reply to `/timeline` as data. */
export type TimelineAnswer =
  | (TimelineAnswerBase & {
      readonly outcome: 'found';
      /** In the order of their dates. */
      readonly entries: readonly TimelineEntry[];
      /** Sentences that date an event by words that could not be resolved; of many those nearest to the subject. */
      readonly undated: readonly TimelineCitation[];
      /** How many such sentences there are, those that are not listed among them. */
      readonly undatedTold: number;
    })
  | (TimelineAnswerBase & {
      readonly outcome: 'nothing-found';
      readonly refusal: Refusal;
      readonly topics: readonly string[];
      readonly entries: readonly [];
      readonly undated: readonly [];
    });
