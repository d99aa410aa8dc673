import { describe, expect, it } from 'vitest';

import { scoreClusters } from '../../src/evaluation/score-clusters.js';
import { scorePeople } from '../../src/evaluation/score-people.js';

describe('scorePeople', () => {
  it('counts equal and overlapping spans, each once', () => {
    const gold = [
      [
        { start: 0, end: 5 },
        { start: 10, end: 15 },
      ],
      [{ start: 3, end: 9 }],
    ];
    const found = [
      [
        { start: 0, end: 5 },
        { start: 12, end: 20 },
        { start: 13, end: 14 },
      ],
      [],
    ];
    const figures = scorePeople(gold, found);
    expect(figures).toMatchObject({ gold: 3, found: 3, clusters: null });
    expect(figures.exact.f1).toBeCloseTo(1 / 3, 9);
    expect(figures.overlap).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });

  it('matches equal spans before overlapping ones', () => {
    const gold = [
      [
        { start: 0, end: 9 },
        { start: 0, end: 4 },
      ],
    ];
    const found = [
      [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
    ];
    expect(scorePeople(gold, found).overlap.recall).toBe(1);
  });

  it('scores the grouping of matched mentions within each document', () => {
    const gold = [
      [
        { start: 0, end: 1, entity: 1 },
        { start: 2, end: 3, entity: 1 },
      ],
      [{ start: 0, end: 1, entity: 1 }],
    ];
    const found = [
      [
        { start: 0, end: 1, entity: 7 },
        { start: 2, end: 3, entity: 8 },
      ],
      [{ start: 0, end: 1, entity: 7 }],
    ];
    expect(scorePeople(gold, found).clusters).toMatchObject({ precision: 1, recall: 2 / 3 });
  });

  it('gives zeros for nothing', () => {
    expect(scorePeople([[]], [[]]).exact).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('scoreClusters', () => {
  it('is 1 for the same clusters under other names', () => {
    const items = [
      { gold: 'a', found: 'x' },
      { gold: 'a', found: 'x' },
      { gold: 'b', found: 'y' },
    ];
    expect(scoreClusters(items)).toEqual({ items: 3, precision: 1, recall: 1, f1: 1 });
  });

  it('loses precision where two are one, and recall where one is two', () => {
    const merged = [
      { gold: 'a', found: 'x' },
      { gold: 'b', found: 'x' },
    ];
    expect(scoreClusters(merged)).toMatchObject({ precision: 0.5, recall: 1 });
    const split = [
      { gold: 'a', found: 'x' },
      { gold: 'a', found: 'y' },
    ];
    expect(scoreClusters(split)).toMatchObject({ precision: 1, recall: 0.5 });
  });
});
