import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

import type { AskAnswer } from '../answers/answer.js';
import type { ArchiveStatus } from '../answers/archive-status.js';
import type { ArticleAnswer, ArticleQuery } from '../answers/article-answer.js';
import type { Source, SourcesAnswer, SourcesQuery } from '../answers/sources-answer.js';
import type { CompareAnswer, CompareQuery } from '../answers/compare-answer.js';
import type { CheckAnswer } from '../answers/check-answer.js';
import type { SuggestionQuery } from '../answers/suggest.js';
import type { TimelineAnswer, TimelineQuery } from '../answers/timeline-answer.js';
import type { WhoAnswer } from '../answers/who-answer.js';
import { forkScript } from '../core/child-script.js';
import { BotError, type ErrorCode } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { Question } from '../core/question.js';
import { startBuilder } from './builder.js';
import { createBuilds, MENDED_BY_BUILD } from './builds.js';
import { endChild } from './end-child.js';
import type {
  BuildOutcome,
  BuildState,
  EngineConfig,
  EngineMethod,
  EngineMethods,
  EngineReply,
  EngineStatus,
} from './engine-protocol.js';
import { NO_REQUEST } from './engine-protocol.js';

/** Answers questions in a child process, so that the caller's thread stays free. */
export interface Engine {
  /** @throws {BotError} `engine-gone`, `index-missing` and what else the engine says */
  ask(question: Question): Promise<AskAnswer>;
  who(name: string): Promise<WhoAnswer>;
  compare(query: CompareQuery): Promise<CompareAnswer>;
  check(message: string): Promise<CheckAnswer>;
  timeline(query: TimelineQuery): Promise<TimelineAnswer>;
  sources(query: SourcesQuery): Promise<SourcesAnswer>;
  article(query: ArticleQuery): Promise<ArticleAnswer>;
  suggestArticles(typed: string): Promise<readonly Source[]>;
  suggest(query: SuggestionQuery): Promise<readonly string[]>;
  status(): Promise<EngineStatus>;
  /** What the archive covers, how fast it answers, and a build at work. */
  overview(): Promise<ArchiveStatus>;
  /** Brings the index up to date, and tells how that ended; where a build is at work, this one follows it. */
  build(onState: (state: BuildState) => void): Promise<BuildOutcome>;
  close(): Promise<void>;
}

/**
 * A child that dies sooner than this after its start is not started at once again: it would die in a loop.
 * Each further such death doubles the wait, up to the longest.
 */
const RESTART_MILLISECONDS = 1000;
const LONGEST_RESTART_MILLISECONDS = 30_000;

/**
 * Milliseconds that an answer may take until its child hangs and is replaced: longer than three hanging embedding
 * processes are borne, far longer than a large index takes to open.
 */
const CALL_MILLISECONDS = 300_000;

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly alarm: NodeJS.Timeout;
}

/** Starts the engine child, and a build that brings the index up to date beside it. */
export function startEngine(
  config: EngineConfig,
  logger: Logger,
  { callMilliseconds = CALL_MILLISECONDS }: { readonly callMilliseconds?: number } = {},
): Engine {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let closed = false;
  let restart: NodeJS.Timeout | undefined;
  let wait = RESTART_MILLISECONDS;
  /** Why the child could not start; whoever asks is told. */
  let fault: BotError | null = null;
  const builds = createBuilds((listener) => startBuilder(engineConfig(config), logger, listener));
  let child = start();
  void builds.build(() => {});

  function start(): ChildProcess {
    const began = performance.now();
    const script = new URL('./engine-child.ts', import.meta.url);
    const forked = forkScript(script, [JSON.stringify(engineConfig(config))], 'inherit');
    forked.on('message', receive);
    forked.on('error', (error) => {
      logger.warn({ error: error.message }, 'engine-error');
      // One that could not even be started never exits.
      if (forked.pid === undefined) replace(null, null, began);
    });
    // 'close', not 'exit': its last messages may come after the exit.
    forked.on('close', (code, signal) => replace(code, signal, began));
    return forked;
  }

  function replace(code: number | null, signal: NodeJS.Signals | null, began: number): void {
    rejectPending();
    if (closed) return;
    const lived = performance.now() - began;
    const delay = Math.max(0, wait - lived);
    wait = delay === 0 ? RESTART_MILLISECONDS : Math.min(2 * wait, LONGEST_RESTART_MILLISECONDS);
    logger.error({ code, signal, restartsIn: Math.round(delay) }, 'engine-died');
    restart = setTimeout(() => {
      child = start();
    }, delay);
  }

  function rejectPending(): void {
    for (const request of pending.values()) {
      clearTimeout(request.alarm);
      request.reject(gone('The engine process ended.'));
    }
    pending.clear();
  }

  function gone(message: string): BotError {
    return fault ?? new BotError('engine-gone', message);
  }

  function receive(reply: EngineReply): void {
    if (reply.kind === 'ready') {
      fault = null;
      return;
    }
    const request = pending.get(reply.id);
    if (request === undefined) {
      if (reply.kind !== 'failed' || reply.id !== NO_REQUEST) return;
      logger.error({ code: reply.code, reason: reply.message }, 'engine-failed');
      if (reply.code !== null) fault = new BotError(reply.code, reply.message);
      return;
    }
    pending.delete(reply.id);
    clearTimeout(request.alarm);
    if (reply.kind === 'result') request.resolve(reply.value);
    else
      request.reject(
        reply.code === null ? new Error(reply.message) : new BotError(reasonOf(reply.code), reply.message),
      );
  }

  /** Why there is no index where no build is about to make it: for the reason that the last one failed of. */
  function reasonOf(code: ErrorCode): ErrorCode {
    return MENDED_BY_BUILD.has(code) && !builds.isAtWork() ? (builds.failure() ?? code) : code;
  }

  function call<Method extends EngineMethod>(
    method: Method,
    input: EngineMethods[Method]['input'],
  ): Promise<EngineMethods[Method]['output']> {
    if (closed || !child.connected) return Promise.reject(gone('The engine process is not running.'));
    const id = nextId;
    nextId += 1;
    const asked = child;
    const alarm = setTimeout(() => {
      logger.error({ method, milliseconds: callMilliseconds }, 'engine-hung');
      asked.kill('SIGKILL');
    }, callMilliseconds);
    return new Promise((done, reject) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the child is our own code: it answers a method with that method's output
      pending.set(id, { resolve: (value) => done(value as EngineMethods[Method]['output']), reject, alarm });
      asked.send({ id, method, input });
    });
  }

  return {
    ask: (question) => call('ask', question),
    who: (name) => call('who', name),
    compare: (query) => call('compare', query),
    check: (message) => call('check', message),
    timeline: (query) => call('timeline', query),
    sources: (query) => call('sources', query),
    article: (query) => call('article', query),
    suggestArticles: (typed) => call('suggestArticles', typed),
    suggest: (query) => call('suggest', query),
    async status() {
      const coverage = await call('coverage', null);
      const progress = builds.progress();
      if (progress !== undefined) return { state: 'indexing', progress, coverage };
      // A build that still reads may find nothing to do, unless there is no index at all.
      if (coverage === null && builds.isAtWork()) return { state: 'indexing', progress: 0, coverage };
      return { state: coverage === null ? 'empty' : 'ready', coverage };
    },
    async overview() {
      const { isBeingBuilt, ...overview } = await call('overview', null);
      const isAtWork = builds.isAtWork() || isBeingBuilt;
      const fault = overview.fault === null || isAtWork ? overview.fault : reasonOf(overview.fault);
      return { ...overview, fault, build: isAtWork ? { progress: builds.progress() ?? null } : null };
    },
    async build(onState) {
      if (closed) throw gone('The engine is being closed.');
      return await builds.build(onState);
    },
    async close() {
      closed = true;
      clearTimeout(restart);
      rejectPending();
      await Promise.all([builds.close(), endChild(child)]);
    },
  };
}

/** Picks the fields that the children need: the rest, the token among it, stays here. */
function engineConfig(config: EngineConfig): EngineConfig {
  const { embeddingModel, embeddingWorkers, logLevel } = config;
  return {
    archiveDir: resolve(config.archiveDir),
    indexDir: resolve(config.indexDir),
    modelDir: resolve(config.modelDir),
    embeddingModel,
    embeddingWorkers,
    logLevel,
  };
}
