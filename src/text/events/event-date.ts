import { type CalendarDate, daysOf } from '../../core/calendar-date.js';
import { addDays, formatDay, parseDay } from '../temporal/civil-date.js';
import { readAmount } from '../temporal/numerals.js';

const LESS_THAN_AGO = /^(?:less|fewer)\s+than\s+(?<amount>.+?)\s+(?<unit>day|week)s?\s+ago$/iu;
const DAYS = { day: 1, week: 7 } as const;

/**
 * When something that has happened can have happened: "this week" ends with the article's day, and "less than two
 * weeks ago" lies between that and the day itself.
 */
export function pastDate(date: CalendarDate, words: string, article: CalendarDate | null): CalendarDate {
  const today = article?.precision === 'day' ? parseDay(article.value) : null;
  if (article === null || today === null) return date;
  const { amount = '', unit = '' } = LESS_THAN_AGO.exec(words)?.groups ?? {};
  const count = amount === '' ? null : readAmount(amount);
  if (typeof count === 'number') {
    const days = count * DAYS[unit.toLowerCase() === 'day' ? 'day' : 'week'];
    return upTo(formatDay(addDays(today, -Math.floor(days))), article, date);
  }
  const { first, last } = daysOf(date);
  const isUnderWay = date.precision === 'range' && first <= article.value && last > article.value;
  return isUnderWay ? upTo(first, article, date) : date;
}

function upTo(first: string, { value }: CalendarDate, { basis }: CalendarDate): CalendarDate {
  return first === value
    ? { value, precision: 'day', basis }
    : { value: first, end: value, precision: 'range', basis };
}
