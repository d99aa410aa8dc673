import { BLOCK, createPlainKernel, INPUT_STEP, ROW_GROUP } from './matrix-kernel.js';
import type { CreateKernel, MatrixKernel } from './matrix-kernel.js';
import { assembleModule, I32, op, V128 } from './wasm-code.js';
import type { WasmBytes } from './wasm-code.js';

// Node has WebAssembly, but its type package does not describe it.
declare const WebAssembly:
  | undefined
  | {
      validate(bytes: Uint8Array<ArrayBuffer>): boolean;
      Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
      Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
    };

const FLOAT_BYTES = 4;
const LANES = 4; // floats in a vector
const VECTOR_BYTES = LANES * FLOAT_BYTES;
const VECTORS = BLOCK / LANES; // vectors in a block of outputs

// The function's parameters; addresses and strides are in bytes.
const [INPUT, INPUT_STRIDE, COUNT, WEIGHTS, INPUTS, OUTPUTS, OUTPUT, OUTPUT_STRIDE] = [
  0, 1, 2, 3, 4, 5, 6, 7,
];
const PARAMETERS = 8;
// Its locals: numbers first, then vectors.
const [ROWS_LEFT, INPUTS_LEFT, BASE, WEIGHT, TARGET] = [8, 9, 10, 11, 12];
const SOURCES = 13; // one address for each row of a group
const SUMS = SOURCES + ROW_GROUP; // VECTORS sums for each row of a group
const WEIGHT_VECTORS = SUMS + ROW_GROUP * VECTORS;
const SPLAT = WEIGHT_VECTORS + VECTORS;
const LOCALS = [
  ...Array.from({ length: SUMS - PARAMETERS }, () => I32),
  ...Array.from({ length: SPLAT + 1 - SUMS }, () => V128),
];

/**
 * The kernel in WebAssembly with vectors of four floats, which finds names some five times as fast as the plain one;
 * that one stands in for it where the machine has no such instructions.
 */
export const createVectorKernel: CreateKernel = (size) => instantiate(size) ?? createPlainKernel(size);

function instantiate(size: number): MatrixKernel | undefined {
  const bytes = assembleModule({
    parameters: PARAMETERS,
    locals: LOCALS,
    body: [kernelCode()],
    memoryBytes: size * FLOAT_BYTES,
  });
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { run, memory } = exports;
  if (typeof run !== 'function' || !hasBuffer(memory)) return undefined;
  return {
    memory: new Float32Array(memory.buffer, 0, size),
    multiply(matrix, input, output, count) {
      if (count <= 0) return;
      run(
        input.at * FLOAT_BYTES,
        input.stride * FLOAT_BYTES,
        count,
        matrix.at * FLOAT_BYTES,
        matrix.inputs,
        matrix.outputs,
        output.at * FLOAT_BYTES,
        output.stride * FLOAT_BYTES,
      );
    },
  };
}

function hasBuffer(memory: unknown): memory is { readonly buffer: ArrayBuffer } {
  return (
    typeof memory === 'object' &&
    memory !== null &&
    'buffer' in memory &&
    memory.buffer instanceof ArrayBuffer
  );
}

/** Block by block of outputs, group by group of rows: the block's weights stay in the fastest cache. */
function kernelCode(): WasmBytes {
  return op.loopWhile(
    move(INPUT, BASE),
    move(OUTPUT, TARGET),
    move(COUNT, ROWS_LEFT),
    op.loopWhile(multiplyGroup(), decrease(ROWS_LEFT, ROW_GROUP), op.isPositive),
    move(WEIGHT, WEIGHTS), // where the last group stopped reading, the next block begins
    increase(OUTPUT, BLOCK * FLOAT_BYTES),
    decrease(OUTPUTS, BLOCK),
    op.isPositive,
  );
}

/** One group of rows times one block of outputs; leaves BASE and TARGET at the next group. */
function multiplyGroup(): WasmBytes {
  const before: number[] = [];
  const after: number[] = [];
  const steps: WasmBytes[] = [];
  for (let row = 0; row < ROW_GROUP; row += 1) {
    before.push(...move(BASE, SOURCES + row), ...advance(BASE, INPUT_STRIDE));
    steps.push(increase(SOURCES + row, INPUT_STEP * FLOAT_BYTES));
    for (let vector = 0; vector < VECTORS; vector += 1) {
      const sum = SUMS + row * VECTORS + vector;
      before.push(...op.zeroVector, ...op.set(sum));
      after.push(...op.get(TARGET), ...op.get(sum), ...op.storeVector(vector * VECTOR_BYTES));
    }
    after.push(...advance(TARGET, OUTPUT_STRIDE));
  }
  const multiplyAll = op.loopWhile(
    ...Array.from({ length: INPUT_STEP }, (_, input) => multiplyInput(input)),
    increase(WEIGHT, INPUT_STEP * BLOCK * FLOAT_BYTES),
    ...steps,
    decrease(INPUTS_LEFT, INPUT_STEP),
    op.isPositive,
  );
  return [...before, ...move(WEIGHTS, WEIGHT), ...move(INPUTS, INPUTS_LEFT), ...multiplyAll, ...after];
}

/** Adds, for each row of the group, one of its inputs times that input's weights. */
function multiplyInput(input: number): WasmBytes {
  const code: number[] = [];
  for (let vector = 0; vector < VECTORS; vector += 1) {
    const offset = input * BLOCK * FLOAT_BYTES + vector * VECTOR_BYTES;
    code.push(...op.get(WEIGHT), ...op.loadVector(offset), ...op.set(WEIGHT_VECTORS + vector));
  }
  for (let row = 0; row < ROW_GROUP; row += 1) {
    code.push(...op.get(SOURCES + row), ...op.loadSplat(input * FLOAT_BYTES), ...op.set(SPLAT));
    for (let vector = 0; vector < VECTORS; vector += 1) {
      const sum = SUMS + row * VECTORS + vector;
      code.push(...op.get(WEIGHT_VECTORS + vector), ...op.get(SPLAT), ...op.multiplyVectors);
      code.push(...op.get(sum), ...op.addVectors, ...op.set(sum));
    }
  }
  return code;
}

function move(from: number, to: number): WasmBytes {
  return [...op.get(from), ...op.set(to)];
}

function advance(local: number, by: number): WasmBytes {
  return [...op.get(local), ...op.get(by), ...op.add, ...op.set(local)];
}

function increase(local: number, by: number): WasmBytes {
  return [...op.get(local), ...op.constant(by), ...op.add, ...op.set(local)];
}

/** Subtracts and leaves the result for the test that follows. */
function decrease(local: number, by: number): WasmBytes {
  return [...op.get(local), ...op.constant(by), ...op.subtract, ...op.set(local), ...op.get(local)];
}
