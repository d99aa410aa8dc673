import { addDays, formatDay, pad, parseDay } from './civil-date.js';
import type { Meaning } from './meaning.js';
import type { Resolution } from './resolution.js';
import type { Timex } from './timex.js';

/** The end of a stretch is the first day or month of its name that does not lie before the start. */
export function followingBound(from: Meaning, start: Timex, to: Meaning, resolution: Resolution): Resolution {
  const { value } = resolution;
  if (value.startsWith('X') || start.value.startsWith('X')) return resolution;
  if (from.kind === 'weekday' && to.kind === 'weekday') {
    const [first, last] = [parseDay(start.value), parseDay(value)];
    if (first === null || last === null) return resolution;
    const days = (((to.weekday - from.weekday) % 7) + 7) % 7;
    return { ...resolution, value: formatDay(addDays(first, days)) };
  }
  const yearless = to.kind === 'month' || to.kind === 'month-day';
  if (!yearless || !/^\d{4}-\d\d/u.test(start.value)) return resolution;
  const year = Number(start.value.slice(0, 4));
  const rest = value.slice(4);
  const sameYear = rest >= start.value.slice(4, 4 + rest.length);
  return { ...resolution, value: `${pad(sameYear ? year : year + 1, 4)}${rest}` };
}
