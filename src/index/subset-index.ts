import type { PassageRow } from './archive-database.js';
import { type CountedTerms, countTerms, createCountedKeywords } from './counted-keywords.js';
import { passageTerms } from './keyword-terms.js';
import type { ArchiveIndex } from './open-index.js';
import { dot } from './quantize.js';

/** Makes smaller archives out of an index, held in memory and searched exactly; for measuring, not for answering. */
export function createSubsetter(base: ArchiveIndex): (articleIds: readonly number[]) => ArchiveIndex {
  const passagesOf = new Map<number, readonly PassageRow[]>();
  const termsOf = new Map<number, CountedTerms>();
  const vectorOf = new Map<number, Float32Array>();
  for (const { id } of base.archive.outlines()) {
    const article = base.archive.article(id);
    const passages = base.archive.passages(id);
    passagesOf.set(id, passages);
    for (const passage of passages) {
      termsOf.set(passage.label, countTerms(passageTerms(article, passage)));
      vectorOf.set(passage.label, base.vectorFile.read(passage.label));
    }
  }
  return (articleIds) => {
    const rows = articleIds.flatMap((id) => passagesOf.get(id) ?? []);
    const vectors = rows.map(({ label }) => vectorOf.get(label) ?? new Float32Array());
    const vector = (label: number): Float32Array => vectors[label] ?? new Float32Array();
    return {
      ...base,
      archive: {
        ...base.archive,
        outlines: () => base.archive.outlines().filter(({ id }) => articleIds.includes(id)),
        passages: (id) =>
          rows.map((row, label) => ({ ...row, label })).filter(({ articleId }) => articleId === id),
        labels: (id) => rows.flatMap(({ articleId }, label) => (articleId === id ? [label] : [])),
        passage(label) {
          const row = rows[label];
          if (row === undefined) throw new RangeError(`No passage ${String(label)}.`);
          return { ...row, label };
        },
        articleOf(label) {
          const row = rows[label];
          if (row === undefined) throw new RangeError(`No passage ${String(label)}.`);
          return row.articleId;
        },
        close() {},
      },
      keywords: createCountedKeywords(rows.map(({ label }) => termsOf.get(label) ?? countTerms([]))),
      vectorFile: { read: vector, close() {} },
      vectors: {
        size: rows.length,
        vector,
        search: (query, limit, accept = () => true) =>
          vectors
            .map((candidate, label) => ({ label, similarity: dot(query, candidate) }))
            .filter(({ label }) => accept(label))
            .sort((left, right) => right.similarity - left.similarity || left.label - right.label)
            .slice(0, limit),
      },
      close() {},
    };
  };
}
