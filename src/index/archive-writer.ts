import Database from 'libsql';

import type { Article } from '../core/article.js';
import { daysOf } from '../core/calendar-date.js';
import type { PassageRow, SentenceRow } from './archive-database.js';

const SCHEMA = `
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, body TEXT NOT NULL,
  title TEXT NOT NULL, title_basis TEXT NOT NULL, outlet TEXT, url TEXT, date TEXT,
  first_day TEXT, last_day TEXT, content TEXT NOT NULL, analysis TEXT NOT NULL
);
CREATE TABLE sentences (
  article INTEGER NOT NULL, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  pieces INTEGER NOT NULL, key TEXT NOT NULL, scale REAL NOT NULL, vector BLOB NOT NULL,
  PRIMARY KEY (article, ordinal)
) WITHOUT ROWID;
CREATE TABLE passages (
  label INTEGER PRIMARY KEY, article INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, key TEXT NOT NULL, words BLOB NOT NULL
);
`;
// Made after the rows are in: building an index once is faster than keeping it up to date.
const INDEXES = 'CREATE INDEX passages_by_article ON passages (article);';

/** Writes the database of a new generation. */
export interface ArchiveWriter {
  article(article: Article, hash: string, analysis: string): number;
  sentence(articleId: number, sentence: SentenceRow): void;
  passage(passage: PassageRow): void;
  /** Writes what was given so far; call it now and then, to bound memory. */
  commit(): void;
  close(): void;
}

/** Makes the file, which must not be there yet, with nothing in it. */
export function createArchiveDatabase(file: string): ArchiveWriter {
  const database = new Database(file);
  // Nobody reads this file before it is finished, synced and renamed into use: speed over safety until then.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
  database.exec(SCHEMA);
  database.exec('BEGIN');
  const addArticle = database.prepare('INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)');
  const addSentence = database.prepare('INSERT INTO sentences VALUES (?,?,?,?,?,?,?,?)');
  const addPassage = database.prepare('INSERT INTO passages VALUES (?,?,?,?,?,?,?,?)');
  let articles = 0;
  return {
    article(article, hash, analysis) {
      const id = articles;
      articles += 1;
      const days = article.date === null || article.date.basis === 'inferred' ? null : daysOf(article.date);
      addArticle.run(
        id,
        article.path,
        hash,
        article.body,
        article.title,
        article.titleBasis,
        article.outlet,
        article.url,
        article.date === null ? null : JSON.stringify(article.date),
        days?.first ?? null,
        days?.last ?? null,
        JSON.stringify(article.content),
        analysis,
      );
      return id;
    },
    sentence(articleId, { ordinal, start, end, pieces, key, vector }) {
      addSentence.run(articleId, ordinal, start, end, pieces, key, vector.scale, toBlob(vector.bytes));
    },
    passage({ label, articleId, first, last, start, end, key, words }) {
      addPassage.run(label, articleId, first, last, start, end, key, toBlob(words));
    },
    commit() {
      database.exec('COMMIT; BEGIN');
    },
    close() {
      database.exec(`${INDEXES} COMMIT; PRAGMA journal_mode = DELETE;`);
      database.close();
    },
  };
}

function toBlob(bytes: Int8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
