import type { VectorIndex } from '../../src/index/vector-index.js';
import { dot } from '../../src/index/quantize.js';

/** A vector index that looks at every vector. */
export function createExactVectorIndex(vectors: readonly Float32Array[]): VectorIndex {
  return {
    size: vectors.length,
    search: (query, limit, accept = () => true) =>
      vectors
        .map((vector, label) => ({ label, similarity: dot(query, vector) }))
        .filter(({ label }) => accept(label))
        .sort((left, right) => right.similarity - left.similarity || left.label - right.label)
        .slice(0, limit),
    vector(label) {
      const vector = vectors[label];
      if (vector === undefined) throw new RangeError(`No vector ${String(label)}.`);
      return vector;
    },
  };
}
