import { randomBytes } from 'node:crypto';
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import { BotError } from '../core/errors.js';
import { isRunning, ownIdentity } from './process-alive.js';

/** A lock file that was just made may still be empty: its builder has not written its name yet. */
const WRITING_MILLISECONDS = 2000;

/**
 * Lets one builder at a time work on an index; a lock that a crashed builder left behind is taken over.
 * @returns how to give the lock back
 * @throws {BotError} `index-locked` when another builder is at work
 */
export function lockForBuilding(indexDir: string): () => void {
  mkdirSync(indexDir, { recursive: true });
  const file = lockOf(indexDir);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const descriptor = tryCreate(file);
    if (descriptor !== null) {
      // Random words: one process may build twice, and must not give back another build's lock.
      const content = `${ownIdentity()} ${randomBytes(8).toString('hex')}`;
      writeSync(descriptor, content);
      closeSync(descriptor);
      return () => {
        if (readText(file) === content) rmSync(file, { force: true });
      };
    }
    const content = readText(file);
    if (isHeld(file, content)) {
      const holder = content.split(' ')[0] ?? '';
      throw new BotError(
        'index-locked',
        `Another build (process ${holder === '' ? 'unknown' : holder}) is at work on ${indexDir}. Wait for it to end, or stop it, then try again.`,
      );
    }
    removeStale(file, content);
  }
  throw new BotError(
    'index-locked',
    `The lock ${file} cannot be taken: other builds start at the same time. Try again.`,
  );
}

/** Whether a builder is at work on the index now. */
export function isBeingBuilt(indexDir: string): boolean {
  const file = lockOf(indexDir);
  return isHeld(file, readText(file));
}

function lockOf(indexDir: string): string {
  return join(indexDir, 'builder.lock');
}

function tryCreate(file: string): number | null {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

function isHeld(file: string, content: string): boolean {
  if (content !== '') return isRunning(content);
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Math.abs(Date.now() - stat.mtimeMs) < WRITING_MILLISECONDS;
}

/**
 * Two builders may find the same stale lock. A rename takes it away from one of them only, and the other, where
 * it took the first one's new lock instead, puts that back.
 */
function removeStale(file: string, content: string): void {
  const aside = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== content) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
