import { describe, expect, it } from 'vitest';

import { type JudgedCase, refusalFigures } from '../../src/evaluation/refusal-figures.js';

const cases = (kind: JudgedCase['kind'], probabilities: readonly number[], size = 5): JudgedCase[] =>
  probabilities.map((probability) => ({ kind, size, probability }));

describe('refusalFigures', () => {
  it('tells apart what lies apart', () => {
    const figures = refusalFigures(
      [...cases('answerable', [0.7, 0.8, 0.9]), ...cases('near', [0.1, 0.2])],
      5,
      'near',
      0.5,
    );
    expect(figures).toEqual({
      answerable: 3,
      unanswerable: 2,
      areaUnderCurve: 1,
      refusedAt95: 1,
      kept: 1,
      refused: 1,
    });
  });

  it('counts a tie as half won', () => {
    const figures = refusalFigures([...cases('answerable', [0.5]), ...cases('far', [0.5])], 5, 'far', 0.5);
    expect(figures?.areaUnderCurve).toBe(0.5);
    expect([figures?.kept, figures?.refused]).toEqual([1, 0]);
  });

  it('keeps 95 of a hundred at the threshold that does', () => {
    const answerable = Array.from({ length: 100 }, (_, place) => (place + 1) / 100);
    const figures = refusalFigures(
      [...cases('answerable', answerable), ...cases('near', [0.03, 0.055, 0.2, 0.9])],
      5,
      'near',
      0.1,
    );
    expect(figures?.refusedAt95).toBe(0.5);
    expect(figures?.kept).toBeCloseTo(0.91, 12);
    expect(figures?.refused).toBe(0.5);
  });

  it('looks at one archive size and kind only', () => {
    const all = [
      ...cases('answerable', [0.9]),
      ...cases('near', [0.1]),
      ...cases('answerable', [0.1], 60),
      ...cases('far', [0.9]),
    ];
    expect(refusalFigures(all, 5, 'near', 0.5)).toMatchObject({ answerable: 1, unanswerable: 1, refused: 1 });
    expect(refusalFigures(all, 60, 'near', 0.5)).toBeNull();
    expect(refusalFigures(all, 15, 'near', 0.5)).toBeNull();
  });
});
