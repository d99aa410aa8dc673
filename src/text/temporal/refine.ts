import type { Located } from './locate.js';
import type { Meaning } from './meaning.js';
import type { Timex } from './timex.js';

const JOINS = /^,?\s{1,3}$/;
const DAY_KINDS: ReadonlySet<Meaning['kind']> = new Set([
  'calendar',
  'month-day',
  'weekday',
  'weekday-of-week',
  'shift',
  'anchored',
  'anchored-weekday',
  'holiday',
]);
/** How far from a clock time the day that it belongs to may stand, in characters. */
const DAY_REACH = 60;

/** Joins a clock time with the day beside it ("9 a.m. Tuesday"), or lends it a day that stands near. */
export function giveClocksTheirDay(text: string, found: readonly Located[]): readonly Located[] {
  const joined: Located[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const here = found[index];
    const next = found[index + 1];
    if (here === undefined) continue;
    const pair = next === undefined ? null : joinedPair(text, here, next);
    if (pair === null) joined.push(here);
    else {
      joined.push(pair);
      index += 1;
    }
  }
  return joined.map((one, index) => withDay(text, one, [joined[index + 1], joined[index - 1]]));
}

function withDay(text: string, one: Located, neighbours: readonly (Located | undefined)[]): Located {
  if (one.meaning.kind !== 'clock' || one.meaning.day !== null) return one;
  const near = neighbours.find((other) => other !== undefined && isNear(text, one, other));
  if (near === undefined) return one;
  return { ...one, meaning: { ...one.meaning, day: dayOf(near.meaning) } };
}

function joinedPair(text: string, left: Located, right: Located): Located | null {
  if (!JOINS.test(text.slice(left.end, right.start))) return null;
  const [clock, day] =
    left.meaning.kind === 'clock' ? [left.meaning, right.meaning] : [right.meaning, left.meaning];
  if (clock.kind !== 'clock' || clock.day !== null || !isDay(day)) return null;
  return { start: left.start, end: right.end, meaning: { ...clock, day } };
}

function isNear(text: string, clock: Located, other: Located): boolean {
  const [from, to] = clock.end <= other.start ? [clock.end, other.start] : [other.end, clock.start];
  if (to - from > DAY_REACH || /[.!?]\s+[A-Z]|\n/.test(text.slice(from, to))) return false;
  return dayOf(other.meaning) !== null;
}

function dayOf(meaning: Meaning): Meaning | null {
  if (meaning.kind === 'clock') return meaning.day;
  return isDay(meaning) ? meaning : null;
}

function isDay(meaning: Meaning): boolean {
  if (!DAY_KINDS.has(meaning.kind)) return false;
  if (meaning.kind === 'shift' || meaning.kind === 'anchored') return meaning.unit === 'day';
  return meaning.kind !== 'calendar' || meaning.value.length === 'YYYY-MM-DD'.length;
}

/** Marks the two bounds of a stretch: "April 14 to 16", "between 1994 and 1997", "2009-2010". */
export function markBounds(text: string, found: readonly Timex[]): readonly Timex[] {
  return found.map((one, index) => withBound(text, found[index - 1], one, found[index + 1]));
}

function withBound(text: string, previous: Timex | undefined, one: Timex, next: Timex | undefined): Timex {
  if (next !== undefined && isOrdered(one, next) && isStretch(text, one, next)) {
    return { ...one, bound: 'from' };
  }
  if (previous !== undefined && isOrdered(previous, one) && isStretch(text, previous, one)) {
    return { ...one, bound: 'to' };
  }
  return one;
}

/** Whether two expressions are of one kind and precision, and the second is not the earlier one. */
function isOrdered(from: Timex, to: Timex): boolean {
  return from.type === to.type && from.value.length === to.value.length && from.value <= to.value;
}

/** Whether two neighbours bound one stretch of time. */
export function isStretch(
  text: string,
  from: { readonly start: number; readonly end: number },
  to: { readonly start: number },
): boolean {
  const link = text.slice(from.end, to.start);
  if (/^(?:\s*[-\u2010-\u2014/]\s*|\s+(?:to|through|until|till)\s+)$/iu.test(link)) return true;
  return (
    /^\s+and\s+$/iu.test(link) &&
    /\bbetween\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, from.start - 16), from.start))
  );
}
