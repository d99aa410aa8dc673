import { parseModelConfig } from './model-config.js';
import type { ModelConfig } from './model-config.js';
import { parseNetwork } from './network.js';
import type { Network } from './network.js';
import { readTensors } from './safetensors.js';
import { parseTokenizerRules } from './tokenizer-rules.js';
import type { TokenizerRules } from './tokenizer-rules.js';

/** A name model as read from its files; nothing in it changes, so finders may share it. */
export interface NerModel {
  readonly config: ModelConfig;
  readonly rules: TokenizerRules;
  readonly network: Network;
}

/** The files that make a model, by what is in them. */
export const MODEL_FILES = {
  config: 'config.json',
  tokenizer: 'tokenizer.json',
  weights: 'weights.safetensors',
} as const;

/** The bytes of a model's files. */
export type ModelBytes = Readonly<Record<keyof typeof MODEL_FILES, Uint8Array>>;

/** A model's file does not hold what it must. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
  /** The file's name within the model's folder. */
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file} is damaged`, { cause });
    this.file = file;
  }
}

/**
 * Makes a model of its files' bytes.
 * @throws {ModelFileError} naming the file that cannot be read
 */
export function parseNerModel(bytes: ModelBytes): NerModel {
  const config = reading(MODEL_FILES.config, () => parseModelConfig(parseJson(bytes.config)));
  const rules = reading(MODEL_FILES.tokenizer, () => parseTokenizerRules(parseJson(bytes.tokenizer)));
  const network = reading(MODEL_FILES.weights, () => parseNetwork(readTensors(bytes.weights), config));
  return { config, rules, network };
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ModelFileError(file, cause);
  }
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
