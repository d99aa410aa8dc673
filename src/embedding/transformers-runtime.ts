import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { BotError, messageOf } from '../core/errors.js';

/** A model of the BERT kind, loaded in this process. A run blocks the event loop, so only embedding children hold one. */
export interface LoadedTransformer {
  /** Word pieces of a text, without the special tokens. */
  readonly piecesOf: (text: string) => readonly number[];
  /** The special tokens before and after a text. */
  readonly special: { readonly start: number; readonly end: number };
  /**
   * The last states of the tokens, one after the other.
   * @param segments 0 or 1 for each token: which of two texts it belongs to
   */
  readonly run: (tokens: readonly number[], segments: readonly number[]) => Promise<Float32Array>;
  /** The mean of a text's states, of unit length. */
  readonly pool: (text: string, pooling: 'mean') => Promise<Float32Array>;
}

/**
 * Loads a model with transformers.js from local files only.
 * @throws {BotError} `model-broken` when the runtime is not installed or refuses the file
 */
export async function loadTransformer(folder: string, weightsFile: string): Promise<LoadedTransformer> {
  const weights = join(folder, weightsFile);
  openFromPath(weights);
  const { env, pipeline, Tensor } = await import('@xenova/transformers');
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.localModelPath = dirname(folder);
  env.cacheDir = folder;
  try {
    const extract = await pipeline('feature-extraction', basename(folder), { quantized: true });
    const { tokenizer } = extract;
    const [start = 0, end = 0] = tokenizer.encode('', null, { add_special_tokens: true });
    const tensorOf = (values: readonly number[]): object =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    return {
      piecesOf: (text) => tokenizer.encode(text, null, { add_special_tokens: false }),
      special: { start, end },
      async run(tokens, segments) {
        const output = await extract.model({
          input_ids: tensorOf(tokens),
          attention_mask: tensorOf(tokens.map(() => 1)),
          token_type_ids: tensorOf(segments),
        });
        return Float32Array.from(output.last_hidden_state.data);
      },
      async pool(text, pooling) {
        const output = await extract(text, { pooling, normalize: true });
        return Float32Array.from(output.data);
      },
    };
  } catch (error) {
    throw new BotError('model-broken', `The runtime cannot load ${weights}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** The runtime's own way to open a session, kept from before it was first replaced. */
let createSession: Runtime['InferenceSession']['create'] | null = null;

/**
 * Makes onnxruntime open the next model's weights by their path and with one thread. transformers.js hands it a
 * buffer, and onnxruntime-node 1.14 ignores the session options that come with a buffer; several processes with one
 * thread each are faster than one process with several threads.
 */
function openFromPath(weights: string): void {
  const runtime: unknown = loadRuntime();
  if (!hasSession(runtime)) throw new BotError('model-broken', 'onnxruntime-node has no InferenceSession.');
  const session = runtime.InferenceSession;
  createSession ??= session.create.bind(session);
  const create = createSession;
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
