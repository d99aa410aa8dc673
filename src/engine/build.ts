import { availableParallelism } from 'node:os';

import type { Logger } from '../core/logger.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import { readEmbeddingModel, verifyWeights } from '../embedding/model-files.js';
import { buildIndex, type BuildProgress, type BuildReport } from '../index/build-index.js';
import type { EngineConfig } from './engine-protocol.js';

export interface ArchiveBuildOptions {
  readonly logger: Logger;
  readonly full?: boolean;
  readonly niceness?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Builds the index that a configuration names, with as many embedding processes as it says. */
export async function buildArchiveIndex(config: EngineConfig, options: ArchiveBuildOptions): Promise<BuildReport> {
  const { logger, niceness } = options;
  const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
  verifyWeights(model);
  const workers = config.embeddingWorkers === 0 ? availableParallelism() : config.embeddingWorkers;
  const embedder = createEmbeddingPool({
    model,
    modelDir: config.modelDir,
    workers,
    logger,
    ...(niceness === undefined ? {} : { niceness }),
  });
  try {
    return await buildIndex({ ...options, archiveDir: config.archiveDir, indexDir: config.indexDir, model, embedder, now: () => new Date() });
  } finally {
    await embedder.close();
  }
}
