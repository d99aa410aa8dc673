import { describe, expect, it } from 'vitest';

import { askedFor } from '../../src/text/asked-for.js';

describe('askedFor', () => {
  it.each([
    ['Since when has the port been closed?', 'date'],
    ['Who commands the army?', 'person'],
    ['Which army took the port?', 'thing'],
  ])('names the kind of answer to "%s"', (question, kind) => {
    expect(askedFor(question)).toBe(kind);
  });
});
