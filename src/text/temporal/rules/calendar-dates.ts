import { formatDay, isRealDay, pad } from '../civil-date.js';
import {
  ANY_WEEKDAY,
  DAY_OF_MONTH,
  GAP,
  MOD,
  MONTH,
  WEEKDAY,
  YEAR,
  dayOfMonth,
  isCapitalised,
  modOf,
  monthNumber,
  weekdayNumber,
} from '../lexicon.js';
import type { Direction, Meaning } from '../meaning.js';
import { pattern } from '../rule.js';
import type { Groups, Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

const LEADING_WEEKDAY = `(?:(?<weekday>${ANY_WEEKDAY}),?${GAP}(?:(?:the|on)${GAP})?)?`;

/** Dates whose words name day, month and year, or the parts of one that the article's date fills in. */
export const calendarDateRules: readonly Rule[] = [
  {
    name: 'September 11',
    needs: TRIGGERS.digit,
    pattern: pattern('(?:9/11|9-11|11/9(?= attacks))(?!/)'),
    read: () => ({ kind: 'calendar', value: '2001-09-11' }),
  },
  {
    name: 'September 11 attacks',
    needs: TRIGGERS.digit | TRIGGERS.month,
    pattern: pattern(`Sept(?:ember|\\.)?${GAP}11(?:th)?(?=,?${GAP}(?:terror|attack|hijack|suicide))`),
    read: () => ({ kind: 'calendar', value: '2001-09-11' }),
  },
  {
    name: 'month day, year',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `${LEADING_WEEKDAY}(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)(?:,\\s{0,3}|${GAP})(?:of${GAP}|in${GAP})?(?<year>${YEAR})`,
    ),
    read: readFullDate,
  },
  {
    name: 'day month year',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `${LEADING_WEEKDAY}(?:the${GAP})?(?<day>(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)(?:${GAP}of)?[-\\s]{1,3}(?<month>${MONTH})(?:,\\s{0,3}|[-\\s]{1,3})(?<year>${YEAR})`,
    ),
    read: readFullDate,
  },
  {
    name: 'year-month-day in figures',
    needs: TRIGGERS.digit,
    pattern: pattern(
      '(?<year>1[5-9]\\d\\d|20\\d\\d)(?<mark>[-/.])(?<month>\\d\\d)\\k<mark>(?<day>\\d\\d)(?![\\d-]|[.,]\\d)',
    ),
    read: (groups) => calendarDay(Number(groups['year']), Number(groups['month']), Number(groups['day'])),
  },
  {
    name: 'month/day/year in figures',
    needs: TRIGGERS.digit,
    pattern: pattern(
      '(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d\\d)(?![\\d/-]|[.,]\\d)',
    ),
    read: readFigures,
  },
  {
    name: 'month year',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `(?:(?<mod>${MOD})(?:[-\\s]|${GAP}of${GAP}))?(?<month>${MONTH})(?:,?${GAP}|-)(?:of${GAP}|in${GAP})?(?<year>${YEAR})`,
    ),
    read: ({ mod, month = '', year = '' }) =>
      isCapitalised(month)
        ? { kind: 'calendar', value: `${year}-${pad(monthNumber(month), 2)}`, ...modOf(mod) }
        : null,
  },
  {
    name: 'month day',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `${LEADING_WEEKDAY}(?:(?<direction>last|next|this)${GAP})?(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY_OF_MONTH})(?!${GAP}(?:people|percent|per cent|million|billion|points))`,
    ),
    read: readPartialDate,
  },
  {
    name: 'day month',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `${LEADING_WEEKDAY}(?:the${GAP})?(?<day>(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)(?:${GAP}of)?[-\\s]{1,3}(?<direction>last${GAP}|next${GAP})?(?<month>${MONTH})`,
    ),
    read: readPartialDate,
  },
  {
    name: 'week of a day',
    needs: TRIGGERS.unit | TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `the${GAP}week${GAP}(?:of|beginning|starting)${GAP}(?<month>${MONTH})${GAP}(?<day>${DAY_OF_MONTH})(?:,?${GAP}(?<year>${YEAR}))?`,
    ),
    read: (groups) => {
      const day = groups['year'] === undefined ? readPartialDate(groups) : readFullDate(groups);
      return day === null ? null : { kind: 'week-of', day };
    },
  },
  {
    name: 'weekday of a stated week',
    needs: TRIGGERS.weekday | TRIGGERS.unit,
    pattern: pattern(`(?<weekday>${WEEKDAY}),?${GAP}(?:of${GAP})?(?<which>last|this|next)${GAP}week`),
    read: ({ weekday = '', which = '' }) => ({
      kind: 'weekday-of-week',
      weekday: weekdayNumber(weekday),
      weeks: { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0,
    }),
  },
];

function readFullDate({ month = '', day = '', year = '' }: Groups): Meaning | null {
  if (!isCapitalised(month)) return null;
  return calendarDay(Number(year), monthNumber(month), dayOfMonth(day));
}

function readPartialDate({ weekday, month = '', day = '', direction }: Groups): Meaning | null {
  if (!isCapitalised(month)) return null;
  const number = monthNumber(month);
  // 2000 is a leap year, so every day that any year has is let through.
  if (!isRealDay({ year: 2000, month: number, day: dayOfMonth(day) })) return null;
  return {
    kind: 'month-day',
    month: number,
    day: dayOfMonth(day),
    weekday: weekday === undefined ? null : weekdayNumber(weekday),
    direction: directionOf(direction),
  };
}

function readFigures({ first = '', second = '', year = '' }: Groups): Meaning | null {
  const full = year.length === 4 ? Number(year) : shortYear(Number(year));
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  return calendarDay(full, Number(month), Number(day));
}

/** Years of two digits are read as 1940 to 2039. */
function shortYear(year: number): number {
  const FIRST_OF_1900S = 40;
  return year >= FIRST_OF_1900S ? 1900 + year : 2000 + year;
}

function calendarDay(year: number, month: number, day: number): Meaning | null {
  const date = { year, month, day };
  return isRealDay(date) ? { kind: 'calendar', value: formatDay(date) } : null;
}

/** The direction that a word such as "last" or "coming" points to. */
export function directionOf(word: string | undefined): Direction {
  const name = word?.trim().toLowerCase();
  if (name === undefined) return null;
  if (/^(?:last|past|previous|this past)$/u.test(name)) return 'past';
  return /^(?:next|coming|upcoming|this coming)$/u.test(name) ? 'future' : 'this';
}
