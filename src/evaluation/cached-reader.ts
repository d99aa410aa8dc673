import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import type { Logger } from '../core/logger.js';
import type { SentenceReader } from '../embedding/embedder.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { readReaderModel } from '../embedding/reader-files.js';

/** A reader that remembers, also from run to run. */
export interface CachedReader extends SentenceReader {
  /** Keeps what is new, and ends the reader's processes. */
  close(): Promise<void>;
}

/** Opens the shipped reader with what it read before; a question is asked of many archives made of the same articles. */
export function openCachedReader(
  folder: string,
  model: EmbeddingModel,
  { modelDir }: { readonly modelDir: string },
  logger: Logger,
): CachedReader {
  const reader = readReaderModel(modelDir);
  const pool = createEmbeddingPool({ model, reader, modelDir, workers: 2, logger });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${reader.sha256}.bin`);
  const known: Map<string, number> = existsSync(file) ? deserialize(readFileSync(file)) : new Map();
  const before = known.size;
  return {
    async read(question, sentences) {
      const keys = sentences.map((sentence) => keyOf(question, sentence));
      const fresh = sentences.filter((_, place) => !known.has(keys[place] ?? ''));
      const readings = await pool.read(question, fresh);
      for (const [place, sentence] of fresh.entries()) {
        const reading = readings[place];
        if (reading !== undefined) known.set(keyOf(question, sentence), reading);
      }
      return keys.map((key) => known.get(key) ?? 0);
    },
    async close() {
      if (known.size > before) writeFileSync(file, serialize(known));
      await pool.close();
    },
  };
}

function keyOf(question: string, sentence: string): string {
  return createHash('sha256').update(`${question}\n${sentence}`).digest('base64');
}
