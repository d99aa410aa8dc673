import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { inject } from 'vitest';

import { silentLogger } from '../../src/core/logger.js';
import { createEmbeddingPool } from '../../src/embedding/embedding-pool.js';
import { readEmbeddingModel } from '../../src/embedding/model-files.js';
import { readReaderModel } from '../../src/embedding/reader-files.js';
import { type Answerer, createAnswerer } from '../../src/engine/answerer.js';
import { buildArchiveIndex } from '../../src/engine/build.js';
import { MODEL_DIR, MODEL_ID } from './model-fixture.js';

/** Who answers from an index over an archive that no test changes, with the real models. */
export async function answererOver(archiveDir: string): Promise<Answerer> {
  const indexDir = await builtIndex(archiveDir);
  const model = readEmbeddingModel(MODEL_DIR, MODEL_ID);
  const reader = readReaderModel(MODEL_DIR);
  const embedder = createEmbeddingPool({
    model,
    reader,
    modelDir: MODEL_DIR,
    workers: 1,
    logger: silentLogger,
  });
  return createAnswerer({ indexDir, model, embedder, logger: silentLogger });
}

/** Builds the index for the first file of a run that asks for it; it goes with the run. */
async function builtIndex(archiveDir: string): Promise<string> {
  const name = createHash('sha256').update(path.resolve(archiveDir)).digest('hex');
  const indexDir = path.join(inject('sharedFolder'), name);
  if (existsSync(indexDir)) return indexDir;
  // Built aside and then named: another worker never finds half of one.
  const aside = `${indexDir}.${String(process.pid)}`;
  const config = { archiveDir, indexDir: aside, modelDir: MODEL_DIR, embeddingModel: MODEL_ID } as const;
  await buildArchiveIndex({ ...config, embeddingWorkers: 1, logLevel: 'silent' }, { logger: silentLogger });
  if (existsSync(indexDir)) rmSync(aside, { recursive: true });
  else renameSync(aside, indexDir);
  return indexDir;
}
