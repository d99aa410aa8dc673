import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shorten } from '../../src/text/excerpt.js';

describe('shorten', () => {
  it.each([
    ['a text that fits', 'It fits.', 8, 'It fits.', false],
    ['at a sentence end', 'The talks failed. Both sides left Cairo.', 25, 'The talks failed.', true],
    [
      'an early sentence end is passed over',
      'No. The talks in Cairo will go on tomorrow.',
      25,
      'No. The talks in Cairo',
      true,
    ],
    [
      'an abbreviation is no sentence end',
      'He met with the old Gen. Haftar today.',
      26,
      'He met with the old Gen.',
      true,
    ],
    ['at a word', 'The ministers met in Cairo', 18, 'The ministers met', true],
    ['a word that ends at the limit', 'The ministers met in Cairo', 17, 'The ministers met', true],
    [
      'without a mark that leads on',
      'The ministers, who met (in Cairo) again',
      24,
      'The ministers, who met',
      true,
    ],
    ['an endless word', 'abcdefgh', 3, 'abc', true],
    ['a surrogate pair', '😀😀😀', 3, '😀', true],
    ['a grapheme of several characters', 'a👨‍👩‍👧b', 5, 'a', true],
    ['a combining mark', 'ae\u0301o', 2, 'a', true],
    ['no room at all', 'abc', 0, '', true],
  ])('%s', (_name, text, limit, expected, shortened) => {
    expect(shorten(text, limit)).toEqual({ text: expected, shortened });
  });

  it('gives a prefix within the limit that ends with a whole character', () => {
    const text = fc.array(fc.constantFrom('a', 'The ', 'end. ', '😀', '👨‍👩‍👧', 'e\u0301', '\r\n', ', '), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), (pieces, limit) => {
        const whole = pieces.join('');
        const { text: short, shortened } = shorten(whole, limit);
        expect(whole.startsWith(short)).toBe(true);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(shortened).toBe(whole.length > limit);
        const bounds = Array.from(new Intl.Segmenter('en').segment(whole), ({ index }) => index);
        expect([...bounds, whole.length]).toContain(short.length);
      }),
    );
  });
});
