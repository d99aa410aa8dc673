import { isCalendarValue, precisionOf } from '../core/calendar-date.js';
import type { CalendarDate, DateBasis } from '../core/calendar-date.js';

import {
  DAY_PATTERN,
  MONTH_PATTERN,
  WEEKDAYS,
  WEEKDAY_PATTERN,
  isDay,
  isoDay,
  monthNumber,
  readDay,
  weekdayOf,
} from './calendar-words.js';
import type { DayOfYear } from './calendar-words.js';

/** A date that a line of the text writes out with its year. */
export interface WrittenDate {
  readonly value: string;
}

/** What the text gives away about its article's day. */
export interface DateClues {
  readonly day: DayOfYear | null;
  readonly dateLine: WrittenDate | null;
  /** The story's text; its first characters are searched for a day of the week, all of it for years. */
  readonly story: string;
  /** No candidate lies after this day, `YYYY-MM-DD`. */
  readonly notAfter?: string;
}

/** A publication day follows the latest year that its article looks back on within this many years. */
const CANDIDATE_YEARS = 11; // a day of the year meets the same weekday again after 5, 6 or 11 years
/** Characters of the story in which the day of the week must stand: about its first two sentences. */
const LEAD_LENGTH = 600;

const STATED_DAY = new RegExp(`^${DAY_PATTERN}$`, 'iu');
const MONTH_AND_YEAR = new RegExp(`^(?<month>${MONTH_PATTERN})\\.?,?\\s+(?<year>\\d{4})$`, 'iu');
const LABEL =
  '(?:(?:first |last )?(?:published|updated|posted|modified|date|issued|created)(?: on| at)?\\s*[:|]?\\s*)?';
const TIME =
  '(?:\\s*(?:[-–—|,·]|at)?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?(?:[A-Z]{2,5}(?:[+-]\\d{1,2})?|Moscow time|local time)\\)?)?)?';
const DATE_LINE = new RegExp(`^${LABEL}${DAY_PATTERN}${TIME}$`, 'iu');
const ISO_LINE = new RegExp(
  `^${LABEL}(?:${WEEKDAY_PATTERN},?\\s+)?(?<iso>\\d{4}-\\d{2}-\\d{2})(?:T?${TIME}Z?)?$`,
  'iu',
);

/** Reads a date that metadata states: ISO 8601 (a time is left out) or written out in English. */
export function readStatedDate(text: string): CalendarDate | undefined {
  const trimmed = text.trim();
  const iso = /^(?<day>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{1,2}:.*)?$/u.exec(trimmed)?.groups?.['day'];
  if (iso !== undefined) return isCalendarValue(iso) ? calendarDate(iso, 'stated') : undefined;
  const value = writtenDay(STATED_DAY.exec(trimmed)) ?? writtenMonth(trimmed);
  return value === undefined ? undefined : calendarDate(value, 'stated');
}

/** The day that a file's name begins with, ends with or holds between marks: `2019-04-06-lavrov.txt`. */
export function dateOfFileName(path: string): CalendarDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const day = /(?:^|[^\p{L}\p{N}])(?<day>\d{4}-\d{2}-\d{2})(?=[^\p{L}\p{N}])/u.exec(name)?.groups?.['day'];
  return day !== undefined && isCalendarValue(day) ? calendarDate(day, 'stated') : undefined;
}

/** The date where the whole line is nothing else: "April 6, 2019", "Published: Saturday, 6 April 2019 10:30 GMT". */
export function dateOfLine(line: string): WrittenDate | undefined {
  if (line.length > 80) return undefined;
  const iso = ISO_LINE.exec(line)?.groups?.['iso'];
  const value =
    iso !== undefined && isCalendarValue(iso)
      ? iso
      : (writtenDay(DATE_LINE.exec(line)) ?? writtenMonth(line));
  return value === undefined ? undefined : { value };
}

/**
 * The article's date by its text: written out with the year, else inferred from the dateline's day,
 * the first day of the week that the story names and the years it looks back on; else `null`.
 */
export function dateOfText(clues: DateClues): CalendarDate | null {
  const { day, dateLine } = clues;
  if (day !== null && day.year !== null) return calendarDate(isoDay(day.year, day.month, day.day), 'written');
  if (dateLine !== null) return calendarDate(dateLine.value, 'written');
  return day === null ? null : inferDate(day, clues);
}

function inferDate(day: DayOfYear, { story, notAfter = '9999' }: DateClues): CalendarDate | null {
  const weekday = firstWeekday(story.slice(0, LEAD_LENGTH));
  const latest = latestYearLookedBackOn(story);
  if (weekday === undefined || latest === undefined) return null;
  const candidates: string[] = [];
  for (let year = latest; year <= latest + CANDIDATE_YEARS; year += 1) {
    const value = isoDay(year, day.month, day.day);
    if (
      isDay(year, day.month, day.day) &&
      weekdayOf(year, day.month, day.day) === weekday &&
      value <= notAfter
    )
      candidates.push(value);
  }
  const [value] = candidates;
  return value === undefined ? null : { value, precision: 'day', basis: 'inferred', candidates };
}

function firstWeekday(lead: string): number | undefined {
  const name = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'u').exec(lead)?.[0];
  return name === undefined ? undefined : WEEKDAYS.indexOf(name);
}

/** The latest year that the story names as past; a year named in a plan bounds nothing. */
function latestYearLookedBackOn(story: string): number | undefined {
  let latest: number | undefined;
  for (const match of story.matchAll(/(?<![\p{L}\p{N}.,$€£-])(?:19|20)\d{2}(?![\p{L}\p{N}]|[.,]\d|-\d)/gu)) {
    const before = story.slice(Math.max(0, match.index - 80), match.index);
    const planned =
      /\b(?:by|until|till|before|through|will|would|plans?|planned|scheduled|due|next|target|expected|aims?)\b[^.!?\n]*$/iu.test(
        before,
      );
    const year = Number(match[0]);
    if (!planned && (latest === undefined || year > latest)) latest = year;
  }
  return latest;
}

function writtenDay(match: RegExpExecArray | null): string | undefined {
  const day = readDay(match?.groups);
  if (day === undefined || day.year === null) return undefined;
  return isDay(day.year, day.month, day.day) ? isoDay(day.year, day.month, day.day) : undefined;
}

function writtenMonth(text: string): string | undefined {
  const groups = MONTH_AND_YEAR.exec(text)?.groups;
  if (groups === undefined) return undefined;
  return `${groups['year'] ?? ''}-${String(monthNumber(groups['month'] ?? '')).padStart(2, '0')}`;
}

function calendarDate(value: string, basis: DateBasis): CalendarDate {
  return { value, precision: precisionOf(value), basis };
}
