import type { Span } from './span.js';

/** Kinds of names that the product uses, as in OntoNotes 5. */
export type NameLabel = 'PERSON' | 'ORG' | 'GPE' | 'NORP' | 'FAC' | 'LOC' | 'EVENT';

/** A name where it stands in a body; `text` is exactly that slice. */
export interface NameMention extends Span {
  readonly text: string;
  readonly label: NameLabel;
}

/** One article's mention of a person; titles, roles and possessives are outside the span. */
export interface PersonMention extends Span {
  readonly text: string;
  /** Number of the person within the article, from 0 in order of first mention: equal numbers are one person. */
  readonly person: number;
}

/** A role that an article gives a person: "Russian Foreign Minister", "the prime minister of Libya". */
export interface RoleMention extends Span {
  readonly text: string;
  readonly person: number;
}

/** A quotation, direct or reported; the span holds the words that are said, not who says them. */
export interface QuotationMention extends Span {
  readonly kind: 'direct' | 'reported';
  /** Number of the person within the article; `null` where the speaker is no person or is not certain. */
  readonly person: number | null;
  /** The words that name the speaker where the text gives them ("the Russian foreign minister", "he", "a military source"). */
  readonly speaker: Span | null;
}

/** What an article says of names, persons and quotations; all spans are into its body, in order. */
export interface ArticleNames {
  /** All names but persons. */
  readonly names: readonly NameMention[];
  readonly persons: readonly PersonMention[];
  readonly roles: readonly RoleMention[];
}
