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

/** A model folder's model.json, with its folder. */
export interface EmbeddingModel extends Readonly<z.infer<typeof modelSchema>> {
  readonly folder: string;
  /** Over all that its vectors depend on: an index with another value is stale. */
  readonly sha256: string;
}

const CHECKSUMS = 'SHA256SUMS';
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json', CHECKSUMS];
/** The axes on which the vectors of words are kept; `npm run word-projection` makes it of the rest of the folder. */
export const PROJECTION_FILE = 'word-projection.json';

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
  for (const name of [...NEEDED, model.weights]) {
    if (!existsSync(join(folder, name))) throw lacking(id, join(folder, name));
  }
  const sums = readChecksums(folder);
  if (!sums.has(model.weights)) {
    throw new BotError('model-broken', `${join(folder, CHECKSUMS)} does not list ${model.weights}.`);
  }
  const identity = createHash('sha256');
  for (const name of [...NEEDED, model.weights]) identity.update(`${name} ${sums.get(name) ?? '-'}\n`);
  const projection = join(folder, PROJECTION_FILE);
  if (existsSync(projection)) identity.update(readFileSync(projection));
  return { ...model, folder, sha256: identity.digest('hex') };
}

/**
 * Hashes the model's files and compares them with SHA256SUMS: a damaged model or tokenizer embeds silently wrong.
 * @throws {BotError} `model-broken` or `model-missing`, naming the file
 */
export function verifyModelFiles(model: EmbeddingModel): void {
  const sums = readChecksums(model.folder);
  for (const name of [...NEEDED, model.weights]) {
    const expected = sums.get(name);
    if (expected === undefined) continue;
    const file = join(model.folder, name);
    if (!existsSync(file)) throw lacking(model.id, file);
    const found = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (found !== expected) {
      throw new BotError(
        'model-broken',
        `${file} is damaged: its sha256 is ${found}, SHA256SUMS says ${expected}. Restore it from the repository.`,
      );
    }
  }
}

/** The checksums by file name, as `sha256sum` writes them. */
function readChecksums(folder: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, CHECKSUMS), 'utf8').matchAll(
    /^(?<sum>[0-9a-f]{64})\s+\*?(?<name>\S.*?)\s*$/gmu,
  );
  return new Map([...lines].map(({ groups }) => [groups?.['name'] ?? '', groups?.['sum'] ?? '']));
}

function lacking(id: string, file: string): BotError {
  return new BotError(
    'model-missing',
    `The embedding model "${id}" lacks the file ${file}. Restore it from the repository.`,
  );
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
