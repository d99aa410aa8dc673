import { overlaps } from '../core/span.js';
import type { Span } from '../core/span.js';

/** A temporal expression as far as scoring looks at it. */
export interface TimexMark extends Span {
  readonly type: string;
  readonly value: string;
}

/** How well expressions were found; each figure lies between 0 and 1. */
interface TimexFigures {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  /** F1 of exactly equal spans. */
  readonly strictF1: number;
  /** F1 of overlapping spans, each used once. */
  readonly relaxedF1: number;
  /** Relaxed F1 × the share of the matches with the same type. */
  readonly typeF1: number;
  /** Relaxed F1 × the share of the matches with the same value. */
  readonly valueF1: number;
}

/** Figures over all expressions, and over calendar dates alone. */
export interface TimexScores {
  readonly all: TimexFigures;
  readonly calendar: TimexFigures;
}

const CALENDAR_VALUE = /^(?:\d{3}X?|\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d{1,2}(?:-WE)?|Q\d|SP|SU|FA|WI))?)$/u;

/** Scores found expressions against gold ones, document by document in the same order. */
export function scoreTimexes(
  gold: readonly (readonly TimexMark[])[],
  found: readonly (readonly TimexMark[])[],
): TimexScores {
  const calendarOf = (documents: readonly (readonly TimexMark[])[]): readonly (readonly TimexMark[])[] =>
    documents.map((marks) => marks.filter(isCalendarDate));
  return { all: figuresOf(gold, found), calendar: figuresOf(calendarOf(gold), calendarOf(found)) };
}

/** Whether it is a DATE with a day, week, month, quarter, season, year or decade. */
export function isCalendarDate({ type, value }: TimexMark): boolean {
  return type === 'DATE' && CALENDAR_VALUE.test(value);
}

function figuresOf(
  gold: readonly (readonly TimexMark[])[],
  found: readonly (readonly TimexMark[])[],
): TimexFigures {
  const pairs = gold.flatMap((marks, index) => pairsOf(marks, found[index] ?? []));
  const goldCount = count(gold);
  const foundCount = count(found);
  const strict = pairs.filter(([left, right]) => left.start === right.start && left.end === right.end);
  const relaxedF1 = f1(pairs.length, goldCount, foundCount);
  const share = (same: (left: TimexMark, right: TimexMark) => boolean): number =>
    pairs.length === 0 ? 0 : pairs.filter(([left, right]) => same(left, right)).length / pairs.length;
  return {
    gold: goldCount,
    found: foundCount,
    precision: foundCount === 0 ? 0 : pairs.length / foundCount,
    recall: goldCount === 0 ? 0 : pairs.length / goldCount,
    strictF1: f1(strict.length, goldCount, foundCount),
    relaxedF1,
    typeF1: relaxedF1 * share((left, right) => left.type === right.type),
    valueF1: relaxedF1 * share((left, right) => left.value === right.value),
  };
}

/** Matches each gold mark with one overlapping found mark; equal spans are matched first. */
function pairsOf(
  gold: readonly TimexMark[],
  found: readonly TimexMark[],
): readonly (readonly [TimexMark, TimexMark])[] {
  const free = new Set(found);
  const pairs: (readonly [TimexMark, TimexMark])[] = [];
  const open = gold.filter((mark) => {
    const same = found.find(
      (other) => free.has(other) && other.start === mark.start && other.end === mark.end,
    );
    if (same === undefined) return true;
    free.delete(same);
    pairs.push([mark, same]);
    return false;
  });
  for (const mark of open) {
    const near = found.find((other) => free.has(other) && overlaps(mark, other));
    if (near === undefined) continue;
    free.delete(near);
    pairs.push([mark, near]);
  }
  return pairs;
}

function count(documents: readonly (readonly TimexMark[])[]): number {
  return documents.reduce((sum, marks) => sum + marks.length, 0);
}

function f1(matches: number, gold: number, found: number): number {
  return gold + found === 0 ? 0 : (2 * matches) / (gold + found);
}
