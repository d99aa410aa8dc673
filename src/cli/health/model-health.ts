import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import type { Config } from '../../core/config.js';
import { silentLogger } from '../../core/logger.js';
import type { Embedder, SentenceReader } from '../../embedding/embedder.js';
import { createEmbeddingPool } from '../../embedding/embedding-pool.js';
import { type EmbeddingModel, readEmbeddingModel, verifyModelFiles } from '../../embedding/model-files.js';
import { type ReaderModel, readReaderModel, verifyReaderFiles } from '../../embedding/reader-files.js';
import { loadNerModel, NER_MODEL } from '../../text/ner/load-ner-model.js';
import { faultsOf, type Finding } from './finding.js';

/** Cosine with the reference vectors from which an embedder counts as right; its note says what was seen. */
const LEAST_AGREEMENT = 0.995;

/** Log odds by which a reading may differ from one processor to another: int8 kernels round differently. */
const MOST_DEVIATION = 0.5;

const readingsSchema = z.object({
  readings: z.array(z.object({ question: z.string(), sentence: z.string(), reading: z.number() })).min(1),
});

const referenceSchema = z.object({
  vectors: z
    .array(z.object({ prefix: z.enum(['query', 'passage']), text: z.string(), vector: z.array(z.number()) }))
    .min(1),
});

/** Whether the models' files are whole and, unless `canRun` is false, whether the embedding model works as its reference does. */
export async function checkModels(
  { modelDir, embeddingModel }: Pick<Config, 'modelDir' | 'embeddingModel'>,
  canRun: boolean,
): Promise<{ readonly model: EmbeddingModel | null; readonly findings: readonly Finding[] }> {
  let model: EmbeddingModel | null = null;
  const files = await faultsOf('embedding model', () => {
    const read = readEmbeddingModel(modelDir, embeddingModel);
    verifyModelFiles(read);
    model = read;
    return Promise.resolve([
      {
        check: 'embedding model',
        state: 'ok',
        message: `${read.folder}: whole, ${String(read.dimensions)} dimensions`,
      },
    ]);
  });
  let reader: ReaderModel | null = null;
  const readerFiles = await faultsOf('reader', () => {
    const read = readReaderModel(modelDir);
    verifyReaderFiles(read);
    reader = read;
    return Promise.resolve([{ check: 'reader', state: 'ok', message: `${read.folder}: whole` }]);
  });
  const usable: EmbeddingModel | null = model;
  const { running, reading } =
    usable !== null && canRun ? await tryModels(usable, reader, modelDir) : { running: [], reading: [] };
  const names = await faultsOf('name model', () => {
    const folder = join(modelDir, NER_MODEL);
    loadNerModel(folder);
    return Promise.resolve([{ check: 'name model', state: 'ok', message: `${folder}: whole` }]);
  });
  return { model, findings: [...files, ...running, ...readerFiles, ...reading, ...names] };
}

/** Tries both in one process. */
async function tryModels(
  model: EmbeddingModel,
  reader: ReaderModel | null,
  modelDir: string,
): Promise<Readonly<Record<'running' | 'reading', readonly Finding[]>>> {
  const pool = createEmbeddingPool({
    model,
    ...(reader === null ? {} : { reader }),
    modelDir,
    workers: 1,
    logger: silentLogger,
  });
  try {
    return {
      running: await faultsOf('embedding', () => tryModel(model, pool)),
      reading: reader === null ? [] : await faultsOf('reading', () => tryReader(reader, pool)),
    };
  } finally {
    await pool.close();
  }
}

async function tryModel(model: EmbeddingModel, embedder: Embedder): Promise<readonly Finding[]> {
  const file = join(model.folder, 'reference-vectors.json');
  if (!existsSync(file))
    return [
      {
        check: 'embedding',
        state: 'note',
        message: `not compared: ${model.folder} has no reference vectors`,
      },
    ];
  const { vectors } = referenceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const made = await embedder.embed(vectors.map(({ prefix, text }) => `${model.prefixes[prefix]}${text}`));
  const least = Math.min(...vectors.map(({ vector }, place) => cosine(vector, made[place] ?? [])));
  const figure = `cosine ${least.toFixed(4)} or better with ${String(vectors.length)} reference vectors`;
  return least >= LEAST_AGREEMENT
    ? [{ check: 'embedding', state: 'ok', message: figure }]
    : [
        {
          check: 'embedding',
          state: 'fault',
          message: `${figure}; ${String(LEAST_AGREEMENT)} is needed. Run npm ci, so that the runtime is the one of the lock file.`,
        },
      ];
}

/** Whether the reader says of its reference sentences what it said where it was made. */
async function tryReader({ folder }: ReaderModel, reader: SentenceReader): Promise<readonly Finding[]> {
  const file = join(folder, 'reference-readings.json');
  const { readings } = readingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  let furthest = 0;
  for (const { question, sentence, reading } of readings) {
    const [made = Number.NaN] = await reader.read(question, [sentence]);
    furthest = Math.max(furthest, Math.abs(made - reading));
  }
  const figure = `within ${furthest.toFixed(3)} of ${String(readings.length)} reference readings`;
  return furthest <= MOST_DEVIATION
    ? [{ check: 'reading', state: 'ok', message: figure }]
    : [
        {
          check: 'reading',
          state: 'fault',
          message: `${figure}; ${String(MOST_DEVIATION)} is allowed. Run npm ci, so that the runtime is the one of the lock file.`,
        },
      ];
}

/** Both are of unit length, up to the rounding of the file. */
function cosine(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < left.length; place += 1) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
}
