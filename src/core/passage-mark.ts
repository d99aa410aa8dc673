import { shortKey } from './short-key.js';
import type { Span } from './span.js';

/** A stretch of an article that an answer cited, and what it was: after a rebuild other words may stand there. */
export interface PassageMark extends Span {
  readonly key: string;
}

/** 48 bits: enough to tell words that changed from those that did not. */
const KEY_BYTES = 6;

/** The mark of a stretch of a body. */
export function markPassage(body: string, { start, end }: Span): PassageMark {
  return { start, end, key: shortKey(body.slice(start, end), KEY_BYTES) };
}

/** Whether the words of the mark still stand where they stood. */
export function standsIn(body: string, mark: PassageMark): boolean {
  return mark.start < mark.end && markPassage(body, mark).key === mark.key;
}
