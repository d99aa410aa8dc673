import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { silentLogger } from '../../core/logger.js';
import type { EmbeddingModel } from '../../embedding/model-files.js';
import type { AnalyseArticle } from '../../index/analyse-article.js';
import { type BuildProgress, buildIndex } from '../../index/build-index.js';
import { createRandom } from '../bootstrap.js';
import { generatedArticles, PASSAGES_AN_ARTICLE } from './generated-archive.js';
import { createGeneratedEmbedder } from './generated-embedder.js';
import { createRecombinedAnalyser } from './recombined-analysis.js';
import type { SourcePool } from './source-pool.js';

export interface GeneratedIndexOptions {
  /** Gets a folder of its own for each pool and size; what is there from an earlier run is used again. */
  readonly folder: string;
  readonly passages: number;
  readonly pool: SourcePool;
  readonly model: EmbeddingModel;
  readonly analyse: AnalyseArticle;
  readonly onProgress: (progress: BuildProgress) => void;
}

const SEED = 3;

/**
 * Builds an index of about so many passages with the product's own build, from recombined sentences.
 * @returns the index's folder
 */
export async function buildGeneratedIndex(options: GeneratedIndexOptions): Promise<string> {
  const { folder, passages, pool, model, analyse, onProgress } = options;
  // Another pool makes other articles: the folder's name changes with it, and the old one goes.
  const prefix = `${String(passages)}-passages-of-`;
  const name = `${prefix}${String(pool.sentences.length)}-sentences`;
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(folder)) {
    if (other.startsWith(prefix) && other !== name)
      rmSync(join(folder, other), { recursive: true, force: true });
  }
  const archiveDir = join(folder, name, 'archive');
  const indexDir = join(folder, name, 'index');
  mkdirSync(archiveDir, { recursive: true });
  writeArticles(join(archiveDir, 'generated.jsonl'), pool, Math.ceil(passages / PASSAGES_AN_ARTICLE));
  await buildIndex({
    archiveDir,
    indexDir,
    model,
    embedder: createGeneratedEmbedder(pool, model, createRandom(SEED + 1)),
    createAnalyser: () => createRecombinedAnalyser(analyse),
    logger: silentLogger,
    now: () => new Date(),
    onProgress,
  });
  return indexDir;
}

function writeArticles(file: string, pool: SourcePool, count: number): void {
  const descriptor = openSync(file, 'w');
  for (const line of generatedArticles(pool, count, createRandom(SEED))) writeSync(descriptor, `${line}\n`);
  closeSync(descriptor);
}
