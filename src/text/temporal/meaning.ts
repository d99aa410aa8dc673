import type { TimexMod } from './timex.js';

/** Where a modifier or a clause points from the article's date. */
export type Direction = 'past' | 'future' | 'this' | null;

/** Units that dates are counted in. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Parts of a year as TIMEX3 writes them. */
export type YearPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | 'SP' | 'SU' | 'FA' | 'WI';

/** What the words say by themselves, before the article's date or the story is looked at. */
export type Meaning =
  /** Says it all: a value that needs no context. */
  | { readonly kind: 'calendar'; readonly value: string; readonly mod?: TimexMod }
  | {
      readonly kind: 'month-day';
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
      readonly direction: Direction;
    }
  | {
      readonly kind: 'month';
      readonly month: number;
      readonly direction: Direction;
      readonly mod?: TimexMod;
    }
  /** A month or part of a year so many years from the article's ("April next year"). */
  | {
      readonly kind: 'part-of-shifted-year';
      readonly part: number | YearPart;
      readonly years: number;
      readonly mod?: TimexMod;
    }
  | {
      readonly kind: 'year-part';
      readonly part: YearPart;
      readonly direction: Direction;
      readonly mod?: TimexMod;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: Direction }
  /** A weekday of the week so many weeks from the article's. */
  | { readonly kind: 'weekday-of-week'; readonly weekday: number; readonly weeks: number }
  /** So many units from the article's date, as precise as the unit. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly amount: number;
      readonly mod?: TimexMod;
    }
  | { readonly kind: 'weekend'; readonly direction: Direction }
  /** So many units from a date that the story named before. */
  | {
      readonly kind: 'anchored';
      readonly unit: Unit;
      readonly amount: number;
      readonly mod?: TimexMod;
    }
  | { readonly kind: 'anchored-weekday'; readonly weekday: number; readonly direction: 1 | 0 | -1 }
  | { readonly kind: 'anchored-part'; readonly part: number | YearPart; readonly years: number }
  /** A decade without its century ("the '90s"), as the tens digit. */
  | { readonly kind: 'decade'; readonly tens: number; readonly mod?: TimexMod }
  /** A year without its century ("'98"). */
  | { readonly kind: 'short-year'; readonly year: number }
  | {
      readonly kind: 'holiday';
      readonly name: string;
      readonly year: number | null;
      readonly direction: Direction;
    }
  | { readonly kind: 'week-of'; readonly day: Meaning }
  /** A time of day (`T10:35`, `TMO`); the day is null when the words do not say it. */
  | { readonly kind: 'clock'; readonly time: string; readonly day: Meaning | null }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** Looks like a temporal expression and is none: keeps other rules off its span. */
  | { readonly kind: 'blocked' };
