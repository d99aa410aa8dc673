import {
  DAY_PART,
  GAP,
  MONTH,
  SEASON,
  WEEKDAY,
  dateUnit,
  dayPartCode,
  isCapitalised,
  modOf,
  monthNumber,
  seasonCode,
  weekdayNumber,
} from '../lexicon.js';
import type { Meaning } from '../meaning.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

const UNIT = '(?:day|week|month|year)';
const EARLIER_OR_LATER = '(?<mod>earlier|later|early|late)';

/** Expressions that hang on a date which the story named shortly before. */
export const storyAnchorRules: readonly Rule[] = [
  {
    name: 'that day, the same year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:${EARLIER_OR_LATER}${GAP})?(?:that(?:${GAP}(?:same|very))?|the${GAP}(?:very${GAP})?same)${GAP}(?<unit>${UNIT})`,
    ),
    read: ({ mod, unit = '' }, { after }) => {
      const counted = dateUnit(unit);
      // "the same day as …" and "that year-end report" hang on something else.
      if (counted === null || /^(?:-|\s+(?:as|when|that)\b)/i.test(after)) return null;
      return { kind: 'anchored', unit: counted, amount: 0, ...modOf(mod) };
    },
  },
  {
    name: 'the next day, the following year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `the${GAP}(?:(?:very${GAP})?(?<next>next|following)|(?<previous>previous|preceding|prior))${GAP}(?<unit>${UNIT})(?!${GAP}(?:of|or)${GAP})`,
    ),
    read: ({ next, unit = '' }, { before }) => {
      const counted = dateUnit(unit);
      if (counted === null) return null;
      // "over the next year" is a stretch that starts now.
      const stretch = /\b(?:over|in|within|during|for|throughout)\s+$/i.test(before);
      if (stretch && next?.toLowerCase() === 'next' && counted !== 'day') return null;
      return { kind: 'anchored', unit: counted, amount: next === undefined ? -1 : 1 };
    },
  },
  {
    name: 'for the year, in the quarter',
    needs: TRIGGERS.unit,
    pattern: pattern(`the(?:${GAP}latest)?${GAP}(?<unit>year|quarter|month|week)(?!-|['’])`),
    read: ({ unit = '' }, { before, after }) => {
      const counted = dateUnit(unit);
      const stretch = counted === 'quarter' ? /\b(?:in|for|during)\s+$/i : /\bfor\s+$/i;
      if (counted === null || !stretch.test(before)) return null;
      // "for the week before the vote" hangs on what follows.
      return /^\s+(?:of|before|after|when|that|until)\b/i.test(after)
        ? null
        : { kind: 'anchored', unit: counted, amount: 0 };
    },
  },
  {
    name: 'the next morning',
    needs: TRIGGERS.dayPart,
    pattern: pattern(
      `(?:${EARLIER_OR_LATER}${GAP})?(?:the${GAP}(?:(?<next>next|following)|(?<previous>previous)|same)|(?<that>that)(?:${GAP}same)?)${GAP}(?<part>${DAY_PART})`,
    ),
    read: ({ next, previous, part = '' }) => {
      const amount = next === undefined ? (previous === undefined ? 0 : -1) : 1;
      return { kind: 'clock', time: dayPartCode(part), day: { kind: 'anchored', unit: 'day', amount } };
    },
  },
  {
    name: 'the day before, the year after',
    needs: TRIGGERS.unit,
    // Before a noun or a clause it hangs on that event, whose date only the reader knows.
    pattern: pattern(
      `the${GAP}(?<unit>${UNIT}|night|evening)${GAP}(?<after>after|before)(?=\\s*(?:[.,;:!?)”"]|$|${GAP}(?:in|at|by|to|with|that)\\b))`,
    ),
    read: ({ unit = '', after }) => dayOrUnit(unit, after?.toLowerCase() === 'after' ? 1 : -1),
  },
  {
    name: 'the day before last Tuesday',
    needs: TRIGGERS.unit | TRIGGERS.weekday,
    pattern: pattern(
      `(?:the${GAP})?day${GAP}(?<after>after|before)${GAP}(?:last${GAP})?(?<weekday>${WEEKDAY})`,
    ),
    read: ({ after, weekday = '' }) => ({
      kind: 'weekday',
      weekday: ((weekdayNumber(weekday) - 1 + (after?.toLowerCase() === 'after' ? 1 : 6)) % 7) + 1,
      direction: null,
    }),
  },
  {
    name: 'that Friday, the following Tuesday',
    needs: TRIGGERS.weekday,
    pattern: pattern(
      `(?:that(?:${GAP}same)?|the${GAP}(?:(?<next>next|following)|(?<previous>previous)|same))${GAP}(?<weekday>${WEEKDAY})`,
    ),
    read: ({ next, previous, weekday = '' }) =>
      isCapitalised(weekday)
        ? {
            kind: 'anchored-weekday',
            weekday: weekdayNumber(weekday),
            direction: next === undefined ? (previous === undefined ? 0 : -1) : 1,
          }
        : null,
  },
  {
    name: 'that April, the following summer',
    needs: 0,
    pattern: pattern(
      `(?:that|the${GAP}(?:(?<next>next|following)|(?<previous>previous)|same))${GAP}(?:(?<month>${MONTH})|(?<season>${SEASON}))`,
    ),
    read: ({ next, previous, month, season }) => {
      if (month !== undefined && !isCapitalised(month)) return null;
      const years = next === undefined ? (previous === undefined ? 0 : -1) : 1;
      const part = month === undefined ? seasonCode(season ?? '') : monthNumber(month);
      return { kind: 'anchored-part', part, years };
    },
  },
];

function dayOrUnit(unit: string, amount: 1 | -1): Meaning | null {
  if (/^(?:night|evening)$/iu.test(unit)) {
    return { kind: 'clock', time: dayPartCode(unit), day: { kind: 'anchored', unit: 'day', amount } };
  }
  const counted = dateUnit(unit);
  return counted === null ? null : { kind: 'anchored', unit: counted, amount };
}
