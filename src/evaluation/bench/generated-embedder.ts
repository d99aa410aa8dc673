import type { Embedder } from '../../embedding/embedder.js';
import type { EmbeddingModel } from '../../embedding/model-files.js';
import { mixVectors } from './generated-vectors.js';
import { contentWords, type SourcePool } from './source-pool.js';

/** Word pieces of an English word on average, where nothing better is known. */
const PIECES_A_WORD = 1.3;

/**
 * An embedder that needs no model: a known sentence has its real vector, anything else a mix of two real passages'
 * vectors; a word has a vector that it had in some real context.
 */
export function createGeneratedEmbedder(
  pool: SourcePool,
  model: EmbeddingModel,
  random: () => number,
): Embedder {
  const known = new Map(pool.sentences.map((sentence) => [sentence.text, sentence]));
  const unknownWord = new Int8Array(pool.wordWidth);
  function wordsOf(text: string): Int8Array {
    const words = contentWords(text);
    const bytes = new Int8Array(words.length * pool.wordWidth);
    for (const [place, word] of words.entries()) {
      const contexts = pool.words.get(word) ?? [];
      const vector = contexts[Math.floor(random() * contexts.length)] ?? unknownWord;
      bytes.set(vector, place * pool.wordWidth);
    }
    return bytes;
  }
  return {
    dimensions: model.dimensions,
    embed: async (texts) =>
      texts.map(
        (text) =>
          known.get(text.slice(model.prefixes.passage.length))?.vector ?? mixVectors(pool.passages, random),
      ),
    embedWords: async (texts) =>
      texts.map(({ text }) => ({ vector: mixVectors(pool.passages, random), words: wordsOf(text) })),
    countPieces: async (texts) =>
      texts.map((text) => known.get(text)?.pieces ?? Math.ceil(PIECES_A_WORD * text.split(/\s+/u).length)),
    close: async () => {},
  };
}
