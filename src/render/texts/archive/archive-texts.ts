/** The fixed sentences of `/archive` and of a build's end in one language; numbers come in written out where they are text. */
export interface ArchiveTexts {
  readonly added: (file: string) => string;
  readonly replaced: (file: string) => string;
  readonly holds: (articles: number) => string;
  readonly moreArticles: (articles: number) => string;
  readonly passedOver: (parts: number) => string;
  readonly removed: (file: string) => string;
  readonly restored: (file: string) => string;
  /** The file that had the place of what was put back. */
  readonly swapped: string;
  /** Until the index is built anew, answers do not know of the change. */
  readonly notYet: string;
  readonly stillCited: string;
  readonly confirm: (file: string) => string;
  readonly canBeUndone: string;
  readonly remove: string;
  readonly undo: string;
  readonly rebuild: string;

  readonly reading: string;
  /** A build is at work that has to end first. */
  readonly waiting: string;
  /** Articles done, of all; `share` is written out. */
  readonly building: (done: number, total: number, share: string) => string;
  readonly goesOn: string;
  readonly built: string;
  readonly upToDate: string;
  readonly failed: string;
  /** What a build did with how many articles; each heads the names of some. */
  readonly counts: {
    readonly added: (count: number) => string;
    readonly changed: (count: number) => string;
    readonly removed: (count: number) => string;
    readonly unchanged: (count: number) => string;
    readonly skipped: (count: number) => string;
    readonly warnings: (count: number) => string;
  };
  readonly more: (count: number) => string;
  readonly totals: (articles: number, passages: number, sentences: number) => string;
  readonly work: (embedded: number, reused: number, seconds: string) => string;
}
