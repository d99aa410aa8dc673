import { forkScript } from '../core/child-script.js';
import type { Logger } from '../core/logger.js';
import { endChild } from './end-child.js';
import type { BuildMessage, BuildOutcome, BuildStep, EngineConfig } from './engine-protocol.js';

/** A build at work in a child process. */
export interface Builder {
  /** 0 to 1 while articles are being embedded, `undefined` before (the archive may be up to date) and after. */
  progress(): number | undefined;
  /** False once it has told how it ended, though its process may still be ending. */
  isAtWork(): boolean;
  /** How it ended, as soon as its process has too; it never rejects. */
  readonly ended: Promise<BuildOutcome>;
  /** Stops it; the index stays as it is. */
  close(): Promise<void>;
}

/** What is to be told of a build. */
export interface BuildListener {
  onProgress(step: BuildStep): void;
  /** Called once, however it ends. */
  onEnd(outcome: BuildOutcome): void;
}

/** Builds the index in a child process of low priority. */
export function startBuilder(config: EngineConfig, logger: Logger, listener: BuildListener): Builder {
  let progress: number | undefined;
  let told = false;
  let closing = false;
  let over = false;
  let outcome: BuildOutcome = { kind: 'failed', code: null };
  let tellEnd: (outcome: BuildOutcome) => void = () => {};
  const ended = new Promise<BuildOutcome>((resolve) => {
    tellEnd = resolve;
  });
  const end = (): void => {
    if (over) return;
    over = true;
    listener.onEnd(outcome);
    tellEnd(outcome);
  };
  const script = new URL('./build-child.ts', import.meta.url);
  const child = forkScript(script, [JSON.stringify(config)], 'inherit');
  child.on('message', (message: BuildMessage) => {
    if (message.kind === 'progress') {
      progress = message.total === 0 ? 1 : message.done / message.total;
      listener.onProgress({ done: message.done, total: message.total });
      return;
    }
    told = true;
    progress = undefined;
    outcome = message.kind === 'done' ? message : { kind: 'failed', code: message.code };
    if (message.kind === 'done') {
      const { outcome: what, articles } = message.summary;
      logger.info({ outcome: what, articles }, 'build-ended');
    } else logger.error({ code: message.code, reason: message.message }, 'build-failed');
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
    ended,
    async close() {
      closing = true;
      await endChild(child);
      // A channel that was closed from this side gives no 'close'.
      end();
    },
  };
}
