import { parseDay } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** How far back a date of the story still lends itself to "two days later", in characters. */
const ANCHOR_REACH = 400;

/** A date that the text named, as far as it is known; parts that are not are null. */
export interface StoryDate {
  readonly start: number;
  readonly value: string;
  readonly basis: 'written' | 'resolved';
  /** Whether it only dates a report ("police said Friday"). */
  readonly reporting: boolean;
}

/** How precise a date must at least be to be counted from. */
export type Precision = 'day' | 'month' | 'quarter' | 'year';

const FORMS: Readonly<Record<Precision, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d/u,
  month: /^\d{4}-\d\d/u,
  quarter: /^\d{4}-Q/u,
  year: /^\d{4}(?:-|$)/u,
};

/** The dates that a text has named so far. */
export interface Story {
  readonly add: (date: StoryDate) => void;
  /** The nearest earlier date that is at least as precise as asked; reports' dates come last. */
  readonly nearest: (position: number, precision: Precision) => StoryDate | null;
  /** The year that the text last gave to a month, or to a day of it. */
  readonly yearOf: (month: number, day: number | null) => StoryDate | null;
}

/** Starts an empty story. */
export function createStory(): Story {
  const dates: StoryDate[] = [];
  return {
    add: (date) => {
      dates.push(date);
    },
    nearest: (position, precision) => {
      let report: StoryDate | null = null;
      for (let index = dates.length - 1; index >= 0; index -= 1) {
        const date = dates[index];
        if (date === undefined || position - date.start > ANCHOR_REACH) break;
        if (!FORMS[precision].test(date.value)) continue;
        if (!date.reporting) return date;
        report ??= date;
      }
      return report;
    },
    yearOf: (month, day) => {
      const middle = `-${month.toString().padStart(2, '0')}`;
      const ending = day === null ? middle : `${middle}-${day.toString().padStart(2, '0')}`;
      return (
        dates.findLast(({ value }) =>
          day === null ? value.slice(4, 7) === ending : value.slice(4, 10) === ending,
        ) ?? null
      );
    },
  };
}

/** First day of what a value names: of its day, month or year. */
export function firstDayOf(value: string): CivilDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(value) ?? [];
  return year === undefined ? null : parseDay(`${year}-${month ?? '01'}-${day ?? '01'}`);
}
