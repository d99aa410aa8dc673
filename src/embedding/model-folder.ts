import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';

/** Names the checksums of a model's files, as `sha256sum` writes them. */
const CHECKSUMS = 'SHA256SUMS';
const DESCRIPTION = 'model.json';
/** What every model for transformers.js has beside its weights. */
const RUNTIME_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', CHECKSUMS];

/** A model's folder whose description was read and whose files are there. */
export interface ModelFolder<Description> {
  readonly folder: string;
  readonly description: Description;
  /** Names of its files, in a fixed order. */
  readonly files: readonly string[];
  /** Checksums by file name. */
  readonly sums: ReadonlyMap<string, string>;
}

/** What a model is to whoever has to restore it, such as `embedding model`, and its id. */
export interface ModelName {
  readonly kind: string;
  readonly id: string;
}

/**
 * Reads a model's description and makes sure that its files are there.
 * @throws {BotError} `model-missing` or `model-broken`, naming the file and the remedy
 */
export function readModelFolder<Description extends { readonly weights: string }>(
  modelDir: string,
  { kind, id }: ModelName,
  schema: z.ZodType<Description>,
): ModelFolder<Description> {
  const folder = join(modelDir, id);
  const file = join(folder, DESCRIPTION);
  if (!existsSync(file)) {
    throw new BotError(
      'model-missing',
      `There is no ${kind} "${id}": ${file} does not exist. ` +
        'Set MODEL_DIR and EMBEDDING_MODEL to a model folder, or restore embeddings/model from the repository.',
    );
  }
  const description = parseDescription(file, schema);
  const files = [...RUNTIME_FILES, description.weights];
  for (const name of files) {
    if (!existsSync(join(folder, name))) throw lacking(kind, id, join(folder, name));
  }
  const sums = readChecksums(folder);
  if (!sums.has(description.weights)) {
    throw new BotError('model-broken', `${join(folder, CHECKSUMS)} does not list ${description.weights}.`);
  }
  return { folder, description, files, sums };
}

/**
 * Hashes a model's files and compares them with SHA256SUMS: a damaged model or tokenizer works silently wrong.
 * @throws {BotError} `model-broken` or `model-missing`, naming the file
 */
export function verifyModelFolder(folder: string, { kind, id }: ModelName, weights: string): void {
  const sums = readChecksums(folder);
  for (const name of [...RUNTIME_FILES, weights]) {
    const expected = sums.get(name);
    if (expected === undefined) continue;
    const file = join(folder, name);
    if (!existsSync(file)) throw lacking(kind, id, file);
    const found = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (found !== expected) {
      throw new BotError(
        'model-broken',
        `${file} is damaged: its sha256 is ${found}, SHA256SUMS says ${expected}. Restore it from the repository.`,
      );
    }
  }
}

function readChecksums(folder: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, CHECKSUMS), 'utf8').matchAll(
    /^(?<sum>[0-9a-f]{64})\s+\*?(?<name>\S.*?)\s*$/gmu,
  );
  return new Map([...lines].map(({ groups }) => [groups?.['name'] ?? '', groups?.['sum'] ?? '']));
}

function lacking(kind: string, id: string, file: string): BotError {
  return new BotError(
    'model-missing',
    `The ${kind} "${id}" lacks the file ${file}. Restore it from the repository.`,
  );
}

function parseDescription<Description>(file: string, schema: z.ZodType<Description>): Description {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new BotError('model-broken', `${file} is not a valid model description: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
