import type { CalendarDate } from '../../core/calendar-date.js';
import type { Span } from '../../core/span.js';

/** The four types that TIMEX3 knows. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A temporal expression of a text, with what it means in TIMEX3 and as a calendar date. */
export interface Timex extends Span {
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 value: `2019-04-06`, `2019-W14`, `198`, `P3Y`, `PRESENT_REF`; `X` for what is not known. */
  readonly value: string;
  /** The days it may mean; null for durations, sets, references and what could not be resolved. */
  readonly calendar: CalendarDate | null;
  /** Whether its clause speaks of it as still to come, or it lies after the article's date. */
  readonly future: boolean;
  /** Of two expressions that bound one stretch ("April 14 to 16"): which bound this one is. */
  readonly bound?: 'from' | 'to';
  /** Start of the earlier expression that this one was counted from ("two days later"). */
  readonly anchor?: number;
  /** Which part is meant, as the TIMEX3 attribute `mod` says it ("early March"). */
  readonly mod?: TimexMod;
}

/** The values of TIMEX3's `mod` that are told apart here. */
export type TimexMod = 'START' | 'MID' | 'END' | 'APPROX';

/** What finding needs to know beside the text. */
export interface TimexContext {
  /** The article's date as `YYYY-MM-DD`; null when its day is not known for certain. */
  readonly articleDate: string | null;
  /** Only this stretch of the text is searched; offsets still count from the text's start. */
  readonly start?: number;
  readonly end?: number;
}
