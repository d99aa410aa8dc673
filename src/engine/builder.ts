import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { Logger } from '../core/logger.js';
import type { BuildMessage, EngineConfig } from './engine-protocol.js';

/** A build at work in a child process. */
export interface Builder {
  /** 0 to 1 while articles are being embedded, `undefined` before: the archive may be up to date. */
  progress(): number | undefined;
  /** Stops it; the index stays as it is. */
  close(): Promise<void>;
}

/** Builds the index in a child process of low priority; `onEnd` is called once, however it ends. */
export function startBuilder(config: EngineConfig, logger: Logger, onEnd: () => void): Builder {
  let progress: number | undefined;
  const child = fork(fileURLToPath(new URL('./build-child.ts', import.meta.url)), [JSON.stringify(config)], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (message: BuildMessage) => {
    if (message.kind === 'progress') progress = message.total === 0 ? 1 : message.done / message.total;
    else if (message.kind === 'done')
      logger.info({ outcome: message.outcome, articles: message.articles }, 'build-ended');
    else logger.error({ code: message.code, reason: message.message }, 'build-failed');
  });
  child.on('error', (error) => logger.warn({ error: error.message }, 'build-error'));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      onEnd();
      resolve();
    });
  });
  return {
    progress: () => progress,
    close() {
      if (child.connected) child.disconnect();
      return ended;
    },
  };
}
