import {
  DAY_PART,
  GAP,
  WEEKDAY,
  dateUnit,
  dayPartCode,
  isCapitalised,
  modOf,
  weekdayNumber,
} from '../lexicon.js';
import type { Direction, Meaning } from '../meaning.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';
import { directionOf } from './calendar-dates.js';

const MOD = '(?:early|earlier|late|later|mid|middle)';
const UNIT = '(?:week|month|quarter|year|decade|century)';
const DAY_WORDS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, tonight: 0 };

/** Weekdays and words that count from the article's day, week, month or year. */
export const relativeRules: readonly Rule[] = [
  {
    name: 'today, yesterday, tomorrow',
    needs: TRIGGERS.deictic,
    pattern: pattern(
      `(?:(?<mod>early|late|later|earlier)${GAP})?(?<word>today|yesterday|tomorrow)(?:(?:['’]s)?${GAP}(?<part>${DAY_PART}))?`,
    ),
    read: ({ mod, word = '', part }) => {
      const amount = DAY_WORDS[word.toLowerCase()] ?? 0;
      const day: Meaning = { kind: 'shift', unit: 'day', amount, ...modOf(mod) };
      return part === undefined ? day : { kind: 'clock', time: dayPartCode(part), day };
    },
  },
  {
    name: 'the day before yesterday, the day after tomorrow',
    needs: TRIGGERS.deictic | TRIGGERS.unit,
    pattern: pattern(`(?:the${GAP})?day${GAP}(?:before${GAP}(?<past>yesterday)|after${GAP}tomorrow)`),
    read: ({ past }) => ({ kind: 'shift', unit: 'day', amount: past === undefined ? 2 : -2 }),
  },
  {
    name: 'tonight',
    needs: TRIGGERS.deictic,
    pattern: pattern(`(?:late${GAP}|later${GAP})?(?:tonight|overnight)`),
    read: (_groups, { before, after }) =>
      // "overnight success", "an overnight bag": only the adverb is a time.
      /\b(?:an|the|its)\s+$/i.test(before) && /^\s+[a-z]/.test(after)
        ? { kind: 'blocked' }
        : { kind: 'clock', time: 'TNI', day: { kind: 'shift', unit: 'day', amount: 0 } },
  },
  {
    name: 'this morning, last night',
    needs: TRIGGERS.dayPart,
    pattern: pattern(
      `(?:(?:early|late|later|earlier)${GAP})?(?<which>this|last|tomorrow)${GAP}(?<part>${DAY_PART})`,
    ),
    read: ({ which = '', part = '' }) => ({
      kind: 'clock',
      time: dayPartCode(part),
      day: { kind: 'shift', unit: 'day', amount: which.toLowerCase() === 'last' ? -1 : 0 },
    }),
  },
  {
    name: 'this week, last year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:(?<mod>${MOD})(?:${GAP}in${GAP}|[-\\s]{1,3}))?(?:(?<which>this(?:${GAP}(?:past|coming|current))?|next|last)|the${GAP}(?<the>current|present|coming))${GAP}(?:fiscal${GAP}|calendar${GAP})?(?<unit>${UNIT})(?!-)`,
    ),
    read: ({ mod, which, the, unit = '' }, { before }) => {
      const counted = dateUnit(unit);
      // "the last year", "the next month" are stretches up to or from now, not calendar units.
      if (counted === null || /\b(?:the|its|his|their)\s+$/i.test(before)) return null;
      const direction = directionOf(which ?? the);
      return { kind: 'shift', unit: counted, amount: stepOf(direction), ...modOf(mod) };
    },
  },
  {
    name: 'earlier in the week, the end of the year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:(?<mod>early|earlier|late|later)${GAP}in${GAP}the|(?:the${GAP})?(?<edge>end|start|beginning|middle|rest|remainder)${GAP}of${GAP}(?<which>the|this|last|next))${GAP}(?<unit>week|month|quarter|year|decade|century)`,
    ),
    read: ({ mod, edge, which, unit = '' }) => {
      const counted = dateUnit(unit);
      if (counted === null) return null;
      const word = which === undefined || which.toLowerCase() === 'the' ? 'this' : which;
      const edges: Readonly<Record<string, string>> = {
        end: 'late',
        start: 'early',
        beginning: 'early',
        middle: 'mid',
      };
      const part = mod ?? edges[edge?.toLowerCase() ?? ''];
      return { kind: 'shift', unit: counted, amount: stepOf(directionOf(word)), ...modOf(part) };
    },
  },
  {
    name: "year-end, year's end",
    needs: TRIGGERS.unit,
    pattern: pattern(`(?:(?:the${GAP})?year[-\\s]end|(?<unit>year|month)['’]s${GAP}end)`),
    read: ({ unit }) => ({
      kind: 'shift',
      unit: unit?.toLowerCase() === 'month' ? 'month' : 'year',
      amount: 0,
      mod: 'END',
    }),
  },
  {
    name: 'the weekend',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:(?:early|earlier|late|later)${GAP})?(?:the(?:${GAP}(?<the>past|previous|coming))?|(?<which>this(?:${GAP}(?:past|coming))?|last|next))${GAP}weekend`,
    ),
    read: ({ the, which }, { before, after }) =>
      // "the weekend of May 5" is that of the day; "on the weekend" of any week.
      /^\s+of\b/i.test(after) || /\bon\s+$/i.test(before)
        ? null
        : { kind: 'weekend', direction: directionOf(the ?? which) },
  },
  {
    name: 'weekday',
    needs: TRIGGERS.weekday,
    pattern: pattern(
      `(?:(?:early|late|later)${GAP})?(?:(?<which>last|next|this(?:${GAP}(?:past|coming))?|(?:the${GAP})?coming)${GAP})?(?<weekday>${WEEKDAY})(?:(?:['’]s)?${GAP}(?<part>${DAY_PART}))?`,
    ),
    read: ({ which, weekday = '', part }, { before, after }) => {
      if (!isCapitalised(weekday) || isName(before, after)) return null;
      const direction: Direction = directionOf(which?.replace(/^the\s+/iu, ''));
      const day: Meaning = { kind: 'weekday', weekday: weekdayNumber(weekday), direction };
      return part === undefined ? day : { kind: 'clock', time: dayPartCode(part), day };
    },
  },
];

function stepOf(direction: Direction): number {
  if (direction === 'past') return -1;
  return direction === 'future' ? 1 : 0;
}

/** Newspapers, shows and days that history named: "The Sunday Times", "Bloody Sunday". */
function isName(before: string, after: string): boolean {
  return (
    /^\s+(?:Times|Telegraph|Mirror|Herald|Express|Independent|Mercury|Mail|Night (?:Live|Football|Lights))\b/.test(
      after,
    ) || /\b(?:Bloody|Super|Mail on|Ruby|Man|Girl|Cyber|Shrove|Maundy)\s+$/.test(before)
  );
}
