import { describe, expect, it } from 'vitest';

import { dot } from '../../src/index/quantize.js';
import type { VectorIndex } from '../../src/index/vector-index.js';
import { clusteredVectors, unit } from '../support/random-vectors.js';

const DIMENSIONS = 24;

/** What every vector index does; `build` makes one over vectors of `dimensions`. */
export function describeVectorIndex(
  name: string,
  build: (vectors: readonly Float32Array[], dimensions: number) => Promise<VectorIndex>,
): void {
  describe(`${name} as a vector index`, () => {
    it('finds nothing where there is nothing', async () => {
      const index = await build([], DIMENSIONS);
      expect(index.size).toBe(0);
      expect(index.search(unit(new Float32Array(DIMENSIONS).fill(1)), 5)).toEqual([]);
    });

    it('gives all it has when more is asked for, nearest first, with the cosine', async () => {
      const vectors = clusteredVectors(1, 7, DIMENSIONS);
      const index = await build(vectors, DIMENSIONS);
      const [query = new Float32Array()] = clusteredVectors(2, 1, DIMENSIONS);
      const hits = index.search(query, 50);
      expect(hits.map(({ label }) => label).toSorted((left, right) => left - right)).toEqual([
        0, 1, 2, 3, 4, 5, 6,
      ]);
      for (const [place, { label, similarity }] of hits.entries()) {
        expect(similarity).toBeCloseTo(dot(query, vectors[label] ?? query), 5);
        expect(similarity).toBeLessThanOrEqual(hits[place - 1]?.similarity ?? Infinity);
      }
    });

    it('finds each vector by itself, and gives it back as it was', async () => {
      const vectors = clusteredVectors(3, 60, DIMENSIONS);
      const index = await build(vectors, DIMENSIONS);
      for (const [label, vector] of vectors.entries()) {
        expect(index.search(vector, 1)).toMatchObject([{ label }]);
        expect(index.vector(label)).toEqual(vector);
      }
    });

    it('puts equal vectors in the order of their labels', async () => {
      const [vector = new Float32Array()] = clusteredVectors(4, 1, DIMENSIONS);
      const index = await build([vector, vector, vector, vector], DIMENSIONS);
      expect(index.search(vector, 4).map(({ label }) => label)).toEqual([0, 1, 2, 3]);
    });

    it('gives none for a limit of 0', async () => {
      const index = await build(clusteredVectors(5, 3, DIMENSIONS), DIMENSIONS);
      expect(index.search(unit(new Float32Array(DIMENSIONS).fill(1)), 0)).toEqual([]);
    });

    it('gives only what is accepted', async () => {
      const vectors = clusteredVectors(6, 400, DIMENSIONS);
      const index = await build(vectors, DIMENSIONS);
      const [query = new Float32Array()] = clusteredVectors(7, 1, DIMENSIONS);
      const odd = index.search(query, 10, (label) => label % 2 === 1);
      expect(odd).toHaveLength(10);
      expect(odd.every(({ label }) => label % 2 === 1)).toBe(true);
      expect(index.search(query, 10, () => false)).toEqual([]);
    });
  });
}
