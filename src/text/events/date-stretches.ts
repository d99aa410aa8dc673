import { type CalendarDate, daysOf } from '../../core/calendar-date.js';
import type { Span } from '../../core/span.js';
import type { Timex } from '../temporal/timex.js';

/** A date as it stands in a text: one expression, or the two that bound a stretch ("April 14 to 16"). */
export interface DatedWords extends Span {
  readonly date: CalendarDate | null;
  readonly future: boolean;
}

/** The expressions that can date an event, in order; the two bounds of a stretch are made one. */
export function dateStretches(timexes: readonly Timex[]): readonly DatedWords[] {
  const found: DatedWords[] = [];
  let from: Timex | null = null;
  for (const timex of timexes) {
    if (timex.type !== 'DATE' && timex.type !== 'TIME') continue;
    if (timex.bound === 'from') {
      from = timex;
      continue;
    }
    const stretch = from !== null && timex.bound === 'to' ? joined(from, timex) : null;
    if (from !== null && stretch === null) found.push(...datedWords(from));
    found.push(...(stretch === null ? datedWords(timex) : [stretch]));
    from = null;
  }
  return from === null ? found : [...found, ...datedWords(from)];
}

function joined(from: Timex, to: Timex): DatedWords | null {
  const span = { start: from.start, end: to.end, future: from.future || to.future };
  if (from.calendar === null || to.calendar === null) return { ...span, date: null };
  const { first } = daysOf(from.calendar);
  const { last } = daysOf(to.calendar);
  if (first > last) return null;
  const resolved = [from, to].some(({ calendar }) => calendar?.basis === 'resolved');
  return {
    ...span,
    date: { value: first, end: last, precision: 'range', basis: resolved ? 'resolved' : 'written' },
  };
}

/** "Now" and "recently" name no date; "Thursday" does, even where nobody knows which. */
function datedWords({ start, end, calendar, value, future }: Timex): readonly DatedWords[] {
  if (calendar === null && !value.includes('X')) return [];
  return [{ start, end, date: calendar, future }];
}
