import { constants } from 'node:fs';
import { copyFile, link, lstat, open, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** How what is not yet in its place is named: dotfiles are never read as articles. */
export const INCOMING = '.incoming-';

/** Writes a file anew so that whoever reads it finds the old text or the new one, even after a loss of power. */
export async function replaceText(file: string, text: string): Promise<void> {
  const target = await realOr(file);
  const next = path.join(path.dirname(target), `${INCOMING}${path.basename(target)}`);
  await writeSynced(next, Buffer.from(text, 'utf8'));
  await rename(next, target);
  await syncFolder(path.dirname(target));
}

/** Writes a file and waits until the disk has it. */
export async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies a file and waits until the disk has it; the copy must not be there yet. */
export async function copySynced(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(path.dirname(to));
}

/** Where a file system knows no hard links. */
const NO_LINKS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Gives a file its place in one step; false where the place is taken and is not to be. */
export async function placeFile(from: string, to: string, replace: boolean): Promise<boolean> {
  if (replace) await rename(from, to);
  else {
    try {
      await link(from, to);
      await rm(from);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') return false;
      if (!NO_LINKS.has(code)) throw error;
      if (await isThere(to)) return false;
      await rename(from, to);
    }
  }
  await syncFolder(path.dirname(to));
  return true;
}

/** Whether something of that name is there, a link that leads nowhere included. */
export async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** A rename is on the disk once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Through a link the file is written that it leads to. */
async function realOr(file: string): Promise<string> {
  return (await isThere(file)) ? await realpath(file) : file;
}
