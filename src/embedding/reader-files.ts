import { z } from 'zod';

import { readModelFolder, verifyModelFolder } from './model-folder.js';

const readerSchema = z.object({
  id: z.string(),
  weights: z.string(),
  /** Word pieces of a question and of a sentence that it was trained to read; what is longer is cut. */
  maxQuestionPieces: z.int().positive(),
  maxSentencePieces: z.int().positive(),
  /** The reading is the first token's last state times `weights`, plus `bias`. */
  head: z.object({ weights: z.array(z.number()), bias: z.number() }),
});

/** A reader's model.json, with its folder. */
export interface ReaderModel extends Readonly<z.infer<typeof readerSchema>> {
  readonly folder: string;
  /** Of its weights' checksum: readings of another one mean something else. */
  readonly sha256: string;
}

/** Folder of the shipped reader, beside the embedding model's. */
const READER_MODEL = 'sentence-reader';
const KIND = 'reader';

/**
 * Reads the reader's description and makes sure that its files are there.
 * @throws {BotError} `model-missing` or `model-broken`, naming the file and the remedy
 */
export function readReaderModel(modelDir: string): ReaderModel {
  const name = { kind: KIND, id: READER_MODEL };
  const { folder, description, sums } = readModelFolder(modelDir, name, readerSchema);
  return { ...description, folder, sha256: sums.get(description.weights) ?? '' };
}

/**
 * Hashes the reader's files and compares them with SHA256SUMS.
 * @throws {BotError} `model-broken` or `model-missing`, naming the file
 */
export function verifyReaderFiles({ folder, id, weights }: ReaderModel): void {
  verifyModelFolder(folder, { kind: KIND, id }, weights);
}
