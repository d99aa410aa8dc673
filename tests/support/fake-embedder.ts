import { BotError } from '../../src/core/errors.js';
import type { Embedder, SentenceReader } from '../../src/embedding/embedder.js';
import { WORD_SCALE } from '../../src/embedding/word-projection.js';
import { contentTerms, isStopWord, termsOf } from '../../src/text/terms.js';

/** An embedder without a model, which remembers what it was given. */
export interface FakeEmbedder extends Embedder, SentenceReader {
  /** All texts that were embedded, in order. */
  readonly embedded: readonly string[];
}

export interface FakeEmbedderOptions {
  readonly dimensions?: number;
  /** Called before each text; what it throws is what the embedding fails with. */
  readonly onText?: (text: string) => void | Promise<void>;
}

/** Hashed bags of words: texts that share words are near, and the same text always has the same vector. */
export function createFakeEmbedder({ dimensions = 64, onText }: FakeEmbedderOptions = {}): FakeEmbedder {
  const embedded: string[] = [];
  let closed = false;
  const refuseWhenClosed = (): void => {
    if (closed) throw new BotError('engine-gone', 'The embedder is closed.');
  };
  return {
    dimensions,
    embedded,
    async embed(texts, { onProgress } = {}) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        refuseWhenClosed();
        embedded.push(text);
        await onText?.(text);
        vectors.push(bagOfWords(text, dimensions));
        onProgress?.(vectors.length);
      }
      await Promise.resolve();
      if (texts.length > 0) refuseWhenClosed();
      return vectors;
    },
    async embedWords(texts, options) {
      const vectors = await this.embed(
        texts.map(({ prefix, text }) => prefix + text),
        options,
      );
      return vectors.map((vector, place) => ({ vector, words: wordsOf(texts[place]?.text ?? '') }));
    },
    async countPieces(texts) {
      refuseWhenClosed();
      await Promise.resolve();
      return texts.map((text) => text.match(PIECE)?.length ?? 0);
    },
    async read(question, sentences) {
      refuseWhenClosed();
      await Promise.resolve();
      const asked = new Set(contentTerms(question).map(({ term }) => term));
      return sentences.map((sentence) => {
        const held = new Set(termsOf(sentence).flatMap(({ term }) => (asked.has(term) ? [term] : [])));
        return READING_RANGE * ((2 * held.size) / Math.max(1, asked.size) - 1);
      });
    },
    async close() {
      closed = true;
      await Promise.resolve();
    },
  };
}

/** Log odds of a sentence that holds all of the question's words; one that holds none has as much less than nothing. */
const READING_RANGE = 4;

/** About as long as a model's word pieces, and never across white space. */
const PIECE = /[\p{L}\p{N}\p{M}]{1,5}|[^\s\p{L}\p{N}\p{M}]/gu;

/** A unit vector to which each word adds at the places that its hash names. */
function bagOfWords(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    let hash = hashOf(word);
    for (let place = 0; place < PLACES; place += 1) {
      const at = hash % dimensions;
      // Of many sizes: vectors of ones alone would lose nothing where they are kept in bytes.
      const size = 1 + (hash & 0xff) / 0x100;
      vector[at] = (vector[at] ?? 0) + (hash & 0x10000 ? size : -size);
      hash = hashOf(`${word}${String(place)}`);
    }
  }
  const length = Math.hypot(...vector);
  // A text without words, or whose words cancel out, still has a direction.
  if (length === 0) vector[0] = 1;
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Places that a word's hash names: with one alone, two words would often be the same. */
const PLACES = 4;

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Values of a word's small vector. */
const WORD_DIMENSIONS = 8;

/** The content words' vectors, one after the other in bytes: equal words are equal, others are not. */
function wordsOf(text: string): Int8Array {
  const words = termsOf(text).filter(({ word }) => !isStopWord(word));
  return Int8Array.from(
    words.flatMap(({ term }) =>
      Array.from(bagOfWords(term, WORD_DIMENSIONS), (value) => Math.round(value * WORD_SCALE)),
    ),
  );
}
