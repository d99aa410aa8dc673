import {
  GAP,
  MONTH,
  WEEKDAY,
  DAY_PART,
  dayPartCode,
  isCapitalised,
  monthNumber,
  weekdayNumber,
} from '../lexicon.js';
import { pad } from '../civil-date.js';
import type { Meaning } from '../meaning.js';
import { readAmount, AMOUNT } from '../numerals.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';
import { durationValue } from './durations.js';

const UNIT = '(?:hours?|days?|weeks?|months?|quarters?|years?|decades?|minutes?|weekends?|centur(?:y|ies))';
const EVERY = `(?:nearly${GAP}|almost${GAP})?(?:each|every)`;
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

/** Times that come again and again. */
export const setRules: readonly Rule[] = [
  {
    name: 'every two weeks',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `${EVERY}${GAP}(?:(?<other>other|second)${GAP}|(?<amount>${AMOUNT})${GAP})?(?:single${GAP})?(?<unit>${UNIT})(?!${GAP}of${GAP}the)`,
    ),
    read: ({ other, amount, unit = '' }) => {
      const count = amount === undefined ? (other === undefined ? 1 : 2) : readAmount(amount);
      return count === null ? null : { kind: 'set', value: durationValue(count, unit) };
    },
  },
  {
    name: 'every Friday',
    needs: TRIGGERS.weekday,
    pattern: pattern(`${EVERY}${GAP}(?:other${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?<part>${DAY_PART}))?`),
    read: ({ weekday = '', part }) => weekdaySet(weekday, part),
  },
  {
    name: 'on Fridays',
    needs: TRIGGERS.weekday,
    pattern: pattern(`(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s`),
    read: ({ weekday = '' }) => (isCapitalised(weekday) ? weekdaySet(weekday, undefined) : null),
  },
  {
    name: 'every April',
    needs: TRIGGERS.month,
    pattern: pattern(`${EVERY}${GAP}(?<month>${MONTH})`),
    read: ({ month = '' }) =>
      isCapitalised(month) ? { kind: 'set', value: `XXXX-${pad(monthNumber(month), 2)}` } : null,
  },
  {
    name: 'every morning',
    needs: TRIGGERS.dayPart,
    pattern: pattern(`${EVERY}${GAP}(?<part>${DAY_PART})`),
    read: ({ part = '' }) => ({ kind: 'set', value: `XXXX-XX-XX${dayPartCode(part)}` }),
  },
  {
    name: 'daily, weekly',
    needs: 0,
    pattern: pattern(`(?:bi|semi)?(?<word>${Object.keys(ADVERBS).join('|')})`),
    read: ({ word = '' }, { before }) => {
      // "the Daily News" and "the People's Daily" are names.
      if (isCapitalised(word) && before.trim() !== '') return { kind: 'blocked' };
      return { kind: 'set', value: ADVERBS[word.toLowerCase()] ?? 'P1D' };
    },
  },
  {
    name: 'twice a week, per year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:(?:once|twice|(?:three|four|five|six|several|many|\\d+)${GAP}times)${GAP}(?:an?|every|each|per)|per)${GAP}(?<unit>hour|day|week|month|quarter|year)`,
    ),
    read: ({ unit = '' }) => ({ kind: 'set', value: durationValue(1, unit) }),
  },
  {
    name: 'weekdays and weekends',
    needs: TRIGGERS.unit,
    pattern: pattern('(?:weekdays|(?<ends>weekends))'),
    read: ({ ends }) => ({ kind: 'set', value: ends === undefined ? 'XXXX-WXX-WD' : 'XXXX-WXX-WE' }),
  },
];

function weekdaySet(weekday: string, part: string | undefined): Meaning {
  const time = part === undefined ? '' : dayPartCode(part);
  return { kind: 'set', value: `XXXX-WXX-${weekdayNumber(weekday)}${time}` };
}
