import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BotError } from '../core/errors.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { type ArchiveReader, openArchiveDatabase } from './archive-database.js';
import type { ArticleAnalysis } from './analyse-article.js';
import { CHUNKING } from './build-index.js';
import { currentGeneration, generationFolder, registerReader } from './generations.js';
import { type KeywordIndex, openKeywordIndex } from './keyword-index.js';
import {
  DATABASE_FILE,
  GRAPH_FILE,
  KEYWORDS_FILE,
  type Manifest,
  PERSONS_FILE,
  TOPICS_FILE,
  readManifest,
  VECTORS_FILE,
  verifyFiles,
} from './manifest.js';
import type { Topic } from '../text/names/gather-topics.js';
import type { Person } from '../text/persons/person.js';
import { createAnalysisReader } from './read-analysis.js';
import { openVectorFile, type VectorFile } from './vector-file.js';
import { openVectorIndex, type VectorIndex } from './vector-index.js';

/** An opened generation of the index. */
export interface ArchiveIndex {
  readonly generation: string;
  readonly manifest: Manifest;
  readonly archive: ArchiveReader;
  /** What was found in an article when the index was built. */
  analysis(articleId: number): ArticleAnalysis;
  /** The persons of the archive, merged from its articles. */
  persons(): readonly Person[];
  /** The names that are no persons', with their articles, the most frequent first. */
  topics(): readonly Topic[];
  readonly vectors: VectorIndex;
  readonly vectorFile: VectorFile;
  readonly keywords: KeywordIndex;
  close(): void;
}

/**
 * Opens the current generation after checking its manifest and every file's checksum.
 * @throws {BotError} `index-missing`, `index-corrupt`, `index-foreign` or `index-stale`
 */
export async function openIndex(indexDir: string, model: EmbeddingModel): Promise<ArchiveIndex> {
  const { generation, unregister } = holdCurrent(indexDir);
  const folder = generationFolder(indexDir, generation);
  try {
    const manifest = readManifest(folder);
    checkModel(manifest, model);
    await verifyFiles(folder, manifest);
    let persons: readonly Person[] | undefined;
    let topics: readonly Topic[] | undefined;
    const vectors = await openVectorIndex(join(folder, GRAPH_FILE), model.dimensions);
    const keywords = openKeywordIndex(readFileSync(join(folder, KEYWORDS_FILE)));
    checkSizes(folder, manifest, [vectors.size, keywords.size]);
    const archive = openArchiveDatabase(join(folder, DATABASE_FILE));
    const vectorFile = openVectorFile(join(folder, VECTORS_FILE), model.dimensions);
    return {
      generation,
      manifest,
      archive,
      analysis: createAnalysisReader(archive),
      persons: () => (persons ??= readPersons(join(folder, PERSONS_FILE))),
      topics: () => (topics ??= readTopics(join(folder, TOPICS_FILE))),
      vectors,
      vectorFile,
      keywords,
      close() {
        archive.close();
        vectorFile.close();
        unregister();
      },
    };
  } catch (error) {
    unregister();
    throw error;
  }
}

/** Marks the current generation as read, so that no build deletes it while it is being opened. */
function holdCurrent(indexDir: string): { generation: string; unregister: () => void } {
  for (;;) {
    const generation = currentGeneration(indexDir);
    if (generation === null) {
      throw new BotError('index-missing', `There is no index in ${indexDir}. Run: npm run embeddings`);
    }
    const unregister = registerReader(indexDir, generation);
    // A build that published another one just now may not have seen the mark.
    if (currentGeneration(indexDir) === generation) return { generation, unregister };
    unregister();
  }
}

/** Files that are each whole may still be of different builds. */
function checkSizes(folder: string, { counts }: Manifest, sizes: readonly number[]): void {
  if (sizes.every((size) => size === counts.passages)) return;
  throw new BotError(
    'index-corrupt',
    `The files in ${folder} do not belong together: ${sizes.join(', ')} passages instead of ${String(counts.passages)}. Run: npm run embeddings -- --full`,
  );
}

function checkModel(manifest: Manifest, model: EmbeddingModel): void {
  if (manifest.model.sha256 !== model.sha256 || manifest.model.dimensions !== model.dimensions) {
    throw new BotError(
      'index-stale',
      `The index was built with the model ${manifest.model.id} (${manifest.model.sha256.slice(0, 12)}), ` +
        `the configuration asks for ${model.id} (${model.sha256.slice(0, 12)}). Run: npm run embeddings`,
    );
  }
  if (manifest.chunking !== CHUNKING) {
    throw new BotError(
      'index-stale',
      `The index was cut as "${manifest.chunking}", this program cuts as "${CHUNKING}". Run: npm run embeddings`,
    );
  }
}

/** Written by our own build and covered by the manifest's checksum, so it is taken as it is. */
function readPersons(file: string): readonly Person[] {
  const persons: readonly Person[] = JSON.parse(readFileSync(file, 'utf8'));
  return persons;
}

/** Written by our own build as well. */
function readTopics(file: string): readonly Topic[] {
  const topics: readonly Topic[] = JSON.parse(readFileSync(file, 'utf8'));
  return topics;
}
