import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

import { forkScript } from '../../core/child-script.js';
import { BotError } from '../../core/errors.js';
import { silentLogger } from '../../core/logger.js';
import { readArchive } from '../../corpus/read-archive.js';
import { createEmbeddingPool } from '../../embedding/embedding-pool.js';
import type { EmbeddingModel } from '../../embedding/model-files.js';
import type { AnalyseArticle } from '../../index/analyse-article.js';
import { buildIndex } from '../../index/build-index.js';
import { cutArticle } from '../../index/cut-article.js';
import type { RawEmbeddingMessage } from './raw-embedding-child.js';
import { emptyAnalysis } from './recombined-analysis.js';

export interface ThroughputOptions {
  readonly archiveDir: string;
  /** A folder for the indexes that are built; it is removed. */
  readonly indexDir: string;
  readonly model: EmbeddingModel;
  readonly modelDir: string;
  readonly workers: number;
  readonly analyse: AnalyseArticle;
}

/** How a build's speed compares with that of the model alone. */
export interface BuildThroughput {
  readonly workers: number;
  readonly articles: number;
  /** Different texts that are embedded: passages, and sentences that are no passage. */
  readonly texts: number;
  /** Texts a second: the model alone, and a full build without names and dates. */
  readonly rawPerSecond: number;
  readonly buildPerSecond: number;
  /** `buildPerSecond` / `rawPerSecond`. */
  readonly share: number;
  /** Texts a second of a full build that finds names and dates, too. */
  readonly analysingPerSecond: number;
  /** Seconds that finding names and dates takes by itself. */
  readonly analysisSeconds: number;
}

/** Rounds in which each way gets its turn: the machine's other work then falls on all of them. */
const ROUNDS = 3;

/** Embeds an archive's texts with the model alone and by building an index, in as many processes, turn by turn. */
export async function measureBuild(options: ThroughputOptions): Promise<BuildThroughput> {
  const { workers, analyse } = options;
  const { texts, articles, analysisSeconds } = await readTexts(options);
  const nothing = emptyAnalysis(analyse);
  const raw = await startRaw(options);
  let rawSeconds = 0;
  let buildSeconds = 0;
  let analysingSeconds = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      rawSeconds += await raw.embed(texts);
      buildSeconds += await timeBuild(options, () => nothing);
      analysingSeconds += await timeBuild(options, analyse);
    }
  } finally {
    await raw.close();
  }
  const perSecond = (seconds: number): number => (ROUNDS * texts.length) / seconds;
  return {
    workers,
    articles,
    texts: texts.length,
    rawPerSecond: perSecond(rawSeconds),
    buildPerSecond: perSecond(buildSeconds),
    share: rawSeconds / buildSeconds,
    analysingPerSecond: perSecond(analysingSeconds),
    analysisSeconds,
  };
}

/** The texts that a build of the archive embeds. */
async function readTexts({ archiveDir, model, modelDir, analyse }: ThroughputOptions): Promise<{
  readonly texts: readonly string[];
  readonly articles: number;
  readonly analysisSeconds: number;
}> {
  const counter = createEmbeddingPool({ model, modelDir, workers: 1, logger: silentLogger });
  const texts = new Set<string>();
  let articles = 0;
  let analysisSeconds = 0;
  try {
    for await (const entry of readArchive(archiveDir)) {
      if (entry.kind !== 'article') continue;
      articles += 1;
      const { sentences, passages } = await cutArticle(entry.article, model, counter);
      for (const { text } of sentences) texts.add(text);
      for (const { text } of passages) texts.add(`${text.prefix}${text.text}`);
      const began = performance.now();
      analyse(entry.article, sentences);
      // The first article pays for loading the model of names.
      if (articles > 1) analysisSeconds += (performance.now() - began) / 1000;
    }
  } finally {
    await counter.close();
  }
  return { texts: [...texts], articles, analysisSeconds };
}

/** Seconds of a full build, its processes started before. */
async function timeBuild(options: ThroughputOptions, analyse: AnalyseArticle): Promise<number> {
  const { archiveDir, indexDir, model, modelDir, workers } = options;
  const embedder = createEmbeddingPool({ model, modelDir, workers, logger: silentLogger });
  try {
    // As many batches as there are processes: each has run once when they are done.
    await embedder.embed(Array.from({ length: 16 * workers }, () => 'The first run is slower.'));
    const began = performance.now();
    await buildIndex({
      archiveDir,
      indexDir,
      model,
      embedder,
      createAnalyser: () => analyse,
      logger: silentLogger,
      now: () => new Date(),
      full: true,
    });
    return (performance.now() - began) / 1000;
  } finally {
    await embedder.close();
    rmSync(indexDir, { recursive: true, force: true });
  }
}

interface RawEmbedding {
  /** Embeds all texts, each process its share. @returns seconds */
  embed(texts: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

async function startRaw({ model, modelDir, workers }: ThroughputOptions): Promise<RawEmbedding> {
  const script = new URL('./raw-embedding-child.ts', import.meta.url);
  const children = Array.from({ length: workers }, () =>
    forkScript(script, [resolve(modelDir), model.id], 'inherit'),
  );
  await Promise.all(children.map((child) => nextMessage(child)));
  return {
    async embed(texts) {
      const began = performance.now();
      await Promise.all(
        children.map(async (child, number) => {
          const done = nextMessage(child);
          // Dealt like cards, so that long and short texts are shared out evenly.
          child.send(texts.filter((_, place) => place % workers === number));
          await done;
        }),
      );
      return (performance.now() - began) / 1000;
    },
    async close() {
      await Promise.all(
        children.map(async (child) => {
          const ended = once(child, 'exit');
          child.disconnect();
          await ended;
        }),
      );
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<RawEmbeddingMessage> {
  return await new Promise((resolveMessage, reject) => {
    const died = (code: number | null): void =>
      reject(new BotError('embedding-failed', `An embedding process ended with code ${String(code)}.`));
    child.once('exit', died);
    child.once('message', (message: RawEmbeddingMessage) => {
      child.off('exit', died);
      resolveMessage(message);
    });
  });
}
