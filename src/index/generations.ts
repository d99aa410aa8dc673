import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { isRunning, ownIdentity } from './process-alive.js';

/** What `createGeneration` names its folders: nothing else in the folder is ours to delete. */
const ID_FORM = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/u;

/** Where an index's files lie: `generations/<id>/`, `current` with the id that is in use, `readers/` and `builder.lock`. */
export function generationFolder(indexDir: string, id: string): string {
  return join(indexDir, 'generations', id);
}

/** The id of the generation in use; `null` when none was ever built. */
export function currentGeneration(indexDir: string): string | null {
  const file = join(indexDir, 'current');
  if (!existsSync(file)) return null;
  const id = readFileSync(file, 'utf8').trim();
  // The id becomes part of a path: a foreign file must not lead out of the folder.
  return /^[\w-]{1,64}$/u.test(id) ? id : null;
}

/** Makes the folder of a new generation; nothing points to it until `publishGeneration`. */
export function createGeneration(indexDir: string, now: Date): { id: string; folder: string } {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/gu, '');
  const id = `${stamp}-${randomBytes(4).toString('hex')}`;
  const folder = generationFolder(indexDir, id);
  mkdirSync(folder, { recursive: true });
  return { id, folder };
}

/** Begins the name of the file that becomes `current`. */
const UNPUBLISHED = 'current.';

/** Makes a finished generation the current one: its files are on the disk first, then one rename switches. */
export function publishGeneration(indexDir: string, id: string): void {
  const folder = generationFolder(indexDir, id);
  for (const name of readdirSync(folder)) syncToDisk(join(folder, name));
  syncToDisk(folder);
  const temporary = join(indexDir, `${UNPUBLISHED}${String(process.pid)}`);
  writeFileSync(temporary, `${id}\n`);
  syncToDisk(temporary);
  renameSync(temporary, join(indexDir, 'current'));
  syncToDisk(indexDir);
}

/** Says that this process reads a generation, so that no build deletes it; returns how to end that. */
export function registerReader(indexDir: string, id: string): () => void {
  const folder = join(indexDir, 'readers');
  const file = join(folder, `${id}.${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, ownIdentity());
  } catch (error) {
    // Whoever may not write here may still read; where nobody may write, nobody deletes.
    if (error instanceof Error && 'code' in error && READ_ONLY.has(error.code)) return () => {};
    throw error;
  }
  return () => rmSync(file, { force: true });
}

const READ_ONLY: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Deletes what no one needs: generations that are neither current nor read, the marks of readers that died,
 * and what a build that was killed while it published left behind. Only the holder of the builder's lock may call it.
 */
export function deleteOldGenerations(indexDir: string): readonly string[] {
  const kept = new Set<string>();
  const current = currentGeneration(indexDir);
  if (current !== null) kept.add(current);
  for (const mark of listFolder(join(indexDir, 'readers'))) {
    const file = join(indexDir, 'readers', mark);
    const reader = readMark(file);
    if (reader === null || isRunning(reader)) kept.add(mark.split('.')[0] ?? '');
    else rmSync(file, { force: true });
  }
  const deleted = listFolder(join(indexDir, 'generations')).filter((id) => ID_FORM.test(id) && !kept.has(id));
  for (const id of deleted) rmSync(generationFolder(indexDir, id), { recursive: true, force: true });
  for (const name of listFolder(indexDir)) {
    if (name.startsWith(UNPUBLISHED)) rmSync(join(indexDir, name), { force: true });
  }
  return deleted;
}

/** Who reads; empty when the reader has just taken its mark away, `null` where nobody may know: then it still reads. */
function readMark(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? '' : null;
  }
}

function listFolder(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
