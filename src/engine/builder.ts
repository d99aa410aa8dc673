import { forkScript } from '../core/child-script.js';
import type { Logger } from '../core/logger.js';
import { endChild } from './end-child.js';
import type { BuildMessage, EngineConfig } from './engine-protocol.js';

/** A build at work in a child process. */
export interface Builder {
  /** 0 to 1 while articles are being embedded, `undefined` before (the archive may be up to date) and after. */
  progress(): number | undefined;
  /** False once it has told how it ended, though its process may still be ending. */
  isAtWork(): boolean;
  /** Stops it; the index stays as it is. */
  close(): Promise<void>;
}

/** Builds the index in a child process of low priority; `onEnd` is called once, however it ends. */
export function startBuilder(config: EngineConfig, logger: Logger, onEnd: () => void): Builder {
  let progress: number | undefined;
  let told = false;
  let closing = false;
  let over = false;
  const end = (): void => {
    if (!over) onEnd();
    over = true;
  };
  const script = new URL('./build-child.ts', import.meta.url);
  const child = forkScript(script, [JSON.stringify(config)], 'inherit');
  child.on('message', (message: BuildMessage) => {
    if (message.kind === 'progress') {
      progress = message.total === 0 ? 1 : message.done / message.total;
      return;
    }
    told = true;
    progress = undefined;
    if (message.kind === 'done')
      logger.info({ outcome: message.outcome, articles: message.articles }, 'build-ended');
    else logger.error({ code: message.code, reason: message.message }, 'build-failed');
  });
  child.on('error', (error) => {
    logger.warn({ error: error.message }, 'build-error');
    // One that could not even be started never exits.
    if (child.pid === undefined) end();
  });
  // 'close', not 'exit': its last message may come after the exit.
  child.once('close', (code, signal) => {
    if (!told && !closing) logger.error({ code, signal }, 'build-died');
    end();
  });
  return {
    progress: () => progress,
    isAtWork: () => !told && !over,
    async close() {
      closing = true;
      await endChild(child);
      // A channel that was closed from this side gives no 'close'.
      end();
    },
  };
}
