import type { PassageRow, SentenceRow } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';

/**
 * The same index with the rows that were read kept in memory: a test asks each question of many archives made of the same
 * few articles. About 10 KB a passage.
 */
export function withCachedRows(index: ArchiveIndex): ArchiveIndex {
  const { archive } = index;
  const bodies = new Map<number, string>();
  const passages = new Map<number, PassageRow>();
  const sentences = new Map<number, readonly SentenceRow[]>();
  return {
    ...index,
    archive: {
      ...archive,
      body: (id) => cached(bodies, id, () => archive.body(id)),
      passage: (label) => cached(passages, label, () => archive.passage(label)),
      sentences(article, first = 0, last = Number.MAX_SAFE_INTEGER) {
        const all = cached(sentences, article, () => archive.sentences(article));
        return all.filter(({ ordinal }) => ordinal >= first && ordinal <= last);
      },
    },
  };
}

function cached<Value>(values: Map<number, Value>, key: number, read: () => NonNullable<Value>): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = read();
  values.set(key, value);
  return value;
}
