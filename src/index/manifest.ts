import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';

/** Raised when a generation's files or their meaning change; an older index is then rebuilt. */
export const FORMAT_VERSION = 5;

export const DATABASE_FILE = 'archive.db';
export const GRAPH_FILE = 'passages.hnsw';
export const VECTORS_FILE = 'passages.f32';
export const KEYWORDS_FILE = 'keywords.bin';
export const PERSONS_FILE = 'persons.json';
export const TOPICS_FILE = 'topics.json';
const FILES = [DATABASE_FILE, GRAPH_FILE, VECTORS_FILE, KEYWORDS_FILE, PERSONS_FILE, TOPICS_FILE];
const MANIFEST_FILE = 'manifest.json';

const FORMAT = 'dateline-index';

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  builtAt: z.iso.datetime(),
  model: z.object({
    id: z.string(),
    sha256: z.string(),
    dimensions: z.int().positive(),
    metric: z.literal('ip'),
  }),
  /** Everything that changes what is cut and embedded, as one string. */
  chunking: z.string(),
  corpus: z.string(),
  /** Hash of what the operator states of names. */
  names: z.string(),
  counts: z.object({ articles: z.int(), sentences: z.int(), passages: z.int() }),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
  /** Over all the rest: a flipped bit in it must not pass for another date or another archive. */
  checksum: z.string(),
});

/** What a generation is, so that it is checked before anything of it is opened. */
export type Manifest = z.infer<typeof manifestSchema>;

const REBUILD = 'Run: npm run embeddings -- --full';

/** Writes the manifest of a finished generation, with size and sha256 of each of its files. */
export async function writeManifest(
  folder: string,
  facts: Omit<Manifest, 'format' | 'version' | 'files' | 'checksum'>,
): Promise<Manifest> {
  const files: Manifest['files'] = {};
  for (const name of FILES) {
    const path = join(folder, name);
    files[name] = { bytes: statSync(path).size, sha256: await hashFile(path) };
  }
  const content = { format: FORMAT, version: FORMAT_VERSION, ...facts, files } as const;
  const manifest: Manifest = { ...content, checksum: checksumOf(content) };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/**
 * Reads a generation's manifest.
 * @throws {BotError} `index-corrupt`, `index-foreign` or `index-stale` (another format version)
 */
export function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file)) throw new BotError('index-corrupt', `The index has no ${file}. ${REBUILD}`);
  const content = parse(file);
  const format = z.object({ format: z.unknown(), version: z.unknown() }).safeParse(content);
  if (!format.success || format.data.format !== FORMAT) {
    throw new BotError(
      'index-foreign',
      `${file} does not describe an index of Dateline. Choose another INDEX_DIR, or replace it: npm run embeddings -- --full`,
    );
  }
  if (format.data.version !== FORMAT_VERSION) {
    throw new BotError(
      'index-stale',
      `The index has format version ${String(format.data.version)}, this program reads ${String(FORMAT_VERSION)}. Run: npm run embeddings`,
    );
  }
  const { checksum, ...rest } = z.record(z.string(), z.unknown()).parse(content);
  if (checksum !== checksumOf(rest)) {
    throw new BotError('index-corrupt', `${file} is damaged: its checksum differs. ${REBUILD}`);
  }
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) {
    throw new BotError('index-corrupt', `${file} is damaged: ${z.prettifyError(manifest.error)}. ${REBUILD}`);
  }
  return manifest.data;
}

/**
 * Checks size and sha256 of every file of a generation: a damaged graph would crash the process that opens it.
 * @throws {BotError} `index-corrupt`, naming the file
 */
export async function verifyFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    const bytes = statSync(path, { throwIfNoEntry: false })?.size;
    if (bytes === undefined) throw new BotError('index-corrupt', `The index lacks ${path}. ${REBUILD}`);
    if (bytes !== expected.bytes) {
      throw new BotError(
        'index-corrupt',
        `${path} is damaged: it has ${String(bytes)} bytes, not ${String(expected.bytes)}. ${REBUILD}`,
      );
    }
    if ((await hashFile(path)) !== expected.sha256) {
      throw new BotError('index-corrupt', `${path} is damaged: its checksum differs. ${REBUILD}`);
    }
  }
}

function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BotError('index-corrupt', `${file} is not JSON: ${messageOf(error)}. ${REBUILD}`, {
      cause: error,
    });
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
