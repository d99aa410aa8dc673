import type { ArchiveIndex } from '../index/open-index.js';
import type { KeywordHit } from '../index/keyword-index.js';

/**
 * The index as if some articles were not in it: no leg finds their passages, and no term counts them. Scores differ from
 * those of an index built without them only by BM25's average passage length.
 */
export function hideArticles(base: ArchiveIndex, hidden: ReadonlySet<number>): ArchiveIndex {
  const labels = new Set(
    [...hidden].flatMap((article) => base.archive.passages(article).map(({ label }) => label)),
  );
  const size = base.keywords.size - labels.size;
  const frequencies = new Map<string, number>();
  function documentFrequency(term: string): number {
    const known = frequencies.get(term);
    if (known !== undefined) return known;
    const holders = [...labels].filter((label) => base.keywords.score([term], label) > 0).length;
    const frequency = base.keywords.documentFrequency(term) - holders;
    frequencies.set(term, frequency);
    return frequency;
  }
  function inverseDocumentFrequency(term: string): number {
    const frequency = documentFrequency(term);
    return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
  }
  /** What the base's score for a term has to be multiplied with. */
  function correction(term: string): number {
    return inverseDocumentFrequency(term) / base.keywords.inverseDocumentFrequency(term);
  }
  return {
    ...base,
    archive: {
      ...base.archive,
      outlines: () => base.archive.outlines().filter(({ id }) => !hidden.has(id)),
      passages: (article) => (hidden.has(article) ? [] : base.archive.passages(article)),
      labels: (article) => (hidden.has(article) ? [] : base.archive.labels(article)),
      close() {},
    },
    keywords: {
      ...base.keywords,
      size,
      documentFrequency,
      inverseDocumentFrequency,
      search(terms, limit, accept = () => true) {
        const scores = new Map<number, number>();
        for (const term of new Set(terms)) {
          const factor = correction(term);
          for (const { label, score } of base.keywords.search([term], base.keywords.size)) {
            if (!labels.has(label) && accept(label))
              scores.set(label, (scores.get(label) ?? 0) + factor * score);
          }
        }
        return [...scores]
          .map(([label, score]): KeywordHit => ({ label, score }))
          .sort((left, right) => right.score - left.score || left.label - right.label)
          .slice(0, limit);
      },
      score: (terms, label) =>
        [...new Set(terms)].reduce(
          (sum, term) => sum + correction(term) * base.keywords.score([term], label),
          0,
        ),
    },
    vectors: {
      ...base.vectors,
      size: base.vectors.size - labels.size,
      search: (vector, limit, accept = () => true) =>
        base.vectors.search(vector, limit, (label) => !labels.has(label) && accept(label)),
    },
    close() {},
  };
}
