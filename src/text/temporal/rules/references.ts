import { GAP } from '../lexicon.js';
import { pattern } from '../rule.js';
import type { Rule } from '../rule.js';
import { TRIGGERS } from '../triggers.js';

/** Words for the present, the past and the future as such. */
export const referenceRules: readonly Rule[] = [
  {
    name: 'now, currently',
    needs: TRIGGERS.deictic,
    pattern: pattern(
      `(?:right${GAP}|just${GAP}|until${GAP}|till${GAP})?(?<word>now)(?!-|adays|${GAP}and${GAP}(?:then|again))|currently|nowadays|at${GAP}present|at${GAP}the${GAP}present${GAP}time`,
    ),
    read: ({ word }, { before }) =>
      // At a sentence's start "Now" mostly turns the tale and dates nothing; elsewhere it is a name.
      word?.startsWith('N') === true || /\bevery\s+$/i.test(before)
        ? null
        : { kind: 'reference', value: 'PRESENT_REF' },
  },
  {
    name: 'these days',
    needs: TRIGGERS.unit,
    pattern: pattern(`these${GAP}days`),
    read: () => ({ kind: 'reference', value: 'PRESENT_REF' }),
  },
  {
    name: 'the future',
    needs: TRIGGERS.deictic,
    pattern: pattern(`(?:the${GAP})?(?:(?:near|foreseeable|immediate|distant)${GAP})?future(?!s\\b|\\w)`),
    read: () => ({ kind: 'reference', value: 'FUTURE_REF' }),
  },
  {
    name: 'the past',
    needs: TRIGGERS.deictic,
    pattern: pattern(
      `the${GAP}(?:recent${GAP}|distant${GAP})?past(?=\\s*(?:[.,;:!?)]|$|${GAP}(?:and|but|or|that|when|has|have|had|is|was|were|will)\\b))`,
    ),
    read: () => ({ kind: 'reference', value: 'PAST_REF' }),
  },
];
