import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { checkIndex } from '../../../src/cli/health/index-health.js';
import { silentLogger } from '../../../src/core/logger.js';
import { type EmbeddingModel, readEmbeddingModel } from '../../../src/embedding/model-files.js';
import { buildArchiveIndex } from '../../../src/engine/build.js';
import { lockForBuilding } from '../../../src/index/builder-lock.js';
import { surveyArchive } from '../../../src/index/survey-archive.js';

const modelDir = 'embeddings/model';
const embeddingModel = 'e5-small-v2';

let folder = '';
let archiveDir = '';
let built = '';
let indexDir = '';
let model: EmbeddingModel;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-index-'));
  archiveDir = path.join(folder, 'archive');
  built = path.join(folder, 'built');
  mkdirSync(archiveDir);
  writeFileSync(path.join(archiveDir, 'ferry.txt'), 'HARBOUR, March 2 -- The ferry was late.\n');
  model = readEmbeddingModel(modelDir, embeddingModel);
  await buildArchiveIndex(
    { archiveDir, indexDir: built, modelDir, embeddingModel, embeddingWorkers: 1, logLevel: 'silent' },
    { logger: silentLogger },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
beforeEach(() => {
  copies += 1;
  indexDir = path.join(folder, `copy-${String(copies)}`);
  cpSync(built, indexDir, { recursive: true });
});

async function look() {
  return checkIndex(indexDir, model, await surveyArchive(archiveDir));
}

function inGeneration(name: string): string {
  const [id = ''] = readdirSync(path.join(indexDir, 'generations'));
  return path.join(indexDir, 'generations', id, name);
}

function changeManifest(change: object): void {
  const file = inGeneration('manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
}

describe('checkIndex', () => {
  it('finds a fresh index current, and leaves no mark on it', async () => {
    const findings = await look();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ check: 'index', state: 'ok' });
    expect(findings[0]?.message).toContain('1 article, 1 passage,');
    expect(readdirSync(path.join(indexDir, 'readers'))).toEqual([]);
  });

  it('notes a changed archive', async () => {
    const added = path.join(archiveDir, 'tram.txt');
    writeFileSync(added, 'HARBOUR, March 3 -- The tram was late.\n');
    try {
      expect((await look())[0]).toMatchObject({
        state: 'note',
        message: expect.stringContaining('has changed'),
      });
    } finally {
      rmSync(added);
    }
  });

  it('notes that another model is asked for', async () => {
    const other = { ...model, id: 'other', sha256: 'f'.repeat(64) };
    expect((await checkIndex(indexDir, other, null))[0]).toMatchObject({
      state: 'note',
      message: expect.stringContaining('asks for other'),
    });
  });

  it('does without the archive', async () => {
    expect((await checkIndex(indexDir, model, null))[0]).toMatchObject({ state: 'ok' });
  });

  it.each([
    [
      'no index',
      'note',
      () => rmSync(indexDir, { recursive: true }),
      /There is no index .*npm run embeddings/u,
    ],
    ['an older format', 'note', () => changeManifest({ version: 0 }), /format version 0/u],
    ['a longer file', 'fault', () => appendFileSync(inGeneration('passages.hnsw'), 'x'), /damaged/u],
    ['a missing file', 'fault', () => rmSync(inGeneration('keywords.bin')), /lacks/u],
    ['a foreign index', 'fault', () => changeManifest({ format: 'other' }), /not describe an index/u],
    ['no manifest', 'fault', () => rmSync(inGeneration('manifest.json')), /has no/u],
    [
      'a changed byte',
      'fault',
      () => {
        const file = inGeneration('archive.db');
        const bytes = readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
        writeFileSync(file, bytes);
      },
      /checksum/u,
    ],
  ])('tells %s as a %s', async (_case, state, spoil, words) => {
    spoil();
    const findings = await look();
    expect(findings[0]).toMatchObject({ check: 'index', state });
    expect(findings[0]?.message).toMatch(words);
  });

  it('notes a build at work', async () => {
    const unlock = lockForBuilding(indexDir);
    try {
      expect((await look())[1]).toMatchObject({
        state: 'note',
        message: expect.stringContaining('build is at work'),
      });
    } finally {
      unlock();
    }
  });

  // The system administrator may write everywhere, whatever the folder's rights are.
  it.skipIf(process.getuid?.() === 0)('finds at fault a folder that cannot be written', async () => {
    chmodSync(indexDir, 0o500);
    try {
      expect((await look()).at(-1)).toMatchObject({
        state: 'fault',
        message: expect.stringContaining('cannot be written'),
      });
    } finally {
      chmodSync(indexDir, 0o700);
    }
  });
});
