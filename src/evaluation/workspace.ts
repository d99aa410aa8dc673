import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import type { Logger } from '../core/logger.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import type { EmbeddedWords, SentenceReader } from '../embedding/embedder.js';
import { type EmbeddingModel, readEmbeddingModel } from '../embedding/model-files.js';
import { readWordRarity } from '../embedding/word-rarity.js';
import { buildArchiveIndex } from '../engine/build.js';
import type { EngineConfig } from '../engine/engine-protocol.js';
import type { BuildProgress } from '../index/build-index.js';
import { type ArchiveIndex, openIndex } from '../index/open-index.js';
import { profileQuestion, type QuestionProfile } from '../retrieval/question-profile.js';
import { openCachedReader } from './cached-reader.js';
import { type EvaluationQuery, readRetrievalSet, type RetrievalSet } from './retrieval-set.js';

/** A test set as the product sees it: indexed by the product's own build, its questions embedded. */
export interface Workspace {
  readonly set: RetrievalSet;
  readonly index: ArchiveIndex;
  /** A set's document id to its article's id in the index, and back; documents that could not be read are missing. */
  readonly articleOf: ReadonlyMap<string, number>;
  readonly documentOf: ReadonlyMap<number, string>;
  profile(query: EvaluationQuery): QuestionProfile;
  /** Keeps what it read, for the next run too. */
  readonly reader: SentenceReader;
  close(): Promise<void>;
}

export interface WorkspaceOptions {
  readonly config: EngineConfig;
  /** Where indexes and vectors are kept, so that a second run embeds nothing. */
  readonly cacheDir: string;
  readonly logger: Logger;
  readonly onProgress?: (progress: BuildProgress) => void;
}

const NOT_EMBEDDED: EmbeddedWords = { vector: new Float32Array(), words: new Int8Array() };

/** Reads a retrieval set and indexes it, or takes the index of an earlier run. */
export async function openWorkspace(folder: string, options: WorkspaceOptions): Promise<Workspace> {
  const set = await readRetrievalSet(folder);
  const home = join(options.cacheDir, hashOf(realpathSync(folder)));
  const archiveDir = join(home, 'archive');
  mkdirSync(archiveDir, { recursive: true });
  const lines = set.documents.map(({ title, text }) =>
    JSON.stringify({ text, ...(title === '' ? {} : { title }) }),
  );
  writeIfNew(join(archiveDir, 'corpus.jsonl'), `${lines.join('\n')}\n`);
  const config = { ...options.config, archiveDir, indexDir: join(home, 'index') };
  await buildArchiveIndex(config, {
    logger: options.logger,
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
  const index = await openIndex(config.indexDir, model);
  const articleOf = new Map<string, number>();
  const documentOf = new Map<number, string>();
  for (const { id, path } of index.archive.outlines()) {
    const document = set.documents[Number(path.slice(path.lastIndexOf('#') + 1)) - 1];
    if (document === undefined) continue;
    articleOf.set(document.id, id);
    documentOf.set(id, document.id);
  }
  const vectors = await embedQueries(set, model, config, join(home, 'queries'), options.logger);
  const rarity = readWordRarity(model);
  const reader = openCachedReader(join(home, 'readings'), model, config, options.logger);
  return {
    set,
    index,
    articleOf,
    documentOf,
    profile: ({ id, text }) => profileQuestion(text, vectors.get(id) ?? NOT_EMBEDDED, rarity),
    reader,
    async close() {
      await reader.close();
      index.close();
    },
  };
}

/** The questions' vectors by id; kept in a file whose name changes with the questions and the model. */
async function embedQueries(
  { queries }: RetrievalSet,
  model: EmbeddingModel,
  config: EngineConfig,
  folder: string,
  logger: Logger,
): Promise<ReadonlyMap<string, EmbeddedWords>> {
  const texts = queries.map(({ text }) => ({ prefix: model.prefixes.query, text }));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${hashOf(`${model.sha256}\n${JSON.stringify(texts)}`)}.bin`);
  if (!existsSync(file)) {
    const pool = createEmbeddingPool({ model, modelDir: config.modelDir, workers: 2, logger });
    try {
      writeFileSync(file, serialize(await pool.embedWords(texts)));
    } finally {
      await pool.close();
    }
  }
  const all: readonly EmbeddedWords[] = deserialize(readFileSync(file));
  return new Map(
    queries.flatMap(({ id }, place) => {
      const embedded = all[place];
      return embedded === undefined ? [] : [[id, embedded] as const];
    }),
  );
}

function writeIfNew(file: string, content: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
