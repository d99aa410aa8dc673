import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';

const modelSchema = z.object({
  id: z.string(),
  dimensions: z.int().positive(),
  pooling: z.literal('mean'),
  prefixes: z.object({ query: z.string(), passage: z.string() }),
  /** The longest input in word pieces, special tokens included. */
  maxPieces: z.int().positive(),
  weights: z.string(),
});

/** A model folder's model.json, with the folder and the sha256 that its SHA256SUMS gives for the weights. */
export interface EmbeddingModel extends Readonly<z.infer<typeof modelSchema>> {
  readonly folder: string;
  readonly sha256: string;
}

const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'SHA256SUMS'];

/**
 * Reads a model's description and makes sure that its files are there.
 * @throws {BotError} `model-missing` or `model-broken`, naming the file and the remedy
 */
export function readEmbeddingModel(modelDir: string, id: string): EmbeddingModel {
  const folder = join(modelDir, id);
  const description = join(folder, 'model.json');
  if (!existsSync(description)) {
    throw new BotError(
      'model-missing',
      `There is no embedding model "${id}": ${description} does not exist. ` +
        'Set MODEL_DIR and EMBEDDING_MODEL to a model folder, or restore embeddings/model from the repository.',
    );
  }
  const model = parseDescription(description);
  for (const file of [...NEEDED, model.weights]) {
    if (!existsSync(join(folder, file))) {
      throw new BotError(
        'model-missing',
        `The embedding model "${id}" lacks the file ${join(folder, file)}. Restore it from the repository.`,
      );
    }
  }
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  const line = sums.split('\n').find((entry) => entry.trimEnd().endsWith(model.weights));
  if (line === undefined) {
    throw new BotError('model-broken', `${join(folder, 'SHA256SUMS')} does not list ${model.weights}.`);
  }
  return { ...model, folder, sha256: line.slice(0, 64) };
}

/**
 * Hashes the weights and compares them with SHA256SUMS; a build does it once, since a damaged model embeds silently wrong.
 * @throws {BotError} `model-broken`
 */
export function verifyWeights(model: EmbeddingModel): void {
  const file = join(model.folder, model.weights);
  const found = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (found !== model.sha256) {
    throw new BotError(
      'model-broken',
      `${file} is damaged: its sha256 is ${found}, SHA256SUMS says ${model.sha256}. Restore it from the repository.`,
    );
  }
}

function parseDescription(file: string): z.infer<typeof modelSchema> {
  try {
    return modelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new BotError('model-broken', `${file} is not a valid model description: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
