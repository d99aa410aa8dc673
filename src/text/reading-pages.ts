import type { Span } from '../core/span.js';
import { shorten } from './excerpt.js';
import { trimSpan } from './lines.js';
import { splitSentences } from './sentences.js';

/** A page that ends with a paragraph is filled at least by this share; a shorter one ends with a sentence. */
const LEAST_SHARE = 0.5;
/** What follows a stop is needed to know whether it ends a sentence. */
const LOOK_AHEAD = 100;
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/gu;

/**
 * Cuts a text into pages of at most `length` UTF-16 units, in order, with nothing but white space between them. A page
 * ends with a paragraph or a sentence; only a sentence that is longer than a page is cut, at a word's end.
 */
export function cutPages(text: string, length: number): readonly Span[] {
  const pages: Span[] = [];
  const whole = trimSpan(text, { start: 0, end: text.length });
  let { start } = whole;
  while (start < whole.end) {
    const rest = whole.end - start;
    const end =
      rest <= length ? whole.end : start + fitting(text.slice(start, start + length + LOOK_AHEAD), length);
    pages.push(trimSpan(text, { start, end }));
    start = trimSpan(text, { start: end, end: whole.end }).start;
  }
  return pages;
}

/** How much of the beginning makes a page: at least one unit. */
function fitting(beginning: string, length: number): number {
  let paragraph = 0;
  for (const { index } of beginning.matchAll(LINE_BREAK)) if (index <= length) paragraph = index;
  if (paragraph >= length * LEAST_SHARE) return paragraph;
  const sentences = splitSentences(beginning, { start: 0, end: beginning.length });
  const sentence = sentences.slice(0, -1).findLast(({ end }) => end <= length);
  if (sentence !== undefined) return sentence.end;
  return Math.max(1, shorten(beginning, length).text.length || length);
}
