import type { CheckLabel } from '../../../answers/check-answer.js';

/** The fixed sentences of "Check against the archive" in one language. */
export interface CheckTexts {
  readonly heading: string;
  /** How many statements were found, differ and were not found, in this order. */
  readonly summary: (found: number, differing: number, notFound: number) => string;
  /** That the bot does not say what is true. */
  readonly judge: string;
  readonly labels: Readonly<Record<CheckLabel, string>>;
  /** Where a statement and a quote differ, each in its own words. */
  readonly difference: (stated: string, told: string) => string;
  /** Over quotes that are near and do not tell the statement, and where there are none. */
  readonly nearest: string;
  readonly nothingNear: string;
  /** Further statements that were not looked at. */
  readonly leftOut: (statements: number) => string;
  readonly nothingToCheck: { readonly heading: string; readonly reason: string };
  readonly otherLanguage: (language: string) => string;
}
