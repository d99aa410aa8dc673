import { addDays, easterOf, weekdayOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** A holiday whose day follows from the year alone. */
export interface Holiday {
  readonly name: string;
  /** What the name looks like in text, as a fragment of a case-insensitive pattern. */
  readonly fragment: string;
  readonly dayIn: (year: number) => CivilDate;
}

const S = '\\s{1,3}';
const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const SUNDAY = 7;

/** Holidays that news in English names. */
export const HOLIDAYS: readonly Holiday[] = [
  { name: 'christmas-eve', fragment: `christmas${S}eve`, dayIn: fixed(12, 24) },
  { name: 'christmas', fragment: `christmas(?:${S}day)?`, dayIn: fixed(12, 25) },
  { name: 'boxing-day', fragment: `boxing${S}day`, dayIn: fixed(12, 26) },
  { name: 'new-years-eve', fragment: `new${S}year['’]?s${S}eve`, dayIn: fixed(12, 31) },
  { name: 'new-years-day', fragment: `new${S}year['’]?s(?:${S}day)?`, dayIn: fixed(1, 1) },
  {
    name: 'valentines-day',
    fragment: `(?:st\\.?${S}|saint${S})?valentine['’]?s${S}day`,
    dayIn: fixed(2, 14),
  },
  { name: 'womens-day', fragment: `international${S}women['’]?s${S}day`, dayIn: fixed(3, 8) },
  { name: 'st-patricks-day', fragment: `(?:st\\.?|saint)${S}patrick['’]?s${S}day`, dayIn: fixed(3, 17) },
  { name: 'april-fools-day', fragment: `april${S}fools?['’]?s?${S}day`, dayIn: fixed(4, 1) },
  { name: 'earth-day', fragment: `earth${S}day`, dayIn: fixed(4, 22) },
  { name: 'may-day', fragment: `may${S}day`, dayIn: fixed(5, 1) },
  {
    name: 'independence-day',
    fragment: `(?:the${S})?fourth${S}of${S}july|july${S}fourth`,
    dayIn: fixed(7, 4),
  },
  { name: 'bastille-day', fragment: `bastille${S}day`, dayIn: fixed(7, 14) },
  { name: 'halloween', fragment: 'halloween', dayIn: fixed(10, 31) },
  { name: 'veterans-day', fragment: `(?:veterans|armistice|remembrance)['’]?${S}day`, dayIn: fixed(11, 11) },
  { name: 'mlk-day', fragment: `martin${S}luther${S}king(?:,?${S}jr\\.?)?${S}day`, dayIn: nth(3, MONDAY, 1) },
  { name: 'presidents-day', fragment: `president['’]?s?['’]?${S}day`, dayIn: nth(3, MONDAY, 2) },
  { name: 'mothers-day', fragment: `mother['’]?s['’]?${S}day`, dayIn: nth(2, SUNDAY, 5) },
  {
    name: 'memorial-day',
    fragment: `memorial${S}day`,
    dayIn: (year) => addDays(nth(1, MONDAY, 6)(year), -7),
  },
  { name: 'fathers-day', fragment: `father['’]?s['’]?${S}day`, dayIn: nth(3, SUNDAY, 6) },
  { name: 'labor-day', fragment: `labou?r${S}day`, dayIn: nth(1, MONDAY, 9) },
  { name: 'columbus-day', fragment: `columbus${S}day`, dayIn: nth(2, MONDAY, 10) },
  {
    name: 'election-day',
    fragment: `election${S}day`,
    dayIn: (year) => addDays(nth(1, MONDAY, 11)(year), TUESDAY - MONDAY),
  },
  { name: 'thanksgiving', fragment: `thanksgiving(?:${S}day)?`, dayIn: nth(4, THURSDAY, 11) },
  { name: 'ash-wednesday', fragment: `ash${S}wednesday`, dayIn: fromEaster(-46) },
  { name: 'palm-sunday', fragment: `palm${S}sunday`, dayIn: fromEaster(-7) },
  { name: 'good-friday', fragment: `good${S}friday`, dayIn: fromEaster(-2) },
  { name: 'easter-monday', fragment: `easter${S}monday`, dayIn: fromEaster(1) },
  { name: 'easter', fragment: `easter(?:${S}sunday)?`, dayIn: fromEaster(0) },
  { name: 'pentecost', fragment: `pentecost|whit${S}sunday`, dayIn: fromEaster(49) },
];

/** The day of a holiday in a year; null for an unknown name. */
export function holidayIn(name: string, year: number): CivilDate | null {
  return HOLIDAYS.find((holiday) => holiday.name === name)?.dayIn(year) ?? null;
}

function fixed(month: number, day: number): (year: number) => CivilDate {
  return (year) => ({ year, month, day });
}

function fromEaster(days: number): (year: number) => CivilDate {
  return (year) => addDays(easterOf(year), days);
}

/** The n-th such weekday of a month. */
function nth(count: number, weekday: number, month: number): (year: number) => CivilDate {
  return (year) => {
    const first = { year, month, day: 1 };
    const shift = (weekday - weekdayOf(first) + 7) % 7;
    return addDays(first, shift + (count - 1) * 7);
  };
}
