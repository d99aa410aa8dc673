import type { OpenKind } from '../text/answer-nouns.js';
import type { SentenceWord } from './sentence-words.js';

/** A run of a sentence's words, both numbers inclusive. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
}

const PREPOSITIONS = new Set(
  'in on at since until till by before after from within during between around off near into through under the'.split(
    ' ',
  ),
);
const ESTIMATES = new Set(
  'about around some nearly almost at least up to more than over under only roughly approximately a an less fewer'.split(
    ' ',
  ),
);
/** Words of a unit behind a number: "610 kilometers", "40 million dollars". */
const LONGEST_UNIT = 2;

/** Adds what a reader takes with the answer: "*in* 2015", "*at least* 40", "610 *kilometers*", a bracket that is open. */
export function withBelongings(
  words: readonly SentenceWord[],
  { from, to }: WordRun,
  open: OpenKind,
): WordRun {
  const leading = leadingWords(open);
  let first = from;
  while (leading?.has(words[first - 1]?.lower ?? '') === true) first -= 1;
  let last = to;
  if (open === 'number' && words[to]?.kind === 'number') {
    const isUnit = (at: number): boolean => words[at]?.kind === 'word' || words[at]?.kind === 'number';
    while (last - to < LONGEST_UNIT && isUnit(last + 1)) last += 1;
  }
  const within = words.slice(first, last + 1);
  const count = (kind: SentenceWord['kind']): number => within.filter((word) => word.kind === kind).length;
  if (count('opens') > count('closes') && words[last + 1]?.kind === 'closes') last += 1;
  return { from: first, to: last };
}

function leadingWords(open: OpenKind): ReadonlySet<string> | null {
  if (open === 'number') return ESTIMATES;
  return open === 'date' || open === 'place' ? PREPOSITIONS : null;
}
