import { pad } from '../civil-date.js';
import { GAP, DAY_PART } from '../lexicon.js';
import type { Meaning } from '../meaning.js';
import { AMOUNT, readAmount } from '../numerals.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

const ZONE = `(?:GMT|UTC|[ECMPAK][SD]?T|BST|CEST|CET|EET|MSK|JST|IST|AEST|AEDT|(?:local|Moscow|Eastern|Pacific|Central)(?:${GAP}(?:standard|daylight))?${GAP}time)(?![a-z])`;
const HALF_DAY = '(?<half>a|p)\\.?\\s?m\\b\\.?';
/** Words after which a bare "10:35" is a time of day and not a score or a race's time. */
const AT =
  /\b(?:at|by|until|till|around|about|from|between|since|after|before|to|and|approximately|nearly)\s+$/i;

/** Times of the clock; the day is filled in from what stands beside them. */
export const clockRules: readonly Rule[] = [
  {
    name: '10:35 a.m.',
    needs: TRIGGERS.digit,
    pattern: pattern(
      `(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?::[0-5]\\d)?\\s{0,2}${HALF_DAY}(?:,?\\s{0,2}\\(?${ZONE}\\)?)?`,
    ),
    read: ({ hour = '', minute, half }) => clockOf(twelveHours(Number(hour), half), minute),
  },
  {
    name: '22:35 GMT',
    needs: TRIGGERS.digit,
    pattern: pattern(
      `(?<hour>[01]?\\d|2[0-3])[:.]?(?<minute>[0-5]\\d)(?:\\s?(?:hours|hrs))?\\s{1,2}\\(?(?<zone>${ZONE})\\)?`,
    ),
    read: ({ hour = '', minute, zone = '' }, { before }) => {
      // "134 at": zones are written in capitals.
      if (!/^[A-Z]{2,4}$|time$/.test(zone)) return null;
      // In brackets after another clock time it only says the same in another zone.
      return before.endsWith('(') ? { kind: 'blocked' } : clockOf(Number(hour), minute);
    },
  },
  {
    name: 'at 22:35',
    needs: TRIGGERS.digit,
    pattern: pattern('(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?![:.]\\d|-\\d)'),
    read: ({ hour = '', minute }, { before }) => (AT.test(before) ? clockOf(Number(hour), minute) : null),
  },
  {
    name: "ten o'clock, 4 in the morning",
    needs: TRIGGERS.dayPart,
    pattern: pattern(
      `(?<hour>${AMOUNT})(?:${GAP}o['’]clock(?:${GAP}in${GAP}the${GAP}(?<part>${DAY_PART}))?|${GAP}in${GAP}the${GAP}(?<bare>morning|afternoon|evening))`,
    ),
    read: ({ hour = '', part, bare }) => {
      const count = readAmount(hour);
      if (count === null || count === 'X' || !Number.isInteger(count) || count > 12 || /^an?$/i.test(hour))
        return null;
      const late = /^(?:afternoon|evening|night)$/i.test(part ?? bare ?? '');
      return clockOf(late ? twelveHours(count, 'p') : count, undefined);
    },
  },
  {
    name: 'noon, midnight',
    needs: TRIGGERS.dayPart,
    pattern: pattern(`(?<word>noon|midday|midnight)(?:${GAP}${ZONE})?`),
    read: ({ word = '' }, { before }) =>
      /\b(?:high|burning)\s+$/i.test(before) || word.charAt(0) !== word.charAt(0).toLowerCase()
        ? null
        : { kind: 'clock', time: word.toLowerCase() === 'midnight' ? 'T24:00' : 'T12:00', day: null },
  },
];

function twelveHours(hour: number, half: string | undefined): number {
  if (half?.toLowerCase() === 'a') return hour === 12 ? 0 : hour;
  return hour === 12 ? 12 : hour + 12;
}

function clockOf(hour: number, minute: string | undefined): Meaning | null {
  return hour > 24 ? null : { kind: 'clock', time: `T${pad(hour, 2)}:${minute ?? '00'}`, day: null };
}
