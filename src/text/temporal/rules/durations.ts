import { GAP } from '../lexicon.js';
import { AMOUNT, readAmount } from '../numerals.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

const UNIT = '(?:hour|minute|day|week|weekend|month|quarter|year|decade|fortnight)s?|centur(?:y|ies)';
const MORE_OR_LESS = `(?:(?:(?:no${GAP})?more|less|fewer)${GAP}than|nearly|almost|at${GAP}least|at${GAP}most|up${GAP}to)${GAP}`;
const STRETCH = `(?:(?:the${GAP})?(?:past|last|next|coming|previous|following|preceding|first|final|latest|recent|initial)|these|those|another|an${GAP}additional|an${GAP}entire|the(?!${GAP}\\S+-(?:hour|minute|day|week|month|year|decade)))${GAP}`;
const KIND = `(?:(?:more|full|straight|consecutive|additional|long|short|whole|solid|extra|calendar|business|working)[-\\s]{1,3})`;

/** Stretches of time: counted, vague and bare. */
export const durationRules: readonly Rule[] = [
  {
    name: 'counted units',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:${MORE_OR_LESS})?(?:${STRETCH}(?:${MORE_OR_LESS})?)?(?<amount>${AMOUNT})(?:${GAP}or${GAP}(?:so|more)${GAP}|(?<mark>[-\\s]{1,3}))${KIND}?(?<unit>${UNIT})(?<half>${GAP}and${GAP}a${GAP}half)?(?:[-\\s]long)?(?![-\\s]{1,3}old\\b|${GAP}of${GAP}age)`,
    ),
    read: ({ amount = '', unit = '', half, mark = '' }, { before, after }) => {
      const count = readAmount(amount);
      if (count === null || (/^\d/.test(amount) && isNameLike(unit))) return null;
      if (/^an?$/i.test(amount)) {
        if (/^(?:quarter|weekend)/i.test(unit) || /^[-\s]old\b/i.test(after)) return null;
        if (isRate(before)) return { kind: 'set', value: durationValue(1, unit) };
      }
      // "one day" alone is some day or other.
      if (/^one$/i.test(amount) && /^day$/i.test(unit) && !mark.includes('-') && !isOneDayLong(before, after))
        return null;
      const total = half === undefined || count === 'X' ? count : count + 0.5;
      return { kind: 'duration', value: durationValue(total, unit) };
    },
  },
  {
    name: 'half an hour, a quarter of a century',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:(?:a${GAP})?(?<half>half)[-\\s](?:an?[-\\s])?|(?:a[-\\s])?(?<quarter>quarter)(?:[-\\s]of[-\\s]an?)?[-\\s])(?<unit>hour|century|decade|year|day)(?!${GAP}of\\b)`,
    ),
    read: ({ half, unit = '' }) => ({
      kind: 'duration',
      value: durationValue(half === undefined ? 0.25 : 0.5, unit),
    }),
  },
  {
    name: 'the past decade, the next year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:the|this|his|her|its|their)${GAP}(?:past|last|next|coming|preceding|first|final)${GAP}(?<unit>hour|minute|day|week|weekend|month|quarter|year|decade|century)|(?<bare>past)${GAP}(?<past>day|week|month|year|decade|century)`,
    ),
    read: ({ unit, past }, { before }) => {
      const name = unit ?? past ?? '';
      if (/^day$/i.test(name) && !/\b(?:in|over|within|during)\s+$/i.test(before)) return null;
      return { kind: 'duration', value: durationValue(1, name) };
    },
  },
  {
    name: 'for years, recent days',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:(?:the${GAP})?(?:recent|past|last|coming|next|previous|following|ensuing|intervening|many|final|first|preceding|subsequent)${GAP}|the${GAP}(?!\\w+-)|some${GAP})?(?<unit>days|weeks|months|years|decades|centuries|hours)(?:[-\\s]long\\b)?(?![-\\s]{1,3}old\\b|${GAP}of${GAP}age|-)`,
    ),
    read: ({ unit = '' }, { before, after }) => {
      // "office hours", "30 light years", "the early hours of Friday" and names count nothing.
      if (
        /(?:\d|[-\w]*ies|office|business|opening|visiting|working|rush|school|light|dog|early|small|summer|winter|these|those|teen\w*|man|happy)[-\s]+$/i.test(
          before,
        )
      )
        return null;
      if (
        /^hours$/i.test(unit) &&
        !/\b(?:for|after|within|of|before|last|past|several|in)\s+$/i.test(before) &&
        !/^\s+(?:after|before|later)\b/i.test(after)
      )
        return null;
      return isNameLike(unit) ? null : { kind: 'duration', value: durationValue('X', unit) };
    },
  },
  {
    name: 'yearlong, decades-long',
    needs: TRIGGERS.unit,
    pattern: pattern(`(?<unit>hour|day|week|month|year|decade|centur(?:y|ies))(?<many>s)?[-\\s]?long`),
    read: ({ unit = '', many }) => ({
      kind: 'duration',
      value: durationValue(many === undefined && !/ies$/i.test(unit) ? 1 : 'X', unit),
    }),
  },
];

/** A length in TIMEX3: `P3Y`, `PT5H30M`, `P1.5Y`, `PXD`; decades and centuries count as years. */
export function durationValue(amount: number | 'X', unit: string): string {
  const name = unit.toLowerCase();
  if (name.startsWith('hour')) {
    if (amount === 'X' || Number.isInteger(amount)) return `PT${amount}H`;
    const minutes = Math.round((amount % 1) * 60);
    return amount < 1 ? `PT${minutes}M` : `PT${Math.floor(amount)}H${minutes}M`;
  }
  if (name.startsWith('minute')) return `PT${amount}M`;
  if (name.startsWith('day') || name.startsWith('weekend')) {
    return `P${name.startsWith('weekend') && amount !== 'X' ? amount * 2 : amount}D`;
  }
  if (name.startsWith('week')) return `P${amount}W`;
  if (name.startsWith('fortnight')) return `P${amount === 'X' ? amount : amount * 2}W`;
  if (name.startsWith('month')) return `P${amount}M`;
  if (name.startsWith('quarter')) return `P${amount === 'X' ? 'X' : amount * 3}M`;
  const years = name.startsWith('decade') ? 10 : name.startsWith('centur') ? 100 : 1;
  return `P${amount === 'X' ? 'X' : amount * years}Y`;
}

/** "$1 billion a year", "twice a day": so much for each unit. */
function isRate(before: string): boolean {
  const word = /(\S+)\s+$/.exec(before)?.[1]?.toLowerCase() ?? '';
  return /^(?:(?:once|twice|times|hours|days|weeks|months|percent|%|million|billion|trillion|dollars|euros|pounds|people|dozens|hundreds|thousands)|.*\d.*)$/.test(
    word,
  );
}

function isOneDayLong(before: string, after: string): boolean {
  return (
    /\b(?:in|for|than|after|within|only|just|least|over)\s+$/i.test(before) ||
    /^(?:-|\s+(?:after|before|of)\b)/i.test(after)
  );
}

/** "Six Days of …", "Days of Thunder": capitalised, so part of a name. */
function isNameLike(unit: string): boolean {
  return unit.charAt(0) !== unit.charAt(0).toLowerCase();
}
