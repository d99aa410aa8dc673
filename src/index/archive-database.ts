import Database from 'libsql';
import { z } from 'zod';

import type { Article } from '../core/article.js';
import type { CalendarDate } from '../core/calendar-date.js';
import type { Span } from '../core/span.js';
import { withRecent } from './recent-rows.js';

/** A sentence as the index keeps it. */
export interface SentenceRow extends Span {
  /** Number in the article, from 0. */
  readonly ordinal: number;
  /** Word pieces, without special tokens. */
  readonly pieces: number;
  /** Hash of what was embedded. */
  readonly key: string;
  readonly vector: QuantizedVector;
}

/** A passage as the index keeps it: whole sentences of one article. */
export interface PassageRow extends Span {
  /** The same number as in the vector and keyword indexes; `null` before it is written. */
  readonly label: number;
  readonly articleId: number;
  /** Ordinals of its first and last sentence. */
  readonly first: number;
  readonly last: number;
  readonly key: string;
  /** The projected vectors of its sentences' content words, one after the other. */
  readonly words: Int8Array;
}

/** An article as the index keeps it; `id` is its number in this generation. */
export interface StoredArticle extends Article {
  readonly id: number;
  /** Hash of the text and of all that is known of it. */
  readonly hash: string;
}

/** A unit vector in bytes: value × 127 / scale, rounded. */
export interface QuantizedVector {
  readonly scale: number;
  readonly bytes: Int8Array;
}

/** Rows of passages and bodies that are kept: more than a question looks at. */
const RECENT_ROWS = 32;

const spansSchema = z.array(z.object({ start: z.int(), end: z.int() }));
const dateSchema = z.object({
  value: z.string(),
  end: z.string().exactOptional(),
  precision: z.enum(['day', 'month', 'year', 'range']),
  basis: z.enum(['stated', 'written', 'resolved', 'inferred']),
  candidates: z.array(z.string()).exactOptional(),
});
const articleSchema = z.object({
  id: z.int(),
  path: z.string(),
  hash: z.string(),
  body: z.string(),
  title: z.string(),
  title_basis: z.enum(['stated', 'headline', 'lead']),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  date: z.string().nullable(),
  content: z.string(),
});
const sourceSchema = z.object({
  path: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  date: z.string().nullable(),
});
const analysisSchema = z.object({ analysis: z.string() });
const bodySchema = z.object({ body: z.string() });
// libsql gives a blob as an ArrayBuffer; its declared type and better-sqlite3 say Buffer.
const blobSchema = z
  .union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)])
  .transform((blob) =>
    blob instanceof Uint8Array
      ? new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength)
      : new Int8Array(blob),
  );
const sentenceSchema = z.object({
  ordinal: z.int(),
  start: z.int(),
  end: z.int(),
  pieces: z.int(),
  key: z.string(),
  scale: z.number(),
  vector: blobSchema,
});
const passageSchema = z.object({
  label: z.int(),
  article: z.int(),
  first: z.int(),
  last: z.int(),
  start: z.int(),
  end: z.int(),
  key: z.string(),
  words: blobSchema,
});
const rangeSchema = z.object({ article: z.int(), first: z.int(), last: z.int() });
const outlineSchema = z.object({
  id: z.int(),
  path: z.string(),
  hash: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
});

/** What is needed of every article at once: for filters, coverage and the comparison of two builds. */
export interface ArticleOutline {
  readonly id: number;
  readonly path: string;
  readonly hash: string;
  readonly title: string;
  readonly outlet: string | null;
  /** First and last day that its date may mean; `null` without a date, or with one that is only inferred. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** What an article is shown by in a list: all but its text. */
export type ArticleSource = Pick<Article, 'path' | 'title' | 'outlet' | 'url' | 'date'>;

/** Reads the database of a generation; it is never written again. */
export interface ArchiveReader {
  outlines(): readonly ArticleOutline[];
  article(id: number): StoredArticle;
  /** What the article is listed by, without its text. */
  source(id: number): ArticleSource;
  /** The article's text alone. */
  body(id: number): string;
  /** What was found in the article when the index was built, as JSON. */
  analysis(id: number): string;
  sentences(articleId: number, first?: number, last?: number): readonly SentenceRow[];
  passages(articleId: number): readonly PassageRow[];
  /** The labels of an article's passages: they follow each other. */
  labels(articleId: number): readonly number[];
  passage(label: number): PassageRow;
  /** The article that a passage is of. */
  articleOf(label: number): number;
  close(): void;
}

/** Opens the file of a finished generation. */
export function openArchiveDatabase(file: string): ArchiveReader {
  const database = new Database(file, { readonly: true });
  const outlines = database.prepare(
    'SELECT id, path, hash, title, outlet, first_day, last_day FROM articles ORDER BY id',
  );
  const article = database.prepare('SELECT * FROM articles WHERE id = ?');
  const source = database.prepare('SELECT path, title, outlet, url, date FROM articles WHERE id = ?');
  const body = database.prepare('SELECT body FROM articles WHERE id = ?');
  const analysis = database.prepare('SELECT analysis FROM articles WHERE id = ?');
  const sentences = database.prepare(
    'SELECT * FROM sentences WHERE article = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal',
  );
  const passages = database.prepare('SELECT * FROM passages WHERE article = ? ORDER BY label');
  const passage = database.prepare('SELECT * FROM passages WHERE label = ?');
  const labels = database.prepare(
    'SELECT article, min(label) AS first, max(label) AS last FROM passages GROUP BY article',
  );
  // Every question looks at all of them; the file never changes.
  let known: readonly ArticleOutline[] | undefined;
  // A filter looks at thousands of articles at once; the first one reads all of them.
  let ranges: ReadonlyMap<number, z.infer<typeof rangeSchema>> | undefined;
  const rangesByArticle = (): NonNullable<typeof ranges> =>
    (ranges ??= new Map(
      z
        .array(rangeSchema)
        .parse(labels.all())
        .map((range) => [range.article, range]),
    ));
  // A timeline asks for hundreds of passages: by label, from the same ranges.
  let articles: Int32Array | undefined;
  const articlesByLabel = (): Int32Array => {
    if (articles !== undefined) return articles;
    const all = [...rangesByArticle().values()];
    articles = new Int32Array(all.reduce((most, { last }) => Math.max(most, last + 1), 0)).fill(-1);
    for (const { article: id, first, last } of all) articles.fill(id, first, last + 1);
    return articles;
  };
  return {
    outlines: () =>
      (known ??= z
        .array(outlineSchema)
        .parse(outlines.all())
        .map(({ first_day, last_day, ...rest }) => ({ ...rest, firstDay: first_day, lastDay: last_day }))),
    article(id) {
      const { title_basis, date, content, ...row } = articleSchema.parse(article.get(id));
      return {
        ...row,
        titleBasis: title_basis,
        date: parseDate(date),
        content: spansSchema.parse(JSON.parse(content)),
      };
    },
    source(id) {
      const { date, ...row } = sourceSchema.parse(source.get(id));
      return { ...row, date: parseDate(date) };
    },
    body: withRecent((id) => bodySchema.parse(body.get(id)).body, RECENT_ROWS),
    analysis: (id) => analysisSchema.parse(analysis.get(id)).analysis,
    sentences: (articleId, first = 0, last = Number.MAX_SAFE_INTEGER) =>
      z
        .array(sentenceSchema)
        .parse(sentences.all(articleId, first, last))
        .map(({ scale, vector, ...row }) => ({
          ...row,
          vector: { scale, bytes: vector },
        })),
    passages: (articleId) => z.array(passageSchema).parse(passages.all(articleId)).map(toPassage),
    passage: withRecent((label) => toPassage(passageSchema.parse(passage.get(label))), RECENT_ROWS),
    articleOf(label) {
      const id = articlesByLabel()[label] ?? -1;
      if (id < 0) throw new RangeError(`There is no passage ${String(label)}.`);
      return id;
    },
    labels(articleId) {
      const range = rangesByArticle().get(articleId);
      if (range === undefined) return [];
      return Array.from({ length: range.last - range.first + 1 }, (_, place) => range.first + place);
    },
    close() {
      database.close();
    },
  };
}

function toPassage({ article, ...row }: z.infer<typeof passageSchema>): PassageRow {
  return { ...row, articleId: article };
}

function parseDate(text: string | null): CalendarDate | null {
  return text === null ? null : dateSchema.parse(JSON.parse(text));
}
