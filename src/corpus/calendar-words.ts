/** Names of months as news writes them, matched in any letter case; a stop after the short form is the caller's. */
export const MONTH_PATTERN =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** Full names of the days of the week, Sunday first as in `Date.getUTCDay`. */
export const WEEKDAYS: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

/** A day of the week, in full or short ("Sat.", "Tues"). */
export const WEEKDAY_PATTERN = '(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';

/**
 * A day written out with or without its year: "April 6, 2019", "Sat., 6 Apr. 2019", "6th April".
 * Its groups are read by `readDay`; it may stand in a pattern once.
 */
export const DAY_PATTERN =
  `(?:${WEEKDAY_PATTERN},?\\s+)?` +
  `(?:(?<month>${MONTH_PATTERN})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<monthLast>${MONTH_PATTERN})\\.?)(?!\\d)` +
  '(?:,?\\s+(?<year>\\d{4})(?!\\d))?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day of a year that may be unknown. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
}

/** The month's number, 1 to 12, by its name's first three letters. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** What `DAY_PATTERN`'s groups say; undefined where they took no part or name no day of a year. */
export function readDay(
  groups: Readonly<Record<string, string | undefined>> | undefined,
): DayOfYear | undefined {
  const name = groups?.['month'] ?? groups?.['monthLast'];
  const digits = groups?.['day'] ?? groups?.['dayFirst'];
  if (name === undefined || digits === undefined) return undefined;
  const month = monthNumber(name);
  const day = Number(digits);
  const year = groups?.['year'] === undefined ? null : Number(groups['year']);
  // Without a year, a leap year lets February have 29 days.
  return isDay(year ?? 2000, month, day) ? { month, day, year } : undefined;
}

/** `2019-04-06`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
