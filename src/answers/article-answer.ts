import type { PassageMark } from '../core/passage-mark.js';
import type { Span } from '../core/span.js';
import type { Coverage } from './answer.js';
import type { Source } from './sources-answer.js';

/** Which article is to be read, and which page of it. */
export interface ArticleQuery {
  /** What was typed of its title, or its key. */
  readonly title?: string;
  /** Its key, as a button names it. */
  readonly key?: string;
  /** From 0; a page beyond the last is the last. `null` for the page of the mark, or the first. */
  readonly page: number | null;
  /** The passage that is to be marked. */
  readonly mark?: PassageMark;
}

/** One page of an article. */
export interface ArticlePage extends Span {
  readonly source: Source;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Exactly the body from `start` to `end`. */
  readonly text: string;
  /** The part of the marked passage that is on this page, in the body's offsets. */
  readonly mark: Span | null;
}

/** The reply to `/article` as data. */
export type ArticleAnswer =
  | { readonly outcome: 'found'; readonly article: ArticlePage; readonly coverage: Coverage }
  /** `ambiguous`: each of these may be meant; `nothing-found`: none is, these come nearest. */
  | {
      readonly outcome: 'ambiguous' | 'nothing-found';
      readonly query: string;
      readonly sources: readonly Source[];
      /** Whether further articles may be meant. */
      readonly isMore: boolean;
      readonly coverage: Coverage;
    }
  /** The article, or the passage that was to be marked, is there no more. */
  | { readonly outcome: 'gone' };
