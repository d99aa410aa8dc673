import type { TimexMod } from './timex.js';
import type { Unit, YearPart } from './meaning.js';

/** Fragments of patterns, to be put into case-insensitive regular expressions. */
export const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|jun(?:e|\\.)?|jul(?:y|\\.)?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![a-z])';
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])';
export const ANY_WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\\.?)(?![a-z])';
export const DAY_OF_MONTH = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\da-z%]|[.,:/]\\d)';
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,:]\\d)';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const DAY_PART = '(?:morning|afternoon|evening|night)';
export const MOD = '(?:early|late|mid|middle|earlier|later)';
/** White space inside one expression; a wrapped line may break it. */
export const GAP = '\\s{1,3}';
export const DASH = '[-\\u2010-\\u2014]';

const MONTH_PREFIXES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_PREFIXES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Month number, 1 to 12, of a name or an abbreviation that `MONTH` matched. */
export function monthNumber(name: string): number {
  return MONTH_PREFIXES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** ISO weekday, 1 to 7, of a name or an abbreviation that `ANY_WEEKDAY` matched. */
export function weekdayNumber(name: string): number {
  return WEEKDAY_PREFIXES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Day of the month that `DAY_OF_MONTH` matched. */
export function dayOfMonth(text: string): number {
  return Number.parseInt(text, 10);
}

/** TIMEX3 code of a season. */
export function seasonCode(name: string): YearPart {
  const initial = name.slice(0, 2).toLowerCase();
  if (initial === 'sp') return 'SP';
  if (initial === 'su') return 'SU';
  return initial === 'wi' ? 'WI' : 'FA';
}

const DAY_PART_CODES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};

/** TIMEX3 code of a part of the day, `TMO` to `TNI`. */
export function dayPartCode(name: string): string {
  return DAY_PART_CODES[name.toLowerCase()] ?? 'TNI';
}

/** The `mod` that a word before a date stands for; undefined when there is none. */
export function modOf(word: string | undefined): { readonly mod?: TimexMod } {
  if (word === undefined) return {};
  const start = word.toLowerCase();
  // "earlier this year" only says before now, not at the year's start.
  if (start === 'early') return { mod: 'START' };
  if (start === 'late') return { mod: 'END' };
  return start.startsWith('mid') ? { mod: 'MID' } : {};
}

/** The counting unit of a word such as `weeks`; null for units below a day and for weekends. */
export function dateUnit(word: string): Unit | null {
  const name = word.toLowerCase();
  if (name.startsWith('weekend')) return null;
  if (name.startsWith('centur')) return 'century';
  return UNITS.find((unit) => name.startsWith(unit)) ?? null;
}

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade'];

/** Whether a name is written with a capital, as months and weekdays are in English. */
export function isCapitalised(name: string): boolean {
  const first = name.charAt(0);
  return first !== first.toLowerCase();
}
