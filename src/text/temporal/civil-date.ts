/** A day of the Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_ERA = 146_097; // 400 Gregorian years
const DAYS_IN_FOUR_YEARS = 1461;
const DAYS_IN_CENTURY = 36_524; // without the leap day of every fourth century
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

/** Days since 1970-01-01, counted without any clock or time zone. */
export function dayNumber({ year, month, day }: CivilDate): number {
  // Years are counted from March, so that the leap day is a year's last.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The day with the given number since 1970-01-01. */
export function civilDate(number: number): CivilDate {
  const shifted = number + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const leapFree =
    dayOfEra -
    Math.floor(dayOfEra / (DAYS_IN_FOUR_YEARS - 1)) +
    Math.floor(dayOfEra / DAYS_IN_CENTURY) -
    Math.floor(dayOfEra / (DAYS_IN_ERA - 1));
  const yearOfEra = Math.floor(leapFree / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO weekday: 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: CivilDate): number {
  const FOURTH = 3; // 1970-01-01 was a Thursday, the fourth day counted from 0
  return ((((dayNumber(date) + FOURTH) % 7) + 7) % 7) + 1;
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(date) + days);
}

/** The same day `months` later, or the month's last day where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return { year, month, day: Math.min(date.day, lastDayOfMonth(year, month)) };
}

/** How many days the month has. */
export function lastDayOfMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return dayNumber({ ...next, day: 1 }) - dayNumber({ year, month, day: 1 });
}

/** Whether year, month and day name a real day. */
export function isRealDay({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** The ISO week a day lies in; `year` is the week's own, which may differ at a year's edges. */
export function isoWeek(date: CivilDate): { readonly year: number; readonly week: number } {
  // A week belongs to the year that holds its Thursday.
  const thursday = addDays(date, 4 - weekdayOf(date));
  const newYear = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - newYear) / 7) + 1 };
}

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): CivilDate {
  const fourth = { year, month: 1, day: 4 }; // always in week 1
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** Easter Sunday of the western churches. */
export function easterOf(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (moonShift + 19 * golden + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays({ year, month: 3, day: 28 }, moon - weekday);
}

/** Reads `2019-04-06`; null when it names no real day. */
export function parseDay(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(date) ? date : null;
}

/** `2019-04-06`. */
export function formatDay({ year, month, day }: CivilDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** A number with leading zeros. */
export function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}
