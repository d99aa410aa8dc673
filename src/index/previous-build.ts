import { join } from 'node:path';

import { BotError } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { openArchiveDatabase } from './archive-database.js';
import { currentGeneration, generationFolder } from './generations.js';
import { DATABASE_FILE, type Manifest, readManifest, VECTORS_FILE, verifyFiles } from './manifest.js';
import { openVectorFile } from './vector-file.js';

/** What a build takes over from the generation before it. */
export interface PreviousBuild {
  /** Hash of the archive that it was built from; `null` where its vectors cannot be taken over. */
  readonly corpus: string | null;
  readonly counts: Manifest['counts'];
  /** Path to hash of its articles. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The vectors of an article's sentences and passages by the key of their text. */
  vectorsOf(path: string): ReadonlyMap<string, Float32Array>;
  close(): void;
}

/** The state before the first build. */
export const NOTHING_BUILT: PreviousBuild = {
  corpus: null,
  counts: { articles: 0, sentences: 0, passages: 0 },
  hashes: new Map(),
  vectorsOf: () => new Map(),
  close() {},
};

/**
 * Opens the current generation for reuse; one that is damaged or of another model counts as nothing, and is logged.
 * @throws {BotError} `index-foreign`
 */
export async function openPreviousBuild(
  indexDir: string,
  model: EmbeddingModel,
  chunking: string,
  logger: Logger,
): Promise<PreviousBuild> {
  const id = currentGeneration(indexDir);
  if (id === null) return NOTHING_BUILT;
  const folder = generationFolder(indexDir, id);
  let manifest: Manifest;
  try {
    manifest = readManifest(folder);
    await verifyFiles(folder, manifest);
  } catch (error) {
    // What another program wrote is not ours to replace, unless the operator says so with a full build.
    if (!(error instanceof BotError) || error.code === 'index-foreign') throw error;
    logger.warn({ generation: id, code: error.code, reason: error.message }, 'previous-index-unusable');
    return NOTHING_BUILT;
  }
  if (manifest.model.sha256 !== model.sha256 || manifest.model.dimensions !== model.dimensions)
    return NOTHING_BUILT;
  const database = openArchiveDatabase(join(folder, DATABASE_FILE));
  const passageVectors = openVectorFile(join(folder, VECTORS_FILE), model.dimensions);
  const outlines = new Map(database.outlines().map((outline) => [outline.path, outline]));
  return {
    // Another way of cutting keeps most vectors, since they go by their text, but not the index.
    corpus: manifest.chunking === chunking ? manifest.corpus : null,
    counts: manifest.counts,
    hashes: new Map([...outlines.values()].map(({ path, hash }) => [path, hash])),
    vectorsOf(path) {
      const outline = outlines.get(path);
      const vectors = new Map<string, Float32Array>();
      if (outline === undefined) return vectors;
      for (const { key, vector } of database.sentences(outline.id)) {
        vectors.set(
          key,
          Float32Array.from(vector.bytes, (value) => (value * vector.scale) / 127),
        );
      }
      for (const { key, label } of database.passages(outline.id))
        vectors.set(key, passageVectors.read(label));
      return vectors;
    },
    close() {
      database.close();
      passageVectors.close();
    },
  };
}
