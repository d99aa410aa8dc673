import { BM25_B, BM25_K1, type KeywordHit, type KeywordIndex } from './keyword-index.js';

/** A passage's terms, counted. */
export interface CountedTerms {
  readonly counts: ReadonlyMap<string, number>;
  /** All terms, each as often as it stands. */
  readonly length: number;
}

export function countTerms(terms: readonly string[]): CountedTerms {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { counts, length: terms.length };
}

/**
 * Searches a handful of passages by reading them all: nothing has to be built first, which pays where an archive is asked
 * only once. Gives what `openKeywordIndex` gives, but for rounding.
 */
export function createCountedKeywords(passages: readonly CountedTerms[]): KeywordIndex {
  const average = passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length);
  const frequencies = new Map<string, number>();
  let terms: readonly string[] | undefined;

  function documentFrequency(term: string): number {
    const known = frequencies.get(term);
    if (known !== undefined) return known;
    const frequency = passages.filter(({ counts }) => counts.has(term)).length;
    frequencies.set(term, frequency);
    return frequency;
  }
  function inverseDocumentFrequency(term: string): number {
    const frequency = documentFrequency(term);
    return Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
  }
  function score(wanted: Iterable<string>, label: number): number {
    const passage = passages[label];
    if (passage === undefined) return 0;
    const norm = BM25_K1 * (1 - BM25_B + (BM25_B * passage.length) / (average || 1));
    let sum = 0;
    for (const term of new Set(wanted)) {
      const count = passage.counts.get(term) ?? 0;
      if (count > 0) sum += (inverseDocumentFrequency(term) * count) / (count + norm);
    }
    return sum;
  }

  return {
    size: passages.length,
    get terms() {
      return (terms ??= [...new Set(passages.flatMap(({ counts }) => [...counts.keys()]))].sort());
    },
    documentFrequency,
    inverseDocumentFrequency,
    search(wanted, limit, accept = () => true) {
      const distinct = new Set(wanted);
      return passages
        .map((_, label): KeywordHit => ({ label, score: accept(label) ? score(distinct, label) : 0 }))
        .filter((hit) => hit.score > 0)
        .sort((left, right) => right.score - left.score || left.label - right.label)
        .slice(0, limit);
    },
    score,
  };
}
