import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { readModelFolder, verifyModelFolder } from './model-folder.js';

const modelSchema = z.object({
  id: z.string(),
  dimensions: z.int().positive(),
  pooling: z.literal('mean'),
  prefixes: z.object({ query: z.string(), passage: z.string() }),
  /** The longest input in word pieces, special tokens included. */
  maxPieces: z.int().positive(),
  weights: z.string(),
});

/** A model folder's model.json, with its folder. */
export interface EmbeddingModel extends Readonly<z.infer<typeof modelSchema>> {
  readonly folder: string;
  /** Over all that its vectors depend on: an index with another value is stale. */
  readonly sha256: string;
}

const KIND = 'embedding model';
/** The axes on which the vectors of words are kept; `npm run word-projection` makes it of the rest of the folder. */
export const PROJECTION_FILE = 'word-projection.json';

/**
 * Reads a model's description and makes sure that its files are there.
 * @throws {BotError} `model-missing` or `model-broken`, naming the file and the remedy
 */
export function readEmbeddingModel(modelDir: string, id: string): EmbeddingModel {
  const { folder, description, files, sums } = readModelFolder(modelDir, { kind: KIND, id }, modelSchema);
  const identity = createHash('sha256');
  for (const name of files) identity.update(`${name} ${sums.get(name) ?? '-'}\n`);
  const projection = join(folder, PROJECTION_FILE);
  if (existsSync(projection)) identity.update(readFileSync(projection));
  return { ...description, folder, sha256: identity.digest('hex') };
}

/**
 * Hashes the model's files and compares them with SHA256SUMS: a damaged model or tokenizer embeds silently wrong.
 * @throws {BotError} `model-broken` or `model-missing`, naming the file
 */
export function verifyModelFiles({ folder, id, weights }: EmbeddingModel): void {
  verifyModelFolder(folder, { kind: KIND, id }, weights);
}
