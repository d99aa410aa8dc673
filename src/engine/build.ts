import { availableParallelism } from 'node:os';
import { join, resolve, sep } from 'node:path';

import type { Logger } from '../core/logger.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import { type AnalyseArticle, createArticleAnalyser, NOTHING_FOUND } from '../index/analyse-article.js';
import { loadNerModel, NER_MODEL } from '../text/ner/load-ner-model.js';
import type { StatedName } from '../text/names/stated-names.js';
import { createNameFinder } from '../text/ner/name-finder.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { BotError, messageOf } from '../core/errors.js';
import { buildIndex, type BuildProgress, type BuildReport } from '../index/build-index.js';
import { openIndex } from '../index/open-index.js';
import { surveyArchive } from '../index/survey-archive.js';
import type { EngineConfig } from './engine-protocol.js';

export interface ArchiveBuildOptions {
  readonly logger: Logger;
  readonly full?: boolean;
  readonly niceness?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Builds the index that a configuration names, with as many embedding processes as it says. */
export async function buildArchiveIndex(
  config: EngineConfig,
  options: ArchiveBuildOptions,
): Promise<BuildReport> {
  const { logger, niceness } = options;
  const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
  const workers = config.embeddingWorkers === 0 ? availableParallelism() : config.embeddingWorkers;
  const embedder = createEmbeddingPool({
    model,
    modelDir: config.modelDir,
    workers,
    logger,
    ...(niceness === undefined ? {} : { niceness }),
  });
  try {
    return await buildIndex({
      ...options,
      archiveDir: config.archiveDir,
      indexDir: config.indexDir,
      model,
      embedder,
      createAnalyser: (stated) => analyserOf(config.modelDir, stated, logger),
      now: () => new Date(),
    });
  } catch (error) {
    if (!isFaultOfTheIndexFolder(error, config.indexDir)) throw error;
    throw new BotError(
      'index-unwritable',
      `The index in ${config.indexDir} cannot be written: ${messageOf(error)}. The index in use, if there is one, is as it was. ` +
        'Give this user the right to write there, make room on the disk, or set INDEX_DIR (--index) to another folder.',
      { cause: error },
    );
  } finally {
    await embedder.close();
  }
}

function isFaultOfTheIndexFolder(error: unknown, indexDir: string): boolean {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false;
  // A full disk is told of a descriptor, without a path; SQLite tells no path at all.
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code.startsWith('SQLITE_')) return true;
  if (!('path' in error && typeof error.path === 'string')) return false;
  // Either may be relative, and "./index" does not begin its files' paths.
  const [faulty, folder] = [resolve(error.path), resolve(indexDir)];
  return faulty === folder || faulty.startsWith(`${folder}${sep}`);
}

/**
 * Loads the name model with the first article: most builds find nothing new. An article that the language rules fail
 * on must not keep all others from being indexed.
 */
function analyserOf(modelDir: string, stated: readonly StatedName[], logger: Logger): AnalyseArticle {
  let analyse: AnalyseArticle | undefined;
  return (article, sentences) => {
    analyse ??= createArticleAnalyser(createNameFinder(loadNerModel(join(modelDir, NER_MODEL))), stated);
    try {
      return analyse(article, sentences);
    } catch (error) {
      logger.error({ article: article.path, reason: messageOf(error) }, 'analysis-failed');
      return NOTHING_FOUND;
    }
  };
}

/**
 * Builds the index where there is none, or where the archive, the model or the way of cutting has changed since.
 * While another build is at work, the index that is there has to do.
 * @returns the build's report; `null` where the index was up to date, or has to do
 * @throws {BotError} `index-corrupt` or `index-foreign`: what to do with such an index is the operator's choice
 */
export async function buildIfStale(
  config: EngineConfig,
  options: ArchiveBuildOptions,
): Promise<BuildReport | null> {
  const known = await currentCorpus(config);
  if (known !== null && (await surveyArchive(config.archiveDir)).corpus === known) return null;
  try {
    return await buildArchiveIndex(config, options);
  } catch (error) {
    if (known !== null && error instanceof BotError && error.code === 'index-locked') return null;
    throw error;
  }
}

async function currentCorpus(config: EngineConfig): Promise<string | null> {
  try {
    const index = await openIndex(
      config.indexDir,
      readEmbeddingModel(config.modelDir, config.embeddingModel),
    );
    index.close();
    return index.manifest.corpus;
  } catch (error) {
    if (error instanceof BotError && (error.code === 'index-missing' || error.code === 'index-stale'))
      return null;
    throw error;
  }
}
