import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { AddedFile, HandedArticles, RemovedFile, RestoredFile } from '../core/archive-change.js';
import type { Config } from '../core/config.js';
import { BotError, messageOf } from '../core/errors.js';
import { addFile, removeFile, restoreFile } from '../corpus/change/change-archive.js';
import { createTrash, type TrashEntry } from '../corpus/change/trash.js';
import { listArchive } from '../corpus/list-archive.js';
import { tryLock } from '../index/process-lock.js';

/** Which archive is kept, and where its trash and its lock are. */
export type ArchiveKeeperConfig = Pick<Config, 'archiveDir' | 'stateDir'>;

/** The files of an archive, by their paths below it. */
export interface ArchiveListing {
  readonly files: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** The latest first. */
  readonly trash: readonly TrashEntry[];
}

/** Changes an archive, one change at a time over all processes; the command line and the bot do it by this alone. */
export interface ArchiveKeeper {
  /** @throws {BotError} `file-…`, `archive-…` */
  add(file: HandedArticles): Promise<AddedFile>;
  remove(file: string): Promise<RemovedFile>;
  /** Of the trash's entry with that id, of the latest where none is named. */
  undo(id: string | null): Promise<RestoredFile>;
  list(): Promise<ArchiveListing>;
  /** The files alone, without a look into the trash. */
  files(): Promise<readonly string[]>;
}

const TRASH_FOLDER = 'trash';
const LOCK_FILE = 'archive.lock';
/** Faults of a disk or its rights, which the machine's operator mends. */
const DISK_FAULTS: ReadonlySet<unknown> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'ENAMETOOLONG',
]);

/** Makes the keeper of an archive. */
export function createArchiveKeeper(config: ArchiveKeeperConfig, now: () => Date): ArchiveKeeper {
  const { archiveDir, stateDir } = config;
  const trash = createTrash(path.join(stateDir, TRASH_FOLDER), now);
  const places = { archiveDir, trash };

  async function alone<Result>(change: () => Promise<Result>): Promise<Result> {
    try {
      mkdirSync(stateDir, { recursive: true });
      const attempt = tryLock(path.join(stateDir, LOCK_FILE));
      if (attempt.kind === 'held') {
        throw new BotError(
          'archive-busy',
          `Another process (${attempt.holder ?? 'unknown'}) changes the archive ${archiveDir}. Try again when it is done.`,
        );
      }
      try {
        return await change();
      } finally {
        attempt.release();
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && DISK_FAULTS.has(error.code))) throw error;
      throw new BotError(
        'archive-unwritable',
        `The archive ${archiveDir} was not changed: ${messageOf(error)}. Give this user the right to write there and in ` +
          `${stateDir} (STATE_DIR), and make room on the disk.`,
        { cause: error },
      );
    }
  }

  async function listFiles(): Promise<Omit<ArchiveListing, 'trash'>> {
    const found = await listArchive(archiveDir);
    return {
      files: found.flatMap((one) => (one.kind === 'file' ? [one.path] : [])),
      skipped: found.flatMap((one) =>
        one.kind === 'skipped' ? [{ path: one.path, reason: one.reason }] : [],
      ),
    };
  }

  return {
    add: (file) => alone(() => addFile(places, file)),
    remove: (file) => alone(() => removeFile(places, file)),
    undo: (id) => alone(() => restoreFile(places, id)),
    list: async () => ({ ...(await listFiles()), trash: await trash.list() }),
    files: async () => (await listFiles()).files,
  };
}
