import { describe, expect, it } from 'vitest';

import type { CalendarDate } from '../../src/core/calendar-date.js';
import { english } from '../../src/render/texts/en.js';
import { writeDate, writeDays, writeInstant } from '../../src/render/written-date.js';

function inferred(...candidates: string[]): CalendarDate {
  return { value: candidates[0] ?? '', precision: 'day', basis: 'inferred', candidates };
}

describe('writeDate', () => {
  it.each<[CalendarDate | null, string]>([
    [{ value: '2019-04-06', precision: 'day', basis: 'stated' }, '6 April 2019'],
    [{ value: '2019-04', precision: 'month', basis: 'written' }, 'April 2019'],
    [{ value: '2019', precision: 'year', basis: 'resolved' }, '2019'],
    [{ value: '0987', precision: 'year', basis: 'written' }, '987'],
    [{ value: '2019-04-14', end: '2019-04-16', precision: 'range', basis: 'written' }, '14 – 16 April 2019'],
    [{ value: '1980-01-01', end: '1989-12-31', precision: 'range', basis: 'written' }, '1980 – 1989'],
    [{ value: '2019-04', end: '2020', precision: 'range', basis: 'written' }, 'April 2019 – 2020'],
    [inferred('2019-04-06'), 'probably 6 April 2019'],
    [inferred('2019-04-06', '2024-04-06'), 'probably 6 April 2019 or 6 April 2024'],
    [
      inferred('2013-04-06', '2019-04-06', '2024-04-06'),
      'probably 6 April 2013, 6 April 2019 or 6 April 2024',
    ],
    [
      inferred('2002-04-06', '2013-04-06', '2019-04-06', '2024-04-06'),
      'probably one of 4 days between 6 April 2002 and 6 April 2024',
    ],
    [{ value: '2019-04-06', precision: 'day', basis: 'inferred' }, 'probably 6 April 2019'],
    [null, 'date not known'],
  ])('writes %j as %s', (date, expected) => {
    expect(writeDate(date, 'en-GB', english)).toBe(expected);
  });
});

describe('writeDays', () => {
  it.each([
    ['en-US', 'April 6, 2019'],
    ['de', '6. April 2019'],
    ['fr', '6 avril 2019'],
    ['es-ES', '6 de abril de 2019'],
    ['ru', '6 апреля 2019 г.'],
    ['tr', '6 Nisan 2019'],
  ])('writes a day in %s', (locale, expected) => {
    expect(writeDays('2019-04-06', '2019-04-06', locale)).toBe(expected);
  });

  it('shows what is no date as it is', () => {
    expect(writeDays('soon', 'soon', 'en-GB')).toBe('soon');
  });
});

describe('writeInstant', () => {
  it('writes day and time in UTC', () => {
    expect(writeInstant('2026-01-31T23:30:00+02:00', 'en-GB')).toBe('31 January 2026 at 21:30 UTC');
  });

  it('is undefined for what is no instant', () => {
    expect(writeInstant('never', 'en-GB')).toBeUndefined();
  });
});
