import { randomBytes } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

import { isRunning, ownIdentity } from './process-alive.js';

/** A lock file that was just made may still be empty: its process has not written its name yet. */
const WRITING_MILLISECONDS = 2000;
/** Tries at a lock that processes which died left behind. */
const ATTEMPTS = 3;

/** A lock that was taken, or who has it: a process id, `null` where that is not known. */
export type LockAttempt =
  | { readonly kind: 'taken'; readonly release: () => void }
  | { readonly kind: 'held'; readonly holder: string | null };

/** Takes the lock that this file is, unless a process that lives has it; one that a crash left behind is taken over. */
export function tryLock(file: string): LockAttempt {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const descriptor = tryCreate(file);
    if (descriptor !== null) {
      // Random words: one process may lock twice, and must not give back another one's lock.
      const content = `${ownIdentity()} ${randomBytes(8).toString('hex')}`;
      writeSync(descriptor, content);
      closeSync(descriptor);
      return {
        kind: 'taken',
        release() {
          if (readText(file) === content) rmSync(file, { force: true });
        },
      };
    }
    const content = readText(file);
    if (isHeld(file, content)) {
      const holder = content.split(' ')[0] ?? '';
      return { kind: 'held', holder: holder === '' ? null : holder };
    }
    removeStale(file, content);
  }
  return { kind: 'held', holder: null };
}

/** Whether a process that lives has the lock now. */
export function isLocked(file: string): boolean {
  return isHeld(file, readText(file));
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
 * Two processes may find the same stale lock. A rename takes it away from one of them only, and the other, where
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
