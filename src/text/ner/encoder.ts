import { packMatrix, ROW_GROUP } from './matrix-kernel.js';
import type { CreateKernel, PackedMatrix } from './matrix-kernel.js';
import { applyMaxout, PIECES } from './maxout.js';
import { columnsOf, DEPTH, FEATURES, FEATURE_WIDTH, HIDDEN, WIDTH } from './network.js';
import type { Network } from './network.js';
import type { Token } from './tokenizer.js';
import type { TokenizerRules } from './tokenizer-rules.js';
import { createWordVectors, NO_WORD, wordStoreSize } from './word-vectors.js';

/** Tokens that are encoded together: enough to use each weight often while it is in the cache. */
export const CHUNK = 256;

const MARGIN = DEPTH; // tokens on either side that a chunk's rows depend on
const CHUNK_ROWS = CHUNK + 2 * MARGIN;
const BUFFER_ROWS = CHUNK_ROWS + ROW_GROUP;
const PRODUCTS = WIDTH * PIECES;
const LOWERED = FEATURES * FEATURE_WIDTH;

/** Turns tokens in their context into the numbers that the decoder looks at. */
export interface Encoder {
  /**
   * Encodes the tokens from `from` to `to`, at most CHUNK, as part of the whole text `tokens`.
   * The results stand in the arrays below, first token first, until the next call.
   */
  encode(tokens: readonly Token[], from: number, to: number): void;
  /** The vector of the `row`-th word by itself: WIDTH numbers. */
  wordVector(row: number): Float32Array;
  /** After the window layers: WIDTH numbers a token. */
  readonly encoded: Float32Array;
  /** HIDDEN numbers a token. */
  readonly projected: Float32Array;
  /** FEATURES times FEATURE_WIDTH numbers a token. */
  readonly lowered: Float32Array;
}

/**
 * Makes an encoder with its own memory. A text's ends behave as if rows of zeros went on for ever,
 * so a chunk only needs the rows within MARGIN, and each layer one row less on either side.
 */
export function createEncoder(
  network: Network,
  rules: Pick<TokenizerRules, 'symbols' | 'otherDigits'>,
  createKernel: CreateKernel,
): Encoder {
  const matrices = matricesOf(network);
  const plan = createMemoryPlan();
  const weightsAt = matrices.map((rows) => plan.take(rows.length * (rows[0]?.length ?? 0)));
  const stride = WIDTH + FEATURES * PRODUCTS;
  const words = plan.take(wordStoreSize(WIDTH, FEATURES * PRODUCTS));
  const sums = plan.take(BUFFER_ROWS * WIDTH * network.tables.length);
  const products = plan.take(BUFFER_ROWS * PRODUCTS);
  const buffers = [plan.take(BUFFER_ROWS * WIDTH), plan.take(BUFFER_ROWS * WIDTH)] as const;
  const projectedAt = plan.take(BUFFER_ROWS * HIDDEN);
  const loweredAt = plan.take(BUFFER_ROWS * LOWERED);

  const kernel = createKernel(plan.size());
  const { memory } = kernel;
  const packed = matrices.map((rows, index) => packMatrix(rows, memory, weightsAt[index] ?? 0));
  const [mix, first, project, lower, ...windows] = packed;
  const [firstLayer, ...windowLayers] = network.layers;
  if (!mix || !first || !project || !lower || !firstLayer) throw new Error('the network has no layers');
  const firstUnit = firstLayer.unit;

  const wordVectors = createWordVectors(
    { ...rules, tables: network.tables, mix, mixUnit: network.mix.unit, first },
    kernel,
    { words, sums, products },
  );
  const slots = new Int32Array(CHUNK_ROWS);

  /** Sums the words' ready products: previous word's, own, next word's. */
  function runFirstLayer(rows: number): void {
    for (let row = 1; row < rows - 1; row += 1) {
      const own = words + (slots[row] ?? NO_WORD) * stride;
      const previous = words + (slots[row - 1] ?? NO_WORD) * stride + WIDTH;
      const middle = own + WIDTH + PRODUCTS;
      const next = words + (slots[row + 1] ?? NO_WORD) * stride + WIDTH + 2 * PRODUCTS;
      for (let i = 0; i < PRODUCTS; i += 1) {
        memory[products + i] =
          (memory[previous + i] ?? 0) + (memory[middle + i] ?? 0) + (memory[next + i] ?? 0);
      }
      applyMaxout(firstUnit, memory, products, buffers[0] + row * WIDTH, own);
    }
  }

  function runWindowLayers(rows: number): void {
    for (const [index, layer] of windowLayers.entries()) {
      const matrix: PackedMatrix | undefined = windows[index];
      if (matrix === undefined) continue;
      const [source, target] = index % 2 === 0 ? buffers : [buffers[1], buffers[0]];
      const firstRow = index + 2; // the layer before left the row at `index + 1` as its first
      const count = rows - 2 * firstRow;
      // A row with its neighbours is one stretch of memory, so a window is three rows from there.
      const window = { at: source + (firstRow - 1) * WIDTH, stride: WIDTH };
      kernel.multiply(matrix, window, { at: products, stride: PRODUCTS }, count);
      for (let row = 0; row < count; row += 1) {
        const at = (firstRow + row) * WIDTH;
        applyMaxout(layer.unit, memory, products + row * PRODUCTS, target + at, source + at);
      }
    }
  }

  const encodedAt = buffers[windowLayers.length % 2 === 0 ? 0 : 1] + MARGIN * WIDTH;
  const projection = { at: projectedAt, stride: HIDDEN };
  return {
    encoded: memory.subarray(encodedAt, encodedAt + CHUNK * WIDTH),
    projected: memory.subarray(projectedAt, projectedAt + CHUNK * HIDDEN),
    lowered: memory.subarray(loweredAt, loweredAt + CHUNK * LOWERED),
    wordVector(row) {
      const at = words + (slots[row + MARGIN] ?? NO_WORD) * stride;
      return memory.subarray(at, at + WIDTH);
    },
    encode(tokens, from, to) {
      const count = to - from;
      const rows = count + 2 * MARGIN;
      const begin = Math.max(0, from - MARGIN);
      const end = Math.min(tokens.length, to + MARGIN);
      slots.fill(NO_WORD, 0, rows);
      wordVectors.slotsOf(tokens, begin, end, slots, begin - from + MARGIN);
      runFirstLayer(rows);
      runWindowLayers(rows);
      kernel.multiply(project, { at: encodedAt, stride: WIDTH }, projection, count);
      for (let row = 0; row < count; row += 1) {
        const at = projectedAt + row * HIDDEN;
        for (let i = 0; i < HIDDEN; i += 1) {
          memory[at + i] = (memory[at + i] ?? 0) + (network.project.bias[i] ?? 0);
        }
      }
      kernel.multiply(lower, projection, { at: loweredAt, stride: LOWERED }, count);
    },
  };
}

/** The matrices in the order in which they are packed: mix, first, project, lower, then the window layers. */
function matricesOf(network: Network): readonly (readonly Float32Array[])[] {
  const [first, ...others] = network.layers;
  const places = [0, 1, 2].flatMap((place) => columnsOf(first?.weights ?? [], place * WIDTH, WIDTH));
  return [
    network.mix.weights,
    places,
    network.project.weights,
    network.lower.weights,
    ...others.map((layer) => layer.weights),
  ];
}

function createMemoryPlan() {
  let size = 0;
  return {
    /** Sets `length` numbers aside and gives where they begin; each part begins at a multiple of 4. */
    take(length: number): number {
      const at = size;
      size += Math.ceil(length / 4) * 4;
      return at;
    },
    size: () => size,
  };
}
