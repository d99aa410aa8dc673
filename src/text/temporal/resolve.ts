import { addDays, formatDay, isoWeek, pad, weekdayOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { holidayIn } from './holidays.js';
import type { Direction, Meaning } from './meaning.js';
import {
  isAhead,
  nearestHoliday,
  nearestMonth,
  nearestMonthDay,
  nearestWeekday,
  nearestYearPart,
} from './nearest.js';
import { resolveAnchored, resolveAnchoredPart, resolveAnchoredWeekday } from './resolve-anchored.js';
import type { Resolution, Setting } from './resolution.js';
import type { TimexMod } from './timex.js';
import { shiftedValue } from './units.js';

/** Resolves a meaning against the article's date and the story; unknown parts become `X`. */
export function resolve(meaning: Meaning, setting: Setting): Resolution | null {
  switch (meaning.kind) {
    case 'blocked':
      return null;
    case 'duration':
      return { type: 'DURATION', value: meaning.value, basis: 'written' };
    case 'set':
      return { type: 'SET', value: meaning.value, basis: 'written' };
    case 'reference':
      return date(meaning.value, 'written');
    case 'calendar':
      return withMod(date(meaning.value, 'written'), meaning.mod);
    case 'clock':
      return resolveClock(meaning.time, meaning.day, setting);
    case 'month-day':
      return date(monthDayValue(meaning, setting), 'resolved');
    case 'month':
      return withMod(date(monthValue(meaning.month, meaning.direction, setting), 'resolved'), meaning.mod);
    case 'part-of-shifted-year':
      return withMod(date(shiftedPart(meaning.part, meaning.years, setting), 'resolved'), meaning.mod);
    case 'year-part': {
      const value = nearestYearPart(meaning.part, meaning.direction, setting);
      return withMod(date(value, 'resolved'), meaning.mod);
    }
    case 'weekday':
      return date(weekdayValue(meaning.weekday, meaning.direction, setting), 'resolved');
    case 'weekday-of-week':
      return date(weekdayOfWeek(meaning.weekday, meaning.weeks, setting.article), 'resolved');
    case 'weekend':
      return date(weekendValue(meaning.direction, setting), 'resolved');
    case 'shift':
      return withMod(
        date(shiftedValue(setting.article, meaning.unit, meaning.amount), 'resolved'),
        meaning.mod,
      );
    case 'anchored':
      return withMod(resolveAnchored(meaning.unit, meaning.amount, setting), meaning.mod);
    case 'anchored-weekday':
      return resolveAnchoredWeekday(meaning.weekday, meaning.direction, setting);
    case 'anchored-part':
      return resolveAnchoredPart(meaning.part, meaning.years, setting);
    case 'decade':
      return withMod(decadeOf(meaning.tens, setting.article), meaning.mod);
    case 'short-year':
      return shortYear(meaning.year, setting.article);
    case 'holiday':
      return resolveHoliday(meaning.name, meaning.year, meaning.direction, setting);
    case 'week-of':
      return weekOf(resolve(meaning.day, setting));
  }
}

function date(value: string, basis: 'written' | 'resolved'): Resolution {
  return { type: 'DATE', value, basis };
}

function withMod(resolution: Resolution, mod: TimexMod | undefined): Resolution {
  return mod === undefined ? resolution : { ...resolution, mod };
}

function resolveClock(time: string, day: Meaning | null, setting: Setting): Resolution {
  if (day !== null) {
    const resolved = resolve(day, setting);
    return resolved === null
      ? { type: 'TIME', value: `XXXX-XX-XX${time}`, basis: 'resolved' }
      : { ...resolved, type: 'TIME', value: `${resolved.value}${time}` };
  }
  const { article, position, story } = setting;
  const told = story.nearest(position, 'day');
  if (told !== null) {
    const value = `${told.value.slice(0, 'YYYY-MM-DD'.length)}${time}`;
    return { type: 'TIME', value, basis: told.basis, anchor: told.start };
  }
  const value = article === null ? 'XXXX-XX-XX' : formatDay(article);
  return { type: 'TIME', value: `${value}${time}`, basis: 'resolved' };
}

function monthDayValue(meaning: Extract<Meaning, { readonly kind: 'month-day' }>, setting: Setting): string {
  const { month, day, weekday, direction } = meaning;
  const { article, story } = setting;
  const open = `XXXX-${pad(month, 2)}-${pad(day, 2)}`;
  if (article === null) return open;
  const told = direction === null ? story.yearOf(month, day) : null;
  if (told !== null && weekday === null && !isAhead(setting.lean())) {
    return told.value.slice(0, 'YYYY-MM-DD'.length);
  }
  const found = nearestMonthDay(month, day, weekday, direction, { article, lean: setting.lean });
  return found === null ? open : formatDay(found);
}

function monthValue(month: number, direction: Direction, setting: Setting): string {
  const { article, story } = setting;
  if (article === null) return `XXXX-${pad(month, 2)}`;
  const told = direction === null ? story.yearOf(month, null) : null;
  // An older July was named with its year to tell it from the last one.
  const recent = told !== null && Number(told.value.slice(0, 4)) >= article.year - 1;
  if (recent && !isAhead(setting.lean())) {
    return told.value.slice(0, 'YYYY-MM'.length);
  }
  return `${pad(nearestMonth(month, direction, { article, lean: setting.lean }), 4)}-${pad(month, 2)}`;
}

function shiftedPart(part: number | string, years: number, { article }: Setting): string {
  const year = article === null ? 'XXXX' : pad(article.year + years, 4);
  return `${year}-${typeof part === 'number' ? pad(part, 2) : part}`;
}

function weekdayValue(weekday: number, direction: Direction, { article, lean }: Setting): string {
  if (article === null) return `XXXX-WXX-${weekday}`;
  return formatDay(nearestWeekday(weekday, direction, { article, lean }));
}

function weekdayOfWeek(weekday: number, weeks: number, article: CivilDate | null): string {
  if (article === null) return `XXXX-WXX-${weekday}`;
  return formatDay(addDays(article, weeks * 7 + weekday - weekdayOf(article)));
}

const SATURDAY = 6;

function weekendValue(direction: Direction, { article, lean }: Setting): string {
  if (article === null) return 'XXXX-WXX-WE';
  const onWeekend = weekdayOf(article) >= SATURDAY;
  const ahead = direction === 'future' || (direction !== 'past' && isAhead(lean()));
  // On a working day the last weekend lies in the week before; "this weekend" is the week's own
  // unless the clause tells of the past.
  let weeks = 0;
  if (direction === 'past') weeks = -1;
  else if (direction === 'future') weeks = onWeekend ? 1 : 0;
  else if (direction === null && !ahead && !onWeekend) weeks = -1;
  else if (direction === 'this' && !onWeekend && weekdayOf(article) <= 2 && lean() === 'past') weeks = -1;
  const { year, week } = isoWeek(addDays(article, weeks * 7));
  return `${pad(year, 4)}-W${pad(week, 2)}-WE`;
}

function decadeOf(tens: number, article: CivilDate | null): Resolution {
  if (article === null) return { ...date(`19${tens}`, 'resolved'), unsure: true };
  const century = Math.floor(article.year / 100);
  const own = century * 10 + tens;
  return date((own * 10 <= article.year ? own : own - 10).toString(), 'resolved');
}

function shortYear(year: number, article: CivilDate | null): Resolution {
  const LAST_OF_2000S = 30; // without an article's date, '31 to '99 are of the 1900s
  if (article === null) {
    return {
      ...date((year > LAST_OF_2000S ? 1900 + year : 2000 + year).toString(), 'resolved'),
      unsure: true,
    };
  }
  const own = Math.floor(article.year / 100) * 100 + year;
  const AHEAD = 10; // years that news looks ahead
  return date((own <= article.year + AHEAD ? own : own - 100).toString(), 'resolved');
}

function resolveHoliday(
  name: string,
  year: number | null,
  direction: Direction,
  { article, lean }: Setting,
): Resolution {
  const stated = year === null ? null : holidayIn(name, year);
  if (stated !== null) return date(formatDay(stated), 'written');
  const found = article === null ? null : nearestHoliday(name, direction, { article, lean });
  if (found !== null) return date(formatDay(found), 'resolved');
  // Where the day is the same each year it is known even if the year is not.
  const [here, there] = [holidayIn(name, 2001), holidayIn(name, 2002)];
  const same = here !== null && there !== null && here.month === there.month && here.day === there.day;
  return date(same ? `XXXX-${pad(here.month, 2)}-${pad(here.day, 2)}` : 'XXXX-XX-XX', 'resolved');
}

function weekOf(day: Resolution | null): Resolution | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(day?.value ?? '');
  if (day === null || match === null) return day === null ? null : { ...day, value: 'XXXX-WXX' };
  const { year, week } = isoWeek({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return { ...day, value: `${pad(year, 4)}-W${pad(week, 2)}` };
}
