import { addRows, embeddingRows } from './hash-embedding.js';
import type { MatrixKernel, PackedMatrix } from './matrix-kernel.js';
import { ROW_GROUP } from './matrix-kernel.js';
import { applyMaxout } from './maxout.js';
import type { MaxoutUnit } from './maxout.js';
import type { Token } from './tokenizer.js';
import { attributesOf, stringId } from './word-attributes.js';
import type { WordAttributes } from './word-attributes.js';

/** One of the four tables of the words' attributes. */
export interface HashTable {
  readonly values: Float32Array;
  readonly rows: number;
  readonly seed: number;
}

/** What makes a word's vector: its tables, the mixing layer, and the reserved strings. */
export interface WordVectorParts {
  readonly tables: readonly [HashTable, HashTable, HashTable, HashTable];
  readonly mix: PackedMatrix;
  readonly mixUnit: MaxoutUnit;
  /** The first layer's matrix, its three window places below each other. */
  readonly first: PackedMatrix;
  readonly symbols: ReadonlyMap<string, number>;
  readonly otherDigits: ReadonlySet<number>;
}

/** Where the word store lies in the kernel's memory. */
export interface WordStoreLayout {
  /** `capacity + ROW_GROUP` rows of `wordStride` numbers. */
  readonly words: number;
  /** `batch + ROW_GROUP` rows of the four tables' sums. */
  readonly sums: number;
  /** `batch + ROW_GROUP` rows of the mixing layer's products. */
  readonly products: number;
}

/** Words that are remembered with their vectors, 3.8 KB each; at more, all are forgotten. */
export const WORD_CAPACITY = 4_096;

/** The slot whose vector and products are zero: what stands before and after a text. */
export const NO_WORD = 0;

/** Knows the vectors of words, and computes those that it does not know. */
export interface WordVectors {
  /**
   * Gives the slot of each token from `from` to `to` in the word store, at most `batch` of them.
   * Slots hold until the next call.
   */
  slotsOf(tokens: readonly Token[], from: number, to: number, slots: Int32Array, at: number): void;
}

const ATTRIBUTE_CACHE_SIZE = 20_000; // attributes' rows remembered, some 4 MB; then all are forgotten

/** Makes the store of words; a word's slot holds its vector, then its products with `first`. */
export function createWordVectors(
  parts: WordVectorParts,
  kernel: MatrixKernel,
  layout: WordStoreLayout,
): WordVectors {
  const { tables, mix, mixUnit, first } = parts;
  const { memory } = kernel;
  const width = mixUnit.gain.length;
  const stride = width + first.outputs;
  const rowsOf = tables.map((table) => createRowMemo(table, parts.symbols));
  const slotOf = new Map<string, number>();
  let nextSlot = NO_WORD + 1;

  function sumRows(attributes: WordAttributes, at: number): void {
    memory.fill(0, at, at + mix.inputs);
    for (const [index, table] of tables.entries()) {
      const rows = rowsOf[index]?.(attributes[index] ?? '') ?? [];
      addRows(table.values, rows, width, memory, at + index * width);
    }
  }

  function compute(firstSlot: number, count: number): void {
    const store = layout.words + firstSlot * stride;
    const products = { at: layout.products, stride: mix.outputs };
    kernel.multiply(mix, { at: layout.sums, stride: mix.inputs }, products, count);
    for (let row = 0; row < count; row += 1) {
      applyMaxout(mixUnit, memory, products.at + row * products.stride, store + row * stride, -1);
    }
    kernel.multiply(first, { at: store, stride }, { at: store + width, stride }, count);
  }

  return {
    slotsOf(tokens, from, to, slots, at) {
      if (nextSlot + (to - from) > WORD_CAPACITY) {
        slotOf.clear();
        nextSlot = NO_WORD + 1;
      }
      const firstNew = nextSlot;
      for (let index = from; index < to; index += 1) {
        const token = tokens[index];
        if (token === undefined) continue;
        let slot = slotOf.get(token.word);
        if (slot === undefined) {
          slot = nextSlot;
          nextSlot += 1;
          slotOf.set(token.word, slot);
          const attributes = attributesOf(token.text, token.norm, parts.otherDigits);
          sumRows(attributes, layout.sums + (slot - firstNew) * mix.inputs);
        }
        slots[at + index - from] = slot;
      }
      if (nextSlot > firstNew) compute(firstNew, nextSlot - firstNew);
    },
  };
}

function createRowMemo(table: HashTable, symbols: ReadonlyMap<string, number>) {
  const known = new Map<string, readonly number[]>();
  return (text: string): readonly number[] => {
    let rows = known.get(text);
    if (rows === undefined) {
      rows = embeddingRows(stringId(text, symbols), table.seed, table.rows);
      if (known.size >= ATTRIBUTE_CACHE_SIZE) known.clear();
      known.set(text, rows);
    }
    return rows;
  };
}

/** Numbers that the word store needs beyond its capacity, since kernels write whole row groups. */
export function wordStoreSize(width: number, firstOutputs: number): number {
  return (WORD_CAPACITY + ROW_GROUP) * (width + firstOutputs);
}
