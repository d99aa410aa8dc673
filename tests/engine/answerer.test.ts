import { cpSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Question } from '../../src/core/question.js';
import { type Answerer, createAnswerer } from '../../src/engine/answerer.js';
import { currentGeneration, generationFolder } from '../../src/index/generations.js';
import { createFakeEmbedder, type FakeEmbedderOptions } from '../support/fake-embedder.js';
import { createGate } from '../support/gate.js';
import { createIndexFixture, FAKE_MODEL, type IndexFixture } from '../support/index-fixture.js';
import { MODEL_DIR, MODEL_ID } from '../support/model-fixture.js';
import { createRecordingLogger, type RecordingLogger } from '../support/recording-logger.js';

const BRIDGE = 'Cracks close the bridge\n\nThe bridge was closed on Monday. Divers found two cracks.\n';
const FERRY = 'A ferry takes over\n\nA ferry carries the commuters. It runs every hour.\n';
const QUESTION: Question = { text: 'What did divers find?', askedAt: '2021-06-01T10:00:00Z' };
/** The words' rarity is read from the real model's vocabulary. */
const MODEL = { ...FAKE_MODEL, folder: path.join(MODEL_DIR, MODEL_ID) };

function createFixture(options: FakeEmbedderOptions = {}): {
  fixture: IndexFixture;
  answerer: Answerer;
  logger: RecordingLogger;
} {
  const fixture = createIndexFixture({ 'bridge.txt': BRIDGE });
  const logger = createRecordingLogger();
  const embedder = createFakeEmbedder(options);
  return {
    fixture,
    logger,
    answerer: createAnswerer({ indexDir: fixture.indexDir, model: MODEL, embedder, logger }),
  };
}

/** Makes a damaged copy of the current generation the current one. */
function publishDamaged({ indexDir, generation }: IndexFixture): string {
  const id = '20300101T000000Z-0badc0de';
  cpSync(generation(), generationFolder(indexDir, id), { recursive: true });
  truncateSync(path.join(generationFolder(indexDir, id), 'passages.hnsw'), 100);
  writeFileSync(path.join(indexDir, 'next'), id);
  renameSync(path.join(indexDir, 'next'), path.join(indexDir, 'current'));
  return id;
}

async function articlesSeen(answerer: Answerer): Promise<number> {
  return (await answerer.ask(QUESTION)).coverage.articles;
}

describe('createAnswerer', () => {
  it('says that there is no index, and answers as soon as there is one', async () => {
    const { fixture, answerer, logger } = createFixture();
    await expect(answerer.ask(QUESTION)).rejects.toMatchObject({ code: 'index-missing' });
    await expect(answerer.ask(QUESTION)).rejects.toMatchObject({ code: 'index-missing' });
    expect(answerer.coverage()).toBeNull();
    // Once is enough for the log.
    expect(logger.of('index-refused')).toHaveLength(1);
    await fixture.build();
    expect(await articlesSeen(answerer)).toBe(1);
    expect(answerer.coverage()).toMatchObject({ articles: 1 });
    await answerer.close();
  });

  it('moves on to a new generation, and lets go of the old one', async () => {
    const { fixture, answerer } = createFixture();
    await fixture.build();
    expect(await articlesSeen(answerer)).toBe(1);
    fixture.write({ 'ferry.txt': FERRY });
    await fixture.build();
    expect(await articlesSeen(answerer)).toBe(2);
    await fixture.build();
    expect(fixture.generations()).toEqual([currentGeneration(fixture.indexDir)]);
    await answerer.close();
  });

  it('finishes on the generation that it began with', async () => {
    const gate = createGate();
    const { fixture, answerer } = createFixture({ onText: () => gate.passed });
    await fixture.build();
    const begun = answerer.ask(QUESTION);
    await answerer.refresh();
    fixture.write({ 'ferry.txt': FERRY });
    await fixture.build();
    await answerer.refresh();
    expect(answerer.coverage()).toMatchObject({ articles: 2 });
    gate.open();
    expect((await begun).coverage.articles).toBe(1);
    expect(await articlesSeen(answerer)).toBe(2);
    await answerer.close();
  });

  it('keeps answering from the old generation when the new one is damaged', async () => {
    const { fixture, answerer, logger } = createFixture();
    await fixture.build();
    expect(await articlesSeen(answerer)).toBe(1);
    const damaged = publishDamaged(fixture);
    for (let time = 0; time < 3; time += 1) expect(await articlesSeen(answerer)).toBe(1);
    expect(logger.of('index-refused')).toMatchObject([
      { generation: damaged, reason: expect.stringContaining('passages.hnsw') },
    ]);
    fixture.write({ 'ferry.txt': FERRY });
    await fixture.build();
    expect(await articlesSeen(answerer)).toBe(2);
    await answerer.close();
  });

  it('says what is wrong when the only generation is damaged', async () => {
    const { fixture, answerer } = createFixture();
    await fixture.build();
    publishDamaged(fixture);
    for (let time = 0; time < 2; time += 1)
      await expect(answerer.ask(QUESTION)).rejects.toMatchObject({
        code: 'index-corrupt',
        message: expect.stringContaining('passages.hnsw'),
      });
    await fixture.build();
    expect(await articlesSeen(answerer)).toBe(1);
    await answerer.close();
  });

  it('answers many questions at once, each its own', async () => {
    const { fixture, answerer } = createFixture();
    fixture.write({ 'ferry.txt': FERRY });
    await fixture.build();
    const texts = Array.from({ length: 20 }, (_, number) => `What did diver ${String(number)} find?`);
    const answers = await Promise.all(texts.map((text) => answerer.ask({ ...QUESTION, text })));
    expect(answers.map(({ question }) => question)).toEqual(texts);
    await answerer.close();
  });

  it('lets go of everything when it is closed, while it opens an index too', async () => {
    const { fixture, answerer } = createFixture();
    await fixture.build();
    const opening = answerer.refresh();
    await answerer.close();
    await opening;
    expect(answerer.coverage()).toBeNull();
    fixture.write({ 'ferry.txt': FERRY });
    await fixture.build();
    expect(fixture.generations()).toHaveLength(1);
  });
});
