import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BotError, messageOf } from '../../core/errors.js';
import { MODEL_FILES, ModelFileError, parseNerModel } from './ner-model.js';
import type { NerModel } from './ner-model.js';

/** The name model that comes with the bot: its folder's name below MODEL_DIR. */
export const NER_MODEL = 'ner-en-core-web-sm';

/** Lists each file's sha256 as `sha256sum` writes it; a changed number would be wrong without a sign. */
const SUMS_FILE = 'SHA256SUMS';

const REMEDY = `Put the folder's files back as the repository has them (embeddings/model/${NER_MODEL}).`;

/**
 * Reads a name model's files, each once, and checks them against their sums.
 * @throws {BotError} `model-missing` or `model-broken`, naming the file and what to do
 */
export function loadNerModel(folder: string): NerModel {
  const sums = parseSums(new TextDecoder().decode(readModelFile(folder, SUMS_FILE)));
  const read = (file: string): Uint8Array => {
    const bytes = readModelFile(folder, file);
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (sums.get(file) !== sum) throw broken(folder, file, `its sha256 is not the one in ${SUMS_FILE}`);
    return bytes;
  };
  const bytes = {
    config: read(MODEL_FILES.config),
    tokenizer: read(MODEL_FILES.tokenizer),
    weights: read(MODEL_FILES.weights),
  };
  try {
    return parseNerModel(bytes);
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    throw broken(folder, error.file, messageOf(error.cause), error);
  }
}

function readModelFile(folder: string, file: string): Uint8Array {
  const path = join(folder, file);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new BotError(
      'model-missing',
      `The name model's file ${path} cannot be read (${messageOf(cause)}).\n${REMEDY}`,
      { cause },
    );
  }
}

function broken(folder: string, file: string, reason: string, cause?: unknown): BotError {
  return new BotError(
    'model-broken',
    `The name model's file ${join(folder, file)} is damaged: ${reason}.\n${REMEDY}`,
    { cause },
  );
}

function parseSums(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const groups = /^(?<sum>[\da-f]{64}) [ *](?<file>.+)$/u.exec(line.trimEnd())?.groups;
      return groups === undefined ? [] : [[groups['file'] ?? '', groups['sum'] ?? '']];
    }),
  );
}
