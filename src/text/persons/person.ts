import type { CalendarDate } from '../../core/calendar-date.js';
import type { ArticleNames } from '../../core/mention.js';
import type { Span } from '../../core/span.js';
import type { NameReason } from './name-reason.js';

/** An article with the persons that it names. */
export interface PersonArticle {
  readonly path: string;
  readonly outlet?: string | null;
  readonly date?: CalendarDate | null;
  readonly body: string;
  readonly names: ArticleNames;
}

/** A mention of a person somewhere in the archive. */
export interface ArchiveMention extends Span {
  readonly article: string;
  readonly text: string;
}

/** Why two spellings were taken for one person's, or may be. */
export interface MergeReason {
  /** The two names, as the articles have them. */
  readonly left: string;
  readonly right: string;
  /** An article for each. */
  readonly leftArticle: string;
  readonly rightArticle: string;
  /** From 0 to 1; the thresholds are in compare-names.ts. */
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/** Another person of the archive who may be the same. */
export interface PossiblePerson extends MergeReason {
  /** Its place in the list of persons. */
  readonly person: number;
}

/** A person of the archive, merged from the articles that name them. */
export interface Person {
  /** Where the person is first named, by the order of paths: the same as long as that article stays. */
  readonly id: string;
  /** The name under which the person is shown. */
  readonly name: string;
  /** Every spelling with how often it stands, the most frequent first. */
  readonly variants: readonly { readonly text: string; readonly count: number }[];
  /** In the order of paths and positions. */
  readonly mentions: readonly ArchiveMention[];
  readonly roles: readonly ArchiveMention[];
  /** The number that the person has within each article. */
  readonly numbers: readonly { readonly article: string; readonly person: number }[];
  /** What merged the spellings; empty where there is one name only. */
  readonly reasons: readonly MergeReason[];
  /** Surest first. */
  readonly mayBe: readonly PossiblePerson[];
}
