import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type Logger, silentLogger } from '../../src/core/logger.js';
import type { Embedder, SentenceReader } from '../../src/embedding/embedder.js';
import { createEmbeddingPool } from '../../src/embedding/embedding-pool.js';
import { readEmbeddingModel } from '../../src/embedding/model-files.js';
import { dot } from '../../src/index/quantize.js';
import { readReaderModel } from '../../src/embedding/reader-files.js';
import { describeEmbedder } from '../contracts/embedder.contract.js';
import { copyModel, linkedModelDir, MODEL_DIR, MODEL_ID, READER_ID } from '../support/model-fixture.js';
import { KNOWS_PROCESSES, processesNaming } from '../support/processes.js';
import { createRecordingLogger } from '../support/recording-logger.js';

function createPool(modelDir = MODEL_DIR, workers = 1, logger: Logger = silentLogger): Embedder {
  return createEmbeddingPool({ model: readEmbeddingModel(modelDir, MODEL_ID), modelDir, workers, logger });
}

function createReadingPool(modelDir = MODEL_DIR, workers = 1): Embedder & SentenceReader {
  const [model, reader] = [readEmbeddingModel(modelDir, MODEL_ID), readReaderModel(modelDir)];
  return createEmbeddingPool({ model, reader, modelDir, workers, logger: silentLogger });
}

/** A logger that kills each embedding child, or stops it, at the moment it gets its first work. */
function killer(mostDeaths: number, signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'): Logger {
  let deaths = 0;
  return {
    ...silentLogger,
    debug(fields, event) {
      if (event !== 'embedding-child-ready' || deaths >= mostDeaths) return;
      deaths += 1;
      process.kill(z.object({ pid: z.int() }).parse(fields).pid, signal);
    },
  };
}

const referenceSchema = z.object({
  vectors: z.array(
    z.object({ prefix: z.enum(['query', 'passage']), text: z.string(), vector: z.array(z.number()) }),
  ),
});

describeEmbedder('the pool', () => createPool(MODEL_DIR, 2));

describe('createEmbeddingPool', () => {
  it('agrees with the reference vectors to a cosine of .995', async () => {
    const file = path.join(MODEL_DIR, MODEL_ID, 'reference-vectors.json');
    const { vectors } = referenceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { prefixes } = readEmbeddingModel(MODEL_DIR, MODEL_ID);
    const pool = createPool();
    try {
      const made = await pool.embed(vectors.map(({ prefix, text }) => `${prefixes[prefix]}${text}`));
      expect(vectors.length).toBeGreaterThan(5);
      for (const [place, { text, vector }] of vectors.entries())
        expect(dot(made[place] ?? new Float32Array(), Float32Array.from(vector)), text).toBeGreaterThan(
          0.995,
        );
    } finally {
      await pool.close();
    }
  });

  it('reads sentences with a question: one that answers above those that do not', async () => {
    const pool = createReadingPool();
    const sentences = [
      'The harbor master, Ines Duarte, has run the port since 1998.',
      'Duarte said the northern quay would be closed to lorries from Monday.',
      'The port was built for sailing ships.',
    ];
    try {
      const readings = await pool.read('From when on are trucks kept off the northern quay?', sentences);
      expect(readings).toHaveLength(3);
      expect(readings.indexOf(Math.max(...readings))).toBe(1);
      const again = await pool.read(
        'From when on are trucks kept off the northern quay?',
        sentences.toReversed(),
      );
      expect(again.toReversed()).toEqual(readings);
      expect(await pool.read('Who?', [])).toEqual([]);
    } finally {
      await pool.close();
    }
  });

  it('refuses to read where it was given no reader', async () => {
    const pool = createEmbeddingPool({
      model: readEmbeddingModel(MODEL_DIR, MODEL_ID),
      modelDir: MODEL_DIR,
      workers: 1,
      logger: silentLogger,
    });
    try {
      await expect(pool.read('Who?', ['Nobody.'])).rejects.toMatchObject({ code: 'embedding-failed' });
    } finally {
      await pool.close();
    }
  });

  it('starts no process before there is work', async () => {
    const modelDir = linkedModelDir();
    const pool = createPool(modelDir);
    expect(await pool.embed([])).toEqual([]);
    if (KNOWS_PROCESSES) expect(processesNaming(modelDir)).toEqual([]);
    await pool.close();
  });

  it.skipIf(!KNOWS_PROCESSES)('starts another process where many texts wait, or an urgent one', async () => {
    const modelDir = linkedModelDir();
    const pool = createPool(modelDir, 3);
    const running = (): number => processesNaming(modelDir).length;
    const work: Promise<unknown>[] = [];
    try {
      work.push(pool.embed(Array<string>(8).fill('passage: The ferry was late.')));
      expect(running()).toBe(1);
      work.push(pool.embed(['query: ferry'], { urgent: true }));
      expect(running()).toBe(2);
      work.push(pool.embed(Array<string>(60).fill('passage: It carried forty people.')));
      expect(running()).toBe(3);
      await Promise.all(work);
      expect(running()).toBe(3);
    } finally {
      await pool.close();
    }
  });

  it('replaces a child that dies, and does its work again', async () => {
    const texts = Array.from(
      { length: 10 },
      (_, number) => `passage: Ferry number ${String(number)} is late.`,
    );
    const pool = createPool(MODEL_DIR, 2, killer(2));
    try {
      const [vectors, again] = [await pool.embed(texts), await pool.embed(texts.toReversed())];
      expect(vectors).toEqual(again.toReversed());
    } finally {
      await pool.close();
    }
  });

  it.skipIf(!KNOWS_PROCESSES)('goes on when all its children are killed at their work', async () => {
    const modelDir = linkedModelDir();
    const logger = createRecordingLogger();
    const pool = createPool(modelDir, 2, logger);
    try {
      const texts = Array.from(
        { length: 24 },
        (_, number) => `passage: ${`ferry ${String(number)} `.repeat(60)}`,
      );
      let killed: readonly number[] = [];
      const vectors = await pool.embed(texts, {
        urgent: true,
        onProgress() {
          if (killed.length > 0) return;
          killed = processesNaming(modelDir);
          for (const pid of killed) process.kill(pid, 'SIGKILL');
        },
      });
      expect(killed).toHaveLength(2);
      expect(vectors).toHaveLength(24);
      expect(logger.of('embedding-child-died')).toHaveLength(2);
      expect(await pool.embed([texts[23] ?? ''])).toEqual([vectors[23]]);
    } finally {
      await pool.close();
    }
  });

  it('gives up texts on which three children died, and goes on with others', async () => {
    const pool = createPool(MODEL_DIR, 1, killer(3));
    try {
      await expect(pool.embed(['passage: deadly'])).rejects.toMatchObject({
        code: 'embedding-failed',
        message: expect.stringContaining('died 3 times'),
      });
      expect(await pool.embed(['passage: harmless'])).toHaveLength(1);
    } finally {
      await pool.close();
    }
  });

  it('replaces a child that hangs at its work, and does that again', async () => {
    const pool = createEmbeddingPool({
      model: readEmbeddingModel(MODEL_DIR, MODEL_ID),
      modelDir: MODEL_DIR,
      workers: 1,
      logger: killer(1, 'SIGSTOP'),
      workMilliseconds: 5000,
    });
    try {
      expect(await pool.embed(['passage: The ferry was late.'])).toHaveLength(1);
    } finally {
      await pool.close();
    }
  });

  it.skipIf(!KNOWS_PROCESSES)('leaves no process when it is closed, at work or not', async () => {
    const modelDir = linkedModelDir();
    for (const wait of [true, false]) {
      const pool = createPool(modelDir, 2);
      const work = pool.embed(Array<string>(30).fill('passage: The ferry was late.'));
      const outcome = work.then(
        () => 'done',
        () => 'failed',
      );
      if (wait) await outcome;
      await pool.close();
      expect(await outcome).toBe(wait ? 'done' : 'failed');
      expect(processesNaming(modelDir)).toEqual([]);
    }
  });
});

describe('a model that is not whole', () => {
  it.each([
    'model.json',
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'SHA256SUMS',
    'onnx/model_quantized.onnx',
  ])('is refused by the name of the missing %s', (name) => {
    const { modelDir, file } = copyModel();
    rmSync(file(name));
    expect(() => readEmbeddingModel(modelDir, MODEL_ID)).toThrow(
      expect.objectContaining({ code: 'model-missing', message: expect.stringContaining(file(name)) }),
    );
  });

  it('is refused by the name of its folder when there is none of that name', () => {
    expect(() => readEmbeddingModel(MODEL_DIR, 'e6-large')).toThrow(
      expect.objectContaining({
        code: 'model-missing',
        message: expect.stringMatching(/e6-large.*MODEL_DIR/su),
      }),
    );
  });

  it.each([
    ['no JSON', '{"id": '],
    [
      'another pooling',
      '{"id":"x","dimensions":3,"pooling":"max","prefixes":{},"maxPieces":1,"weights":"w"}',
    ],
  ])('is refused when model.json is %s', (_, content) => {
    const { modelDir, file } = copyModel();
    writeFileSync(file('model.json'), content);
    expect(() => readEmbeddingModel(modelDir, MODEL_ID)).toThrow(
      expect.objectContaining({ code: 'model-broken', message: expect.stringContaining(file('model.json')) }),
    );
  });

  it('is refused by the name of the damaged file, and used once it is restored', async () => {
    const { modelDir, file } = copyModel();
    const tokenizer = file('tokenizer.json');
    const whole = readFileSync(tokenizer);
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(damaged.readUInt8(5000) ^ 1, 5000);
    writeFileSync(tokenizer, damaged);
    const pool = createPool(modelDir);
    try {
      for (const attempt of [pool.embed(['query: ferry']), pool.countPieces(['ferry'])])
        await expect(attempt).rejects.toMatchObject({
          code: 'model-broken',
          message: expect.stringContaining(tokenizer),
        });
      writeFileSync(tokenizer, whole);
      expect(await pool.embed(['query: ferry'])).toHaveLength(1);
    } finally {
      await pool.close();
    }
  });

  it('is refused when the runtime cannot load the weights, whatever their checksum says', async () => {
    const { modelDir, file, approve } = copyModel();
    const weights = 'onnx/model_quantized.onnx';
    truncateSync(file(weights), 100_000);
    approve(weights);
    const pool = createPool(modelDir, 2);
    try {
      await expect(pool.embed(['query: ferry', 'query: strait'])).rejects.toMatchObject({
        code: 'model-broken',
        message: expect.stringContaining(file(weights)),
      });
    } finally {
      await pool.close();
    }
  });
});

describe('a reader that is not whole', () => {
  it('keeps nothing from being embedded, and reads once it is restored', async () => {
    const { modelDir, file } = copyModel(READER_ID);
    const weights = file('onnx/model_quantized.onnx');
    const whole = readFileSync(weights);
    const pool = createReadingPool(modelDir);
    const reading = (): Promise<readonly number[]> => pool.read('Who?', ['Nobody.']);
    const refusal = { code: 'model-broken', message: expect.stringContaining(weights) };
    try {
      truncateSync(weights, 100_000);
      await expect(reading()).rejects.toMatchObject(refusal);
      expect(await pool.embed(['query: ferry'])).toHaveLength(1);
      await expect(reading()).rejects.toMatchObject(refusal);
      writeFileSync(weights, whole);
      expect(await reading()).toHaveLength(1);
    } finally {
      await pool.close();
    }
  });

  it('is refused when the runtime cannot load it, whatever its checksum says', async () => {
    const { modelDir, file, approve } = copyModel(READER_ID);
    const weights = 'onnx/model_quantized.onnx';
    truncateSync(file(weights), 100_000);
    approve(weights);
    const pool = createReadingPool(modelDir);
    try {
      await expect(pool.read('Who?', ['Nobody.'])).rejects.toMatchObject({
        code: 'model-broken',
        message: expect.stringContaining(file(weights)),
      });
      expect(await pool.embed(['query: ferry'])).toHaveLength(1);
    } finally {
      await pool.close();
    }
  });
});
