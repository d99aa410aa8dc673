import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dequantize, dot, dotQuantized, quantize } from '../../src/index/quantize.js';
import { clusteredVectors } from '../support/random-vectors.js';

describe('quantize', () => {
  it('changes a cosine by less than .002', () => {
    const vectors = clusteredVectors(31, 200, 384);
    const [query = new Float32Array()] = clusteredVectors(32, 1, 384);
    for (const vector of vectors)
      expect(Math.abs(dotQuantized(query, quantize(vector)) - dot(query, vector))).toBeLessThan(0.002);
  });

  it('gives the same bytes when it is done again, as each rebuild does', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ noNaN: true, noDefaultInfinity: true, max: 1, min: -1, maxLength: 50 }),
        (vector) => {
          const once = quantize(vector);
          const twice = quantize(dequantize(once));
          // Below this a float has fewer digits, and no unit vector's largest value is so small.
          if (once.scale < 1e-30) return;
          expect(twice).toEqual(once);
        },
      ),
    );
  });

  it('takes a vector of zeros', () => {
    expect(quantize(new Float32Array(3))).toEqual({ scale: 0, bytes: new Int8Array(3) });
    expect(dotQuantized(Float32Array.of(1, 1, 1), quantize(new Float32Array(3)))).toBe(0);
  });
});
