import path from 'node:path';

import { BotError } from '../core/errors.js';
import { tryLock } from '../index/process-lock.js';

const LOCK_FILE = 'bot.lock';

/**
 * Keeps a state folder, which is there, to one bot: a second one would tell the first one's people that it was
 * interrupted. A lock that a killed bot left behind is taken over.
 * @returns how to give it back
 * @throws {BotError} `state-broken` where another bot has it
 */
export function lockState(stateDir: string): () => void {
  const file = path.join(stateDir, LOCK_FILE);
  const attempt = tryLock(file);
  if (attempt.kind === 'taken') return attempt.release;
  throw new BotError(
    'state-broken',
    `Another bot (process ${attempt.holder ?? 'unknown'}) runs with ${stateDir}. Stop it first, or give this one a ` +
      `folder of its own (STATE_DIR). If there is no such bot, delete ${file}.`,
  );
}
