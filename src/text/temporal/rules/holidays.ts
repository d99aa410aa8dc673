import { HOLIDAYS } from '../holidays.js';
import { GAP, YEAR, isCapitalised } from '../lexicon.js';
import type { Meaning } from '../meaning.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';
import { directionOf } from './calendar-dates.js';

const ANY = HOLIDAYS.map(({ fragment }) => fragment).join('|');
const EXACT = HOLIDAYS.map(({ name, fragment }) => ({ name, test: new RegExp(`^(?:${fragment})$`, 'i') }));

/** Holidays by name, with or without a year. */
export const holidayRules: readonly Rule[] = [
  {
    name: 'holiday',
    needs: TRIGGERS.holiday,
    pattern: pattern(
      `(?:(?<which>last|next|this)${GAP})?(?<holiday>${ANY})(?:,?${GAP}(?:of${GAP}|in${GAP})?(?<year>${YEAR})|${GAP}(?<shifted>last|this|next)${GAP}year)?(?<week>${GAP}week(?!end))?`,
    ),
    read: ({ which, holiday = '', year, shifted, week }, { after }) => {
      const name = EXACT.find(({ test }) => test.test(holiday))?.name;
      if (name === undefined || !isCapitalised(holiday.replace(/^the\s+/iu, ''))) return null;
      // "Christmas shopping" and "the Labor Day Parade" tell of the season or are names.
      if (
        /^\s+(?:island|carol|trees?|shopping|cards?|gifts?|presents?|season|eggs?|bunny|resolutions?|rising)\b/i.test(
          after,
        )
      ) {
        return { kind: 'blocked' };
      }
      const day: Meaning = {
        kind: 'holiday',
        name,
        year: year === undefined ? null : Number(year),
        direction: directionOf(which ?? shifted),
      };
      return week === undefined ? day : { kind: 'week-of', day };
    },
  },
];
