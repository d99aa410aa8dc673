import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import hnswlib from 'hnswlib-node';
import { describe, expect, it } from 'vitest';

import { createVectorIndexBuilder, openVectorIndex, type VectorIndex } from '../../src/index/vector-index.js';
import { describeVectorIndex } from '../contracts/vector-index.contract.js';
import { createExactVectorIndex } from '../support/exact-vector-index.js';
import { clusteredVectors } from '../support/random-vectors.js';
import { temporaryFolder } from '../support/temp-folder.js';

async function writeIndex(vectors: readonly Float32Array[], dimensions: number): Promise<string> {
  const builder = createVectorIndexBuilder(dimensions);
  for (const vector of vectors) builder.add(vector);
  const file = path.join(temporaryFolder(), 'passages.hnsw');
  await builder.write(file);
  return file;
}

async function build(vectors: readonly Float32Array[], dimensions: number): Promise<VectorIndex> {
  return await openVectorIndex(await writeIndex(vectors, dimensions), dimensions);
}

describeVectorIndex('HNSW', build);
describeVectorIndex('the exact stand-in', (vectors) => Promise.resolve(createExactVectorIndex(vectors)));

describe('createVectorIndexBuilder', () => {
  it.each([11, 12, 13])('keeps 95 of 100 true neighbours at ten (seed %i)', async (seed) => {
    const dimensions = 48;
    const all = clusteredVectors(seed, 2540, dimensions);
    const vectors = all.slice(40);
    const index = await build(vectors, dimensions);
    const exact = new hnswlib.BruteforceSearch('ip', dimensions);
    exact.initIndex(vectors.length);
    for (const [label, vector] of vectors.entries()) exact.addPoint(Array.from(vector), label);
    let kept = 0;
    for (const query of all.slice(0, 40)) {
      const truth = new Set(exact.searchKnn(Array.from(query), 10).neighbors);
      kept += index.search(query, 10).filter(({ label }) => truth.has(label)).length;
    }
    expect(kept / 400).toBeGreaterThanOrEqual(0.95);
  });

  it('writes the same file for the same vectors, and leaves no other', async () => {
    const vectors = clusteredVectors(21, 1300, 16);
    const [first, second] = [await writeIndex(vectors, 16), await writeIndex(vectors, 16)];
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    expect(existsSync(`${first}.writing`)).toBe(false);
  });

  it('says so when the file could not be written', async () => {
    const builder = createVectorIndexBuilder(4);
    builder.add(Float32Array.of(1, 0, 0, 0));
    const file = path.join(temporaryFolder(), 'missing', 'passages.hnsw');
    await expect(builder.write(file)).rejects.toMatchObject({
      code: 'index-corrupt',
      message: expect.stringContaining(file),
    });
  });
});
