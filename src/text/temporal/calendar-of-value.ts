import type { CalendarDate } from '../../core/calendar-date.js';
import { addDays, formatDay, lastDayOfMonth, mondayOf, pad, parseDay } from './civil-date.js';

type Basis = CalendarDate['basis'];

const FIRST_MONTHS: Readonly<Record<string, readonly [month: number, length: number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
};

const DAY = /^\d{4}-\d{2}-\d{2}/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const YEAR = /^\d{4}$/;
const DECADE = /^\d{2,3}$/;
const WEEK = /^(\d{4})-W(\d{2})(-WE)?$/;

/**
 * The days that a TIMEX3 value of a DATE or TIME covers; null when it names none, or holds an `X`.
 * A time of day stands for its day, northern seasons for their three months.
 */
export function calendarOfValue(value: string, basis: Basis): CalendarDate | null {
  const day = DAY.exec(value)?.[0];
  if (day !== undefined) {
    return parseDay(day) === null ? null : { value: day, precision: 'day', basis };
  }
  if (MONTH.test(value)) return { value, precision: 'month', basis };
  if (YEAR.test(value)) return { value, precision: 'year', basis };
  if (DECADE.test(value)) {
    const zeros = '0'.repeat(4 - value.length);
    const nines = '9'.repeat(4 - value.length);
    return rangeOf(`${value}${zeros}-01-01`, `${value}${nines}-12-31`, basis);
  }
  const week = WEEK.exec(value);
  if (week !== null) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    const first = week[3] === undefined ? monday : addDays(monday, 5);
    return rangeOf(formatDay(first), formatDay(addDays(monday, 6)), basis);
  }
  const [year = '', part = ''] = value.split('-');
  if (!YEAR.test(year)) return null;
  // A winter lies in two years and its value does not say which; the year is all that is certain.
  if (part === 'WI') return { value: year, precision: 'year', basis };
  const months = FIRST_MONTHS[part];
  if (months === undefined) return null;
  const lastMonth = months[0] + months[1] - 1;
  const lastDay = lastDayOfMonth(Number(year), lastMonth);
  return rangeOf(`${year}-${pad(months[0], 2)}-01`, `${year}-${pad(lastMonth, 2)}-${pad(lastDay, 2)}`, basis);
}

function rangeOf(value: string, end: string, basis: Basis): CalendarDate {
  return { value, end, precision: 'range', basis };
}
