import { describe, expect, it } from 'vitest';
import { isCalendarDate, scoreTimexes } from '../../src/evaluation/score-timexes.js';

const mark = (start: number, end: number, value: string, type = 'DATE') => ({ start, end, value, type });

describe('scoreTimexes', () => {
  it('gives 1 to what equals the gold', () => {
    const gold = [[mark(0, 4, '2019'), mark(10, 14, 'P3Y', 'DURATION')], [mark(3, 9, '2019-04-06')]];
    const { all, calendar } = scoreTimexes(gold, gold);
    expect(all).toEqual({
      gold: 3,
      found: 3,
      precision: 1,
      recall: 1,
      strictF1: 1,
      relaxedF1: 1,
      typeF1: 1,
      valueF1: 1,
    });
    expect(calendar.gold).toBe(2);
  });

  it('tells spans, types and values apart', () => {
    const gold = [
      [mark(0, 4, '2019'), mark(10, 20, '2019-04-06'), mark(30, 40, '2019-W14'), mark(50, 60, '1998')],
    ];
    const found = [
      [mark(0, 4, '2019'), mark(12, 20, '2019-04-06'), mark(30, 40, 'P1W', 'DURATION'), mark(70, 80, '2001')],
    ];
    const { all } = scoreTimexes(gold, found);
    expect(all.precision).toBe(0.75);
    expect(all.recall).toBe(0.75);
    expect(all.strictF1).toBe(0.5);
    expect(all.relaxedF1).toBe(0.75);
    expect(all.typeF1).toBeCloseTo(0.5);
    expect(all.valueF1).toBeCloseTo(0.5);
  });

  it('uses each found expression once', () => {
    const { all } = scoreTimexes([[mark(0, 5, '1'), mark(6, 10, '2')]], [[mark(0, 10, '1')]]);
    expect(all.recall).toBe(0.5);
    expect(all.precision).toBe(1);
  });

  it('is 0 where nothing is found, and where there is nothing', () => {
    expect(scoreTimexes([[mark(0, 4, '2019')]], [[]]).all.valueF1).toBe(0);
    expect(scoreTimexes([], []).all.valueF1).toBe(0);
  });
});

describe('isCalendarDate', () => {
  it.each(['2019-04-06', '2019-04', '2019', '2019-W14', '2000-W7', '2019-Q1', '2019-SU', '198', '198X'])(
    '%s',
    (value) => {
      expect(isCalendarDate(mark(0, 1, value))).toBe(true);
    },
  );

  it.each(['PRESENT_REF', 'P1W', 'XXXX-04', '19', '1998-12-XX'])('not %s', (value) => {
    expect(isCalendarDate(mark(0, 1, value))).toBe(false);
  });
});
