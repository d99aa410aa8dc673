import type { CalendarDate } from './calendar-date.js';
import type { Span } from './span.js';

/** A verbatim excerpt with its source. `quote` is exactly `body.slice(start, end)` of the article. */
export interface Citation extends Span {
  /** 1-based position in the answer. */
  readonly number: number;
  /** The article's path below the archive folder. */
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url?: string;
  readonly date: CalendarDate | null;
  readonly quote: string;
  /** The best sentence, in the body's offsets, inside `start` to `end`. */
  readonly sentence: Span;
  /** The answering words, in the body's offsets, inside `sentence`, in order, apart from each other. */
  readonly highlights: readonly Span[];
  /** Who says it, where the sentence is a quotation whose speaker is known. */
  readonly speaker?: string;
}
