import type { ArchiveIndex } from '../../index/open-index.js';
import { dequantize } from '../../index/quantize.js';
import { isStopWord, termsOf } from '../../text/terms.js';

/** A real sentence with all that an index holds of it. */
export interface PoolSentence {
  readonly text: string;
  readonly pieces: number;
  readonly vector: Float32Array;
}

/** What generated archives are made of. */
export interface SourcePool {
  readonly sentences: readonly PoolSentence[];
  readonly passages: readonly Float32Array[];
  /** Some vectors that each content word had in its contexts. */
  readonly words: ReadonlyMap<string, readonly Int8Array[]>;
  /** Bytes of a word's vector. */
  readonly wordWidth: number;
}

/** Contexts of a word that are kept: enough for variety. */
const MOST_CONTEXTS = 4;

/** Gathers the sentences, passage vectors and word vectors of real indexes, each text once. */
export function gatherPool(indexes: readonly ArchiveIndex[]): SourcePool {
  const sentences = new Map<string, PoolSentence>();
  const passages = new Map<string, Float32Array>();
  const words = new Map<string, Int8Array[]>();
  let wordWidth = 0;
  for (const { archive, vectorFile } of indexes) {
    for (const { id } of archive.outlines()) {
      const body = archive.body(id);
      const rows = archive.sentences(id);
      for (const { start, end, pieces, vector } of rows) {
        const text = body.slice(start, end);
        sentences.set(text, { text, pieces, vector: dequantize(vector) });
      }
      for (const { label, key, first, last, words: bytes } of archive.passages(id)) {
        passages.set(key, vectorFile.read(label));
        const content = rows
          .filter(({ ordinal }) => ordinal >= first && ordinal <= last)
          .flatMap(({ start, end }) => contentWords(body.slice(start, end)));
        if (content.length === 0) continue;
        wordWidth = bytes.length / content.length;
        for (const [place, word] of content.entries()) {
          const known = words.get(word) ?? [];
          words.set(word, known);
          if (known.length < MOST_CONTEXTS)
            known.push(bytes.slice(place * wordWidth, (place + 1) * wordWidth));
        }
      }
    }
  }
  return { sentences: [...sentences.values()], passages: [...passages.values()], words, wordWidth };
}

/** The words of a text that have vectors, in order. */
export function contentWords(text: string): string[] {
  return termsOf(text)
    .filter(({ word }) => !isStopWord(word))
    .map(({ word }) => word);
}
