import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { AskAnswer } from '../answers/answer.js';
import { BotError } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { Question } from '../core/question.js';
import { startBuilder, type Builder } from './builder.js';
import type {
  EngineConfig,
  EngineMethod,
  EngineMethods,
  EngineReply,
  EngineStatus,
} from './engine-protocol.js';

/** Answers questions in a child process, so that the caller's thread stays free. */
export interface Engine {
  /** @throws {BotError} `engine-gone`, `index-missing` and what else the engine says */
  ask(question: Question): Promise<AskAnswer>;
  status(): Promise<EngineStatus>;
  /** Brings the index up to date in the background; while a build is at work it does nothing. */
  rebuild(): void;
  close(): Promise<void>;
}

/** A child that dies sooner than this after its start is not started at once again: it would die in a loop. */
const RESTART_MILLISECONDS = 1000;

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Starts the engine child, and a build that brings the index up to date beside it. */
export function startEngine(config: EngineConfig, logger: Logger): Engine {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let closed = false;
  let restart: NodeJS.Timeout | undefined;
  let builder: Builder | null = null;
  let child = start();
  rebuild();

  function start(): ChildProcess {
    const started = Date.now();
    const forked = fork(
      fileURLToPath(new URL('./engine-child.ts', import.meta.url)),
      [JSON.stringify(engineConfig(config))],
      {
        execArgv: ['--import', 'tsx'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    forked.on('message', receive);
    forked.on('error', (error) => logger.warn({ error: error.message }, 'engine-error'));
    forked.on('exit', (code, signal) => {
      for (const request of pending.values())
        request.reject(new BotError('engine-gone', 'The engine process ended.'));
      pending.clear();
      if (closed) return;
      logger.error({ code, signal }, 'engine-died');
      const wait = Math.max(0, started + RESTART_MILLISECONDS - Date.now());
      restart = setTimeout(() => {
        child = start();
      }, wait);
    });
    return forked;
  }

  function receive(reply: EngineReply): void {
    if (reply.kind === 'ready') return;
    const request = pending.get(reply.id);
    if (request === undefined) {
      if (reply.kind === 'failed') logger.error({ code: reply.code, reason: reply.message }, 'engine-failed');
      return;
    }
    pending.delete(reply.id);
    if (reply.kind === 'result') request.resolve(reply.value);
    else
      request.reject(
        reply.code === null ? new Error(reply.message) : new BotError(reply.code, reply.message),
      );
  }

  function call<Method extends EngineMethod>(
    method: Method,
    input: EngineMethods[Method]['input'],
  ): Promise<EngineMethods[Method]['output']> {
    if (closed || !child.connected) {
      return Promise.reject(new BotError('engine-gone', 'The engine process is not running.'));
    }
    const id = nextId;
    nextId += 1;
    return new Promise((resolve, reject) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the child is our own code: it answers a method with that method's output
      pending.set(id, { resolve: (value) => resolve(value as EngineMethods[Method]['output']), reject });
      child.send({ id, method, input });
    });
  }

  function rebuild(): void {
    if (builder !== null || closed) return;
    builder = startBuilder(engineConfig(config), logger, () => {
      builder = null;
    });
  }

  return {
    ask: (question) => call('ask', question),
    async status() {
      const coverage = await call('coverage', null);
      const progress = builder?.progress();
      if (progress !== undefined) return { state: 'indexing', progress, coverage };
      return { state: coverage === null ? 'empty' : 'ready', coverage };
    },
    rebuild,
    async close() {
      closed = true;
      clearTimeout(restart);
      await Promise.all([builder?.close(), end(child)]);
    },
  };
}

/** Picks the fields that the children need: the rest, the token among it, stays here. */
function engineConfig(config: EngineConfig): EngineConfig {
  const { archiveDir, indexDir, modelDir, embeddingModel, embeddingWorkers, logLevel } = config;
  return { archiveDir, indexDir, modelDir, embeddingModel, embeddingWorkers, logLevel };
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    if (child.connected) child.disconnect();
    else child.kill('SIGKILL');
  });
}
