import { afterAll } from 'vitest';

import { silentLogger } from '../../src/core/logger.js';
import { createEmbeddingPool } from '../../src/embedding/embedding-pool.js';
import { readEmbeddingModel } from '../../src/embedding/model-files.js';
import { type Answerer, createAnswerer } from '../../src/engine/answerer.js';
import { buildIfStale } from '../../src/engine/build.js';
import { linkedModelDir, MODEL_ID } from './model-fixture.js';
import { temporaryFolder } from './temp-folder.js';

/** Builds an index over an archive with the real model, and gives back who answers from it; its folders go with the suite. */
export async function answererOver(archiveDir: string): Promise<Answerer> {
  const modelDir = linkedModelDir(afterAll);
  const indexDir = temporaryFolder(afterAll);
  const config = {
    archiveDir,
    indexDir,
    modelDir,
    embeddingModel: MODEL_ID,
    embeddingWorkers: 1,
    logLevel: 'silent',
  } as const;
  await buildIfStale(config, { logger: silentLogger, onProgress() {} });
  const model = readEmbeddingModel(modelDir, MODEL_ID);
  const embedder = createEmbeddingPool({ model, modelDir, workers: 1, logger: silentLogger });
  return createAnswerer({ indexDir, model, embedder, logger: silentLogger });
}
