import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { loadConfig } from '../core/config.js';
import { BotError } from '../core/errors.js';
import { silentLogger } from '../core/logger.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { buildArchiveIndex } from '../engine/build.js';
import { measureBuild } from '../evaluation/bench/build-throughput.js';
import { measureDates } from '../evaluation/bench/dates-share.js';
import { generatedArticles, PASSAGES_AN_ARTICLE } from '../evaluation/bench/generated-archive.js';
import { buildGeneratedIndex } from '../evaluation/bench/generated-index.js';
import { measureGraphRecall } from '../evaluation/bench/graph-recall.js';
import { gatherPool } from '../evaluation/bench/source-pool.js';
import { createRandom } from '../evaluation/bootstrap.js';
import type { EvaluationDocument } from '../evaluation/retrieval-set.js';
import { openWorkspace, type Workspace } from '../evaluation/workspace.js';
import { createArticleAnalyser } from '../index/analyse-article.js';
import type { BuildProgress } from '../index/build-index.js';
import { openIndex } from '../index/open-index.js';
import { loadNerModel, NER_MODEL } from '../text/ner/load-ner-model.js';
import { createNameFinder } from '../text/ner/name-finder.js';
import { buildText, crowdText, questionsText, recallText } from './bench/bench-text.js';
import { datesShareText, timelineSpeedText } from './bench/dates-text.js';
import { measureCrowd } from './bench/measure-crowd.js';
import { measureQuestions } from './bench/measure-questions.js';
import { timeTimelines } from './bench/time-timelines.js';
import { createBuildProgress } from './build-progress.js';
import { EXIT, runCli } from './command-line.js';

const USAGE = `Usage: npm run bench [-- DIR…] [--sizes N,N…] [--only questions|build|graph|dates|timeline|crowd] [--json]

Measures speed: from a question to its reply by stage, with archives of growing size; memory; how a build's speed
compares with the model's alone; how much of an exact search the vector graph finds; what finding dates takes beside
finding names; timelines of 5,000 articles; how the real bot, in a process of its own and connected to a local stand-in
for Discord, serves 500 interactions at once while its index is rebuilt, once without limits by person and server, once
with the default ones.

  DIR…        folders with questions and texts (layout: docs/evaluation.md) beside those of tests/fixtures
  --sizes N   passages (default 0,10000,100000); 0 is ARCHIVE_DIR itself, other sizes are archives of its and the
              folders' sentences in chance order, with vectors mixed from real ones, built by the product's own build
  --only X    only one of the six parts
  --json      one JSON object for each size, for the build, the graph, the dates, the timelines and each crowd
  --help      this text

The first run builds the large indexes (minutes) and keeps them under STATE_DIR/bench.
Exit code: 0, 1 when something failed, 2 when called wrongly.`;

const DEFAULT_SIZES = '0,10000,100000';
const FIXTURE_SET = fileURLToPath(new URL('../../tests/fixtures/news-questions', import.meta.url));
const FIXTURE_QUESTIONS = new URL('../../tests/fixtures/questions.json', import.meta.url);
/** Questions that are timed: enough for a 95th percentile, few enough to stay in minutes. */
const MOST_QUESTIONS = 400;
const LEAST_QUESTIONS = 200;
/** Documents that are built again and again to compare speeds. */
const MOST_DOCUMENTS = 120;
const GRAPH_SIZE = 10_000;
const SEED = 13;
/** Articles of the index that timelines are timed on. */
const TIMELINE_ARTICLES = 5000;
const PARTS = ['questions', 'build', 'graph', 'dates', 'timeline', 'crowd'] as const;
/** The crowd of the project's own bar, and articles that keep a rebuild on two cores at work for longer. */
const CROWD = { interactions: 500, people: 100 } as const;
const NEW_ARTICLES = 1000;
/** The first run without limits, so that nobody is refused who could have been answered; the second with the defaults. */
const CROWD_LIMITS = [
  { perUser: 0, perGuild: 0 },
  { perUser: 10, perGuild: 120 },
] as const;

const questionsSchema = z.object({
  answerable: z.array(z.object({ question: z.string() })),
  unanswerable: z.array(z.object({ question: z.string() })),
});

await runCli({
  usage: USAGE,
  options: { sizes: { type: 'string' }, only: { type: 'string' }, json: { type: 'boolean' } },
  async main({ values, positionals, env, stdout, stderr }) {
    const sizes = readSizes(values.sizes ?? DEFAULT_SIZES);
    const parts = readParts(values.only);
    const config = loadConfig(env);
    const home = resolve(config.stateDir, 'bench');
    const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
    const finder = createNameFinder(loadNerModel(join(config.modelDir, NER_MODEL)));
    const analyse = createArticleAnalyser(finder);
    const progress = createBuildProgress(stderr);
    const onProgress = (state: BuildProgress): void => progress.update(state);
    const print = (result: object, lines: readonly string[]): unknown =>
      stdout.write(`${values.json === true ? JSON.stringify(result) : `${lines.join('\n')}\n`}\n`);

    const ownDir = join(home, 'archive-index');
    await buildArchiveIndex({ ...config, indexDir: ownDir }, { logger: silentLogger, onProgress });
    progress.stop();
    const workspaces: Workspace[] = [];
    for (const folder of [FIXTURE_SET, ...positionals]) {
      const cacheDir = join(config.stateDir, 'evaluation');
      workspaces.push(await openWorkspace(folder, { config, cacheDir, logger: silentLogger, onProgress }));
      progress.stop();
    }
    const own = await openIndex(ownDir, model);
    const indexes = [own, ...workspaces.map(({ index }) => index)];
    const pool = gatherPool(indexes);
    const questions = chooseQuestions([
      ...readFixtureQuestions(),
      ...workspaces.flatMap(({ set }) => set.queries.map(({ text }) => text)),
    ]);

    if (parts.has('graph')) {
      const real = [...pool.passages, ...pool.sentences.map(({ vector }) => vector)].slice(0, GRAPH_SIZE);
      const asked = workspaces.flatMap((workspace) =>
        workspace.set.queries.map((query) => workspace.profile(query).vector),
      );
      const recall = await measureGraphRecall(
        real,
        asked.slice(0, MOST_QUESTIONS),
        GRAPH_SIZE,
        join(home, 'recall.hnsw'),
      );
      print({ kind: 'graph', ...recall }, [recallText(recall)]);
    }
    if (parts.has('dates')) {
      const bodies = indexes.flatMap(({ archive }) => archive.outlines().map(({ id }) => archive.body(id)));
      const share = measureDates(bodies, finder, () => performance.now());
      print({ kind: 'dates', ...share }, datesShareText(share));
    }
    for (const index of indexes) index.close();

    if (parts.has('timeline')) {
      const passages = TIMELINE_ARTICLES * PASSAGES_AN_ARTICLE;
      const indexDir = await buildGeneratedIndex({
        folder: home,
        passages,
        pool,
        model,
        analyse,
        onProgress,
      });
      progress.stop();
      const speed = await timeTimelines(indexDir, model, config.modelDir);
      print({ kind: 'timeline', ...speed }, timelineSpeedText(speed));
    }

    if (parts.has('build')) {
      const archiveDir = join(home, 'throughput-archive');
      writeDocuments(archiveDir, workspaces.flatMap(({ set }) => set.documents).slice(0, MOST_DOCUMENTS));
      const build = await measureBuild({
        archiveDir,
        indexDir: join(home, 'throughput-index'),
        model,
        modelDir: config.modelDir,
        workers: config.embeddingWorkers === 0 ? availableParallelism() : config.embeddingWorkers,
        analyse,
      });
      print({ kind: 'build', ...build }, buildText(build));
    }

    for (const size of parts.has('questions') ? sizes : []) {
      const indexDir =
        size === 0
          ? ownDir
          : await buildGeneratedIndex({ folder: home, passages: size, pool, model, analyse, onProgress });
      progress.stop();
      const figures = await measureQuestions({
        indexDir: resolve(indexDir),
        modelDir: resolve(config.modelDir),
        model: config.embeddingModel,
        questions,
      });
      print({ kind: 'questions', ...figures }, questionsText(figures));
    }

    for (const limits of parts.has('crowd') ? CROWD_LIMITS : []) {
      const crowd = await measureCrowd({
        config: {
          ...config,
          archiveDir: resolve(config.archiveDir),
          modelDir: resolve(config.modelDir),
          logLevel: 'silent',
        },
        folder: join(home, 'crowd'),
        questions,
        newArticles: [...generatedArticles(pool, NEW_ARTICLES, createRandom(SEED))],
        ...CROWD,
        ...limits,
      });
      print({ kind: 'crowd', ...crowd }, crowdText(crowd));
    }
    return EXIT.done;
  },
});

function readSizes(text: string): readonly number[] {
  return text.split(',').map((part) => {
    const size = Number(part.trim());
    if (part.trim() === '' || !Number.isInteger(size) || size < 0)
      throw new BotError('usage', `--sizes is “${text}”: write whole numbers with commas between them.`);
    return size;
  });
}

function readParts(only: string | undefined): ReadonlySet<(typeof PARTS)[number]> {
  if (only === undefined) return new Set(PARTS);
  const part = PARTS.find((name) => name === only);
  if (part === undefined) throw new BotError('usage', `--only is “${only}”: write ${PARTS.join(', ')}.`);
  return new Set([part]);
}

function writeDocuments(folder: string, documents: readonly EvaluationDocument[]): void {
  mkdirSync(folder, { recursive: true });
  const lines = documents.map(({ text }) => `${JSON.stringify({ text })}\n`);
  writeFileSync(join(folder, 'documents.jsonl'), lines.join(''));
}

function readFixtureQuestions(): readonly string[] {
  const { answerable, unanswerable } = questionsSchema.parse(
    JSON.parse(readFileSync(FIXTURE_QUESTIONS, 'utf8')),
  );
  return [...answerable, ...unanswerable].map(({ question }) => question);
}

/** A chance sample in chance order; where there are too few, they are asked again. */
function chooseQuestions(all: readonly string[]): readonly string[] {
  const random = createRandom(SEED);
  const drawn = all
    .map((question) => ({ question, key: random() }))
    .sort((left, right) => left.key - right.key)
    .slice(0, MOST_QUESTIONS)
    .map(({ question }) => question);
  const rounds = Math.max(1, Math.ceil(LEAST_QUESTIONS / Math.max(1, drawn.length)));
  return Array.from({ length: rounds }, () => drawn).flat();
}
