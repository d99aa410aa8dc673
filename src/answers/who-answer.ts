import type { NameReason } from '../text/persons/name-reason.js';
import type { CalendarDate } from '../core/calendar-date.js';
import type { Citation } from '../core/citation.js';
import type { Coverage, Timing } from './answer.js';

/** When and where a person is first or last seen; the date is `null` where no article about them is dated. */
export interface Sighting {
  readonly date: CalendarDate | null;
  readonly article: string;
}

/** Why two spellings are shown as one person's. */
export interface MergeEvidence {
  readonly left: string;
  readonly right: string;
  readonly leftArticle: string;
  readonly rightArticle: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/** What the archive tells of one person, each line with its source. */
export interface PersonProfile {
  readonly id: string;
  readonly name: string;
  /** All spellings, the most frequent first. */
  readonly variants: readonly string[];
  readonly mentions: number;
  readonly articles: readonly string[];
  readonly firstSeen: Sighting;
  readonly lastSeen: Sighting;
  readonly roles: readonly { readonly text: string; readonly citation: Citation }[];
  /** Persons named in the same articles, most shared articles first. */
  readonly beside: readonly { readonly name: string; readonly articles: number }[];
  /** Their words, as the archive quotes or reports them. */
  readonly quotations: readonly Citation[];
  /** Sentences that name the person, for whom no words are quoted. */
  readonly sentences: readonly Citation[];
  readonly merged: readonly MergeEvidence[];
  /** Others who may be the same person. */
  readonly mayBe: readonly string[];
}

/** The reply to `/who` as data. */
export interface WhoAnswer {
  readonly query: string;
  readonly outcome: 'found' | 'ambiguous' | 'nothing-found';
  /** The person meant; where several may be, those most likely. */
  readonly people: readonly PersonProfile[];
  /** Whether further people may be meant. */
  readonly isMore: boolean;
  /** Names that are near, where nobody was found. */
  readonly nearest: readonly string[];
  readonly coverage: Coverage;
  readonly milliseconds: Timing;
}
