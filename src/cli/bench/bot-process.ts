import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { BotError } from '../../core/errors.js';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));
/** Milliseconds that a bot gets to end in order: above its own last resort. */
const END_MS = 20_000;

/** The real bot in a process of its own. */
export interface BotProcess {
  /** Rejects when it ends by itself, with what it wrote last. */
  readonly died: Promise<never>;
  end(): Promise<void>;
}

/** Starts the bot as `npm start` does, with these variables over this process's own. */
export function startBotProcess(env: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const ended = once(child, 'close');
  const died = ended.then(() => {
    throw new BotError('engine-gone', `The bot ended by itself:\n${said}`);
  });
  died.catch(() => {});
  return {
    died,
    async end() {
      child.kill('SIGTERM');
      const lastResort = setTimeout(() => child.kill('SIGKILL'), END_MS);
      await ended;
      clearTimeout(lastResort);
    },
  };
}
