import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

import { BotError } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { ChildReply, ChildRequest } from './child-protocol.js';
import type { Embedder } from './embedder.js';
import { type EmbeddingModel, verifyWeights } from './model-files.js';

export interface PoolOptions {
  readonly model: EmbeddingModel;
  readonly modelDir: string;
  readonly workers: number;
  readonly logger: Logger;
  /** Nice value of the children, 0 to 19; an index build yields to the answering of questions. */
  readonly niceness?: number;
}

/** Texts a child gets at once: large enough to hide the messages, small enough that an urgent text waits little. */
const BATCH = 4;
/** Deaths a batch may cause before it is given up; one is bad luck, three are the text's fault. */
const MOST_DEATHS = 3;

interface Job {
  readonly request: Omit<ChildRequest, 'id'>;
  deaths: number;
  done(reply: ChildReply): void;
  fail(error: Error): void;
}

interface Worker {
  readonly child: ChildProcess;
  ready: boolean;
  id: number;
  job: Job | null;
}

/** Embeds in child processes, one text per run; a child that dies is replaced and its batch done again. */
export function createEmbeddingPool(options: PoolOptions): Embedder {
  const { model, logger } = options;
  const queue: Job[] = [];
  const workers = new Set<Worker>();
  let closed = false;
  let broken: BotError | null = null;
  let failedStarts = 0;
  let started = false;

  function start(): void {
    const child = fork(
      fileURLToPath(new URL('./embedding-child.ts', import.meta.url)),
      [options.modelDir, model.id],
      {
        execArgv: ['--import', 'tsx'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    const worker: Worker = { child, ready: false, id: 0, job: null };
    workers.add(worker);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-2000);
    });
    if (child.pid !== undefined && options.niceness !== undefined) setPriority(child.pid, options.niceness);
    child.on('message', (reply: ChildReply) => receive(worker, reply));
    child.on('error', (error) => logger.warn({ error: error.message }, 'embedding-child-error'));
    child.on('exit', (code, signal) => {
      workers.delete(worker);
      if (closed) return;
      logger.warn({ code, signal, stderr }, 'embedding-child-died');
      if (!worker.ready) failedStarts += 1;
      if (failedStarts >= MOST_DEATHS && broken === null) {
        broken = new BotError(
          'model-broken',
          `The embedding process does not start: ${stderr.trim() || String(signal ?? code)}`,
        );
      }
      retry(worker.job);
      if (broken !== null) giveUp(broken);
      else start();
    });
  }

  function retry(job: Job | null): void {
    if (job === null) return;
    job.deaths += 1;
    if (job.deaths < MOST_DEATHS) queue.unshift(job);
    else
      job.fail(
        new BotError(
          'embedding-failed',
          `The embedding process died ${String(job.deaths)} times on the same texts.`,
        ),
      );
  }

  function receive(worker: Worker, reply: ChildReply): void {
    if (reply.kind === 'ready') {
      worker.ready = true;
      failedStarts = 0;
    } else if (reply.kind === 'unusable') {
      broken = new BotError(reply.code === 'model-missing' ? 'model-missing' : 'model-broken', reply.message);
      giveUp(broken);
      return;
    } else if (worker.job !== null && reply.id === worker.id) {
      const { job } = worker;
      worker.job = null;
      if (reply.kind === 'failed')
        job.fail(new BotError('embedding-failed', `A text cannot be embedded: ${reply.message}`));
      else job.done(reply);
    }
    feed();
  }

  function giveUp(error: Error): void {
    for (const worker of workers) {
      worker.job?.fail(error);
      worker.job = null;
    }
    for (const job of queue.splice(0)) job.fail(error);
  }

  function feed(): void {
    for (const worker of workers) {
      if (!worker.ready || worker.job !== null) continue;
      const job = queue.shift();
      if (job === undefined) return;
      worker.job = job;
      worker.id += 1;
      worker.child.send({ id: worker.id, ...job.request } satisfies ChildRequest);
    }
  }

  async function submit(request: Omit<ChildRequest, 'id'>, urgent: boolean): Promise<ChildReply> {
    if (closed) throw new BotError('engine-gone', 'The embedder is closed.');
    if (broken !== null) throw broken;
    if (!started) startAll();
    return await new Promise((resolve, reject) => {
      const job: Job = { request, deaths: 0, done: resolve, fail: reject };
      if (urgent) queue.unshift(job);
      else queue.push(job);
      feed();
    });
  }

  /** Started with the first work: a build that finds nothing to do needs no process. */
  function startAll(): void {
    verifyWeights(model);
    for (let count = 0; count < options.workers; count += 1) start();
    started = true;
  }

  return {
    dimensions: model.dimensions,
    async embed(texts, { urgent = false, onProgress } = {}) {
      let done = 0;
      const batches = await Promise.all(
        inBatches(texts, BATCH).map(async (batch) => {
          const reply = await submit({ kind: 'embed', texts: batch }, urgent);
          if (reply.kind !== 'vectors')
            throw new BotError('embedding-failed', `Unexpected reply ${reply.kind}.`);
          done += batch.length;
          onProgress?.(done);
          return splitVectors(reply.vectors, model.dimensions);
        }),
      );
      return batches.flat();
    },
    async countPieces(texts) {
      const batches = await Promise.all(
        inBatches(texts, BATCH * 16).map(async (batch) => {
          const reply = await submit({ kind: 'count', texts: batch }, false);
          if (reply.kind !== 'counts')
            throw new BotError('embedding-failed', `Unexpected reply ${reply.kind}.`);
          return reply.counts;
        }),
      );
      return batches.flat();
    },
    async close() {
      closed = true;
      giveUp(new BotError('engine-gone', 'The embedder was closed.'));
      await Promise.all(
        [...workers].map(
          (worker) =>
            new Promise<void>((resolve) => {
              worker.child.once('exit', () => resolve());
              worker.child.kill('SIGKILL');
            }),
        ),
      );
    },
  };
}

function inBatches<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const batches: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size));
  return batches;
}

function splitVectors(vectors: Float32Array, dimensions: number): Float32Array[] {
  const parts: Float32Array[] = [];
  for (let from = 0; from < vectors.length; from += dimensions)
    parts.push(vectors.slice(from, from + dimensions));
  return parts;
}
