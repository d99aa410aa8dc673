import { rmSync } from 'node:fs';

import { dot } from '../../index/quantize.js';
import { createVectorIndexBuilder, openVectorIndex } from '../../index/vector-index.js';
import { createRandom } from '../bootstrap.js';
import { mixVectors, NOISE } from './generated-vectors.js';

/** How much of the exact search's ten nearest the graph finds at the shipped settings. */
export interface GraphRecall {
  readonly real: number;
  readonly generated: number;
  /** Standard deviation of the noise in each value of a generated vector. */
  readonly noise: number;
  readonly questions: number;
  readonly recall10: number;
  /** Lowest share found for one question. */
  readonly worst: number;
}

const DEPTH = 10;
const SEED = 5;

/** Measures the graph over real vectors and as many generated ones as make `size`; `file` is written and removed. */
export async function measureGraphRecall(
  real: readonly Float32Array[],
  questions: readonly Float32Array[],
  size: number,
  file: string,
): Promise<GraphRecall> {
  const random = createRandom(SEED);
  const vectors = [...real];
  while (vectors.length < size) vectors.push(mixVectors(real, random));
  const dimensions = vectors[0]?.length ?? 0;
  const builder = createVectorIndexBuilder(dimensions);
  for (const vector of vectors) builder.add(vector);
  await builder.write(file);
  const graph = await openVectorIndex(file, dimensions);
  rmSync(file);
  const shares = questions.map((question) => {
    const similarities = vectors.map((vector) => dot(question, vector));
    const last = similarities.toSorted((left, right) => right - left)[DEPTH - 1] ?? -1;
    // A vector as near as the tenth counts as found, whichever of equals the search gives.
    const found = graph
      .search(question, DEPTH)
      .filter(({ label }) => (similarities[label] ?? -1) >= last).length;
    return Math.min(1, found / Math.min(DEPTH, vectors.length));
  });
  return {
    real: real.length,
    generated: vectors.length - real.length,
    noise: NOISE,
    questions: questions.length,
    recall10: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    worst: Math.min(1, ...shares),
  };
}
