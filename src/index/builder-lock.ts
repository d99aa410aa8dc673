import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { BotError } from '../core/errors.js';
import { isAlive } from './process-alive.js';

/** A lock file that was just made may still be empty: its builder has not written its process id yet. */
const WRITING_MILLISECONDS = 2000;

/**
 * Lets one builder at a time work on an index; a lock that a crashed builder left behind is taken over.
 * @returns how to give the lock back
 * @throws {BotError} `index-locked` when another builder is at work
 */
export function lockForBuilding(indexDir: string): () => void {
  mkdirSync(indexDir, { recursive: true });
  const file = join(indexDir, 'builder.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const descriptor = tryCreate(file);
    if (descriptor !== null) {
      writeSync(descriptor, `${String(process.pid)} ${startOf(process.pid)}`);
      closeSync(descriptor);
      return () => rmSync(file, { force: true });
    }
    const holder = livingHolder(file);
    if (holder !== null) {
      throw new BotError(
        'index-locked',
        `Another build (process ${holder}) is at work on ${indexDir}. Wait for it to end, or stop it, then try again.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new BotError(
    'index-locked',
    `The lock ${file} cannot be taken: other builds start at the same time. Try again.`,
  );
}

/** Whether a builder is at work on the index now. */
export function isBeingBuilt(indexDir: string): boolean {
  return livingHolder(join(indexDir, 'builder.lock')) !== null;
}

function tryCreate(file: string): number | null {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
    throw error;
  }
}

function livingHolder(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  const [pid = '', started = ''] = readText(file).split(' ');
  if (pid === '') return Date.now() - stat.mtimeMs < WRITING_MILLISECONDS ? 'unknown' : null;
  // After a reboot another process may bear the id: its start differs.
  return isAlive(Number(pid)) && startOf(Number(pid)) === started ? pid : null;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** When a process started, in the kernel's ticks; `-` where the system does not tell (no /proc). */
function startOf(pid: number): string {
  const stat = readText(`/proc/${String(pid)}/stat`);
  // The name in parentheses may hold spaces; the start is the 20th field after it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}
