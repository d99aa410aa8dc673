import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { BotError } from '../core/errors.js';
import { isLocked, tryLock } from './process-lock.js';

/**
 * Lets one builder at a time work on an index; a lock that a crashed builder left behind is taken over.
 * @returns how to give the lock back
 * @throws {BotError} `index-locked` when another builder is at work
 */
export function lockForBuilding(indexDir: string): () => void {
  mkdirSync(indexDir, { recursive: true });
  const attempt = tryLock(lockOf(indexDir));
  if (attempt.kind === 'taken') return attempt.release;
  throw new BotError(
    'index-locked',
    `Another build (process ${attempt.holder ?? 'unknown'}) is at work on ${indexDir}. Wait for it to end, or stop it, then try again. If there is no such build, delete ${lockOf(indexDir)}.`,
  );
}

/** Whether a builder is at work on the index now. */
export function isBeingBuilt(indexDir: string): boolean {
  return isLocked(lockOf(indexDir));
}

function lockOf(indexDir: string): string {
  return join(indexDir, 'builder.lock');
}
