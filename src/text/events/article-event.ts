import type { CalendarDate } from '../../core/calendar-date.js';
import type { Span } from '../../core/span.js';

/**
 * How a date belongs to what its sentence tells: `main` dates what happens in it, `report` only the saying of it,
 * `named` an event that the sentence mentions by a noun ("the 2011 uprising"), `story` is the day on which the
 * article's story took place, `article` the article's own date, for want of any other.
 */
export type DateTie = 'main' | 'report' | 'named' | 'story' | 'article';

/** Something that a sentence tells and the date of it; the span is the date's words, empty where no words say it. */
export interface ArticleEvent extends Span {
  /** Ordinal of the sentence in the article. */
  readonly sentence: number;
  /** `null` where the words could not be resolved: "on Thursday" in an article whose own date is not known. */
  readonly date: CalendarDate | null;
  readonly tie: DateTie;
  /** Told as still to come. */
  readonly planned: boolean;
  /** Told as something that may or might be. */
  readonly conditional: boolean;
}
