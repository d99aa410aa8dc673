import { isCalendarValue, precisionOf, type CalendarDate } from '../core/calendar-date.js';
import type { Texts } from './texts/texts.js';

/** More days than this are counted instead of listed: a list of ten reads worse than its two ends. */
const LISTED_CANDIDATES = 3;

/** Some languages' ranges come with spaces that many fonts and searches do not know. */
const THIN_SPACES = /[\u2009\u202F]/gu;

const FORMS = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A date in words, with its doubt: `6 April 2019`, `April 2019`, `probably 6 April 2019`, `date not known`. */
export function writeDate(date: CalendarDate | null, locale: string, texts: Texts): string {
  if (date === null) return texts.dateUnknown;
  if (date.basis !== 'inferred') return writeDays(date.value, date.end ?? date.value, locale);
  const days = date.candidates ?? [];
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length === 1) {
    return texts.probably(writeDays(date.value, date.end ?? date.value, locale));
  }
  if (days.length > LISTED_CANDIDATES) {
    return texts.probablyOneOf(days.length, writeDays(first, first, locale), writeDays(last, last, locale));
  }
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  return texts.probably(list.format(days.map((day) => writeDays(day, day, locale))));
}

/** One calendar value, or the range from `first` to `last`: `6–9 April 2019`; whole years as `1980 – 1989`. */
export function writeDays(first: string, last: string, locale: string): string {
  if (first.endsWith('-01-01') && last.endsWith('-12-31'))
    return writeDays(first.slice(0, -'-01-01'.length), last.slice(0, -'-12-31'.length), locale);
  // A value that is no date can only come from a fault upstream; its own characters mislead least.
  if (!isCalendarValue(first) || !isCalendarValue(last)) return first === last ? first : `${first} – ${last}`;
  const form = formatter(precisionOf(first), locale);
  if (first === last) return form.format(utc(first));
  if (first.length !== last.length) {
    return `${form.format(utc(first))} – ${formatter(precisionOf(last), locale).format(utc(last))}`;
  }
  return form.formatRange(utc(first), utc(last)).replace(THIN_SPACES, ' ');
}

/** An instant as day and time in UTC, for surfaces that do not know the reader's zone. */
export function writeInstant(instant: string, locale: string): string | undefined {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return undefined;
  const form = new Intl.DateTimeFormat(locale, {
    ...FORMS.day,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return `${form.format(time)} UTC`;
}

/** By precision and locale: making one takes longer than all else in a reply. Discord has some thirty locales. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(precision: keyof typeof FORMS, locale: string): Intl.DateTimeFormat {
  const key = `${precision} ${locale}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    ...FORMS[precision],
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  formatters.set(key, made);
  return made;
}

function utc(value: string): Date {
  return new Date(`${value}${'-01-01'.slice(value.length - 4)}T00:00:00Z`);
}
