import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AskAnswer } from '../../src/answers/answer.js';
import { silentLogger } from '../../src/core/logger.js';
import type { Embedder, SentenceReader } from '../../src/embedding/embedder.js';
import { createEmbeddingPool } from '../../src/embedding/embedding-pool.js';
import { type EmbeddingModel, readEmbeddingModel } from '../../src/embedding/model-files.js';
import { readReaderModel } from '../../src/embedding/reader-files.js';
import { createAnswerer } from '../../src/engine/answerer.js';
import { openIndex } from '../../src/index/open-index.js';
import { createIndexFixture, type IndexFixture } from '../support/index-fixture.js';
import type { KillPoint } from '../support/kill-at.js';
import { linkedModelDir, MODEL_DIR, MODEL_ID } from '../support/model-fixture.js';
import { runOwnScript } from '../support/own-scripts.js';
import { KNOWS_PROCESSES, processesNaming } from '../support/processes.js';

const BRIDGE =
  'Cracks close the harbour bridge\n\nPORT ELSA, March 2 -- The harbour bridge was closed on Monday. Divers found two cracks below the third pillar.\n';
const FERRY =
  'A ferry takes over\n\nPORT ELSA, March 3 -- A ferry carries the commuters from Tuesday on. It leaves the northern quay every hour.\n';
const BUDGET =
  'Council votes on the budget\n\nPORT ELSA, March 9 -- The council adopted its budget by a narrow majority. Libraries will close on Fridays.\n';
const QUESTION = 'How often does the ferry leave the northern quay?';

let model: EmbeddingModel;
let embedder: Embedder & SentenceReader;

beforeAll(() => {
  model = readEmbeddingModel(MODEL_DIR, MODEL_ID);
  embedder = createEmbeddingPool({
    model,
    reader: readReaderModel(MODEL_DIR),
    modelDir: MODEL_DIR,
    workers: 1,
    logger: silentLogger,
  });
});
afterAll(() => embedder.close());

/** An index, and an archive that has changed since: the ferry leaves twice a day. */
async function changedArchive(): Promise<IndexFixture> {
  const fixture = createIndexFixture({ 'bridge.txt': BRIDGE, 'budget.txt': BUDGET, 'ferry.txt': FERRY });
  await fixture.build({ model, embedder });
  fixture.write({ 'ferry.txt': FERRY.replace('every hour', 'twice a day') });
  return fixture;
}

async function ask({ indexDir }: IndexFixture): Promise<AskAnswer> {
  const answerer = createAnswerer({
    indexDir,
    model,
    embedder: { ...embedder, close: () => Promise.resolve() },
    logger: silentLogger,
  });
  try {
    return await answerer.ask({ text: QUESTION, askedAt: '2021-06-01T10:00:00Z' });
  } finally {
    await answerer.close();
  }
}

function startBuild({ archiveDir, indexDir }: IndexFixture, killAt?: KillPoint) {
  const modelDir = linkedModelDir();
  const script = runOwnScript('src/cli/embeddings.ts', ['--archive', archiveDir, '--index', indexDir], {
    env: { MODEL_DIR: modelDir, ...(killAt && { KILL_AT: JSON.stringify(killAt) }) },
    ...(killAt && { preload: 'tests/support/kill-at.ts' }),
  });
  return { ...script, modelDir };
}

async function expectOrder(fixture: IndexFixture, answersWith: string): Promise<void> {
  const before = await ask(fixture);
  expect(before.citations[0]?.quote).toContain(answersWith);
  const report = await fixture.build({ model, embedder });
  expect(report.outcome).toBe(answersWith === 'every hour' ? 'built' : 'current');
  expect((await ask(fixture)).citations[0]?.quote).toContain('twice a day');
  expect(fixture.generations()).toEqual([path.basename(fixture.generation())]);
  expect(readdirSync(fixture.indexDir).toSorted()).toEqual(['current', 'generations', 'readers']);
  expect(readdirSync(path.join(fixture.indexDir, 'readers'))).toEqual([]);
}

async function expectNoProcess(words: string): Promise<void> {
  if (KNOWS_PROCESSES) await expect.poll(() => processesNaming(words), { timeout: 10_000 }).toEqual([]);
}

const BEFORE_PUBLISHING: readonly (readonly [string, KillPoint])[] = [
  ['while it reads the archive', { call: 'readFile', path: 'ferry.txt', time: 1, moment: 'before' }],
  ['while it reads the articles again', { call: 'readFile', path: 'ferry.txt', time: 2, moment: 'before' }],
  ['between two vectors', { call: 'writeSync', path: 'passages.f32', time: 2, moment: 'before' }],
  [
    'when the graph is written but not named',
    { call: 'rename', path: 'passages.hnsw', time: 1, moment: 'before' },
  ],
  [
    'in the middle of the keywords',
    { call: 'writeFileSync', path: 'keywords.bin', time: 1, moment: 'middle' },
  ],
  [
    'in the middle of the manifest',
    { call: 'writeFileSync', path: 'manifest.json', time: 1, moment: 'middle' },
  ],
  [
    'in the middle of what becomes current',
    { call: 'writeFileSync', path: 'current.', time: 1, moment: 'middle' },
  ],
  ['just before it is published', { call: 'renameSync', path: 'current.', time: 1, moment: 'before' }],
];
const AFTER_PUBLISHING: readonly (readonly [string, KillPoint])[] = [
  ['just after it is published', { call: 'renameSync', path: 'current.', time: 1, moment: 'after' }],
  [
    'before the old generation is deleted',
    { call: 'rmSync', path: 'generations', time: 1, moment: 'before' },
  ],
];

describe('a rebuild that is killed', () => {
  it.each(BEFORE_PUBLISHING)('%s leaves the old index answering', async (_, killAt) => {
    const fixture = await changedArchive();
    const before = fixture.generation();
    const { ended, modelDir } = startBuild(fixture, killAt);
    expect(await ended).toMatchObject({ signal: 'SIGKILL' });
    expect(existsSync(path.join(fixture.indexDir, 'builder.lock'))).toBe(true);
    expect(fixture.generation()).toBe(before);
    await expectOrder(fixture, 'every hour');
    await expectNoProcess(modelDir);
  });

  it.each(AFTER_PUBLISHING)('%s leaves the new index answering', async (_, killAt) => {
    const fixture = await changedArchive();
    const before = fixture.generation();
    const { ended, modelDir } = startBuild(fixture, killAt);
    expect(await ended).toMatchObject({ signal: 'SIGKILL' });
    expect(fixture.generation()).not.toBe(before);
    expect(fixture.generations()).toHaveLength(2);
    await expectOrder(fixture, 'twice a day');
    await expectNoProcess(modelDir);
  });

  it('from outside, with its children at work, leaves the old index answering', async () => {
    const fixture = await changedArchive();
    const before = fixture.generation();
    const { process: build, ended, modelDir } = startBuild(fixture);
    await expect.poll(() => fixture.generations().length, { timeout: 30_000, interval: 5 }).toBe(2);
    build.kill('SIGKILL');
    await ended;
    expect(fixture.generation()).toBe(before);
    await expectOrder(fixture, 'every hour');
    await expectNoProcess(modelDir);
  });

  it('does not keep the index from being opened meanwhile', async () => {
    const fixture = await changedArchive();
    const { process: build, ended } = startBuild(fixture);
    await expect
      .poll(() => existsSync(path.join(fixture.indexDir, 'builder.lock')), { timeout: 30_000, interval: 5 })
      .toBe(true);
    const index = await openIndex(fixture.indexDir, model);
    await expect(fixture.build({ model, embedder })).rejects.toMatchObject({ code: 'index-locked' });
    build.kill('SIGKILL');
    await ended;
    expect(index.archive.article(2).body).toContain('every hour');
    index.close();
  });
});
