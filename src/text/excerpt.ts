import { splitSentences } from './sentences.js';

/** A text cut to a limit; `text` is always a prefix of the original, the ellipsis is the caller's. */
export interface Excerpt {
  readonly text: string;
  readonly shortened: boolean;
}

/** A sentence end that keeps less than this share of the limit is passed over for a word's end. */
const LEAST_SHARE = 0.5;

/**
 * Shortens `text` to at most `limit` UTF-16 units: at a sentence's end, else at a word's, else
 * between graphemes. Empty where not even the first grapheme fits.
 */
export function shorten(text: string, limit: number): Excerpt {
  if (text.length <= limit) return { text, shortened: false };
  const end = sentenceEnd(text, limit) ?? wordEnd(text, limit) ?? graphemeEnd(text, limit);
  return { text: text.slice(0, end), shortened: true };
}

function sentenceEnd(text: string, limit: number): number | undefined {
  // Beyond the limit a stop's following word is still needed to know whether the stop ends a sentence.
  const seen = text.slice(0, limit + 100);
  const sentences = splitSentences(seen, { start: 0, end: seen.length });
  const cut = sentences.slice(0, -1).findLast(({ end }) => end <= limit);
  return cut !== undefined && cut.end >= limit * LEAST_SHARE ? cut.end : undefined;
}

function wordEnd(text: string, limit: number): number | undefined {
  for (let end = limit; end > 0; end -= 1) {
    if (!/\s/u.test(text.charAt(end))) continue;
    const kept = text.slice(0, end).replace(/[\s,;:–—("“‘[-]+$/u, '').length;
    return kept === 0 ? undefined : kept;
  }
  return undefined;
}

function graphemeEnd(text: string, limit: number): number {
  let end = 0;
  // A grapheme that crosses the limit is seen whole only with some text beyond it.
  for (const { index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    text.slice(0, limit + 100),
  )) {
    if (index > limit) break;
    end = index;
  }
  return end;
}
