import type { CalendarDate } from './calendar-date.js';

/** An article of a file that was handed in, as the bot sees it. */
export interface SeenArticle {
  readonly path: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: CalendarDate | null;
}

/** A part of a file that was passed over, with the reason. */
export interface PassedOver {
  readonly path: string;
  readonly reason: string;
}

/** A file that is in the archive now. */
export interface AddedFile {
  readonly path: string;
  /** The trash's id of the file that had its place; `null` where none had. */
  readonly replaced: string | null;
  readonly articles: number;
  /** The first few. */
  readonly seen: readonly SeenArticle[];
  /** Skipped lines and doubtful dates, the first few; `passedOverCount` counts all. */
  readonly passedOver: readonly PassedOver[];
  readonly passedOverCount: number;
}

/** A file that is in the trash now. */
export interface RemovedFile {
  readonly path: string;
  readonly trashId: string;
}

/** A file that was put back from the trash. */
export interface RestoredFile {
  readonly path: string;
  /** The trash's id of the file that had its place; `null` where none had. */
  readonly replaced: string | null;
}

/** A file that is to be put into the archive. */
export interface HandedArticles {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is stated of its article; it goes into archive.yml. */
  readonly facts: {
    readonly title?: string;
    readonly outlet?: string;
    readonly date?: string;
    readonly url?: string;
  };
  /** Whether a file of the same name goes into the trash for it. */
  readonly replace: boolean;
}
