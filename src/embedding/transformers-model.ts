import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { BotError, messageOf } from '../core/errors.js';
import { isStopWord, termsOf } from '../text/terms.js';
import type { EmbeddingModel } from './model-files.js';

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
 * Loads the model with transformers.js from local files only.
 * @throws {BotError} `model-broken` when the runtime is not installed or refuses the file
 */
export async function loadTransformersModel(model: EmbeddingModel): Promise<LoadedModel> {
  const weights = join(model.folder, model.weights);
  openFromPath(weights);
  const { env, pipeline, Tensor } = await import('@xenova/transformers');
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.localModelPath = dirname(model.folder);
  env.cacheDir = model.folder;
  const id = basename(model.folder);
  try {
    const extract = await pipeline('feature-extraction', id, { quantized: true });
    const { tokenizer } = extract;
    const piecesOf = (text: string): readonly number[] =>
      tokenizer.encode(text, null, { add_special_tokens: false });
    const [start = 0, end = 0] = tokenizer.encode('', null, { add_special_tokens: true });
    const tensorOf = (values: readonly number[]): object =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    return {
      async embed(text) {
        const output = await extract(text, { pooling: model.pooling, normalize: true });
        return Float32Array.from(output.data);
      },
      async embedWords(prefix, text) {
        const { ids, spans } = segment(prefix, text, piecesOf, model.maxPieces - 2);
        const input = [start, ...ids, end];
        const output = await extract.model({
          input_ids: tensorOf(input),
          attention_mask: tensorOf(input.map(() => 1)),
          token_type_ids: tensorOf(input.map(() => 0)),
        });
        const states = Float32Array.from(output.last_hidden_state.data);
        const mean = (from: number, to: number): Float32Array =>
          meanState(states, model.dimensions, from, to);
        // The special token before the pieces shifts them by one.
        return { vector: mean(0, input.length), words: spans.map(({ from, to }) => mean(from + 1, to + 1)) };
      },
      countPieces: (text) => piecesOf(text).length,
    };
  } catch (error) {
    throw new BotError('model-broken', `The runtime cannot load ${weights}: ${messageOf(error)}`, {
      cause: error,
    });
  }
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

/**
 * Makes onnxruntime open the weights by their path and with one thread. transformers.js hands it a buffer,
 * and onnxruntime-node 1.14 ignores the session options that come with a buffer; several processes with one
 * thread each are faster than one process with several threads.
 */
function openFromPath(weights: string): void {
  const runtime: unknown = loadRuntime();
  if (!hasSession(runtime)) throw new BotError('model-broken', 'onnxruntime-node has no InferenceSession.');
  const session = runtime.InferenceSession;
  const create = session.create.bind(session);
  session.create = (source: unknown) =>
    create(source instanceof Uint8Array ? weights : source, { intraOpNumThreads: 1, interOpNumThreads: 1 });
}

function loadRuntime(): unknown {
  const require = createRequire(import.meta.url);
  try {
    return createRequire(require.resolve('@xenova/transformers'))('onnxruntime-node');
  } catch (error) {
    throw new BotError(
      'model-broken',
      `onnxruntime-node is not usable on this machine (${messageOf(error)}). Run: npm ci`,
      { cause: error },
    );
  }
}

interface Runtime {
  InferenceSession: { create(source: unknown, options?: object): Promise<unknown> };
}

function hasSession(value: unknown): value is Runtime {
  return typeof value === 'object' && value !== null && 'InferenceSession' in value;
}
