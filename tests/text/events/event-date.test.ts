import { describe, expect, it } from 'vitest';

import type { CalendarDate } from '../../../src/core/calendar-date.js';
import { pastDate } from '../../../src/text/events/event-date.js';

// A Wednesday.
const TODAY: CalendarDate = { value: '2021-03-10', precision: 'day', basis: 'stated' };
const range = (value: string, end: string): CalendarDate => ({
  value,
  end,
  precision: 'range',
  basis: 'resolved',
});

describe('pastDate', () => {
  it.each([
    ['this week', range('2021-03-08', '2021-03-14'), range('2021-03-08', '2021-03-10')],
    ['less than two weeks ago', range('2021-02-22', '2021-02-28'), range('2021-02-24', '2021-03-10')],
    [
      'this week',
      range('2021-03-10', '2021-03-16'),
      { value: '2021-03-10', precision: 'day', basis: 'resolved' },
    ],
  ])('ends what has happened "%s" with the article’s day', (words, date, expected) => {
    expect(pastDate(date, words, TODAY)).toEqual(expected);
  });

  it.each([
    ['last week', range('2021-03-01', '2021-03-07')],
    ['two weeks ago', range('2021-02-22', '2021-02-28')],
    ['in 2019', { value: '2019', precision: 'year', basis: 'written' } as const],
  ])('leaves "%s" as it is', (words, date) => {
    expect(pastDate(date, words, TODAY)).toEqual(date);
    expect(pastDate(date, words, null)).toEqual(date);
  });
});
