import { cpSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import type { Question } from '../../src/core/question.js';
import { QUESTION_WORKERS } from '../../src/embedding/embedding-pool.js';
import { type Engine, startEngine } from '../../src/engine/engine.js';
import type { BuildState, EngineConfig } from '../../src/engine/engine-protocol.js';
import { generationFolder } from '../../src/index/generations.js';
import { createIndexFixture, type IndexFixture } from '../support/index-fixture.js';
import { linkedModelDir, MODEL_ID } from '../support/model-fixture.js';
import { runOwnScript } from '../support/own-scripts.js';
import { KNOWS_PROCESSES, processesNaming } from '../support/processes.js';
import { createRecordingLogger, type RecordingLogger } from '../support/recording-logger.js';
import type { WhenDone } from '../support/temp-folder.js';

const BRIDGE =
  'Cracks close the harbour bridge\n\nPORT ELSA, March 2 -- The harbour bridge was closed on Monday. Divers found two cracks below the third pillar.\n';
const FERRY =
  'A ferry takes over\n\nPORT ELSA, March 3 -- A ferry carries the commuters from Tuesday on. It leaves the northern quay every hour.\n';
const QUESTION: Question = {
  text: 'How often does the ferry leave the northern quay?',
  askedAt: '2021-06-01T10:00:00Z',
};
/** A process that has an engine and does nothing else. */
const PARENT = fileURLToPath(new URL('../support/engine-parent.ts', import.meta.url));
const WAITING = { timeout: 120_000, interval: 20 } as const;

interface EngineFixture {
  readonly archive: IndexFixture;
  readonly config: EngineConfig;
  readonly engine: Engine;
  readonly log: RecordingLogger;
}

function configFor({ archiveDir, indexDir }: IndexFixture, whenDone?: WhenDone): EngineConfig {
  return {
    archiveDir,
    indexDir,
    modelDir: linkedModelDir(whenDone),
    embeddingModel: MODEL_ID,
    embeddingWorkers: 1,
    logLevel: 'silent',
  };
}

function start(
  files: Readonly<Record<string, string>>,
  changes: Partial<EngineConfig> = {},
  whenDone?: WhenDone,
  options?: Parameters<typeof startEngine>[2],
): EngineFixture {
  const archive = createIndexFixture(files, whenDone);
  const config = { ...configFor(archive, whenDone), ...changes };
  const log = createRecordingLogger();
  const engine = startEngine(config, log, options);
  return { archive, config, engine, log };
}

/** Starts an engine for one test. */
function startFor(
  files: Readonly<Record<string, string>>,
  changes?: Partial<EngineConfig>,
  options?: Parameters<typeof startEngine>[2],
): EngineFixture {
  const fixture = start(files, changes, undefined, options);
  onTestFinished(() => fixture.engine.close());
  return fixture;
}

function publish({ indexDir }: IndexFixture, id: string): void {
  writeFileSync(path.join(indexDir, 'next'), id);
  renameSync(path.join(indexDir, 'next'), path.join(indexDir, 'current'));
}

async function quoteOf(engine: Engine): Promise<string> {
  return (await engine.ask(QUESTION)).citations[0]?.quote ?? 'nothing found';
}

async function stateOf(engine: Engine): Promise<string> {
  return (await engine.status()).state;
}

function childrenOf({ config }: EngineFixture, script: string): readonly number[] {
  const all = new Set(processesNaming(config.modelDir));
  return processesNaming(script).filter((pid) => all.has(pid));
}

/** Two hundred sentences: a build that takes a while. */
function manyArticles(): Readonly<Record<string, string>> {
  const line = (ship: number, crates: number): string =>
    `Ship ${String(ship)} brought ${String(crates)} crates of grain.`;
  return Object.fromEntries(
    Array.from({ length: 40 }, (_, ship) => [
      `${String(ship)}.txt`,
      [2, 3, 4, 5, 6].map((crates) => line(ship, crates)).join(' '),
    ]),
  );
}

describe('an engine that runs', () => {
  const cleanUps: (() => void)[] = [];
  let fixture: EngineFixture;

  beforeAll(async () => {
    fixture = start({ 'bridge.txt': BRIDGE, 'ferry.txt': FERRY }, {}, (cleanUp) => cleanUps.push(cleanUp));
    const { engine, log } = fixture;
    const first = await engine.status();
    expect(first).toMatchObject({ state: 'indexing', coverage: null });
    expect(first.progress).toBeGreaterThanOrEqual(0);
    await expect(engine.ask(QUESTION)).rejects.toMatchObject({ code: 'index-missing' });
    await vi.waitUntil(() => log.of('build-ended').length > 0, WAITING);
  });

  afterAll(async () => {
    await fixture.engine.close();
    await expect(fixture.engine.ask(QUESTION)).rejects.toMatchObject({ code: 'engine-gone' });
    await fixture.engine.close();
    if (KNOWS_PROCESSES)
      await vi.waitUntil(() => processesNaming(fixture.config.modelDir).length === 0, WAITING);
    for (const cleanUp of cleanUps) cleanUp();
  });

  beforeEach(async () => {
    // The build of the test before may have told its end and not ended yet, and another may follow it.
    const isGone = (): boolean => !KNOWS_PROCESSES || childrenOf(fixture, 'build-child').length === 0;
    await vi.waitUntil(
      async () =>
        (await stateOf(fixture.engine)) === 'ready' &&
        isGone() &&
        (await fixture.engine.overview()).build === null &&
        isGone(),
      WAITING,
    );
  });

  it('answers as soon as its first index is built', async () => {
    expect(await fixture.engine.status()).toMatchObject({ state: 'ready', coverage: { articles: 2 } });
    expect(await quoteOf(fixture.engine)).toContain('every hour');
  });

  it('takes up a new generation without a restart, and fails no question meanwhile', async () => {
    const { archive, engine, log } = fixture;
    archive.write({ 'ferry.txt': FERRY.replace('every hour', 'twice a day') });
    void engine.build(() => {});
    const quotes: string[] = [];
    do {
      const both = await Promise.all([quoteOf(engine), quoteOf(engine)]);
      quotes.push(...both);
      // Questions come before the build: without a pause it might wait for long.
      await setTimeout(20);
    } while (quotes.at(-1)?.includes('every hour') === true);
    expect(quotes.every((quote) => /every hour|twice a day/u.test(quote))).toBe(true);
    expect(quotes.at(-1)).toContain('twice a day');
    expect(log.of('build-failed')).toEqual([]);
    expect(log.of('engine-died')).toEqual([]);
    expect(await quoteOf(engine)).toContain('twice a day');
  });

  it('misses nothing that changes while it builds', async () => {
    const { archive, engine, log } = fixture;
    for (const often of ['every day', 'every week', 'every month']) {
      archive.write({ 'ferry.txt': FERRY.replace('every hour', often) });
      void engine.build(() => {});
      await setTimeout(100);
    }
    await expect.poll(() => quoteOf(engine), WAITING).toContain('every month');
    // Two builds at once would have found the index locked.
    expect(log.of('build-failed')).toEqual([]);
  });

  it('builds for one who waits, tells how far it is and what it did, one build at a time', async () => {
    const { archive, engine } = fixture;
    archive.write({ 'tram.txt': FERRY.replace('every hour', 'at noon'), 'empty.txt': ' ' });
    const steps: BuildState[] = [];
    const built = engine.build((state) => steps.push(state));
    const next = engine.build(() => {});
    expect((await engine.overview()).build).not.toBeNull();
    expect(await built).toMatchObject({
      kind: 'done',
      summary: {
        outcome: 'built',
        added: { count: 1, first: ['tram.txt'] },
        skipped: { count: 1, first: ['empty.txt: It is empty.'] },
        articles: 3,
      },
    });
    expect(steps.at(-1)).toMatchObject({ done: 3, total: 3 });
    expect(await next).toMatchObject({ kind: 'done' });
    rmSync(path.join(archive.archiveDir, 'tram.txt'));
    rmSync(path.join(archive.archiveDir, 'empty.txt'));
    expect(await engine.build(() => {})).toMatchObject({ summary: { removed: { first: ['tram.txt'] } } });
    expect(await engine.build(() => {})).toMatchObject({ summary: { outcome: 'current' } });
    await quoteOf(engine);
    const { build, speeds, archive: held } = await engine.overview();
    expect({ build, articles: held?.coverage.articles }).toEqual({ build: null, articles: 2 });
    expect(speeds.map(({ command }) => command)).toContain('ask');
  });

  it('keeps answering from the old generation when a damaged one is published', async () => {
    const { archive, engine, log } = fixture;
    const before = await quoteOf(engine);
    const whole = path.basename(archive.generation());
    const id = '20300101T000000Z-0badc0de';
    const damaged = generationFolder(archive.indexDir, id);
    cpSync(archive.generation(), damaged, { recursive: true });
    truncateSync(path.join(damaged, 'archive.db'), 4096);
    publish(archive, id);
    expect(await quoteOf(engine)).toBe(before);
    expect(await engine.status()).toMatchObject({ coverage: { articles: 2 } });
    publish(archive, whole);
    expect(await quoteOf(engine)).toBe(before);
    expect(log.of('engine-died')).toEqual([]);
  });

  it.skipIf(!KNOWS_PROCESSES)(
    'fails what is at work when its child is killed, and starts another',
    async () => {
      const { engine, log, config } = fixture;
      const before = await quoteOf(engine);
      const [child = 0, ...others] = childrenOf(fixture, 'engine-child');
      expect(others).toEqual([]);
      const asked = Array.from({ length: 5 }, () => engine.ask(QUESTION).catch((error: unknown) => error));
      process.kill(child, 'SIGKILL');
      for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ code: 'engine-gone' });
      await expect.poll(() => quoteOf(engine).catch(() => ''), WAITING).toBe(before);
      expect(log.of('engine-died')).toMatchObject([{ signal: 'SIGKILL' }]);
      // The embedding children of the killed one have ended too.
      await expect.poll(() => processesNaming(config.modelDir), WAITING).toHaveLength(1 + QUESTION_WORKERS);
    },
  );
});

describe('startEngine', () => {
  it.skipIf(!KNOWS_PROCESSES)(
    'lives on when the build is killed, and builds again when it is told',
    async () => {
      const fixture = startFor(manyArticles());
      const { archive, engine, log } = fixture;
      await expect.poll(() => childrenOf(fixture, 'build-child'), WAITING).toHaveLength(1);
      for (const pid of childrenOf(fixture, 'build-child')) process.kill(pid, 'SIGKILL');
      await expect.poll(() => log.of('build-died'), WAITING).toMatchObject([{ signal: 'SIGKILL' }]);
      expect(await engine.status()).toEqual({ state: 'empty', coverage: null });
      rmSync(archive.archiveDir, { recursive: true });
      archive.write({ 'ferry.txt': FERRY });
      void engine.build(() => {});
      await expect.poll(() => stateOf(engine), WAITING).toBe('ready');
    },
  );

  it('tells whoever asks why it cannot start', async () => {
    const { engine, log } = startFor({ 'bridge.txt': BRIDGE }, { embeddingModel: 'e6-large' });
    await expect(engine.ask(QUESTION)).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringContaining('e6-large'),
    });
    await expect(engine.status()).rejects.toMatchObject({ code: 'model-missing' });
    await expect.poll(() => log.of('build-failed'), WAITING).toMatchObject([{ code: 'model-missing' }]);
    expect(log.of('engine-failed')).toMatchObject([{ code: 'model-missing' }]);
  });

  it('tells of an archive that cannot be indexed', async () => {
    const { engine, log } = startFor({});
    await expect.poll(() => log.of('build-failed'), WAITING).toMatchObject([{ code: 'archive-empty' }]);
    expect(await engine.status()).toEqual({ state: 'empty', coverage: null });
    await expect(engine.ask(QUESTION)).rejects.toMatchObject({ code: 'archive-empty' });
    expect(await engine.overview()).toMatchObject({ archive: null, fault: 'archive-empty', build: null });
  });

  it.skipIf(!KNOWS_PROCESSES)('replaces a child that answers no more', async () => {
    const fixture = startFor({}, {}, { callMilliseconds: 10_000 });
    const { engine, log } = fixture;
    await expect.poll(() => stateOf(engine).catch(() => ''), WAITING).toBe('empty');
    for (const pid of childrenOf(fixture, 'engine-child')) process.kill(pid, 'SIGSTOP');
    await expect(engine.status()).rejects.toMatchObject({ code: 'engine-gone' });
    expect(log.of('engine-hung')).toMatchObject([{ method: 'coverage' }]);
    await expect.poll(() => stateOf(engine).catch(() => ''), WAITING).toBe('empty');
  });

  it.skipIf(!KNOWS_PROCESSES)('ends all its processes when it is closed, at whatever it is', async () => {
    // Just started; with the build's and the engine's embedding child at work.
    for (const embedding of [0, 2]) {
      const fixture = startFor(manyArticles());
      const { config, engine } = fixture;
      await expect
        .poll(() => childrenOf(fixture, 'embedding-child').length, WAITING)
        .toBeGreaterThanOrEqual(embedding);
      const asked = engine.ask(QUESTION).catch((error: unknown) => error);
      await engine.close();
      await expect.poll(() => processesNaming(config.modelDir), WAITING).toEqual([]);
      expect(await asked).toMatchObject({ name: 'BotError' });
    }
  });

  it.skipIf(!KNOWS_PROCESSES)('leaves no process when its parent is killed', async () => {
    // The parent and its two children as soon as they are there, and both with their embedding child at work.
    for (const processes of [3, 5]) {
      const config = configFor(createIndexFixture(manyArticles()));
      const parent = runOwnScript(PARENT, [JSON.stringify(config)]);
      await expect
        .poll(() => processesNaming(config.modelDir).length, WAITING)
        .toBeGreaterThanOrEqual(processes);
      parent.process.kill('SIGKILL');
      // Its children have its stderr: it ends with the last of them, and they end without a word.
      expect(await parent.ended).toMatchObject({ signal: 'SIGKILL', stderr: '' });
      await expect.poll(() => processesNaming(config.modelDir), WAITING).toEqual([]);
    }
  });
});
