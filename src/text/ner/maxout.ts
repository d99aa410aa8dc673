/** Inputs of a maxout unit, of which the greatest passes. */
export const PIECES = 3;

const EPSILON = 1e-8; // keeps a row of equal numbers from a division by zero

/** What follows a matrix product: bias, greatest of three, and the row's normalization. */
export interface MaxoutUnit {
  /** One number for each piece of each output. */
  readonly bias: Float32Array;
  readonly gain: Float32Array;
  readonly shift: Float32Array;
}

/**
 * Turns the `width * PIECES` products at `from` into `width` normalized numbers at `to`, added to
 * the row at `residual` where that is not negative.
 */
export function applyMaxout(
  unit: MaxoutUnit,
  memory: Float32Array,
  from: number,
  to: number,
  residual: number,
): void {
  const { bias, gain, shift } = unit;
  const width = gain.length;
  let sum = 0;
  for (let i = 0, piece = 0; i < width; i += 1, piece += PIECES) {
    const a = (memory[from + piece] ?? 0) + (bias[piece] ?? 0);
    const b = (memory[from + piece + 1] ?? 0) + (bias[piece + 1] ?? 0);
    const c = (memory[from + piece + 2] ?? 0) + (bias[piece + 2] ?? 0);
    const greatest = a > b ? (a > c ? a : c) : b > c ? b : c;
    memory[to + i] = greatest;
    sum += greatest;
  }
  const mean = sum / width;
  let squares = 0;
  for (let i = 0; i < width; i += 1) {
    const distance = (memory[to + i] ?? 0) - mean;
    squares += distance * distance;
  }
  const scale = 1 / Math.sqrt(squares / width + EPSILON);
  for (let i = 0; i < width; i += 1) {
    const normal = ((memory[to + i] ?? 0) - mean) * scale * (gain[i] ?? 0) + (shift[i] ?? 0);
    memory[to + i] = residual < 0 ? normal : normal + (memory[residual + i] ?? 0);
  }
}
