import { addDays, addMonths, formatDay, isoWeek, pad } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import type { Unit } from './meaning.js';

/** The value that lies `amount` units from a day, as precise as the unit; `X` for an unknown day. */
export function shiftedValue(from: CivilDate | null, unit: Unit, amount: number): string {
  if (from === null) return UNKNOWN[unit];
  switch (unit) {
    case 'day':
      return formatDay(addDays(from, amount));
    case 'week': {
      const { year, week } = isoWeek(addDays(from, amount * 7));
      return `${pad(year, 4)}-W${pad(week, 2)}`;
    }
    case 'month':
      return formatDay(addMonths(from, amount)).slice(0, 'YYYY-MM'.length);
    case 'quarter': {
      const { year, month } = addMonths({ ...from, day: 1 }, amount * 3);
      return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`;
    }
    case 'year':
      return inYears(from.year + amount, 4);
    case 'decade':
      return inYears(Math.floor(from.year / 10) + amount, 3);
    case 'century':
      return inYears(Math.floor(from.year / 100) + amount, 2);
  }
}

const UNKNOWN: Readonly<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** Years that do not exist in four digits ("five thousand years ago") stay unknown. */
function inYears(count: number, width: number): string {
  return count < 0 || count >= 10 ** width ? 'X'.repeat(width) : pad(count, width);
}
