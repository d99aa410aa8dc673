import type { Citation } from '../core/citation.js';
import type { Coverage, Timing } from './answer.js';

/** What the archive's nearest quotes say to a statement: the same, another figure or date for the same, or not this. */
export type CheckLabel = 'found' | 'differs' | 'not-found';

/** A figure or a date in which a statement and a quote differ, as each has it. */
export interface StatedDifference {
  readonly stated: string;
  readonly told: string;
}

/** A quote that is near a statement. */
export interface CheckedQuote extends Citation {
  /** Where the statement differs; else empty. */
  readonly differences: readonly StatedDifference[];
}

/** One statement of a message with its nearest quotes, the ones that decided its label first. */
export interface CheckedStatement {
  readonly statement: string;
  readonly label: CheckLabel;
  readonly quotes: readonly CheckedQuote[];
}

/** The reply to "Check against the archive" as data. It never says whether a statement is true. */
export interface CheckAnswer {
  readonly outcome: 'checked' | 'nothing-to-check' | 'other-language';
  /** English name of the message's language, where it is another than the archive's. */
  readonly language: string | null;
  readonly statements: readonly CheckedStatement[];
  /** Further statements that were not looked at. */
  readonly leftOut: number;
  readonly coverage: Coverage;
  readonly milliseconds: Timing;
}
