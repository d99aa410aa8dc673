import { formatDay, isRealDay, pad } from '../civil-date.js';
import { DASH, DAY_OF_MONTH, GAP, MONTH, YEAR, dayOfMonth, isCapitalised, monthNumber } from '../lexicon.js';
import type { Meaning } from '../meaning.js';
import { pattern } from '../rule.js';
import type { Groups, Piece, Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

const LINK = `(?:\\s{0,3}${DASH}\\s{0,3}|${GAP}(?:to|through|until|till|and|or)${GAP})`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![a-z])';
const NOT_A_COUNT = `(?!${GAP}(?:people|others|percent|years|miles|more|were|was|died|killed|dead))`;

/** Two or three dates that share a month or a year; TIMEX3 wants each by itself. */
export const rangeRules: readonly Rule[] = [
  {
    name: 'days of one month',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `(?<first>(?<month>${MONTH})${GAP}(?<day>${DAY}))(?:(?<comma>,\\s{1,3})(?<second>${DAY})(?<pause>,?)(?=,?${GAP}and))?(?<link>${LINK})(?<last>(?<lastDay>${DAY_OF_MONTH})${NOT_A_COUNT}(?:,?${GAP}(?<year>${YEAR}))?)`,
    ),
    read: ({
      first = '',
      month = '',
      day = '',
      comma,
      second,
      pause,
      link = '',
      last = '',
      lastDay = '',
      year,
    }) => {
      if (!isCapitalised(month)) return null;
      const number = monthNumber(month);
      return pieces([
        [first, dayMeaning(year, number, dayOfMonth(day))],
        [comma, null],
        [second, dayMeaning(year, number, dayOfMonth(second ?? ''))],
        [`${pause ?? ''}${link}`, null],
        [last, dayMeaning(year, number, dayOfMonth(lastDay))],
      ]);
    },
  },
  {
    name: 'days before their month',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `(?<first>(?<day>${DAY}))(?<link>${LINK})(?<last>(?<lastDay>${DAY})(?:${GAP}of)?${GAP}(?<month>${MONTH})(?:,?${GAP}(?<year>${YEAR}))?)`,
    ),
    read: ({ first = '', day = '', link = '', last = '', lastDay = '', month = '', year }) =>
      isCapitalised(month)
        ? pieces([
            [first, dayMeaning(year, monthNumber(month), dayOfMonth(day))],
            [link, null],
            [last, dayMeaning(year, monthNumber(month), dayOfMonth(lastDay))],
          ])
        : null,
  },
  {
    name: 'two days of one year',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `(?<first>(?<month>${MONTH})${GAP}(?<day>${DAY}))(?<link>${LINK})(?<last>(?<lastMonth>${MONTH})${GAP}(?<lastDay>${DAY}),?${GAP}(?<year>${YEAR}))`,
    ),
    read: readTwoDays,
  },
  {
    name: 'two months of one year',
    needs: TRIGGERS.month | TRIGGERS.digit,
    pattern: pattern(
      `(?<first>(?<month>${MONTH}))(?<link>${LINK})(?<last>(?<lastMonth>${MONTH}),?${GAP}(?:of${GAP})?(?<year>${YEAR}))`,
    ),
    read: readTwoMonths,
  },
  {
    name: 'two years',
    needs: TRIGGERS.digit,
    pattern: pattern(
      `(?<first>${YEAR})(?<link>\\s?(?:${DASH}|/)\\s?)(?<last>${YEAR}|\\d\\d)(?![-/\\d%]|[.,]\\d)`,
    ),
    read: ({ first = '', link = '', last = '' }) => {
      const end = last.length === 4 ? last : `${first.slice(0, 2)}${last}`;
      // "1998-02" is a month or a score, not a stretch of years.
      if (Number(end) <= Number(first)) return null;
      return pieces([
        [first, { kind: 'calendar', value: first }],
        [link, null],
        [last, { kind: 'calendar', value: end }],
      ]);
    },
  },
];

function readTwoDays(groups: Groups): readonly Piece[] | null {
  const { first = '', month = '', day = '', link = '', last = '' } = groups;
  const { lastMonth = '', lastDay = '', year = '' } = groups;
  if (!isCapitalised(month) || !isCapitalised(lastMonth)) return null;
  const firstYear = yearBefore(year, monthNumber(month), monthNumber(lastMonth));
  return pieces([
    [first, dayMeaning(firstYear, monthNumber(month), dayOfMonth(day))],
    [link, null],
    [last, dayMeaning(year, monthNumber(lastMonth), dayOfMonth(lastDay))],
  ]);
}

function readTwoMonths(groups: Groups): readonly Piece[] | null {
  const { first = '', month = '', link = '', last = '', lastMonth = '', year = '' } = groups;
  if (!isCapitalised(month) || !isCapitalised(lastMonth)) return null;
  const [from, to] = [monthNumber(month), monthNumber(lastMonth)];
  return pieces([
    [first, { kind: 'calendar', value: `${yearBefore(year, from, to)}-${pad(from, 2)}` }],
    [link, null],
    [last, { kind: 'calendar', value: `${year}-${pad(to, 2)}` }],
  ]);
}

/** "November to March 1999" began in the year before. */
function yearBefore(year: string, from: number, to: number): string {
  return from > to ? (Number(year) - 1).toString() : year;
}

function dayMeaning(year: string | undefined, month: number, day: number): Meaning | null {
  const date = { year: Number(year ?? '2000'), month, day }; // 2000 has a 29 February
  if (!isRealDay(date)) return null;
  return year === undefined
    ? { kind: 'month-day', month, day, weekday: null, direction: null }
    : { kind: 'calendar', value: formatDay(date) };
}

function pieces(parts: readonly (readonly [string | undefined, Meaning | null])[]): readonly Piece[] {
  return parts.flatMap(([text, meaning]) => (text === undefined ? [] : [{ text, meaning }]));
}
