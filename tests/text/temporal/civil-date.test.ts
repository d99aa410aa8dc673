import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  dayNumber,
  easterOf,
  formatDay,
  isoWeek,
  mondayOf,
  parseDay,
  weekdayOf,
} from '../../../src/text/temporal/civil-date.js';
import { HOLIDAYS, holidayIn } from '../../../src/text/temporal/holidays.js';

const MILLISECONDS_A_DAY = 86_400_000;
const anyNumber = fc.integer({ min: -700_000, max: 2_900_000 }); // from about the year 53 to 9910

describe('civil dates', () => {
  it('agree with the platform’s calendar in UTC', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const platform = new Date(number * MILLISECONDS_A_DAY);
        const date = civilDate(number);
        expect(date).toEqual({
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        });
        expect(dayNumber(date)).toBe(number);
        expect(weekdayOf(date) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it('lie in the ISO week whose Monday is at most six days before', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const date = civilDate(number);
        const { year, week } = isoWeek(date);
        const days = number - dayNumber(mondayOf(year, week));
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThan(7);
      }),
    );
  });

  it.each([
    ['2019-04-06', 2019, 14],
    ['2018-12-31', 2019, 1],
    ['2021-01-03', 2020, 53],
    ['2000-01-01', 1999, 52],
  ])('%s lies in week %i-%i', (text, year, week) => {
    const date = parseDay(text);
    expect(date === null ? null : isoWeek(date)).toEqual({ year, week });
  });

  it.each(['2019-02-29', '2019-13-01', '2019-4-6', '2019-00-10', 'April 6'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('moves by months to the last day where a month is shorter', () => {
    expect(formatDay(addMonths({ year: 2019, month: 1, day: 31 }, 1))).toBe('2019-02-28');
    expect(formatDay(addMonths({ year: 2019, month: 1, day: 31 }, -2))).toBe('2018-11-30');
    expect(formatDay(addDays({ year: 2020, month: 2, day: 28 }, 2))).toBe('2020-03-01');
  });
});

describe('holidays', () => {
  it.each([
    [1998, '1998-04-12'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
  ])('Easter of %i falls on %s', (year, day) => {
    expect(formatDay(easterOf(year))).toBe(day);
  });

  it('puts Easter on a Sunday from 22 March to 25 April of every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 2999 }), (year) => {
        const easter = easterOf(year);
        const day = formatDay(easter).slice(5);
        expect(weekdayOf(easter)).toBe(7);
        expect(day >= '03-22' && day <= '04-25').toBe(true);
      }),
    );
  });

  it.each([
    ['thanksgiving', 1999, '1999-11-25'],
    ['labor-day', 2019, '2019-09-02'],
    ['memorial-day', 2019, '2019-05-27'],
    ['election-day', 1998, '1998-11-03'],
    ['mlk-day', 2011, '2011-01-17'],
    ['good-friday', 2019, '2019-04-19'],
  ])('%s of %i falls on %s', (name, year, day) => {
    const date = holidayIn(name, year);
    expect(date === null ? null : formatDay(date)).toBe(day);
  });

  it('have names of their own', () => {
    expect(new Set(HOLIDAYS.map(({ name }) => name)).size).toBe(HOLIDAYS.length);
    expect(holidayIn('no-such-day', 2019)).toBeNull();
  });
});
