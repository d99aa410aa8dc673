import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { createVectorFile, openVectorFile } from '../../src/index/vector-file.js';
import { clusteredVectors } from '../support/random-vectors.js';
import { temporaryFolder } from '../support/temp-folder.js';

describe('openVectorFile', () => {
  it('gives back what was added, in any order', () => {
    const file = path.join(temporaryFolder(), 'passages.f32');
    const vectors = clusteredVectors(41, 9, 12);
    const writer = createVectorFile(file);
    // A view into a larger buffer, as the vectors of a batch are.
    for (const vector of vectors) writer.add(Float32Array.of(9, ...vector, 9).subarray(1, 13));
    writer.close();
    const reader = openVectorFile(file, 12);
    for (const label of [8, 0, 3, 3]) expect(reader.read(label)).toEqual(vectors[label]);
    for (const label of [9, 1000, -1]) expect(() => reader.read(label), String(label)).toThrow(RangeError);
    reader.close();
  });
});
