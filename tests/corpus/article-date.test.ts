import { describe, expect, it } from 'vitest';

import { dateOfFileName, dateOfLine, dateOfText, readStatedDate } from '../../src/corpus/article-date.js';

describe('readStatedDate', () => {
  it.each([
    ['2019-04-06', '2019-04-06', 'day'],
    ['2019-04', '2019-04', 'month'],
    ['2019', '2019', 'year'],
    ['2019-04-06T22:30:00+02:00', '2019-04-06', 'day'],
    ['2019-04-06 22:30', '2019-04-06', 'day'],
    ['April 6, 2019', '2019-04-06', 'day'],
    ['Sat, 6 Apr 2019', '2019-04-06', 'day'],
    ['April 2019', '2019-04', 'month'],
  ])('%s', (text, value, precision) => {
    expect(readStatedDate(text)).toEqual({ value, precision, basis: 'stated' });
  });

  it.each(['2019-02-30', '2019-13', '04/06/2019', 'yesterday', 'April 6', 'April 31, 2019', '19-04-06', ''])(
    'refuses “%s”',
    (text) => {
      expect(readStatedDate(text)).toBeUndefined();
    },
  );
});

describe('dateOfFileName', () => {
  it.each([
    ['2019-04-06-lavrov-in-cairo.txt', '2019-04-06'],
    ['2019-04-06.txt', '2019-04-06'],
    ['wires/tass_2019-04-06_lavrov.md', '2019-04-06'],
    ['2019-02-30-lavrov.txt', undefined],
    ['2019-04-06/lavrov.txt', undefined],
    ['12019-04-061.txt', undefined],
    ['000_c3e54649467f1971.txt', undefined],
  ])('%s', (path, value) => {
    expect(dateOfFileName(path)?.value).toBe(value);
  });
});

describe('dateOfLine', () => {
  it.each([
    ['April 6, 2019', '2019-04-06'],
    ['6 April 2019', '2019-04-06'],
    ['Saturday, April 6, 2019', '2019-04-06'],
    ['Apr. 6, 2019 10:30 GMT', '2019-04-06'],
    ['Published: 6 April 2019 at 10:30', '2019-04-06'],
    ['Updated April 6th, 2019', '2019-04-06'],
    ['2019-04-06', '2019-04-06'],
    ['Published on 2019-04-06 10:30:12', '2019-04-06'],
    ['April 2019', '2019-04'],
  ])('reads %s', (line, value) => {
    expect(dateOfLine(line)).toEqual({ value });
  });

  it.each([
    'April 6',
    'On April 6, 2019, the army moved.',
    'April 6, 2019 was a Saturday',
    'April 31, 2019',
    '2019',
    'Copyright 2019',
    '06/04/2019',
    '',
  ])('reads none in “%s”', (line) => {
    expect(dateOfLine(line)).toBeUndefined();
  });
});

describe('dateOfText', () => {
  const day = { month: 4, day: 6, year: null };
  const story = 'Lavrov spoke on Saturday. The war began in 2011. It went on in 2014.';

  it('takes a dateline with its year as written', () => {
    expect(dateOfText({ day: { ...day, year: 2019 }, dateLine: null, story: '' })).toEqual({
      value: '2019-04-06',
      precision: 'day',
      basis: 'written',
    });
  });

  it('takes a line that is a date as written, a dateline with a year before it', () => {
    expect(dateOfText({ day: null, dateLine: { value: '2019-04' }, story: '' })).toEqual({
      value: '2019-04',
      precision: 'month',
      basis: 'written',
    });
    expect(
      dateOfText({ day: { ...day, year: 2019 }, dateLine: { value: '2020-01-01' }, story: '' })?.value,
    ).toBe('2019-04-06');
  });

  it('infers candidates from the dateline, the weekday and the years of the story', () => {
    expect(dateOfText({ day, dateLine: null, story })).toEqual({
      value: '2019-04-06',
      precision: 'day',
      basis: 'inferred',
      candidates: ['2019-04-06', '2024-04-06'],
    });
  });

  it('leaves out candidates after the day that the reader names', () => {
    expect(dateOfText({ day, dateLine: null, story, notAfter: '2023-12-31' })?.candidates).toEqual([
      '2019-04-06',
    ]);
    expect(dateOfText({ day, dateLine: null, story, notAfter: '2018-12-31' })).toBeNull();
  });

  it('always meets the weekday again within its years, on leap days too', () => {
    const leapDay = { month: 2, day: 29, year: null };
    expect(
      dateOfText({ day: leapDay, dateLine: null, story: 'He left on Thursday, as in 2020.' })?.candidates,
    ).toEqual(['2024-02-29']);
  });

  it.each([
    ['no dateline', null, story],
    ['no weekday', day, 'Lavrov spoke in Cairo. The war began in 2011.'],
    ['no year', day, 'Lavrov spoke on Saturday.'],
    ['only a planned year', day, 'Lavrov spoke on Saturday. Elections will be held in 2030.'],
    ['figures that are no years', day, 'Lavrov spoke on Saturday. It cost $2011 or 2,011 and 2011.5 in all.'],
  ])('knows nothing with %s', (_name, day, story) => {
    expect(dateOfText({ day, dateLine: null, story })).toBeNull();
  });
});
