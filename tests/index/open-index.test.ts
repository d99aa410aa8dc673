import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { openIndex } from '../../src/index/open-index.js';
import { FORMAT_VERSION, readManifest } from '../../src/index/manifest.js';
import { createIndexFixture, FAKE_MODEL, type IndexFixture } from '../support/index-fixture.js';

const FILES = {
  'bridge.txt': 'Cracks close the bridge\n\nThe bridge was closed on Monday. Divers found two cracks.\n',
  'ferry.txt': 'A ferry takes over\n\nA ferry carries the commuters. It runs every hour.\n',
};

async function built(): Promise<IndexFixture> {
  const fixture = createIndexFixture(FILES);
  await fixture.build();
  return fixture;
}

async function codeOnOpening({ indexDir }: IndexFixture, model = FAKE_MODEL): Promise<unknown> {
  try {
    const index = await openIndex(indexDir, model);
    index.close();
    return 'opened';
  } catch (error) {
    return error;
  }
}

function flipBit(file: string, place: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(place * (bytes.length - 1));
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
  writeFileSync(file, bytes);
}

/** Each file of a generation, so that one that is added later is held to the same. */
async function filesOfAGeneration(): Promise<readonly string[]> {
  const { generation } = await built();
  return readdirSync(generation());
}

describe('openIndex', () => {
  it('opens what was built, and leaves no mark when it is closed', async () => {
    const { indexDir, generation } = await built();
    const index = await openIndex(indexDir, FAKE_MODEL);
    expect(path.basename(generation())).toBe(index.generation);
    expect(index.manifest.counts).toEqual({ articles: 2, sentences: 4, passages: 2 });
    expect(readdirSync(path.join(indexDir, 'readers'))).toHaveLength(1);
    index.close();
    expect(readdirSync(path.join(indexDir, 'readers'))).toEqual([]);
  });

  it('writes nothing into the generation', async () => {
    const { indexDir, generation } = await built();
    const state = () =>
      readdirSync(generation()).map((name) => [
        name,
        readFileSync(path.join(generation(), name)).toString('hex'),
      ]);
    const before = state();
    const index = await openIndex(indexDir, FAKE_MODEL);
    index.archive.outlines();
    index.archive.passage(1);
    expect(state()).toEqual(before);
    index.close();
    expect(state()).toEqual(before);
  });

  it('says where there is no index', async () => {
    const fixture = createIndexFixture();
    expect(await codeOnOpening(fixture)).toMatchObject({
      code: 'index-missing',
      message: expect.stringContaining(fixture.indexDir),
    });
  });

  it.each([0, 0.3, 0.9])(
    'finds a flipped bit in any file before it opens one (at %d of its length)',
    async (place) => {
      for (const name of await filesOfAGeneration()) {
        const fixture = await built();
        flipBit(path.join(fixture.generation(), name), place);
        const error = await codeOnOpening(fixture);
        expect(error, name).toMatchObject({
          code: expect.stringMatching(/^index-(corrupt|foreign|stale)$/u),
          message: expect.stringMatching(/Run: npm run embeddings|npm run embeddings -- --full/u),
        });
        if (name !== 'manifest.json')
          expect(error).toMatchObject({ code: 'index-corrupt', message: expect.stringContaining(name) });
        expect(readdirSync(path.join(fixture.indexDir, 'readers'))).toEqual([]);
      }
    },
  );

  it('finds every flipped bit in the manifest that changes what it says', async () => {
    const fixture = await built();
    const file = path.join(fixture.generation(), 'manifest.json');
    const whole = readFileSync(file);
    const meaning: unknown = JSON.parse(whole.toString());
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(whole.readUInt8(at) ^ (1 << (at % 8)), at);
      writeFileSync(file, damaged);
      try {
        expect(readManifest(fixture.generation()), `byte ${String(at)}`).toEqual(meaning);
      } catch (error) {
        expect(error).toMatchObject({ name: 'BotError' });
      }
    }
  });

  it.each([0, 1, 0.5])(
    'finds a file of which something is missing (%d of it left, less a byte)',
    async (share) => {
      for (const name of await filesOfAGeneration()) {
        const fixture = await built();
        const file = path.join(fixture.generation(), name);
        truncateSync(file, Math.max(0, Math.floor(readFileSync(file).length * share) - 1));
        // The manifest's last byte is a line end, which says nothing.
        if (name === 'manifest.json' && share === 1) continue;
        expect(await codeOnOpening(fixture), name).toMatchObject({
          code: 'index-corrupt',
          message: expect.stringContaining(name),
        });
      }
    },
  );

  it('finds a file that is not there', async () => {
    for (const name of await filesOfAGeneration()) {
      const fixture = await built();
      rmSync(path.join(fixture.generation(), name));
      expect(await codeOnOpening(fixture), name).toMatchObject({
        code: 'index-corrupt',
        message: expect.stringContaining(name),
      });
    }
  });

  it('finds that the generation in use is not there', async () => {
    const fixture = await built();
    rmSync(fixture.generation(), { recursive: true });
    expect(await codeOnOpening(fixture)).toMatchObject({ code: 'index-corrupt' });
  });

  it('finds files of two builds, each of them whole', async () => {
    const fixture = await built();
    const smaller = createIndexFixture({ 'bridge.txt': FILES['bridge.txt'] });
    await smaller.build();
    for (const name of readdirSync(smaller.generation()))
      if (name !== 'manifest.json')
        copyFileSync(path.join(smaller.generation(), name), path.join(fixture.generation(), name));
    expect(await codeOnOpening(fixture)).toMatchObject({ code: 'index-corrupt' });
  });

  it.each([
    ['JSON of another kind', '{"format":"someone-elses","version":1}', 'index-foreign'],
    ['a list', '[]', 'index-foreign'],
    ['a word', '"dateline-index"', 'index-foreign'],
    ['null', 'null', 'index-foreign'],
    ['a newer version', `{"format":"dateline-index","version":${String(FORMAT_VERSION + 1)}}`, 'index-stale'],
    ['an older version', '{"format":"dateline-index","version":0}', 'index-stale'],
    [
      'nothing more than its kind',
      `{"format":"dateline-index","version":${String(FORMAT_VERSION)}}`,
      'index-corrupt',
    ],
    ['half of it', '{"format":"datel', 'index-corrupt'],
    ['nothing', '', 'index-corrupt'],
  ])('tells of a manifest that is %s', async (_, content, code) => {
    const fixture = await built();
    writeFileSync(path.join(fixture.generation(), 'manifest.json'), content);
    expect(await codeOnOpening(fixture)).toMatchObject({
      code,
      message: expect.stringContaining('npm run embeddings'),
    });
  });

  it('tells of another model, naming both', async () => {
    const fixture = await built();
    const model = { ...FAKE_MODEL, id: 'other', sha256: 'a'.repeat(64) };
    expect(await codeOnOpening(fixture, model)).toMatchObject({
      code: 'index-stale',
      message: expect.stringMatching(/fake.*other/u),
    });
    expect(await codeOnOpening(fixture, { ...FAKE_MODEL, dimensions: 32 })).toMatchObject({
      code: 'index-stale',
    });
  });
});
