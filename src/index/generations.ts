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

import { isAlive } from './process-alive.js';

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

/** Makes a finished generation the current one: its files are on the disk first, then one rename switches. */
export function publishGeneration(indexDir: string, id: string): void {
  const folder = generationFolder(indexDir, id);
  for (const name of readdirSync(folder)) syncToDisk(join(folder, name));
  syncToDisk(folder);
  const temporary = join(indexDir, `current.${String(process.pid)}`);
  writeFileSync(temporary, `${id}\n`);
  syncToDisk(temporary);
  renameSync(temporary, join(indexDir, 'current'));
  syncToDisk(indexDir);
}

/** Says that this process reads a generation, so that no build deletes it; returns how to end that. */
export function registerReader(indexDir: string, id: string): () => void {
  const folder = join(indexDir, 'readers');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${id}.${String(process.pid)}`);
  writeFileSync(file, '');
  return () => rmSync(file, { force: true });
}

/** Deletes what no one needs: generations that are neither current nor read, and the marks of readers that died. */
export function deleteOldGenerations(indexDir: string): readonly string[] {
  const kept = new Set<string>();
  const current = currentGeneration(indexDir);
  if (current !== null) kept.add(current);
  for (const mark of listFolder(join(indexDir, 'readers'))) {
    const [id = '', pid = ''] = mark.split('.');
    if (isAlive(Number(pid))) kept.add(id);
    else rmSync(join(indexDir, 'readers', mark), { force: true });
  }
  const deleted = listFolder(join(indexDir, 'generations')).filter((id) => !kept.has(id));
  for (const id of deleted) rmSync(generationFolder(indexDir, id), { recursive: true, force: true });
  return deleted;
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
