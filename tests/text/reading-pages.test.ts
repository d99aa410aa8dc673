import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cutPages } from '../../src/text/reading-pages.js';

const pagesOf = (text: string, length: number) =>
  cutPages(text, length).map(({ start, end }) => text.slice(start, end));
const bare = (text: string) => text.replace(/[\s\u0085\u200B\u2060]/gu, '');

const WORDS = fc.constantFrom('bridge', 'harbour', 'the', 'closed', 'Mr. Lind', 'é', '3.5', '“No,”');
const SENTENCE = fc
  .array(WORDS, { minLength: 1, maxLength: 12 })
  .map((words) => `A ${words.join(' ')} came home.`);
const TEXT = fc
  .array(fc.array(SENTENCE, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

describe('cutPages', () => {
  it('keeps a short text whole, without the white space around it', () => {
    expect(pagesOf('\n  The bridge is closed. \n', 100)).toEqual(['The bridge is closed.']);
    expect(pagesOf(' \n ', 100)).toEqual([]);
  });

  it('ends a page with a paragraph where that fills half of it, else with a sentence', () => {
    const text = 'One is here. Two is here.\nThree is here.\n\nFour is a longer sentence here. Five is here.';
    expect(pagesOf(text, 45)).toEqual([
      'One is here. Two is here.\nThree is here.',
      'Four is a longer sentence here. Five is here.',
    ]);
    expect(pagesOf(text, 35)).toEqual([
      'One is here. Two is here.',
      'Three is here.',
      'Four is a longer sentence here.',
      'Five is here.',
    ]);
  });

  it('cuts a sentence that is longer than a page at a word, and a word only where it must', () => {
    expect(pagesOf('word '.repeat(10), 22)).toEqual([
      'word word word word',
      'word word word word',
      'word word',
    ]);
    expect(pagesOf('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
    expect(pagesOf('👍🏽'.repeat(4), 10)).toEqual(['👍🏽👍🏽', '👍🏽👍🏽']);
  });

  it('loses nothing and puts nothing on two pages, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, length) => {
        const pages = cutPages(text, length);
        expect(bare(pages.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(bare(text));
        let done = 0;
        for (const { start, end } of pages) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(length);
          done = end;
        }
      }),
    );
  });

  it('never ends within a sentence that would have fitted', () => {
    fc.assert(
      fc.property(TEXT, fc.integer({ min: 200, max: 400 }), (text, length) => {
        for (const page of pagesOf(text, length)) expect(page.endsWith('came home.')).toBe(true);
      }),
    );
  });
});
