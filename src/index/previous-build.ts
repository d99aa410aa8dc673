import { join } from 'node:path';

import { BotError } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { EmbeddedWords } from '../embedding/embedder.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { openArchiveDatabase } from './archive-database.js';
import { currentGeneration, generationFolder } from './generations.js';
import { DATABASE_FILE, type Manifest, readManifest, VECTORS_FILE, verifyFiles } from './manifest.js';
import { dequantize } from './quantize.js';
import { openVectorFile } from './vector-file.js';

/** What a build takes over from the generation before it. */
export interface PreviousBuild {
  /** Hash of the archive that it was built from; `null` where its vectors cannot be taken over. */
  readonly corpus: string | null;
  readonly counts: Manifest['counts'];
  /** Path to hash of its articles. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The vectors of an article, which may have moved but not changed, or changed but not moved. */
  vectorsOf(path: string, hash: string, namesHash: string): KnownVectors;
  close(): void;
}

/** What is known by the key of its text. A passage needs its whole vector, a sentence has it in bytes only. */
export interface KnownVectors {
  readonly sentences: ReadonlyMap<string, Float32Array>;
  readonly passages: ReadonlyMap<string, EmbeddedWords>;
  /** The article's analysis, if the article has not changed at all. */
  readonly analysis: string | null;
}

const NO_VECTORS: KnownVectors = { sentences: new Map(), passages: new Map(), analysis: null };

/** The state before the first build. */
export const NOTHING_BUILT: PreviousBuild = {
  corpus: null,
  counts: { articles: 0, sentences: 0, passages: 0 },
  hashes: new Map(),
  vectorsOf: () => NO_VECTORS,
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
  const byPath = new Map(database.outlines().map((outline) => [outline.path, outline]));
  const byHash = new Map(database.outlines().map((outline) => [outline.hash, outline]));
  return {
    // Another form keeps the vectors of sentences, which go by their text, but not the index.
    corpus: manifest.chunking === chunking ? manifest.corpus : null,
    counts: manifest.counts,
    hashes: new Map([...byPath.values()].map(({ path, hash }) => [path, hash])),
    vectorsOf(path, hash, namesHash) {
      const known = byPath.get(path) ?? byHash.get(hash);
      if (known === undefined) return NO_VECTORS;
      const { id } = known;
      // Another form may find other words in a passage, and other marks; a sentence's vector goes by its text alone.
      const sameForm = manifest.chunking === chunking;
      const passages = sameForm ? database.passages(id) : [];
      return {
        analysis:
          sameForm && manifest.names === namesHash && known.hash === hash ? database.analysis(id) : null,
        sentences: new Map(database.sentences(id).map(({ key, vector }) => [key, dequantize(vector)])),
        passages: new Map(
          passages.map(({ key, label, words }) => [key, { vector: passageVectors.read(label), words }]),
        ),
      };
    },
    close() {
      database.close();
      passageVectors.close();
    },
  };
}
