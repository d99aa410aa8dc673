import type { Config } from '../core/config.js';
import { silentLogger } from '../core/logger.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { readReaderModel } from '../embedding/reader-files.js';
import { type Answerer, createAnswerer } from '../engine/answerer.js';

/** Whoever answers a script's questions from the index that a configuration names. */
export function openAnswerer({ modelDir, embeddingModel, indexDir }: Config): Answerer {
  const model = readEmbeddingModel(modelDir, embeddingModel);
  const embedder = createEmbeddingPool({
    model,
    reader: readReaderModel(modelDir),
    modelDir,
    // A second process takes longer to start than it saves a few questions.
    workers: 1,
    logger: silentLogger,
  });
  return createAnswerer({ indexDir, model, embedder, logger: silentLogger });
}
