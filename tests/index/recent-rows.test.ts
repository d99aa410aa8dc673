import { describe, expect, it } from 'vitest';

import { withRecent } from '../../src/index/recent-rows.js';

describe('withRecent', () => {
  function counting(most: number) {
    const reads: number[] = [];
    const read = withRecent((id) => {
      reads.push(id);
      return id % 2 === 0 ? `row ${String(id)}` : undefined;
    }, most);
    return { reads, read };
  }

  it('reads a row once while it is recent', () => {
    const { reads, read } = counting(2);
    expect([read(2), read(4), read(2), read(4)]).toEqual(['row 2', 'row 4', 'row 2', 'row 4']);
    expect(reads).toEqual([2, 4]);
  });

  it('forgets the oldest', () => {
    const { reads, read } = counting(2);
    for (const id of [2, 4, 6, 4, 2]) read(id);
    expect(reads).toEqual([2, 4, 6, 2]);
  });

  it('remembers that there is nothing', () => {
    const { reads, read } = counting(2);
    expect([read(1), read(1)]).toEqual([undefined, undefined]);
    expect(reads).toEqual([1]);
  });
});
