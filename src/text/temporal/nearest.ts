import { addDays, dayNumber, isRealDay, lastDayOfMonth, pad, weekdayOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import type { Lean } from './cues.js';
import { holidayIn } from './holidays.js';
import type { Direction, YearPart } from './meaning.js';

/** What "nearest" is measured from, and which way the clause leans. */
export interface Viewpoint {
  readonly article: CivilDate;
  readonly lean: () => Lean;
}

/**
 * A date this close ahead is meant when the last one of its kind lies most of a year back and the
 * clause does not lean: news says "the Jan. 14 deadline" of next week, not of last year.
 */
const SOON_DAYS = 60;
/** And one this close even against the verb: last year's would be given with its year. */
const VERY_SOON_DAYS = 21;
const SOON_MONTHS = 2;
/** What began so few days ago is told of as if it lay ahead. */
const JUST_BEGUN_DAYS = 7;
/** How far ahead a modal or an infinitive ("would open in June") is taken to reach. */
const PERHAPS_MONTHS = 7;

/** Years around the article's in which a date without a year is looked for; 29 February needs 8. */
const YEARS_AROUND = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8];

/** The day of that month which the text means; null when no year near has it. */
export function nearestMonthDay(
  month: number,
  day: number,
  weekday: number | null,
  direction: Direction,
  view: Viewpoint,
): CivilDate | null {
  const inYear = (year: number): CivilDate | null => {
    const date = { year, month, day };
    return isRealDay(date) ? date : null;
  };
  if (weekday !== null) {
    // "Monday, Oct. 26": the weekday settles the year, if one of those near agrees.
    const fitting = yearsAround(view.article, [0, -1, 1], inYear).find((date) => weekdayOf(date) === weekday);
    if (fitting !== undefined) return fitting;
  }
  return nearestYearly(inYear, direction, view);
}

/** The day of a holiday which the text means. */
export function nearestHoliday(name: string, direction: Direction, view: Viewpoint): CivilDate | null {
  return nearestYearly((year) => holidayIn(name, year), direction, view);
}

function nearestYearly(
  inYear: (year: number) => CivilDate | null,
  direction: Direction,
  { article, lean }: Viewpoint,
): CivilDate | null {
  const now = dayNumber(article);
  const days = yearsAround(article, YEARS_AROUND, inYear).toSorted(
    (left, right) => dayNumber(left) - dayNumber(right),
  );
  const strict = direction === 'past' || direction === 'future';
  const past = days.findLast((date) => dayNumber(date) <= now - (strict ? 1 : 0)) ?? null;
  const ahead = days.find((date) => dayNumber(date) >= now + (strict ? 1 : 0)) ?? null;
  if (direction === 'past' || ahead === null) return past;
  if (direction === 'future' || past === null) return ahead;
  if (direction === 'this') return inYear(article.year);
  const leaning = lean();
  const [toward, back] = [dayNumber(ahead) - now, now - dayNumber(past)];
  // "The fair is to run from January 23", said a few days later: it has begun, and the next one is a year away.
  if (isAhead(leaning) && back <= JUST_BEGUN_DAYS) return past;
  if (isAhead(leaning) || toward <= VERY_SOON_DAYS) return back === 0 ? past : ahead;
  if (leaning === 'perhaps-future') return toward < back ? ahead : past;
  return leaning === 'open' && toward <= SOON_DAYS ? ahead : past;
}

function yearsAround(
  article: CivilDate,
  offsets: readonly number[],
  inYear: (year: number) => CivilDate | null,
): readonly CivilDate[] {
  return offsets.flatMap((offset) => inYear(article.year + offset) ?? []);
}

/** The year in which the text means that month. */
export function nearestMonth(month: number, direction: Direction, { article, lean }: Viewpoint): number {
  const { year } = article;
  if (direction === 'this') return year;
  if (direction === 'past') return month < article.month ? year : year - 1;
  if (direction === 'future') return month > article.month ? year : year + 1;
  const leaning = lean();
  const ahead = month >= article.month ? year : year + 1;
  const past = month <= article.month ? year : year - 1;
  if (isAhead(leaning)) return ahead;
  const monthsAhead = (ahead - year) * 12 + month - article.month;
  if (leaning === 'perhaps-future') return monthsAhead <= PERHAPS_MONTHS ? ahead : past;
  return leaning === 'open' && monthsAhead <= SOON_MONTHS ? ahead : past;
}

/** The weekday that the text means; the article's own weekday is the article's day. */
export function nearestWeekday(
  weekday: number,
  direction: Direction,
  { article, lean }: Viewpoint,
): CivilDate {
  const ahead = (weekday - weekdayOf(article) + 7) % 7;
  const back = (7 - ahead) % 7;
  if (direction === 'past') return addDays(article, back === 0 ? -7 : -back);
  if (direction === 'future') return addDays(article, ahead === 0 ? 7 : ahead);
  if (direction === 'this') return addDays(article, lean() === 'past' ? -back : ahead);
  const leaning = lean();
  if (isAhead(leaning)) return addDays(article, ahead);
  // Unless its verb tells of the past, a weekday alone is not that of six days ago: news then says "last", or the date.
  if (ahead === 1 && leaning !== 'past') return addDays(article, ahead);
  return addDays(article, leaning === 'perhaps-future' && ahead < back ? ahead : -back);
}

const FIRST_MONTH: Readonly<Record<YearPart, number>> = {
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
};

/** The quarter, half or season that the text means, as a value; `XXXX` for an unknown year. */
export function nearestYearPart(
  part: YearPart,
  direction: Direction,
  { article, lean }: { readonly article: CivilDate | null; readonly lean: () => Lean },
): string {
  if (article === null) return `XXXX-${part}`;
  return `${pad(yearOfPart(part, direction, { article, lean }), 4)}-${part}`;
}

function yearOfPart(part: YearPart, direction: Direction, { article, lean }: Viewpoint): number {
  const now = dayNumber(article);
  const first = (year: number): number => dayNumber({ year, month: FIRST_MONTH[part], day: 1 });
  const last = (year: number): number => {
    const month = FIRST_MONTH[part] + (part.startsWith('H') ? 5 : 2);
    const [lastYear, lastMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
    return dayNumber({ year: lastYear, month: lastMonth, day: lastDayOfMonth(lastYear, lastMonth) });
  };
  const years = [article.year - 2, article.year - 1, article.year, article.year + 1];
  const over = years.findLast((year) => last(year) < now) ?? article.year - 1;
  const begun = years.findLast((year) => first(year) <= now) ?? article.year;
  const coming = years.find((year) => first(year) > now) ?? article.year + 1;
  if (direction === 'past') return over;
  if (direction === 'future') return coming;
  if (direction === 'this') return last(begun) >= now ? begun : article.year;
  if (!isAhead(lean())) return begun;
  return last(begun) >= now ? begun : coming;
}

/** Whether a clause places what it tells after the article, or begins it now. */
export function isAhead(lean: Lean): boolean {
  return lean === 'future' || lean === 'going-on';
}
