import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPlainKernel, packMatrix, ROW_GROUP } from '../../../src/text/ner/matrix-kernel.js';
import { createVectorKernel } from '../../../src/text/ner/vector-kernel.js';

const small = fc.integer({ min: -20, max: 20 }); // whole numbers: the sums are exact in any order

describe.each([
  ['createPlainKernel', createPlainKernel],
  ['createVectorKernel', createVectorKernel],
])('%s', (_name, createKernel) => {
  it('multiplies rows by a matrix, whatever lies between them', () => {
    const cases = fc
      .record({
        rows: fc.integer({ min: 1, max: 9 }),
        steps: fc.integer({ min: 1, max: 4 }),
        blocks: fc.integer({ min: 1, max: 3 }),
        gap: fc.integer({ min: 0, max: 3 }),
      })
      .chain(({ rows, steps, blocks, gap }) =>
        fc.record({
          gap: fc.constant(gap),
          input: fc.array(fc.array(small, { minLength: steps * 4, maxLength: steps * 4 }), {
            minLength: rows,
            maxLength: rows,
          }),
          matrix: fc.array(fc.array(small, { minLength: steps * 4, maxLength: steps * 4 }), {
            minLength: blocks * 8,
            maxLength: blocks * 8,
          }),
        }),
      );
    fc.assert(
      fc.property(cases, ({ gap, input, matrix }) => {
        const inputs = input[0]?.length ?? 0;
        const source = { at: 4, stride: inputs + gap };
        const target = { at: 4 + (input.length + ROW_GROUP) * source.stride, stride: matrix.length + gap };
        const weightsAt = target.at + (input.length + ROW_GROUP) * target.stride;
        const kernel = createKernel(weightsAt + matrix.length * inputs);
        for (const [row, values] of input.entries()) {
          kernel.memory.set(values, source.at + row * source.stride);
        }
        const weights = matrix.map((row) => Float32Array.from(row));
        kernel.multiply(packMatrix(weights, kernel.memory, weightsAt), source, target, input.length);
        for (const [row, values] of input.entries()) {
          const expected = matrix.map((weight) =>
            weight.reduce((sum, number, i) => sum + number * (values[i] ?? 0), 0),
          );
          const at = target.at + row * target.stride;
          expect([...kernel.memory.subarray(at, at + matrix.length)].map((x) => x + 0)).toEqual(
            expected.map((x) => x + 0),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves everything as it is for no rows', () => {
    const kernel = createKernel(256);
    const packed = packMatrix(
      Array.from({ length: 8 }, () => Float32Array.of(1, 2, 3, 4)),
      kernel.memory,
      128,
    );
    const before = [...kernel.memory];
    kernel.multiply(packed, { at: 0, stride: 4 }, { at: 64, stride: 8 }, 0);
    expect([...kernel.memory]).toEqual(before);
  });
});

describe('packMatrix', () => {
  it('refuses a matrix that does not come out even', () => {
    const memory = new Float32Array(64);
    expect(() => packMatrix([Float32Array.of(1, 2, 3, 4)], memory, 0)).toThrow('1 by 4');
  });
});
