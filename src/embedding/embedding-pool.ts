import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { basename, resolve } from 'node:path';

import { forkScript } from '../core/child-script.js';
import { BotError, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { ChildReply, ChildRequest, ChildWork } from './child-protocol.js';
import type { Embedder, EmbedOptions, SentenceReader } from './embedder.js';
import { type EmbeddingModel, verifyModelFiles } from './model-files.js';
import { type ReaderModel, verifyReaderFiles } from './reader-files.js';

export interface PoolOptions {
  readonly model: EmbeddingModel;
  readonly modelDir: string;
  readonly workers: number;
  /** Absent where nothing is to be read, as in a build. */
  readonly reader?: ReaderModel;
  readonly logger: Logger;
  /** Nice value of the children, 0 to 19; an index build yields to the answering of questions. */
  readonly niceness?: number;
  /** Milliseconds after which a child that works on a batch hangs; a minute where nothing is said. */
  readonly workMilliseconds?: number;
}

/** Processes that answer a bot's questions: the reader takes most of a question's time, and each reads half of the sentences. */
export const QUESTION_WORKERS = 2;
/** Texts a child gets at once: large enough to hide the messages, small enough that an urgent text waits little and that a question's sentences are read by two. */
const BATCH = 4;
/**
 * Batches of a build that have to wait before another process is worth its start, which costs as much as they do.
 * Somebody waits for urgent ones, and the next question will have use for the process: there each is worth it.
 */
const WORTH_A_START = 8;
/** Texts whose word pieces are counted at once; counting is some hundred times as fast as embedding. */
const COUNT_BATCH = 64;
/** Milliseconds that a batch may take: hundreds of times what it takes on an idle machine. */
const WORK_MILLISECONDS = 60_000;
/** Milliseconds that a child may take to load its models, which is seconds on an idle machine. */
const START_MILLISECONDS = 180_000;
/** Deaths a batch, or the start, may cause before it is given up; one is bad luck, three are its fault. */
const MOST_DEATHS = 3;
/** Characters of a child's last words that are kept for the log. */
const LAST_WORDS = 2000;

interface Job {
  readonly request: ChildWork;
  deaths: number;
  done(reply: ChildReply): void;
  fail(error: Error): void;
}

interface Worker {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  ready: boolean;
  /** Of the request that it works on. */
  id: number;
  job: Job | null;
  /** Rings when it has been at one thing for too long. */
  alarm: NodeJS.Timeout | undefined;
}

/**
 * Embeds and reads in child processes, one text per run; a child that dies is replaced and its batch done again.
 * The children start as there is work for them; where they do not start, the work fails and the next work tries anew.
 */
export function createEmbeddingPool(options: PoolOptions): Embedder & SentenceReader {
  const { model, logger } = options;
  const queue: Job[] = [];
  /** Those that get work. */
  const workers = new Set<Worker>();
  /** Those whose process may still run. */
  const running = new Set<Worker>();
  let closed = false;
  let failedStarts = 0;
  /** Since the first of the children that live now. */
  let isReaderVerified = false;

  function start(): void {
    const script = new URL('./embedding-child.ts', import.meta.url);
    const reads = options.reader === undefined ? [] : ['reads'];
    const child = forkScript(script, [resolve(options.modelDir), basename(model.folder), ...reads], 'pipe');
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-LAST_WORDS);
    });
    let hasEnded = (): void => {};
    const ended = new Promise<void>((end) => {
      hasEnded = end;
    });
    const worker: Worker = { child, ended, ready: false, id: 0, job: null, alarm: undefined };
    workers.add(worker);
    running.add(worker);
    watch(worker, START_MILLISECONDS);
    const lose = (how: string): void => {
      clearTimeout(worker.alarm);
      running.delete(worker);
      hasEnded();
      replace(worker, stderr.trim() === '' ? how : `${how}: ${stderr.trim()}`);
    };
    child.on('message', (reply: ChildReply) => receive(worker, reply));
    child.on('exit', (code, signal) => lose(`ended by ${signal ?? `code ${String(code)}`}`));
    child.on('error', (error) => {
      logger.warn({ error: error.message }, 'embedding-child-error');
      // One that could not even be started never exits.
      if (child.pid === undefined) lose(error.message);
    });
    if (child.pid !== undefined && options.niceness !== undefined) lower(child.pid, options.niceness);
  }

  /** One that hangs is killed, and so replaced as one that died. */
  function watch(worker: Worker, milliseconds: number): void {
    clearTimeout(worker.alarm);
    worker.alarm = setTimeout(() => {
      logger.warn({ pid: worker.child.pid, milliseconds }, 'embedding-child-hung');
      worker.child.kill('SIGKILL');
    }, milliseconds);
  }

  function lower(pid: number, niceness: number): void {
    try {
      setPriority(pid, niceness);
    } catch (error) {
      logger.warn({ error: messageOf(error) }, 'embedding-child-priority');
    }
  }

  function replace(worker: Worker, how: string): void {
    if (!workers.delete(worker) || closed) return;
    logger.warn({ how }, 'embedding-child-died');
    if (!worker.ready) failedStarts += 1;
    const { job } = worker;
    // A reply that is still on its way must not be taken for the one that is made again.
    worker.job = null;
    if (job !== null) retry(job);
    if (failedStarts < MOST_DEATHS) start();
    else giveUp(new BotError('model-broken', `The embedding process does not start: it ${how}`));
  }

  function retry(job: Job): void {
    job.deaths += 1;
    if (job.deaths < MOST_DEATHS) queue.unshift(job);
    else {
      const deaths = `The embedding process died ${String(job.deaths)} times on the same texts.`;
      job.fail(new BotError('embedding-failed', `${deaths} The log has its last words.`));
    }
  }

  function receive(worker: Worker, reply: ChildReply): void {
    if (closed) return;
    if (reply.kind === 'ready') {
      worker.ready = true;
      clearTimeout(worker.alarm);
      failedStarts = 0;
      logger.debug({ pid: worker.child.pid }, 'embedding-child-ready');
    } else if (reply.kind === 'unusable') {
      giveUp(new BotError(reply.code === 'model-missing' ? 'model-missing' : 'model-broken', reply.message));
      return;
    } else if (worker.job !== null && reply.id === worker.id) {
      const { job } = worker;
      worker.job = null;
      clearTimeout(worker.alarm);
      if (reply.kind !== 'failed') job.done(reply);
      else if (reply.code !== null) job.fail(new BotError(reply.code, reply.message));
      else job.fail(new BotError('embedding-failed', `A text cannot be embedded: ${reply.message}`));
    }
    feed();
  }

  /** Fails all work and ends the children. */
  function giveUp(error: Error): void {
    failedStarts = 0;
    const jobs = [...workers].flatMap(({ job }) => job ?? []);
    for (const { child } of workers) child.kill('SIGKILL');
    workers.clear();
    for (const job of [...jobs, ...queue.splice(0)]) job.fail(error);
  }

  function feed(): void {
    for (const worker of workers) {
      if (!worker.ready || worker.job !== null) continue;
      const job = queue.shift();
      if (job === undefined) return;
      worker.job = job;
      worker.id += 1;
      watch(worker, options.workMilliseconds ?? WORK_MILLISECONDS);
      worker.child.send({ id: worker.id, ...job.request } satisfies ChildRequest);
    }
  }

  /** Makes sure of a model's files before the first child loads them. */
  function verify(kind: ChildWork['kind']): void {
    if (closed) return;
    if (workers.size === 0) {
      verifyModelFiles(model);
      isReaderVerified = false;
    }
    if (kind !== 'read' || options.reader === undefined || isReaderVerified) return;
    verifyReaderFiles(options.reader);
    isReaderVerified = true;
  }

  function startFor(urgent: boolean): void {
    if (workers.size >= options.workers) return;
    if (workers.size === 0 || queue.length >= (urgent ? 1 : WORTH_A_START * workers.size)) start();
  }

  async function submit(request: ChildWork, urgent: boolean): Promise<ChildReply> {
    if (closed) throw new BotError('engine-gone', 'The embedder is closed.');
    return await new Promise((done, fail) => {
      const job: Job = { request, deaths: 0, done, fail };
      if (urgent) queue.unshift(job);
      else queue.push(job);
      feed();
      startFor(urgent);
    });
  }

  /**
   * Has texts worked on in batches, and gives back the parts that each reply has for its texts, in their order.
   * @param partsOf `null` for a reply of another kind than was asked for
   */
  async function work<Text, Part>(
    { kind, texts, size = BATCH }: BatchedWork<Text>,
    { urgent = false, onProgress }: EmbedOptions,
    requestOf: (batch: readonly Text[]) => ChildWork,
    partsOf: (reply: ChildReply) => readonly Part[] | null,
  ): Promise<Part[]> {
    if (texts.length === 0) return [];
    verify(kind);
    let done = 0;
    const batches = await Promise.all(
      inBatches(texts, size).map(async (batch) => {
        const reply = await submit(requestOf(batch), urgent);
        const parts = partsOf(reply);
        if (parts === null) throw new BotError('embedding-failed', `Unexpected reply ${reply.kind}.`);
        done += batch.length;
        onProgress?.(done);
        return parts;
      }),
    );
    return batches.flat();
  }

  return {
    dimensions: model.dimensions,
    embed: (texts, how = {}) =>
      work(
        { kind: 'embed', texts },
        how,
        (batch) => ({ kind: 'embed', texts: batch }),
        (reply) => (reply.kind === 'vectors' ? splitVectors(reply.vectors, model.dimensions) : null),
      ),
    embedWords: (texts, how = {}) =>
      work(
        { kind: 'words', texts },
        how,
        (batch) => ({ kind: 'words', texts: batch }),
        (reply) =>
          reply.kind === 'words'
            ? splitVectors(reply.vectors, model.dimensions).map((vector, index) => ({
                vector,
                words: reply.words[index] ?? new Int8Array(),
              }))
            : null,
      ),
    countPieces: (texts) =>
      work(
        { kind: 'count', texts, size: COUNT_BATCH },
        {},
        (batch) => ({ kind: 'count', texts: batch }),
        (reply) => (reply.kind === 'counts' ? reply.counts : null),
      ),
    read: (question, sentences, how = {}) =>
      work(
        { kind: 'read', texts: sentences },
        how,
        (batch) => ({ kind: 'read', question, texts: batch }),
        (reply) => (reply.kind === 'readings' ? reply.readings : null),
      ),
    async close() {
      closed = true;
      giveUp(new BotError('engine-gone', 'The embedder was closed.'));
      await Promise.all([...running].map(({ ended }) => ended));
    },
  };
}

/** Texts to work on, and how many of them a child gets at once. */
interface BatchedWork<Text> {
  readonly kind: ChildWork['kind'];
  readonly texts: readonly Text[];
  readonly size?: number;
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
