import type { CalendarDate } from './calendar-date.js';
import type { Span } from './span.js';

/** Where a title comes from; a `lead` title is the first words of the text, for want of a headline. */
export type TitleBasis = 'stated' | 'headline' | 'lead';

/** One article as it was read: the text untouched, and what is known about it. */
export interface Article {
  /** Path below the archive folder with `/`, for a line of a .jsonl file followed by `#n`. */
  readonly path: string;
  /** The decoded text without BOM, line ends as they are; all offsets are into it. */
  readonly body: string;
  readonly title: string;
  readonly titleBasis: TitleBasis;
  /** `null`: nobody states it and the text does not show it. */
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: CalendarDate | null;
  /** The parts of the body that are the story, in order; headline, dateline and boilerplate are left out. */
  readonly content: readonly Span[];
}
