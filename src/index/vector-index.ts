import { statSync } from 'node:fs';
import { rename } from 'node:fs/promises';

import hnswlib from 'hnswlib-node';

import { BotError } from '../core/errors.js';

export interface VectorHit {
  readonly label: number;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
}

/** Approximate nearest neighbours over unit vectors. */
export interface VectorIndex {
  readonly size: number;
  /** The nearest labels, nearest first, ties by label; at most as many as there are. */
  search(vector: Float32Array, limit: number, accept?: (label: number) => boolean): readonly VectorHit[];
  /** The stored vector. */
  vector(label: number): Float32Array;
}

/** Adds vectors in order and writes an index. */
export interface VectorIndexBuilder {
  /** Adds the next vector: its label is the number of vectors before it. */
  add(vector: Float32Array): void;
  write(file: string): Promise<void>;
}

// Malkov and Yashunin's graph degree and build beam (arXiv 1603.09320); with them and EF_SEARCH recall@10 is above .99.
const LINKS = 16;
const EF_CONSTRUCTION = 200;
/** The search beam; hnswlib's own default of 10 loses every fourth neighbour. */
const EF_SEARCH = 200;
const SEED = 1;
const FIRST_CAPACITY = 1024;

/** Builds an HNSW graph; the same vectors in the same order give the same file. */
export function createVectorIndexBuilder(dimensions: number): VectorIndexBuilder {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  let capacity = FIRST_CAPACITY;
  let size = 0;
  graph.initIndex(capacity, LINKS, EF_CONSTRUCTION, SEED);
  return {
    add(vector) {
      if (size === capacity) {
        capacity *= 2;
        graph.resizeIndex(capacity);
      }
      graph.addPoint(Array.from(vector), size);
      size += 1;
    },
    async write(file) {
      // hnswlib reports no error of a write: a full disk or a missing folder shows only in the file.
      const temporary = `${file}.writing`;
      await graph.writeIndex(temporary);
      const bytes = statSync(temporary, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes < size * dimensions * Float32Array.BYTES_PER_ELEMENT) {
        throw new BotError(
          'index-corrupt',
          `The vector index was not written whole (${String(bytes)} bytes in ${temporary}). Is the disk full?`,
        );
      }
      await rename(temporary, file);
    },
  };
}

/**
 * Opens an index. The file's checksum and shape must have been verified before: hnswlib crashes on a damaged
 * file and answers wrongly with other dimensions.
 */
export async function openVectorIndex(file: string, dimensions: number): Promise<VectorIndex> {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  await graph.readIndex(file);
  graph.setEf(EF_SEARCH);
  const size = graph.getCurrentCount();
  return {
    size,
    search(vector, limit, accept) {
      const most = Math.min(limit, size);
      if (most === 0) return [];
      const { neighbors, distances } = graph.searchKnn(Array.from(vector), most, accept);
      return neighbors
        .map((label, place) => ({ label, similarity: 1 - (distances[place] ?? 1) }))
        .sort((left, right) => right.similarity - left.similarity || left.label - right.label);
    },
    vector: (label) => Float32Array.from(graph.getPoint(label)),
  };
}
