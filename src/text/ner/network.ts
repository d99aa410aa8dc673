import type { MaxoutUnit } from './maxout.js';
import { PIECES } from './maxout.js';
import type { ModelConfig } from './model-config.js';
import { tensorOf } from './safetensors.js';
import type { Tensor } from './safetensors.js';
import type { HashTable } from './word-vectors.js';

/** Length of a word's vector and of the encoder's rows. */
export const WIDTH = 96;
/** Length of the rows that the decoder works on. */
export const HIDDEN = 64;
/** Window layers of the encoder; a token's row depends on this many tokens on either side. */
export const DEPTH = 4;
/** What the decoder looks at: the token, the first of the open entity, the token before. */
export const FEATURES = 3;
/** Numbers of one feature of one token: two pieces for each hidden number. */
export const FEATURE_WIDTH = HIDDEN * 2;
/** Previous, own and next row. */
const WINDOW = 3;
const ATTRIBUTES = 4;

/** A maxout layer as the file has it: a row of inputs for each piece of each output. */
interface MaxoutLayer {
  readonly weights: readonly Float32Array[];
  readonly unit: MaxoutUnit;
}

/** The model's numbers by their parts in the arithmetic. */
export interface Network {
  readonly tables: readonly [HashTable, HashTable, HashTable, HashTable];
  readonly mix: MaxoutLayer;
  readonly layers: readonly MaxoutLayer[];
  readonly project: { readonly weights: readonly Float32Array[]; readonly bias: Float32Array };
  readonly lower: {
    readonly weights: readonly Float32Array[];
    readonly bias: Float32Array;
    /** The features of a missing token, FEATURE_WIDTH numbers each. */
    readonly missing: Float32Array;
  };
  readonly upper: { readonly weights: Float32Array; readonly bias: Float32Array };
}

/**
 * Takes the network out of the weights' tensors.
 * @throws {Error} naming the first tensor that is missing or has the wrong shape
 */
export function parseNetwork(tensors: ReadonlyMap<string, Tensor>, config: ModelConfig): Network {
  const tensor = (name: string, ...shape: number[]) => tensorOf(tensors, name, shape);
  const table = (name: string, index: 0 | 1 | 2 | 3): HashTable => ({
    values: tensor(`embed.${name}.E`, config.tableRows[index], WIDTH),
    rows: config.tableRows[index],
    seed: config.tableSeeds[index],
  });
  const maxout = (name: string, inputs: number): MaxoutLayer => ({
    weights: rowsOf(tensor(`${name}.W`, WIDTH, PIECES, inputs), inputs),
    unit: {
      bias: tensor(`${name}.b`, WIDTH, PIECES),
      gain: tensor(`${name}.G`, WIDTH),
      shift: tensor(`${name}.beta`, WIDTH),
    },
  });
  const moves = config.moveLabels.length * 4 + 2;
  return {
    tables: [table('norm', 0), table('prefix', 1), table('suffix', 2), table('shape', 3)],
    mix: maxout('embed.mix', WIDTH * ATTRIBUTES),
    layers: Array.from({ length: DEPTH }, (_, layer) => maxout(`encode.${String(layer)}`, WIDTH * WINDOW)),
    project: {
      weights: rowsOf(tensor('project.W', HIDDEN, WIDTH), WIDTH),
      bias: tensor('project.b', HIDDEN),
    },
    lower: {
      weights: rowsOf(tensor('lower.W', FEATURES, HIDDEN, 2, HIDDEN), HIDDEN),
      bias: tensor('lower.b', HIDDEN, 2),
      missing: tensor('lower.pad', FEATURES, HIDDEN, 2),
    },
    upper: { weights: tensor('upper.W', moves, HIDDEN), bias: tensor('upper.b', moves) },
  };
}

/** The columns from `start` on, `count` of them, of each row. */
export function columnsOf(rows: readonly Float32Array[], start: number, count: number): Float32Array[] {
  return rows.map((row) => row.subarray(start, start + count));
}

function rowsOf(values: Float32Array, length: number): Float32Array[] {
  return Array.from({ length: values.length / length }, (_, row) =>
    values.subarray(row * length, (row + 1) * length),
  );
}
