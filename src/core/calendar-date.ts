/** How much of a date is known; `range` runs from `value` to `end`, both days included. */
export type DatePrecision = 'day' | 'month' | 'year' | 'range';

/**
 * Where a date comes from: `stated` by the operator or by metadata, `written` out in the text,
 * `resolved` from the article's own date, or `inferred` from what the text gives away
 * (shown as "probably", and never used to resolve another date).
 */
export type DateBasis = 'stated' | 'written' | 'resolved' | 'inferred';

/** A calendar date without a time zone: `2019-04-06`, `2019-04` or `2019` by its precision. */
export interface CalendarDate {
  readonly value: string;
  readonly end?: string;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** Of an inferred date: all the days that fit, earliest first; `value` is the first of them. */
  readonly candidates?: readonly string[];
}

/** First and last day that the date may mean, as `YYYY-MM-DD`; string order is date order. */
export function daysOf(date: Pick<CalendarDate, 'value' | 'end'>): { first: string; last: string } {
  return { first: firstDay(date.value), last: lastDay(date.end ?? date.value) };
}

/** The day by which relative dates may be resolved; `null` unless a day is known, not merely inferred. */
export function knownDay(date: CalendarDate | null): string | null {
  return date !== null && date.basis !== 'inferred' && date.precision === 'day' ? date.value : null;
}

/** Whether `text` is a real day, month or year in the form `2019-04-06`, `2019-04` or `2019`. */
export function isCalendarValue(text: string): boolean {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(text);
  if (match === null) return false;
  const month = Number(match.groups?.['month'] ?? '1');
  const day = Number(match.groups?.['day'] ?? '1');
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** The precision that a value's form shows. */
export function precisionOf(value: string): 'day' | 'month' | 'year' {
  if (value.length === 10) return 'day';
  return value.length === 7 ? 'month' : 'year';
}

function firstDay(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
}

function lastDay(value: string): string {
  if (value.length === 4) return `${value}-12-31`;
  if (value.length !== 7) return value;
  return `${value}-${daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5))).toString()}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
