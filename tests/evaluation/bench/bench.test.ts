import { describe, expect, it } from 'vitest';

import { generatedArticles } from '../../../src/evaluation/bench/generated-archive.js';
import { createGeneratedEmbedder } from '../../../src/evaluation/bench/generated-embedder.js';
import { mixVectors } from '../../../src/evaluation/bench/generated-vectors.js';
import { measureGraphRecall } from '../../../src/evaluation/bench/graph-recall.js';
import { latencyOf } from '../../../src/evaluation/bench/quantiles.js';
import type { SourcePool } from '../../../src/evaluation/bench/source-pool.js';
import { createRandom } from '../../../src/evaluation/bootstrap.js';
import { FAKE_MODEL } from '../../support/index-fixture.js';
import { temporaryFolder } from '../../support/temp-folder.js';

const unit = (...values: number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const lengthOf = (vector: Float32Array): number => Math.hypot(...vector);

const POOL: SourcePool = {
  sentences: [
    { text: 'The bridge closed.', pieces: 300, vector: unit(1, 0, 0) },
    { text: 'A ferry runs.', pieces: 200, vector: unit(0, 1, 0) },
  ],
  passages: [unit(1, 1, 0), unit(0, 1, 1)],
  words: new Map([
    ['bridge', [Int8Array.of(1, 2)]],
    ['closed', [Int8Array.of(3, 4)]],
  ]),
  wordWidth: 2,
};

describe('latencyOf', () => {
  it.each([
    [[], { p50: 0, p95: 0 }],
    [[3], { p50: 3, p95: 3 }],
    [[4, 1, 3, 2], { p50: 2, p95: 4 }],
    [Array.from({ length: 100 }, (_, place) => 100 - place), { p50: 50, p95: 95 }],
  ])('%j', (milliseconds, latency) => {
    expect(latencyOf(milliseconds)).toEqual(latency);
  });
});

describe('mixVectors', () => {
  it('gives unit vectors between two real ones, the same for the same seed', () => {
    const left = unit(...Array.from({ length: 64 }, (_, place) => place % 2));
    const right = unit(...Array.from({ length: 64 }, (_, place) => (place + 1) % 2));
    const mix = () => Array.from({ length: 20 }, () => mixVectors([left, right], createRandom(3)));
    const mixed = mix();
    for (const vector of mixed) expect(lengthOf(vector)).toBeCloseTo(1, 5);
    expect(mix()).toEqual(mixed);
  });
});

describe('generatedArticles', () => {
  it('makes dated articles of real sentences, the same for the same seed', () => {
    const lines = () => [...generatedArticles(POOL, 3, createRandom(1))];
    const articles = lines().map((line) => JSON.parse(line));
    expect(articles).toHaveLength(3);
    for (const { text, date, outlet } of articles) {
      expect(
        text.split(/(?<=\.)\s+/u).every((part: string) => POOL.sentences.some((s) => s.text === part)),
      ).toBe(true);
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/u);
      expect(outlet).toMatch(/^Outlet \d+$/u);
    }
    expect(lines().map((line) => JSON.parse(line))).toEqual(articles);
  });
});

describe('createGeneratedEmbedder', () => {
  const embedder = createGeneratedEmbedder(POOL, { ...FAKE_MODEL, dimensions: 3 }, createRandom(1));

  it('gives a known sentence its vector and its pieces', async () => {
    const [known, other] = await embedder.embed(['passage: The bridge closed.', 'passage: Something else.']);
    expect(known).toEqual(unit(1, 0, 0));
    expect(lengthOf(other ?? new Float32Array())).toBeCloseTo(1, 5);
    expect(await embedder.countPieces(['A ferry runs.', 'three words here'])).toEqual([200, 4]);
  });

  it('gives each content word a vector that it had', async () => {
    const [embedded] = await embedder.embedWords([
      { prefix: 'passage: ', text: 'The bridge closed unseen.' },
    ]);
    expect([...(embedded?.words ?? [])]).toEqual([1, 2, 3, 4, 0, 0]);
  });
});

describe('measureGraphRecall', () => {
  it('finds all of a small set', async () => {
    const random = createRandom(2);
    const real = Array.from({ length: 30 }, () => unit(...Array.from({ length: 16 }, () => random() - 0.5)));
    const questions = real.slice(0, 5);
    const file = `${temporaryFolder()}/graph`;
    expect(await measureGraphRecall(real, questions, 60, file)).toMatchObject({
      real: 30,
      generated: 30,
      questions: 5,
      recall10: 1,
      worst: 1,
    });
  });
});
