import { opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { BotError } from '../core/errors.js';

import type { SkippedEntry } from './archive-entry.js';
import { explainFileError } from './file-error.js';

/** The formats by the endings of their files. */
export type ArticleFormat = 'txt' | 'md' | 'jsonl';

/** A file that may hold articles. */
export interface ArchiveFile {
  readonly kind: 'file';
  /** Below the archive folder, with `/`. */
  readonly path: string;
  readonly format: ArticleFormat;
}

/** The file, at the top of an archive, in which the operator states what is known of its articles. */
export const STATEMENTS_FILE = 'archive.yml';

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  /** Real paths of linked folders that were read: each is read once, so that links end. */
  readonly followed: Set<string>;
  readonly found: (ArchiveFile | SkippedEntry)[];
}

/**
 * All files of an archive, sorted by path in code unit order, with those that no article can come
 * from and why. README*, dotfiles and archive.yml are left out without a word.
 * @throws {BotError} `archive-missing` or `archive-unreadable`
 */
export async function listArchive(root: string): Promise<(ArchiveFile | SkippedEntry)[]> {
  const walk: Walk = { root, realRoot: await openRoot(root), followed: new Set(), found: [] };
  await listFolder(walk, '', root);
  return walk.found.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}

/** How the file of this name is read; undefined for a name that is never an article's, a reason for a wrong ending. */
export function formatOf(name: string): ArticleFormat | { readonly reason: string } | undefined {
  if (/^\.|^readme/iu.test(name) || name === STATEMENTS_FILE) return undefined;
  const ending = path.extname(name).toLowerCase();
  switch (ending) {
    case '.txt':
      return 'txt';
    case '.md':
      return 'md';
    case '.jsonl':
      return 'jsonl';
    case '':
      return { reason: 'Its name has no ending; articles are .txt, .md or .jsonl files.' };
    default:
      return { reason: `Files ending in “${ending}” are not read; articles are .txt, .md or .jsonl files.` };
  }
}

async function openRoot(root: string): Promise<string> {
  let directory = false;
  try {
    directory = (await stat(root)).isDirectory();
    if (directory) return await realpath(root);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new BotError(
      missing ? 'archive-missing' : 'archive-unreadable',
      missing
        ? `The archive folder ${root} does not exist. Create it and put articles into it, or set ARCHIVE_DIR (--archive) to the right folder.`
        : `The archive folder ${root} cannot be opened: ${explainFileError(error)} Give the bot's user the right to read it, or set ARCHIVE_DIR (--archive) to another folder.`,
      { cause: error },
    );
  }
  throw new BotError(
    'archive-missing',
    `${root} is a file, not a folder. Set ARCHIVE_DIR (--archive) to the folder that holds the articles.`,
  );
}

async function listFolder(walk: Walk, folder: string, absolute: string): Promise<void> {
  try {
    const entries = [];
    for await (const entry of await opendir(absolute)) entries.push(entry);
    for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const at = path.join(absolute, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await listFolder(walk, below, at);
      else if (entry.isFile()) listFile(walk, below);
      else if (entry.isSymbolicLink()) await listLink(walk, below, at);
      else skip(walk, below, 'It is neither a file nor a folder.');
    }
  } catch (error) {
    if (folder !== '') {
      skip(walk, `${folder}/`, explainFileError(error));
      return;
    }
    throw new BotError(
      'archive-unreadable',
      `The archive folder ${absolute} cannot be read: ${explainFileError(error)} Give the bot's user the right to read it, or set ARCHIVE_DIR (--archive) to another folder.`,
      { cause: error },
    );
  }
}

function listFile(walk: Walk, below: string): void {
  const format = formatOf(path.posix.basename(below));
  if (format === undefined) {
    if (below.endsWith(`/${STATEMENTS_FILE}`))
      skip(walk, below, `Only the ${STATEMENTS_FILE} at the top of the archive is read.`);
  } else if (typeof format === 'string') walk.found.push({ kind: 'file', path: below, format });
  else skip(walk, below, format.reason);
}

/** A link to a file is read as the file; a link to a folder is followed once, and only out of the archive. */
async function listLink(walk: Walk, below: string, absolute: string): Promise<void> {
  try {
    const target = await stat(absolute);
    if (target.isFile()) {
      listFile(walk, below);
      return;
    }
    if (!target.isDirectory()) {
      skip(walk, below, 'It links to something that is neither a file nor a folder.');
      return;
    }
    const real = await realpath(absolute);
    if (isWithin(real, walk.realRoot) || isWithin(walk.realRoot, real)) {
      skip(
        walk,
        below,
        'It links to a folder of this archive or to one that holds the archive, so following it would not end.',
      );
    } else if (walk.followed.has(real)) {
      skip(walk, below, 'It links to a folder that another link led to already.');
    } else {
      walk.followed.add(real);
      await listFolder(walk, below, absolute);
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    skip(walk, below, missing ? 'It is a link that leads nowhere.' : explainFileError(error));
  }
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}

function skip(walk: Walk, below: string, reason: string): void {
  walk.found.push({ kind: 'skipped', path: below, reason });
}
