import { type CalendarDate, daysOf } from '../core/calendar-date.js';
import { termsOf } from '../text/terms.js';
import type { TimelineItem } from './timeline-items.js';

/** A figure and the word after it: "21 people", "13.7 million Macs". */
const FIGURE =
  /(?<![\p{L}\d.,-])(\d[\d.,]*\d|\d)(\s+(?:hundred|thousand|million|billion|trillion))?\s+(\p{L}{3,})/gu;
const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** The dates that tell of one event and exclude each other, best report's first; empty where they agree. */
export function differingDates(items: readonly TimelineItem[]): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (const { event } of items) {
    const { date } = event;
    if (date !== null && !dates.some((other) => overlap(other, date))) dates.push(date);
  }
  return dates.length > 1 ? dates : [];
}

/** Figures for the same thing on which the items do not agree, as they write them; one list a thing. */
export function differingFigures(items: readonly TimelineItem[]): readonly (readonly string[])[] {
  const things = new Map<string, Map<string, string>>();
  for (const { text } of items) {
    for (const match of text.matchAll(FIGURE)) {
      const [whole, number = '', scale = '', noun = ''] = match;
      if (MONTHS.test(noun)) continue;
      const thing = termsOf(noun)[0]?.term ?? noun;
      const amounts = things.get(thing) ?? new Map<string, string>();
      const amount = number.replaceAll(',', '') + scale.trim();
      if (!amounts.has(amount)) amounts.set(amount, whole);
      things.set(thing, amounts);
    }
  }
  return [...things.values()].filter(({ size }) => size > 1).map((amounts) => [...amounts.values()]);
}

function overlap(left: CalendarDate, right: CalendarDate): boolean {
  const [one, other] = [daysOf(left), daysOf(right)];
  return one.first <= other.last && other.first <= one.last;
}
