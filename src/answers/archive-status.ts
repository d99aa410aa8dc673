import type { CalendarDate } from '../core/calendar-date.js';
import type { ErrorCode } from '../core/errors.js';
import type { Coverage } from './answer.js';

/** The article with the latest known date. */
export interface NewestArticle {
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: CalendarDate | null;
}

/** What an opened index holds, in figures. */
export interface ArchiveOverview {
  readonly coverage: Coverage;
  /** The outlet with the most articles first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  /** `null` where no article's date is known. */
  readonly newest: NewestArticle | null;
  readonly passages: number;
  readonly sentences: number;
  /** The id of the model that embedded it. */
  readonly model: string;
}

/** How fast the latest answers of one kind were, in milliseconds from the question to the answer. */
export interface AnswerSpeed {
  /** The command that they answered. */
  readonly command: string;
  /** The answers that were measured; at least one. */
  readonly answers: number;
  readonly median: number;
  /** Ninety-five of a hundred took no longer. */
  readonly percentile95: number;
}

/** What the bot knows and does at the moment. */
export interface ArchiveStatus {
  /** `null` where no index can be opened; `fault` then says why. */
  readonly archive: ArchiveOverview | null;
  readonly fault: ErrorCode | null;
  /** `progress` is 0 to 1, `null` while it is not known; `null` where no build is at work. */
  readonly build: { readonly progress: number | null } | null;
  /** Empty where nothing was measured yet. */
  readonly speeds: readonly AnswerSpeed[];
}
