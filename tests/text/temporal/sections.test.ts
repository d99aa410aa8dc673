import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../src/text/temporal/sections.js';

describe('sectionsOf', () => {
  it('covers the stretch without a gap', () => {
    const texts = fc
      .array(fc.constantFrom('He left. ', 'On Sept. 4 ', '\n\n', 'at 9 a.m. ', 'Go! ', '“No.” ', 'x\n'), {
        maxLength: 20,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const sections = sectionsOf(text, 0, text.length);
        expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });

  it.each([
    ['He left on Sept. 4. She stayed.', ['He left on Sept. 4. ', 'She stayed.']],
    ['It began at 9 a.m. EST Tuesday.', ['It began at 9 a.m. EST Tuesday.']],
    ['Mr. March met Sen. May.', ['Mr. March met Sen. May.']],
    ['In 2011\n\nApril was dry', ['In 2011\n\n', 'April was dry']],
  ])('%s', (text, expected) => {
    const sections = sectionsOf(text, 0, text.length);
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
