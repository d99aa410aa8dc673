import { GAP, MOD, MONTH, SEASON, YEAR, isCapitalised, modOf, monthNumber, seasonCode } from '../lexicon.js';
import type { Meaning, YearPart } from '../meaning.js';
import { pattern } from '../rule.js';
import type { Place, Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';
import { directionOf } from './calendar-dates.js';

const THE = `(?:the${GAP})?`;
const QUARTER = 'first|second|third|fourth|1st|2nd|3rd|4th|final';
const WHICH = `(?<which>last|this|next|(?:this${GAP})?past|(?:this${GAP})?coming|upcoming|the${GAP}previous)`;
/** Names that are words or surnames too, and so count as months only where the grammar says so. */
const AMBIGUOUS = /^(?:march|may|april|june|august)$/i;
/** Abbreviations stand before a day; alone they are first names or codes, unless a stop follows. */
const BARE_ABBREVIATION = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;
const BEFORE_A_MONTH =
  /(?:^|[\s(–—-])(?:in|of|since|by|until|till|from|to|through|during|before|after|for|between|this|last|next|late|early|mid|on|as of|around|than|the|its|each|every|a|an)[\s-]+$/i;
/** "in April and May": the month before licenses the one after. */
const AFTER_A_MONTH = new RegExp(`${MONTH},?\\s+(?:and|or|to|through)\\s+$|${MONTH}-$`, 'i');
const ARTICLE_BEFORE = /\b(?:the|its|a|an|their|his|her|annual)\s+$/i;

/** Months, seasons, quarters and halves without a year of their own. */
export const partOfYearRules: readonly Rule[] = [
  {
    name: 'month of a shifted year',
    needs: TRIGGERS.month | TRIGGERS.unit,
    pattern: pattern(
      `(?:(?<mod>${MOD})[-\\s])?(?<month>${MONTH})(?:,|${GAP}of)?${GAP}(?<which>last|this|next|the${GAP}(?:previous|following)|that|the${GAP}same)${GAP}year`,
    ),
    read: ({ mod, month = '', which = '' }) =>
      isCapitalised(month) ? partOfYear(monthNumber(month), which, mod) : null,
  },
  {
    name: 'month with a direction',
    needs: TRIGGERS.month,
    pattern: pattern(`${WHICH}${GAP}(?<month>${MONTH})(?!${GAP}\\d)`),
    read: ({ which, month = '' }) =>
      isCapitalised(month)
        ? { kind: 'month', month: monthNumber(month), direction: directionOf(which) }
        : null,
  },
  {
    name: 'month',
    needs: TRIGGERS.month,
    pattern: pattern(
      `(?:(?<mod>${MOD})[-\\s](?:of${GAP})?)?(?<month>${MONTH})(?!${GAP}\\d{1,2}\\b(?!${GAP}(?:people|percent|per cent|million|billion|points))|[-/]\\d|['’]?s?[-&](?!${MONTH})[a-z])`,
    ),
    read: ({ mod, month = '' }, place) =>
      isCapitalised(month) && (mod !== undefined || isMonthName(month, place))
        ? { kind: 'month', month: monthNumber(month), direction: null, ...modOf(mod) }
        : null,
  },
  {
    name: 'quarter',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `${THE}(?:(?<mod>${MOD})${GAP}(?:in${GAP}the${GAP})?)?(?:(?<own>${YEAR})(?:['’]s)?${GAP})?(?:fiscal${GAP})?(?<part>${QUARTER})(?:${GAP}fiscal)?[-\\s]{1,3}quarter(?:${GAP}(?:of${GAP})?(?:fiscal${GAP}(?:year${GAP})?)?(?<year>${YEAR})|${GAP}(?:of${GAP})?(?<which>last|this|next)${GAP}year)?`,
    ),
    read: ({ mod, own, part = '', year, which }) => yearPart(quarterOf(part), year ?? own, which, mod),
  },
  {
    name: 'short quarter',
    needs: TRIGGERS.digit,
    pattern: pattern(
      `(?:Q(?<part>[1-4])|(?<digit>[1-4])Q)(?:(?:${GAP}|-)(?:of${GAP})?(?:FY)?(?<year>${YEAR}))?`,
    ),
    read: ({ part, digit, year }) => yearPart(quarterOf(part ?? digit ?? '1'), year, undefined, undefined),
  },
  {
    name: 'half of a year',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `${THE}(?<part>first|second|latter|1st|2nd)[-\\s]half${GAP}of${GAP}(?:(?:fiscal${GAP})?(?<year>${YEAR})|(?<which>last|this|next|the)${GAP}year)`,
    ),
    read: ({ part = '', year, which }) =>
      yearPart(/^(?:first|1st)$/i.test(part) ? 'H1' : 'H2', year, which, undefined),
  },
  {
    name: 'season of a shifted year',
    needs: TRIGGERS.season | TRIGGERS.unit,
    pattern: pattern(
      `(?:the${GAP})?(?:(?<mod>${MOD})[-\\s])?(?<season>${SEASON})(?:${GAP}of)?${GAP}(?<which>last|this|next|that)${GAP}year`,
    ),
    read: ({ mod, season = '', which = '' }, { before }) =>
      // "wages will fall next year"
      /\b(?:will|to|may|could|would|might|should|can|not|likely)\s+$/i.test(before)
        ? null
        : partOfYear(seasonCode(season), which, mod),
  },
  {
    name: 'season with a direction',
    needs: TRIGGERS.season,
    pattern: pattern(`(?:(?<mod>${MOD})${GAP})?${WHICH}${GAP}(?<season>${SEASON})`),
    read: ({ mod, which, season = '' }) => ({
      kind: 'year-part',
      part: seasonCode(season),
      direction: directionOf(which),
      ...modOf(mod),
    }),
  },
  {
    name: 'season',
    needs: TRIGGERS.season,
    pattern: pattern(
      `(?:the${GAP}(?:(?<mod>${MOD})[-\\s])?|(?<bare>early|late|mid)[-\\s])(?<season>${SEASON})`,
    ),
    read: ({ mod, bare, season = '' }, { before, after }) => {
      // "in the fall of Saigon" is no season, and a spring may be one of water.
      const alone = bare !== undefined && !/^fall$/i.test(season);
      const placed = /\b(?:in|during|by|until|since|for|through|this)\s+$/i.test(before);
      if (/^\s+of\b/i.test(after) || (!alone && !placed)) return null;
      return { kind: 'year-part', part: seasonCode(season), direction: null, ...modOf(mod ?? bare) };
    },
  },
];

function isMonthName(name: string, place: Place): boolean {
  if (BARE_ABBREVIATION.test(name)) return false;
  if (!AMBIGUOUS.test(name)) return true;
  // Surnames and verbs: "Theresa May", "Mr. March", "April Jones", "the March for Life".
  if (/^\s+(?:for|on|of)\b/i.test(place.after) && ARTICLE_BEFORE.test(place.before)) return false;
  if (/^['’]s\b/.test(place.after)) return /\b(?:in|last|this|of|since|than)\s+$/i.test(place.before);
  if (/^\s+[A-Z][a-z]+/.test(place.after) && !BEFORE_A_MONTH.test(place.before)) return false;
  if (ARTICLE_BEFORE.test(place.before)) return /^\s+[a-z0-9]/.test(place.after);
  return BEFORE_A_MONTH.test(place.before) || AFTER_A_MONTH.test(place.before);
}

function partOfYear(part: number | YearPart, which: string, mod: string | undefined): Meaning {
  const word = which.toLowerCase();
  if (/^(?:that|the\s+same)$/u.test(word)) return { kind: 'anchored-part', part, years: 0 };
  if (word.endsWith('following')) return { kind: 'anchored-part', part, years: 1 };
  if (word.endsWith('previous')) return { kind: 'anchored-part', part, years: -1 };
  return { kind: 'part-of-shifted-year', part, years: yearsOf(word), ...modOf(mod) };
}

function yearPart(
  part: YearPart,
  year: string | undefined,
  which: string | undefined,
  mod: string | undefined,
): Meaning {
  if (year !== undefined) return { kind: 'calendar', value: `${year}-${part}`, ...modOf(mod) };
  if (which !== undefined) {
    return { kind: 'part-of-shifted-year', part, years: yearsOf(which.toLowerCase()), ...modOf(mod) };
  }
  return { kind: 'year-part', part, direction: null, ...modOf(mod) };
}

function yearsOf(which: string): number {
  if (which === 'last') return -1;
  return which === 'next' ? 1 : 0;
}

const QUARTERS: Readonly<Record<string, YearPart>> = {
  '1': 'Q1',
  '2': 'Q2',
  '3': 'Q3',
  '4': 'Q4',
  fi: 'Q1', // first; "final" is told apart below
  se: 'Q2',
  th: 'Q3',
  fo: 'Q4',
};

/** Quarter of an ordinal in words or figures; "final" is the fourth. */
function quarterOf(word: string): YearPart {
  const name = word.toLowerCase();
  if (name === 'final') return 'Q4';
  return QUARTERS[name.slice(0, 1)] ?? QUARTERS[name.slice(0, 2)] ?? 'Q1';
}
