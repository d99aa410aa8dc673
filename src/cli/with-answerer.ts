import { type Config, loadConfig } from '../core/config.js';
import { silentLogger } from '../core/logger.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { readReaderModel } from '../embedding/reader-files.js';
import { type Answerer, createAnswerer } from '../engine/answerer.js';
import { buildIfStale } from '../engine/build.js';
import { createBuildProgress } from './build-progress.js';
import type { CliWorld } from './command-line.js';

/** The options by which every script that answers names its folders. */
export const FOLDER_OPTIONS = { archive: { type: 'string' }, index: { type: 'string' } } as const;

export interface Folders {
  readonly archive?: string | undefined;
  readonly index?: string | undefined;
}

/** The configuration with the folders that were named on the command line. */
export function configFor({ archive, index }: Folders, env: CliWorld['env']): Config {
  const config = loadConfig(env);
  return { ...config, archiveDir: archive ?? config.archiveDir, indexDir: index ?? config.indexDir };
}

/** Brings the index up to date where that is needed, then lets `work` ask it; ends what it started. */
export async function withAnswerer<Result>(
  config: Config,
  stderr: CliWorld['stderr'],
  work: (answerer: Answerer) => Promise<Result>,
): Promise<Result> {
  const progress = createBuildProgress(stderr);
  try {
    await buildIfStale(config, { logger: silentLogger, onProgress: (state) => progress.update(state) });
  } finally {
    progress.stop();
  }
  const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
  const embedder = createEmbeddingPool({
    model,
    reader: readReaderModel(config.modelDir),
    modelDir: config.modelDir,
    // A second process takes longer to start than it saves a few questions.
    workers: 1,
    logger: silentLogger,
  });
  const answerer = createAnswerer({ indexDir: config.indexDir, model, embedder, logger: silentLogger });
  try {
    return await work(answerer);
  } finally {
    await answerer.close();
  }
}
