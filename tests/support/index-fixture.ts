import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import Database from 'libsql';
import { z } from 'zod';

import type { EmbeddingModel } from '../../src/embedding/model-files.js';
import { buildIndex, type BuildOptions, type BuildReport } from '../../src/index/build-index.js';
import { currentGeneration, generationFolder } from '../../src/index/generations.js';
import { DATABASE_FILE, KEYWORDS_FILE, readManifest, VECTORS_FILE } from '../../src/index/manifest.js';
import { silentLogger } from '../../src/core/logger.js';
import { createFakeEmbedder } from './fake-embedder.js';
import { temporaryFolder, type WhenDone, writeFiles } from './temp-folder.js';

/** Describes the fake embedder as a model. */
export const FAKE_MODEL: EmbeddingModel = {
  id: 'fake',
  dimensions: 64,
  pooling: 'mean',
  prefixes: { query: 'query: ', passage: 'passage: ' },
  maxPieces: 512,
  weights: 'none',
  folder: 'none',
  sha256: 'f'.repeat(64),
};

/** An archive and an index folder, and builds of one from the other with the fake embedder. */
export interface IndexFixture {
  readonly archiveDir: string;
  readonly indexDir: string;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  readonly build: (options?: Partial<BuildOptions>) => Promise<BuildReport>;
  /** The folder of the generation in use. */
  readonly generation: () => string;
  /** Names of all generations there are. */
  readonly generations: () => readonly string[];
}

/** Makes both folders, by default for the time of a test. */
export function createIndexFixture(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  whenDone?: WhenDone,
): IndexFixture {
  const folder = temporaryFolder(whenDone);
  const archiveDir = path.join(folder, 'archive');
  const indexDir = path.join(folder, 'index');
  writeFiles(archiveDir, { 'README.md': 'Not an article.\n', ...files });
  const build: IndexFixture['build'] = async (options = {}) =>
    await buildIndex({
      archiveDir,
      indexDir,
      model: FAKE_MODEL,
      embedder: createFakeEmbedder(),
      createAnalyser: () => () => ({
        marks: [],
        events: [],
        names: { names: [], persons: [], roles: [] },
        quotations: [],
      }),
      logger: silentLogger,
      now: () => new Date('2021-06-01T10:00:00Z'),
      ...options,
    });
  return {
    archiveDir,
    indexDir,
    write: (more) => writeFiles(archiveDir, more),
    build,
    generation() {
      const id = currentGeneration(indexDir);
      if (id === null) throw new Error('There is no generation.');
      return generationFolder(indexDir, id);
    },
    generations: () => readdirSync(path.join(indexDir, 'generations')),
  };
}

/** All that a generation holds, for the comparison of two: each table's rows in order, and the flat files. */
export function contentsOf(generation: string): Readonly<Record<string, unknown>> {
  const database = new Database(path.join(generation, DATABASE_FILE), { readonly: true });
  const names = z.array(z.object({ name: z.string() }));
  const tables = names.parse(
    database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all(),
  );
  const rows = tables.map(({ name }) => [
    name,
    database
      .prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`)
      .all()
      .map((row) => JSON.stringify(row, bytesAsHex)),
  ]);
  database.close();
  const { counts, corpus, chunking } = readManifest(generation);
  return {
    ...Object.fromEntries(rows),
    vectors: readFileSync(path.join(generation, VECTORS_FILE)).toString('hex'),
    keywords: readFileSync(path.join(generation, KEYWORDS_FILE)).toString('latin1'),
    manifest: { counts, corpus, chunking },
  };
}

function bytesAsHex(_: string, value: unknown): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value;
}

/** Whether any file of a generation holds these words, in whatever place. */
export function holdsWords(generation: string, words: string): boolean {
  return readdirSync(generation, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(words));
}
