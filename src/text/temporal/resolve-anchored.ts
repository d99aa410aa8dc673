import { addDays, formatDay, pad, weekdayOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import type { Unit, YearPart } from './meaning.js';
import type { Resolution, Setting } from './resolution.js';
import { firstDayOf } from './story.js';
import type { Precision, StoryDate } from './story.js';
import { shiftedValue } from './units.js';

const PRECISION: Readonly<Record<Unit, Precision>> = {
  day: 'day',
  week: 'day',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'year',
  century: 'year',
};

/** "Two days later", "that year": counted from the story's nearest date, else a guess. */
export function resolveAnchored(unit: Unit, amount: number, setting: Setting): Resolution {
  const anchor = setting.story.nearest(setting.position, PRECISION[unit]);
  const quarter = /^(\d{4})-(Q[1-4])$/u.exec(anchor?.value ?? '');
  if (anchor !== null && quarter !== null && unit === 'quarter') {
    return resolved(anchor.value, anchor);
  }
  if (anchor !== null && quarter !== null && unit === 'year' && amount !== 0) {
    // "The third quarter … a year earlier" is a quarter again.
    return resolved(`${pad(Number(quarter[1]) + amount, 4)}-${quarter[2]}`, anchor);
  }
  const from = anchor === null ? null : firstDayOf(anchor.value);
  // A quarter that reports speak of without a name is the last one.
  const ago = unit === 'quarter' && amount === 0 ? -1 : amount;
  if (anchor === null || from === null) return guess(shiftedValue(setting.article, unit, ago));
  return resolved(shiftedValue(from, unit, amount), anchor);
}

/** "That Friday", "the following Tuesday": the weekday in, after or before the week of a date. */
export function resolveAnchoredWeekday(weekday: number, direction: 1 | 0 | -1, setting: Setting): Resolution {
  const anchor = setting.story.nearest(setting.position, 'day');
  const from = anchor === null ? null : firstDayOf(anchor.value);
  if (anchor === null || from === null) {
    const { article } = setting;
    return guess(article === null ? `XXXX-WXX-${weekday}` : formatDay(toward(article, weekday, direction)));
  }
  return resolved(formatDay(toward(from, weekday, direction)), anchor);
}

/** "April of that year", "the following summer". */
export function resolveAnchoredPart(part: number | YearPart, years: number, setting: Setting): Resolution {
  const code = typeof part === 'number' ? pad(part, 2) : part;
  const anchor = setting.story.nearest(setting.position, 'year');
  const from = anchor === null ? null : firstDayOf(anchor.value);
  if (anchor === null || from === null) {
    const { article } = setting;
    return guess(`${article === null ? 'XXXX' : pad(article.year + years, 4)}-${code}`);
  }
  return resolved(`${pad(from.year + years, 4)}-${code}`, anchor);
}

function toward(from: CivilDate, weekday: number, direction: 1 | 0 | -1): CivilDate {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  if (direction === 1) return addDays(from, ahead === 0 ? 7 : ahead);
  if (direction === -1) return addDays(from, ahead === 0 ? -7 : ahead - 7);
  return addDays(from, ahead);
}

function resolved(value: string, anchor: StoryDate): Resolution {
  return { type: 'DATE', value, basis: anchor.basis, anchor: anchor.start };
}

function guess(value: string): Resolution {
  return { type: 'DATE', value, basis: 'resolved', unsure: true };
}
