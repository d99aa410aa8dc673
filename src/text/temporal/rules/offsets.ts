import { GAP, dateUnit } from '../lexicon.js';
import type { Meaning, Unit } from '../meaning.js';
import { AMOUNT, readAmount } from '../numerals.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';
import { durationValue } from './durations.js';

const ABOUT = `(?:(?:more|less|fewer)${GAP}than|nearly|almost|just|over|at${GAP}least|about|around|some|only)${GAP}`;
const COUNT = `(?:${ABOUT})?(?:just${GAP}|the${GAP})?(?<amount>${AMOUNT})[-\\s]{1,3}(?<unit>days?|weeks?|months?|years?|decades?|centur(?:y|ies)|quarters?)`;
const HALF_MORE = `(?<half>${GAP}and${GAP}a${GAP}half)?`;

/** Counts of units that lead away from the article's date or from a date in the story. */
export const offsetRules: readonly Rule[] = [
  {
    name: 'two years ago',
    needs: TRIGGERS.unit,
    pattern: pattern(`${COUNT}${HALF_MORE}${GAP}ago(?:${GAP}(?<today>today|yesterday))?`),
    read: ({ amount = '', unit = '', half }) => counted('shift', amount, unit, half, -1),
  },
  {
    name: 'two years from now',
    needs: TRIGGERS.unit,
    pattern: pattern(`${COUNT}${HALF_MORE}${GAP}(?:from${GAP}(?:now|today)|hence)`),
    read: ({ amount = '', unit = '', half }) => counted('shift', amount, unit, half, 1),
  },
  {
    name: "in two weeks' time",
    needs: TRIGGERS.unit,
    pattern: pattern(`${COUNT}['’]?${GAP}time`),
    read: ({ amount = '', unit = '' }, { before }) =>
      /\bin\s+$/i.test(before) ? counted('shift', amount, unit, undefined, 1) : null,
  },
  {
    name: 'two days later',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `${COUNT}${HALF_MORE}${GAP}(?:(?<later>later|afterwards?)|(?<earlier>earlier|previously|beforehand))(?!${GAP}than)`,
    ),
    read: ({ amount = '', unit = '', half, later }) =>
      counted('anchored', amount, unit, half, later === undefined ? -1 : 1),
  },
  {
    name: 'two days before',
    needs: TRIGGERS.unit,
    // Before a noun or a clause the count is a duration; alone it hangs on the story's date.
    pattern: pattern(`${COUNT}${HALF_MORE}${GAP}(?:(?<after>after)|before)(?=\\s*(?:[.,;:!?)]|$))`),
    read: ({ amount = '', unit = '', half, after }) =>
      counted('anchored', amount, unit, half, after === undefined ? -1 : 1),
  },
  {
    name: 'years ago',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:years|months|weeks|days|decades|centuries|generations)${GAP}ago|(?:long|some${GAP}time)${GAP}ago`,
    ),
    read: () => ({ kind: 'reference', value: 'PAST_REF' }),
  },
  {
    name: 'year-ago, year-earlier',
    needs: TRIGGERS.unit,
    pattern: pattern(`(?:the${GAP})?year[-\\s](?:ago|earlier)`),
    read: () => ({ kind: 'anchored', unit: 'year', amount: -1 }),
  },
  {
    name: 'the same period last year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:the${GAP})?same${GAP}(?:period|time|quarter|month)(?:${GAP}of)?${GAP}last${GAP}year`,
    ),
    read: () => ({ kind: 'shift', unit: 'year', amount: -1 }),
  },
];

function counted(
  kind: 'shift' | 'anchored',
  amountText: string,
  unitText: string,
  half: string | undefined,
  sign: 1 | -1,
): Meaning | null {
  const unit = dateUnit(unitText);
  const amount = readAmount(amountText);
  if (unit === null || amount === null) return null;
  if (amount === 'X') {
    // "a few days later" says how long after, "a few days ago" only that it is past.
    if (kind === 'anchored') return { kind: 'duration', value: durationValue('X', unitText) };
    return { kind: 'reference', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  }
  const whole = wholeUnits(amount + (half === undefined ? 0 : 0.5), unit);
  if (whole === null) return null;
  const shifted = { kind, unit: whole.unit, amount: sign * whole.amount } as const;
  // "a decade ago" means about that year, not the decade before this one.
  return unit === 'decade' ? { ...shifted, mod: 'APPROX' } : shifted;
}

/** Halves of a year, a decade or a century are whole counts of the next smaller unit. */
function wholeUnits(amount: number, unit: Unit): { readonly amount: number; readonly unit: Unit } | null {
  if (unit === 'decade') return { amount: Math.round(amount * 10), unit: 'year' };
  if (Number.isInteger(amount)) return { amount, unit };
  if (unit === 'year') return { amount: Math.round(amount * 12), unit: 'month' };
  if (unit === 'century') return { amount: Math.round(amount * 100), unit: 'year' };
  return unit === 'month' || unit === 'week'
    ? { amount: Math.round(amount * (unit === 'month' ? 30 : 7)), unit: 'day' }
    : null;
}
