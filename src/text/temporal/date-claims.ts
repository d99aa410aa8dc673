import type { CalendarDate } from '../../core/calendar-date.js';
import type { Span } from '../../core/span.js';
import { findTimexes } from './find-timexes.js';

/** A date of a sentence as its own words give it, and as the article's date completes it. */
export interface DateClaim extends Span {
  readonly text: string;
  /** `null` where the words do not say it. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 for Monday; only where the day has no other name. */
  readonly weekday: number | null;
  /** Which end of a stretch it is ("April 14 to 16"). */
  readonly bound: 'from' | 'to' | null;
  readonly resolved: CalendarDate | null;
}

/** Days that two reports' dates of one event may lie apart; beyond, they tell of two events. */
const ONE_EVENT_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

/** The dates of a sentence that name a year, a month, a day or a weekday. */
export function findDateClaims(sentence: string, articleDate: string | null): readonly DateClaim[] {
  const resolved = new Map(
    findTimexes(sentence, { articleDate }).map(({ start, calendar }) => [start, calendar]),
  );
  return findTimexes(sentence, { articleDate: null }).flatMap((timex): DateClaim[] => {
    if (timex.type !== 'DATE' && timex.type !== 'TIME') return [];
    const named = fieldsOf(timex.value);
    if (named === null) return [];
    const { start, end, text, bound = null } = timex;
    return [{ start, end, text, bound, ...named, resolved: resolved.get(start) ?? null }];
  });
}

/** Whether two dates of one event cannot both be right. */
export function datesExclude(left: DateClaim, right: DateClaim): boolean {
  if (left.bound !== null && right.bound !== null && left.bound !== right.bound) return false;
  if (differ(left.year, right.year)) return true;
  if (differ(left.month, right.month)) return true;
  if (differ(left.day, right.day)) return true;
  if (left.weekday !== null && right.weekday !== null) return left.weekday !== right.weekday;
  const [one, other] = [dayOf(left), dayOf(right)];
  return one !== null && other !== null && one !== other && Math.abs(one - other) <= ONE_EVENT_DAYS;
}

/** Whether the second date tells all that the first does. */
export function dateTells(asked: DateClaim, told: DateClaim): boolean {
  if (datesExclude(asked, told)) return false;
  const [year, month, day] = (told.resolved?.value ?? '').split('-').map(Number);
  const holds = (wanted: number | null, written: number | null, known: number | undefined): boolean =>
    wanted === null || wanted === written || wanted === known;
  return (
    holds(asked.year, told.year, year) &&
    holds(asked.month, told.month, month) &&
    holds(asked.day, told.day, day) &&
    holds(asked.weekday, told.weekday, weekdayOf(told.resolved))
  );
}

type Fields = Pick<DateClaim, 'year' | 'month' | 'day' | 'weekday'>;

function fieldsOf(value: string): Fields | null {
  const weekday = /^(?:\d{4}|XXXX)-W(?:\d\d|XX)-(?<weekday>[1-7])/u.exec(value)?.groups?.['weekday'];
  if (weekday !== undefined) return { year: null, month: null, day: null, weekday: Number(weekday) };
  const match = /^(?<year>\d{4}|XXXX)(?:-(?<month>\d\d|XX))?(?:-(?<day>\d\d|XX))?(?:T.*)?$/u.exec(value);
  if (match === null) return null;
  const read = (name: string): number | null => {
    const digits = match.groups?.[name];
    return digits === undefined || !/^\d+$/u.test(digits) ? null : Number(digits);
  };
  const fields = { year: read('year'), month: read('month'), day: read('day'), weekday: null };
  return fields.year === null && fields.month === null && fields.day === null ? null : fields;
}

function differ(left: number | null, right: number | null): boolean {
  return left !== null && right !== null && left !== right;
}

/** The day that a date names in full, numbered since 1970. */
function dayOf({ year, month, day, resolved }: DateClaim): number | null {
  const value =
    resolved?.precision === 'day'
      ? resolved.value
      : year !== null && month !== null && day !== null
        ? [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
        : null;
  return value === null ? null : Date.parse(value) / DAY_MILLISECONDS;
}

function weekdayOf(date: CalendarDate | null): number | undefined {
  if (date?.precision !== 'day') return undefined;
  return new Date(`${date.value}T00:00:00Z`).getUTCDay() || 7;
}
