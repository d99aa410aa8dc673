import { DASH, GAP } from '../lexicon.js';
import { AMOUNT } from '../numerals.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

const UNIT = '(?:hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))';

/** What looks like a temporal expression and is none; it keeps other rules off its span. */
export const notDateRules: readonly Rule[] = [
  {
    name: 'ages',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:(?:${AMOUNT}|${UNIT})[-\\s]{1,3})+${UNIT}?[-\\s]{0,3}olds?|${AMOUNT}${GAP}${UNIT}${GAP}of${GAP}age`,
    ),
    read: () => ({ kind: 'blocked' }),
  },
  {
    name: 'events named by their length',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:six|seven|thirty|hundred|eighty)[-\\s](?:day|year)s?['’]?${GAP}war|hundred${GAP}days${GAP}offensive`,
    ),
    read: () => ({ kind: 'blocked' }),
  },
  {
    name: 'comparisons and compounds',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `(?:year|month|week|quarter)-(?:on|over|to|by)-(?:year|month|week|quarter|date)|year-to-date|light[-\\s]years?|(?:leap|school|academic|gap|new)${GAP}years?(?!['’])|day(?:-to-|${GAP}to${GAP}|${GAP}by${GAP}|${GAP}after${GAP})day`,
    ),
    read: () => ({ kind: 'blocked' }),
  },
  {
    name: 'figures of speech',
    needs: TRIGGERS.unit,
    pattern: pattern(
      `after[-\\s]hours|24${GAP}hours${GAP}a${GAP}day|(?:seven|7)${GAP}days${GAP}a${GAP}week|the${GAP}(?:early|small)${GAP}hours|man${GAP}of${GAP}the${GAP}year|person${GAP}of${GAP}the${GAP}year|player${GAP}of${GAP}the${GAP}(?:year|month|week)|at${GAP}the${GAP}end${GAP}of${GAP}the${GAP}day|a${GAP}day${GAP}(?:care|in${GAP}court)`,
    ),
    read: () => ({ kind: 'blocked' }),
  },
  {
    name: 'copyright lines',
    needs: TRIGGERS.digit,
    pattern: pattern(`(?:copyright|\\(c\\)|©)(?:${GAP}(?:\\(c\\)|©))?${GAP}\\d{4}(?:\\s?${DASH}\\s?\\d{4})?`),
    read: () => ({ kind: 'blocked' }),
  },
];
