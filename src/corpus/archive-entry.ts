import type { Article } from '../core/article.js';

import type { Markup } from './layout.js';

/** What the operator or the file's metadata states of an article; it wins over what the text shows. */
export interface StatedFacts {
  readonly title?: string;
  readonly outlet?: string;
  /** As it was written; it is read where it is used, so that a fault can name its place. */
  readonly date?: string;
  readonly url?: string;
}

/** One article's text as its file holds it. */
export interface ArticleSource {
  readonly kind: 'source';
  readonly path: string;
  readonly body: string;
  readonly markup: Markup;
  readonly stated: StatedFacts;
}

/** A file, or a line of a .jsonl file, that is not read, with the reason for its operator. */
export interface SkippedEntry {
  readonly kind: 'skipped';
  readonly path: string;
  readonly reason: string;
}

/** Something that was passed over in what was read: a statement about no file, a date that is none. */
export interface WarningEntry {
  readonly kind: 'warning';
  readonly path: string;
  readonly reason: string;
}

/** An article with the hash of all that is known of it: equal hashes need no new work. */
export interface ReadArticle {
  readonly kind: 'article';
  readonly article: Article;
  readonly hash: string;
}

/** What reading an archive gives, one entry an article, a skipped file or a warning. */
export type ArchiveEntry = ReadArticle | SkippedEntry | WarningEntry;
