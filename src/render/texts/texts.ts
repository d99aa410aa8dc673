import type { AskedFor, FilterKinds } from '../../core/question.js';
import type { NameReason } from '../../text/persons/name-reason.js';
import type { ErrorCode } from '../../core/errors.js';
import type { ArchiveTexts } from './archive/archive-texts.js';
import type { CheckTexts } from './check/check-texts.js';
import type { CompareTexts } from './compare/compare-texts.js';
import type { HelpTexts } from './help/help-texts.js';
import type { StatusTexts } from './status/status-texts.js';
import type { ReadingTexts } from './reading-texts.js';
import type { TimelineTexts } from './timeline-texts.js';

/**
 * Every fixed sentence of the bot in one language. Lists and dates come in already written out,
 * numbers as numbers, so that each language chooses its own plural forms and word order.
 */
export interface Texts {
  /** The question as it was completed from the one before it. */
  readonly understood: (question: string) => string;
  /** Over an answer that says no. */
  readonly notSaid: string;
  readonly nothingFits: string;
  /** Over an answer that says no for what passes the filters. */
  readonly notWithin: string;
  readonly otherLanguageHeading: string;

  readonly namesMissing: (names: string) => string;
  readonly notTold: (names: string | null, asked: AskedFor) => string;
  readonly nothingNear: string;
  readonly filteredOut: (by: FilterKinds, outlets: string | null) => string;
  /** Of a timeline's subject: over which days its events lie, none of them asked for. */
  readonly otherDays: (names: string, days: string) => string;
  /** Why others may tell it; `outlet` is the only one whose articles were looked at. */
  readonly restNotSearched: (outlet: string | null) => string;
  readonly otherLanguage: (language: string) => string;
  /** What the archive is about, after a refusal. */
  readonly topics: (names: string) => string;

  readonly outletUnknown: string;
  readonly dateUnknown: string;
  /** A date that was inferred; `days` are all the days that fit, as a list. */
  readonly probably: (days: string) => string;
  readonly probablyOneOf: (count: number, first: string, last: string) => string;
  readonly speaker: (name: string) => string;
  /** The words that answer, where they cannot be shown in bold. */
  readonly answeringWords: (words: string) => string;

  /** The as-of line up to the build; `days` is `null` where no article is dated. */
  readonly coverage: (articles: number, days: string | null, undated: number) => string;
  readonly indexBuilt: { readonly before: string; readonly after: string };

  /** The fixed words of `/who`. */
  readonly who: {
    readonly nobody: (name: string) => string;
    readonly nearest: (names: string) => string;
    readonly several: (count: number) => string;
    /** Where more may be meant than are shown. */
    readonly among: string;
    readonly variants: (names: string) => string;
    readonly counts: (mentions: number, articles: number) => string;
    readonly seenOn: (day: string) => string;
    readonly seen: (from: string, to: string) => string;
    readonly beside: (names: string) => string;
    readonly mayBe: (names: string) => string;
    readonly page: (page: number, pages: number) => string;
    readonly howKnown: string;
    readonly same: (left: string, right: string) => string;
    readonly reason: (reason: NameReason) => string;
  };

  /** Under an answer, and after a press. */
  readonly feedback: { readonly helpful: string; readonly notHelpful: string; readonly thanks: string };

  /** After an error that passes by itself; `seconds` is at least 1. */
  readonly tryAgainIn: (seconds: number) => string;
  readonly timeline: TimelineTexts;
  readonly status: StatusTexts;
  readonly reading: ReadingTexts;
  readonly archive: ArchiveTexts;
  readonly check: CheckTexts;
  readonly compare: CompareTexts;
  readonly help: HelpTexts;

  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** For anything that no code names. */
  readonly unexpected: string;
  readonly reference: (id: string) => string;
}
