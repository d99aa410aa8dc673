/** Outputs of a matrix that are computed together; the number of outputs must be a multiple of it. */
export const BLOCK = 8;
/** Input rows that are computed together; up to this many less one are written beyond the last row. */
export const ROW_GROUP = 4;
/** Inputs that one step takes; the number of inputs must be a multiple of it. */
export const INPUT_STEP = 4;

/** A matrix in a kernel's memory, laid out by `packMatrix`. */
export interface PackedMatrix {
  /** Where it begins: an index into the memory. */
  readonly at: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** Rows of numbers in a kernel's memory: where the first begins, and how far apart they begin. */
interface Rows {
  readonly at: number;
  readonly stride: number;
}

/** The one costly piece of arithmetic, with the memory that it works in. */
export interface MatrixKernel {
  readonly memory: Float32Array;
  /**
   * Multiplies `count` rows of `input` by the matrix and writes the products to `output`. Rows are
   * taken in groups of ROW_GROUP: the last group's surplus rows are read and overwritten too.
   */
  multiply(matrix: PackedMatrix, input: Rows, output: Rows, count: number): void;
}

/** Makes a kernel with a memory of at least `size` numbers, all zero. */
export type CreateKernel = (size: number) => MatrixKernel;

/**
 * Writes a matrix, given as one row of inputs for each output, into `memory` at `at`: blocks of
 * BLOCK outputs, and within a block input by input, so that a kernel reads it from front to back.
 */
export function packMatrix(rows: readonly Float32Array[], memory: Float32Array, at: number): PackedMatrix {
  const inputs = rows[0]?.length ?? 0;
  if (rows.length % BLOCK !== 0 || inputs % INPUT_STEP !== 0) {
    throw new Error(`a matrix of ${String(rows.length)} by ${String(inputs)} cannot be packed`);
  }
  for (const [output, row] of rows.entries()) {
    const lane = output % BLOCK;
    const block = at + (output - lane) * inputs;
    for (let input = 0; input < inputs; input += 1) memory[block + input * BLOCK + lane] = row[input] ?? 0;
  }
  return { at, inputs, outputs: rows.length };
}

/** The kernel in plain JavaScript, for machines without WebAssembly's vector instructions. */
export const createPlainKernel: CreateKernel = (size) => {
  const memory = new Float32Array(size);
  return {
    memory,
    multiply(matrix, input, output, count) {
      const { at, inputs, outputs } = matrix;
      // Four outputs of two rows at a time: their sums stay in registers, and each weight serves twice.
      for (let out = 0; out < outputs; out += 4) {
        const weights = at + (out - (out % BLOCK)) * inputs + (out % BLOCK);
        for (let row = 0; row < count; row += 2) {
          const from = input.at + row * input.stride;
          const other = from + input.stride;
          let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
          for (let i = 0, w = weights; i < inputs; i += 1, w += BLOCK) {
            const x = memory[from + i] ?? 0;
            const y = memory[other + i] ?? 0;
            const w0 = memory[w] ?? 0;
            const w1 = memory[w + 1] ?? 0;
            const w2 = memory[w + 2] ?? 0;
            const w3 = memory[w + 3] ?? 0;
            a += x * w0;
            b += x * w1;
            c += x * w2;
            d += x * w3;
            e += y * w0;
            f += y * w1;
            g += y * w2;
            h += y * w3;
          }
          const to = output.at + row * output.stride + out;
          memory.set([a, b, c, d], to);
          memory.set([e, f, g, h], to + output.stride);
        }
      }
    },
  };
};
