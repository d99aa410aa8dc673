import { GAP, MOD, SEASON, YEAR, modOf, seasonCode } from '../lexicon.js';
import {
  ORDINAL,
  SPELLED_DECADE,
  SPELLED_YEAR,
  readDecade,
  readOrdinal,
  readSpelledYear,
} from '../numerals.js';
import { pattern } from '../rule.js';
import type { Place, Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

const MODIFIED = `(?:(?<mod>${MOD}|pre|post)[-\\s])?`;
const NINETEENTH = 'seventeen|eighteen|nineteen';
/** Words before a number that make it a quantity or a name instead of a year. */
const COUNTED =
  /(?:\b(?:over|nearly|almost|some|than|exactly|least|roughly|approximately|another|only|no\.?|number|flight|room|route|highway|channel|resolution|resolutions|article|section|expo|euro|windows|office|vision|agenda|model|top|total|price|chapter|page|nos?)|#)\s*$/i;
/** Words after a number that it counts or belongs to. */
const COUNTABLE =
  /^(?:[\s-]{1,3}(?:people|persons|\w*(?:men|women|children)|troops|soldiers|police|officers|workers|jobs|employees|members|students|miles|metres|meters|km|kilometers|kilometres|feet|tons|tonnes|pounds|dollars|euros|yards|acres|hours|gmt|hrs|local time|points|votes|seats|homes|houses|copies|times|degrees|calories|words|shares|companies|cases|deaths|stores|others|percent|(?:[a-z]+[\s-]){0,2}(?:street|avenue|boulevard|road|drive|lane))\b|[,.]\d|°)/i;

/** Before Christ; the value is marked, and no calendar date follows from it. */
const ERA = '(?:B\\.\\s?C\\.(?:\\s?E\\.)?|BCE?)(?![a-z])';

/** Years, decades and centuries, in figures and in words. */
export const yearRules: readonly Rule[] = [
  {
    name: 'year',
    needs: TRIGGERS.digit,
    pattern: pattern(`(?:the${GAP}year${GAP})?${MODIFIED}(?<year>${YEAR})(?!['’]?s\\b|-year|-\\d)`),
    read: ({ mod, year = '' }, place) =>
      isCounted(year, place) ? null : { kind: 'calendar', value: year, ...modOf(mod) },
  },
  {
    name: 'year before Christ',
    needs: TRIGGERS.digit,
    pattern: pattern(`(?<year>\\d{1,4})${GAP}${ERA}`),
    read: ({ year = '' }) => ({ kind: 'calendar', value: `BC${year.padStart(4, '0')}` }),
  },
  {
    name: 'fiscal year',
    needs: TRIGGERS.digit,
    pattern: pattern(`(?:fiscal(?:${GAP}year)?|FY)[-\\s]?(?<year>${YEAR})`),
    read: ({ year = '' }) => ({ kind: 'calendar', value: year }),
  },
  {
    name: 'year in words',
    needs: TRIGGERS.number,
    pattern: pattern(
      `(?<year>${SPELLED_YEAR})(?![-\\s](?:people|hundred|thousand|million|years?|days?|percent)|-\\w*ties)`,
    ),
    read: ({ year = '' }, { before }) => {
      const number = readSpelledYear(year);
      if (number === null || !/\b(?:in|since|of|by|until|from|to|and|year)\s+$/i.test(before)) return null;
      return { kind: 'calendar', value: number.toString() };
    },
  },
  {
    name: 'year without its century',
    needs: TRIGGERS.digit,
    pattern: pattern(`['’‘](?<year>\\d\\d)(?!s|['’]s|\\d)`),
    read: ({ year = '' }, { before }) =>
      /\b(?:in|since|of|by|until|from|spring|summer|fall|autumn|winter|class of|early|late)\s+$/i.test(before)
        ? { kind: 'short-year', year: Number(year) }
        : null,
  },
  {
    name: 'decade',
    needs: TRIGGERS.digit,
    pattern: pattern(
      `(?:the${GAP})?(?:(?<mod>${MOD})[-\\s])?(?:to${GAP}(?:mid|late)[-\\s])?(?<decade>1[5-9]\\d|20\\d)0['’]?s`,
    ),
    read: ({ mod, decade = '' }) =>
      // "the 1900s" may be the decade or the century; news means the century's first decade rarely.
      ({
        kind: 'calendar',
        value: decade.endsWith('0') && Number(decade) < 200 ? decade.slice(0, 2) : decade,
        ...modOf(mod),
      }),
  },
  {
    name: 'decade without its century',
    needs: TRIGGERS.digit,
    pattern: pattern(`(?<the>the${GAP})?(?:(?<mod>${MOD})[-\\s])?(?<mark>['’‘\`])?(?<tens>[2-9])0['’]?s`),
    read: ({ the, mod, mark, tens = '' }, { before }) => {
      // "in his 30s" is an age, "in the 60s" on a weather page a temperature.
      if (mark === undefined && the === undefined) return null;
      if (/\b(?:his|her|their|my|temperatures|highs|lows)(?: in)?\s+$/i.test(before)) return null;
      return { kind: 'decade', tens: Number(tens), ...modOf(mod) };
    },
  },
  {
    name: 'decade in words',
    needs: TRIGGERS.number,
    pattern: pattern(
      `the${GAP}(?:(?<mod>${MOD})[-\\s])?(?:(?<century>${NINETEENTH})[-\\s])?(?<tens>${SPELLED_DECADE})`,
    ),
    read: ({ mod, century, tens = '' }) => {
      const digit = readDecade(tens);
      if (century === undefined) return { kind: 'decade', tens: digit, ...modOf(mod) };
      const hundreds = { seventeen: 17, eighteen: 18 }[century.toLowerCase()] ?? 19;
      return { kind: 'calendar', value: `${hundreds}${digit}`, ...modOf(mod) };
    },
  },
  {
    name: 'century',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:the${GAP})?(?:(?<mod>${MOD})[-\\s])?(?<rank>${ORDINAL})[-\\s]{1,3}century(?<era>${GAP}${ERA})?(?!${GAP}of${GAP})`,
    ),
    read: ({ mod, rank = '', era }) => {
      const century = readOrdinal(rank);
      if (century === null || century < 1) return null;
      return {
        kind: 'calendar',
        value: `${era === undefined ? '' : 'BC'}${(century - 1).toString().padStart(2, '0')}`,
        ...modOf(mod),
      };
    },
  },
  {
    name: 'season of a year',
    needs: TRIGGERS.season | TRIGGERS.digit,
    pattern: pattern(
      `(?:the${GAP})?(?:(?<mod>${MOD})[-\\s])?(?<season>${SEASON})(?:${GAP}of)?,?${GAP}(?<year>${YEAR})`,
    ),
    read: ({ mod, season = '', year = '' }) => ({
      kind: 'calendar',
      value: `${year}-${seasonCode(season)}`,
      ...modOf(mod),
    }),
  },
];

function isCounted(year: string, { before, after }: Place): boolean {
  if (/\b(?:in|since)\s+$/i.test(before)) return /^\s+(?:gmt|hours|miles|kilometers)\b|^[,.]\d/i.test(after);
  if (COUNTED.test(before) || COUNTABLE.test(after)) return true;
  // Old years stand behind a preposition or an article; else they count what follows.
  const LAST_RARE_YEAR = 1799;
  if (Number(year) <= LAST_RARE_YEAR && /\bof\s+$/i.test(before) && /^\s+[a-z]+s\b/.test(after)) return true;
  // "around 1990" is a year, "around 1900 homes" a number of them.
  return (
    /\b(?:about|around)\s+$/i.test(before) &&
    /^\s+(?!(?:and|or|to|when|in|on|at|by|as|the)\b)[a-z]/.test(after)
  );
}
