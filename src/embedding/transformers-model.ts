import { isStopWord, termsOf } from '../text/terms.js';
import type { EmbeddingModel } from './model-files.js';
import { loadTransformer } from './transformers-runtime.js';

/** The model in this process. A run blocks the event loop, so only embedding children hold one. */
export interface LoadedModel {
  /** One unit vector a text; one text per run, since an int8 vector depends on its batch mates. */
  embed(text: string): Promise<Float32Array>;
  /**
   * The vector of prefix and text together, and one vector of unit length for each content word of the text: the mean
   * of its pieces' vectors in this context. A word beyond the model's limit has a vector of zeros.
   */
  embedWords(
    prefix: string,
    text: string,
  ): Promise<{ readonly vector: Float32Array; readonly words: readonly Float32Array[] }>;
  /** Word pieces of the text, without the two special tokens. */
  countPieces(text: string): number;
}

/**
 * Loads the model from local files only.
 * @throws {BotError} `model-broken` when the runtime is not installed or refuses the file
 */
export async function loadTransformersModel(model: EmbeddingModel): Promise<LoadedModel> {
  const { piecesOf, special, run, pool } = await loadTransformer(model.folder, model.weights);
  return {
    embed: (text) => pool(text, model.pooling),
    async embedWords(prefix, text) {
      const { ids, spans } = segment(prefix, text, piecesOf, model.maxPieces - 2);
      const input = [special.start, ...ids, special.end];
      const states = await run(
        input,
        input.map(() => 0),
      );
      const mean = (from: number, to: number): Float32Array => meanState(states, model.dimensions, from, to);
      // The special token before the pieces shifts them by one.
      return { vector: mean(0, input.length), words: spans.map(({ from, to }) => mean(from + 1, to + 1)) };
    },
    countPieces: (text) => piecesOf(text).length,
  };
}

/** Pieces of a text and the range of them that each content word has; word pieces never cross a word's edge. */
function segment(
  prefix: string,
  text: string,
  piecesOf: (text: string) => readonly number[],
  most: number,
): { ids: readonly number[]; spans: readonly { from: number; to: number }[] } {
  const ids = [...piecesOf(prefix)];
  const spans: { from: number; to: number }[] = [];
  let at = 0;
  for (const { word, start, end } of termsOf(text)) {
    ids.push(...piecesOf(text.slice(at, start)));
    const from = Math.min(most, ids.length);
    ids.push(...piecesOf(word));
    if (!isStopWord(word)) spans.push({ from, to: Math.min(most, ids.length) });
    at = end;
  }
  ids.push(...piecesOf(text.slice(at)));
  return { ids: ids.slice(0, most), spans };
}

/** Mean of the token states from `from` to before `to`, brought to unit length; zeros for an empty range. */
function meanState(states: Float32Array, width: number, from: number, to: number): Float32Array {
  const mean = new Float32Array(width);
  for (let token = from; token < to; token += 1) {
    for (let place = 0; place < width; place += 1)
      mean[place] = (mean[place] ?? 0) + (states[token * width + place] ?? 0);
  }
  const length = Math.sqrt(mean.reduce((sum, value) => sum + value * value, 0)) || 1;
  return mean.map((value) => value / length);
}
