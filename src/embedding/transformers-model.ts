import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { BotError, messageOf } from '../core/errors.js';
import type { EmbeddingModel } from './model-files.js';

/** The model in this process. A run blocks the event loop, so only embedding children hold one. */
export interface LoadedModel {
  /** One unit vector a text; one text per run, since an int8 vector depends on its batch mates. */
  embed(text: string): Promise<Float32Array>;
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
  const { AutoTokenizer, env, pipeline } = await import('@xenova/transformers');
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.localModelPath = dirname(model.folder);
  env.cacheDir = model.folder;
  const id = basename(model.folder);
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(id);
    const extract = await pipeline('feature-extraction', id, { quantized: true });
    return {
      async embed(text) {
        const output = await extract(text, { pooling: model.pooling, normalize: true });
        return Float32Array.from(output.data);
      },
      countPieces: (text) => tokenizer.encode(text, null, { add_special_tokens: false }).length,
    };
  } catch (error) {
    throw new BotError('model-broken', `The runtime cannot load ${weights}: ${messageOf(error)}`, {
      cause: error,
    });
  }
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
