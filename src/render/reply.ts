/** A run of text in one style. Plain data: no Markdown, no escapes. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/**
 * A paragraph of a reply. `quote` is verbatim text of an article, the sentence that answers;
 * `context` is verbatim text around it, shown smaller; `text` is our own words; `source` says where a quote is from.
 */
export interface Paragraph {
  readonly kind: 'quote' | 'context' | 'text' | 'source';
  readonly runs: readonly Run[];
  /** A link behind the whole paragraph. */
  readonly url?: string;
}

/** A framed part of a reply: one citation, one person, one entry. */
export interface Card {
  readonly title?: string;
  readonly url?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A file that goes with a reply. */
export interface Attachment {
  readonly name: string;
  readonly data: Uint8Array;
  /** Alternative text for people who do not see it. */
  readonly description: string;
}

/** What a person gets, on any surface. `refusal` and `error` go only to the one who asked. */
export interface Reply {
  readonly kind: 'answer' | 'refusal' | 'error';
  /** The question or the name as it was asked, shown whole. */
  readonly heading?: string;
  readonly paragraphs: readonly Paragraph[];
  readonly cards: readonly Card[];
  /** The as-of line: what the archive covers. */
  readonly footer?: string;
  readonly attachments?: readonly Attachment[];
}
