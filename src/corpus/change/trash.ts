import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { BotError } from '../../core/errors.js';
import { copySynced, isThere, syncFolder } from './place-file.js';

const entrySchema = z.object({
  /** Below the archive, with `/`. */
  path: z.string(),
  /** Whether it was taken away, or another file took its place. */
  kind: z.enum(['removed', 'replaced']),
  at: z.iso.datetime(),
  /** What archive.yml stated of it, as YAML. */
  statements: z.string().nullable(),
});

/** A file in the trash. */
export interface TrashEntry extends z.infer<typeof entrySchema> {
  readonly id: string;
}

/** Files that were taken out of the archive. */
export interface Trash {
  /** Keeps a copy of the file, and gives back its id. */
  put(absolute: string, entry: Omit<TrashEntry, 'id' | 'at'>): Promise<string>;
  /** The latest first. */
  list(): Promise<readonly TrashEntry[]>;
  /** Where the entry's file lies. */
  fileOf(id: string): string;
  drop(id: string): Promise<void>;
}

const FILE = 'file';
const ENTRY = 'entry.json';
/** A moment and four random bytes: sorts by time. */
const ID = /^\d{8}T\d{9}Z-[\da-f]{8}$/u;
const UNFINISHED = '.unfinished';
const RANDOM_BYTES = 4;

/** The trash in this folder, which is made when something is put into it. */
export function createTrash(folder: string, now: () => Date): Trash {
  return {
    async put(absolute, entry) {
      const at = now().toISOString();
      const id = `${at.replaceAll(/[-:.]/gu, '')}-${randomBytes(RANDOM_BYTES).toString('hex')}`;
      // What is cut short keeps a name that is no entry's.
      const unfinished = path.join(folder, `${id}${UNFINISHED}`);
      await mkdir(unfinished, { recursive: true });
      await writeFile(path.join(unfinished, ENTRY), `${JSON.stringify({ ...entry, at }, null, 2)}\n`);
      await copySynced(absolute, path.join(unfinished, FILE));
      await rename(unfinished, path.join(folder, id));
      await syncFolder(folder);
      return id;
    },
    async list() {
      if (!(await isThere(folder))) return [];
      const ids = (await readdir(folder))
        .filter((name) => ID.test(name))
        .toSorted()
        .toReversed();
      return await Promise.all(ids.map((id) => readEntry(folder, id)));
    },
    fileOf: (id) => path.join(folder, id, FILE),
    drop: (id) => rm(path.join(folder, id), { recursive: true, force: true }),
  };
}

async function readEntry(folder: string, id: string): Promise<TrashEntry> {
  const file = path.join(folder, id, ENTRY);
  try {
    return { id, ...entrySchema.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch (error) {
    throw new BotError(
      'archive-unwritable',
      `${file} in the trash cannot be read. Move its folder away: its file lies beside it.`,
      { cause: error },
    );
  }
}
