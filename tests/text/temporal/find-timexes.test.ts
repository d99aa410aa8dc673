import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { daysOf, isCalendarValue } from '../../../src/core/calendar-date.js';
import { findTimexes } from '../../../src/text/temporal/find-timexes.js';
import type { Timex } from '../../../src/text/temporal/timex.js';
import { calendarDateCases, rangeCases } from './cases/calendar-dates.js';
import { clockCases, durationCases, holidayCases, notDateCases, setCases } from './cases/others.js';
import { offsetCases, relativeCases, storyAnchorCases } from './cases/relative.js';
import { partOfYearCases, yearCases } from './cases/years.js';

const SENTENCES = [
  calendarDateCases,
  rangeCases,
  yearCases,
  partOfYearCases,
  relativeCases,
  offsetCases,
  storyAnchorCases,
  notDateCases,
  setCases,
  holidayCases,
  clockCases,
  durationCases,
].flatMap((cases) =>
  Object.values(cases).flatMap(({ positive, negative }) =>
    [...positive, ...negative].map(([sentence]) => sentence),
  ),
);

const WORDS = [
  'April',
  'May',
  'March',
  'Sept.',
  '6',
  '14',
  '2019',
  '1998',
  "'98",
  '06/02/98',
  '2019-04-06',
  'Friday',
  'Sunday',
  'last',
  'next',
  'this',
  'the',
  'a',
  'two',
  'several',
  'day',
  'days',
  'week',
  'months',
  'year',
  'years',
  'decade',
  'century',
  'ago',
  'earlier',
  'later',
  'before',
  'after',
  'to',
  'and',
  '-',
  ',',
  '.',
  '\n',
  'morning',
  'night',
  '10:35',
  'a.m.',
  'GMT',
  'at',
  'in',
  'every',
  'daily',
  'summer',
  'fall',
  'quarter',
  'first',
  'half',
  'of',
  'now',
  'today',
  'yesterday',
  'Christmas',
  'Easter',
  '1990s',
  'BC',
  'until',
  'will',
  'said',
  '9/11',
  "o'clock",
  'that',
  'same',
  'weekend',
  '31',
  '29',
  'February',
  '–',
  '“',
  '😀',
  'é',
];

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...SENTENCES), { maxLength: 5 }).map((sentences) => sentences.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const anyDate = fc.oneof(
  fc.constant(null),
  fc
    .record({
      year: fc.integer({ min: 1600, max: 2400 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(
      ({ year, month, day }) =>
        `${year}-${month.toString().padStart(2, '0')}-${day.toString().padStart(2, '0')}`,
    ),
);

const DAY_PART = '(?:T(?:[01]\\d|2[0-4]):[0-5]\\d|TMO|TAF|TEV|TNI)';
const UNIT_VALUE =
  '(?:\\d{4}|XXXX)(?:-(?:\\d\\d|XX)(?:-(?:\\d\\d|XX))?|-W(?:\\d\\d|XX)(?:-(?:WE|WD|[1-7]))?|-(?:Q[1-4X]|H[12]|SP|SU|FA|WI))?';
const VALUES: Readonly<Record<Timex['type'], RegExp>> = {
  DATE: new RegExp(`^(?:${UNIT_VALUE}|(?:BC)?\\d{2,4}|XXX?|(?:PRESENT|PAST|FUTURE)_REF)$`, 'u'),
  TIME: new RegExp(`^(?:${UNIT_VALUE})${DAY_PART}$`, 'u'),
  DURATION: /^P(?:T?(?:X|\d+(?:\.\d+)?)[YMWDH]|T\d+H\d+M)$/u,
  SET: new RegExp(
    `^(?:P(?:T?(?:X|\\d+(?:\\.\\d+)?)[YMWDH]|T\\d+H\\d+M)|${UNIT_VALUE}(?:${DAY_PART})?)$`,
    'u',
  ),
};

describe('findTimexes: what holds for every text and date', () => {
  it('gives exact spans, in order and without overlaps', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, articleDate) => {
        let last = 0;
        for (const timex of findTimexes(text, { articleDate })) {
          expect(text.slice(timex.start, timex.end)).toBe(timex.text);
          expect(timex.start).toBeGreaterThanOrEqual(last);
          expect(timex.end).toBeGreaterThan(timex.start);
          last = timex.end;
        }
      }),
    );
  });

  it('gives values that parse', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, articleDate) => {
        for (const { type, value } of findTimexes(text, { articleDate })) {
          expect(value).toMatch(VALUES[type]);
        }
      }),
    );
  });

  it('gives calendar dates that exist, and none for what is open', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, articleDate) => {
        for (const { calendar, value, type } of findTimexes(text, { articleDate })) {
          if (calendar === null) continue;
          expect(type === 'DATE' || type === 'TIME').toBe(true);
          expect(value).not.toContain('X');
          expect(isCalendarValue(calendar.value)).toBe(true);
          const { first, last } = daysOf(calendar);
          expect(isCalendarValue(first) && isCalendarValue(last) && first <= last).toBe(true);
        }
      }),
    );
  });

  it('gives the same when it resolves twice', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, articleDate) => {
        const once = findTimexes(text, { articleDate });
        findTimexes('On Friday, two days later, in May.', { articleDate: '2001-01-01' });
        expect(findTimexes(text, { articleDate })).toEqual(once);
      }),
    );
  });

  it('never calls a date written that changes with the article’s', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const early = findTimexes(text, { articleDate: '1985-02-11' });
        const late = findTimexes(text, { articleDate: '2031-10-30' });
        expect(early.length).toBe(late.length);
        for (const [index, timex] of early.entries()) {
          if (timex.calendar?.basis !== 'written') continue;
          expect(late[index]?.calendar).toEqual(timex.calendar);
        }
      }),
    );
  });

  it('resolves nothing from the article’s date when there is none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { calendar } of findTimexes(text, { articleDate: null })) {
          expect(calendar === null || calendar.basis === 'written').toBe(true);
        }
      }),
    );
  });
});

describe('findTimexes: the machine’s clock', () => {
  const zone = process.env['TZ'];
  const text = SENTENCES.join('\n\n');

  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('changes nothing, whatever zone and day it shows', () => {
    const found = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((name, index) => {
      process.env['TZ'] = name;
      vi.setSystemTime(Date.UTC(1970 + index * 40, 11, 31, 23, 30));
      return findTimexes(text, { articleDate: '2019-04-06' });
    });
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });
});

describe('findTimexes: the article’s date', () => {
  it.each([
    ['The army attacked on Thursday.', 'XXXX-WXX-4'],
    ['The army attacked in April.', 'XXXX-04'],
    ['The army attacked on April 6.', 'XXXX-04-06'],
    ['The army attacked yesterday.', 'XXXX-XX-XX'],
    ['The army attacked last week.', 'XXXX-WXX'],
    ['The army attacked last year.', 'XXXX'],
    ['The army attacked in the third quarter.', 'XXXX-Q3'],
    ['The army attacked over the weekend.', 'XXXX-WXX-WE'],
    ['The army attacked on Christmas Day.', 'XXXX-12-25'],
    ['The army attacked on Friday night.', 'XXXX-WXX-5TNI'],
  ])('stays open without it: %s', (sentence, value) => {
    const [timex] = findTimexes(sentence, { articleDate: null });
    expect(timex).toMatchObject({ value, calendar: null });
  });

  it('is not needed for what the text says in full', () => {
    const found = findTimexes('He fell ill on May 4, 1998, and died two days later.', { articleDate: null });
    expect(found.map(({ calendar }) => calendar)).toEqual([
      { value: '1998-05-04', precision: 'day', basis: 'written' },
      { value: '1998-05-06', precision: 'day', basis: 'written' },
    ]);
    expect(found[1]?.anchor).toBe(found[0]?.start);
  });

  it.each([
    [
      'weeks',
      'The dam broke last week.',
      { value: '2019-03-25', end: '2019-03-31', precision: 'range', basis: 'resolved' },
    ],
    [
      'quarters',
      'Sales fell in the first quarter of 1998.',
      { value: '1998-01-01', end: '1998-03-31', precision: 'range', basis: 'written' },
    ],
    [
      'seasons',
      'They left in the summer of 1998.',
      { value: '1998-06-01', end: '1998-08-31', precision: 'range', basis: 'written' },
    ],
    ['winters', 'They left in the winter of 1998.', { value: '1998', precision: 'year', basis: 'written' }],
    [
      'decades',
      'They left in the 1990s.',
      { value: '1990-01-01', end: '1999-12-31', precision: 'range', basis: 'written' },
    ],
    ['months', 'They left in June 1998.', { value: '1998-06', precision: 'month', basis: 'written' }],
    [
      'times',
      'They left at 10 p.m. on Thursday.',
      { value: '2019-04-04', precision: 'day', basis: 'resolved' },
    ],
  ])('gives %s their days', (_what, sentence, calendar) => {
    expect(findTimexes(sentence, { articleDate: '2019-04-06' })[0]?.calendar).toEqual(calendar);
  });
});

describe('findTimexes: past and future', () => {
  // Each sentence is resolved against Saturday, 2019-04-06.
  it.each([
    ['The talks failed on Tuesday.', '2019-04-02', false],
    ['The talks will resume on Tuesday.', '2019-04-09', true],
    ['She said the talks are scheduled for Tuesday.', '2019-04-09', true],
    ['He plans to leave on Wednesday.', '2019-04-10', true],
    ['The vote, planned for Friday, was put off.', '2019-04-05', false],
    ['Parliament reconvenes April 24.', '2019-04-24', true],
    ['It must be paid by April 14.', '2019-04-14', true],
    ['The April 14 deadline holds.', '2019-04-14', true],
    ['She was found on Nov. 25 clinging to a tree.', '2018-11-25', false],
    ['He was shot to death on the night of Oct. 23.', '2018-10-23', false],
    ['The summit, scheduled for October, will be held in Sochi.', '2019-10', true],
    ['The summit was held in October.', '2018-10', false],
    ['He agreed in October to step down.', '2018-10', false],
    ['The trial is expected to end in June.', '2019-06', true],
    ['On Tuesday, the league plans to show its advertisement.', '2019-04-09', true],
    ['Talks in Kenya next to the lake ended on Tuesday.', '2019-04-02', false],
    ['They look for ways around Thursday’s ruling.', '2019-04-04', false],
    ['Officials put off until Tuesday any action.', '2019-04-09', true],
    ['The hearing was postponed until Tuesday.', '2019-04-09', true],
    ['He said they would be flying to the United States Sunday.', '2019-04-07', true],
    ['The ferry sank on Sunday off the cape.', '2019-03-31', false],
    ['The vote is to be held from November 20 on.', '2019-11-20', true],
    ['The fair is to run from April 2 on.', '2019-04-02', false],
    ['The union backed him, and the strike will begin Monday.', '2019-04-08', true],
  ])('%s', (sentence, value, future) => {
    expect(findTimexes(sentence, { articleDate: '2019-04-06' })[0]).toMatchObject({ value, future });
  });

  it('keeps the year that the text has given to a day', () => {
    const text = 'The blasts of Aug. 7, 2017, killed many. Those hurt on Aug. 7 were honoured.';
    const values = findTimexes(text, { articleDate: '2019-04-06' }).map(({ value }) => value);
    expect(values).toEqual(['2017-08-07', '2017-08-07']);
  });
});

describe('findTimexes: stretches of time', () => {
  it.each([
    ['It will be held on April 14 to 16.', ['2019-04-14 from', '2019-04-16 to']],
    ['It ran from January to March.', ['2019-01 from', '2019-03 to']],
    ['The 2009-2010 budget was cut.', ['2009 from', '2010 to']],
    ['It ran between 1994 and 1997.', ['1994 from', '1997 to']],
    ['It ran from December 28 to January 3.', ['2018-12-28 from', '2019-01-03 to']],
    ['It ran from Thursday to Saturday.', ['2019-04-04 from', '2019-04-06 to']],
    ['It began in 1994 and ended in 1997.', ['1994 ', '1997 ']],
    ['On Feb. 6 - this year a holiday - it began.', ['2019-02-06 ', '2019 ']],
  ])('%s', (sentence, expected) => {
    const found = findTimexes(sentence, { articleDate: '2019-04-06' });
    expect(found.map(({ value, bound }) => `${value} ${bound ?? ''}`)).toEqual(expected);
  });
});

describe('findTimexes: the searched stretch', () => {
  it('looks only there and counts offsets from the text’s start', () => {
    const text = 'In 1998 he left. In 1999 he came back. In 2000 he died.';
    const start = text.indexOf('In 1999');
    const found = findTimexes(text, { articleDate: null, start, end: text.indexOf('In 2000') });
    expect(found.map(({ value }) => value)).toEqual(['1999']);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe('1999');
  });
});
