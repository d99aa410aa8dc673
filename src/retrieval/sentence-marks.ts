import type { Span } from '../core/span.js';

/** What kind of thing a marked stretch names: a name's OntoNotes label, a date or time, or an amount. */
export type MarkLabel = 'PERSON' | 'ORG' | 'GPE' | 'NORP' | 'FAC' | 'LOC' | 'EVENT' | 'DATE';

/** A name or date in an article's body, found when the index was built. */
export interface SentenceMark extends Span {
  readonly label: MarkLabel;
}
