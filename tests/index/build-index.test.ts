import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BotError } from '../../src/core/errors.js';
import { currentGeneration, generationFolder, registerReader } from '../../src/index/generations.js';
import { openIndex } from '../../src/index/open-index.js';
import { createFakeEmbedder } from '../support/fake-embedder.js';
import { contentsOf, createIndexFixture, FAKE_MODEL, holdsWords } from '../support/index-fixture.js';
import { createRecordingLogger } from '../support/recording-logger.js';

const BRIDGE =
  'Cracks close the harbour bridge\n\n' +
  'PORT ELSA, March 2 -- The harbour bridge was closed on Monday. Divers found two cracks below the third pillar.\n';
const FERRY =
  'A ferry takes over\n\n' +
  'PORT ELSA, March 3 -- A ferry carries the commuters from Tuesday on. The Quillfeather line runs it every hour.\n';
const REPAIR =
  'Repair will take a year\n\n' +
  'PORT ELSA, March 9 -- Engineers expect the repair to take a year. The council has put four million aside.\n';
const THREE = { 'bridge.txt': BRIDGE, 'ferry.txt': FERRY, 'news/repair.txt': REPAIR };

/** The passages' texts among those that were embedded: they alone begin with the title. */
function about(texts: readonly string[], words: string): readonly string[] {
  return texts.filter((text) => text.includes(words));
}

describe('buildIndex', () => {
  it('indexes every article, and says what it did', async () => {
    const { build, generation } = createIndexFixture(THREE);
    const told: string[] = [];
    const report = await build({
      onProgress: ({ phase, done, total }) => told.push(`${phase} ${String(done)}/${String(total)}`),
    });
    expect(report).toMatchObject({
      outcome: 'built',
      added: ['bridge.txt', 'ferry.txt', 'news/repair.txt'],
      changed: [],
      removed: [],
      unchanged: 0,
      skipped: [],
      warnings: [],
      counts: { articles: 3, sentences: 6, passages: 3 },
      embedded: 9,
      reused: 0,
    });
    expect(told.at(-1)).toBe('writing 3/3');
    expect(readdirSync(generation()).filter((name) => name.includes('writing'))).toEqual([]);
  });

  it('leaves an index that is up to date as it is', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    const before = fixture.generation();
    const embedder = createFakeEmbedder();
    const report = await fixture.build({ embedder });
    expect(report).toMatchObject({ outcome: 'current', unchanged: 3, embedded: 0, reused: 9 });
    expect(embedder.embedded).toEqual([]);
    expect(fixture.generation()).toBe(before);
  });

  it('embeds only the article that changed', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    fixture.write({ 'ferry.txt': FERRY.replace('every hour', 'twice a day') });
    const embedder = createFakeEmbedder();
    const report = await fixture.build({ embedder });
    expect(report).toMatchObject({
      outcome: 'built',
      added: [],
      changed: ['ferry.txt'],
      removed: [],
      unchanged: 2,
      counts: { articles: 3, sentences: 6, passages: 3 },
      embedded: 2,
      reused: 7,
    });
    // The first sentence of the ferry's article is as it was.
    expect(embedder.embedded).toHaveLength(2);
    expect(about(embedder.embedded, 'twice a day')).toHaveLength(2);
  });

  it('embeds only the article that is new', async () => {
    const fixture = createIndexFixture({ 'bridge.txt': BRIDGE, 'repair.txt': REPAIR });
    await fixture.build();
    fixture.write({ 'ferry.txt': FERRY });
    const embedder = createFakeEmbedder();
    expect(await fixture.build({ embedder })).toMatchObject({
      added: ['ferry.txt'],
      unchanged: 2,
      embedded: 3,
    });
    expect(about(embedder.embedded, 'pillar')).toEqual([]);
  });

  it('embeds nothing for an article that only moved', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    mkdirSync(path.join(fixture.archiveDir, 'old'));
    renameSync(path.join(fixture.archiveDir, 'bridge.txt'), path.join(fixture.archiveDir, 'old/pillar.txt'));
    const embedder = createFakeEmbedder();
    expect(await fixture.build({ embedder })).toMatchObject({
      added: ['old/pillar.txt'],
      removed: ['bridge.txt'],
      unchanged: 2,
      embedded: 0,
    });
    expect(embedder.embedded).toEqual([]);
  });

  it('leaves nothing of an article that is removed', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    expect(holdsWords(fixture.generation(), 'Quillfeather')).toBe(true);
    expect(holdsWords(fixture.generation(), 'quillfeath')).toBe(true);
    rmSync(path.join(fixture.archiveDir, 'ferry.txt'));
    const embedder = createFakeEmbedder();
    const report = await fixture.build({ embedder });
    expect(report).toMatchObject({
      removed: ['ferry.txt'],
      unchanged: 2,
      counts: { articles: 2, passages: 2 },
    });
    expect(embedder.embedded).toEqual([]);
    expect(fixture.generations()).toHaveLength(1);
    for (const words of ['Quillfeather', 'quillfeath', 'ferry.txt', 'commut'])
      expect(holdsWords(fixture.generation(), words), words).toBe(false);
    const index = await openIndex(fixture.indexDir, FAKE_MODEL);
    expect(index.vectors.size).toBe(2);
    expect(index.keywords.size).toBe(2);
    expect(index.keywords.terms).not.toContain('ferri');
    expect(() => index.vectorFile.read(2)).toThrow(RangeError);
    expect(index.archive.outlines().map((outline) => outline.path)).toEqual([
      'bridge.txt',
      'news/repair.txt',
    ]);
    index.close();
  });

  it('changes only the article of which archive.yml states something new', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    fixture.write({
      'archive.yml': 'articles:\n  ferry.txt:\n    outlet: Harbour Gazette\n    date: 2021-03-03\n',
    });
    const dated = createFakeEmbedder();
    expect(await fixture.build({ embedder: dated })).toMatchObject({ changed: ['ferry.txt'], unchanged: 2 });
    fixture.write({
      'archive.yml': 'articles:\n  ferry.txt:\n    outlet: Harbour Gazette\n    title: Boats instead\n',
    });
    const titled = createFakeEmbedder();
    expect(await fixture.build({ embedder: titled })).toMatchObject({ changed: ['ferry.txt'], unchanged: 2 });
    expect(titled.embedded).toHaveLength(1);
    expect(titled.embedded[0]).toContain('Boats instead');
    const index = await openIndex(fixture.indexDir, FAKE_MODEL);
    expect(index.archive.outlines().map(({ title, outlet }) => [title, outlet])).toEqual([
      ['Cracks close the harbour bridge', null],
      ['Boats instead', 'Harbour Gazette'],
      ['Repair will take a year', null],
    ]);
    index.close();
    rmSync(path.join(fixture.archiveDir, 'archive.yml'));
    expect(await fixture.build()).toMatchObject({ changed: ['ferry.txt'], unchanged: 2 });
  });

  it('takes titles of any length, and articles in one endless line', async () => {
    const { build } = createIndexFixture({
      'a.txt': 'The bridge is closed. Divers found cracks.\n',
      'b.txt': `The list of ${'ships '.repeat(3000)}is long.\n`,
      'c.txt': `${'x'.repeat(300_000)}\n`,
      'archive.yml': `articles:\n  a.txt:\n    title: ${'word '.repeat(800)}\n`,
    });
    const report = await build();
    expect(report.added).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(report.counts.passages).toBeGreaterThan(10);
  });

  it('reports what it skipped and what it passed over, with the reason', async () => {
    const { build } = createIndexFixture({
      ...THREE,
      'empty.txt': '',
      'latin.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
      'picture.png': 'no article',
      'archive.yml': 'articles:\n  gone.txt:\n    outlet: Nobody\n',
    });
    const report = await build();
    expect(report.skipped.map((entry) => entry.path)).toEqual(['empty.txt', 'latin.txt', 'picture.png']);
    expect(report.skipped.every(({ reason }) => reason.length > 10)).toBe(true);
    expect(report.warnings).toMatchObject([
      { path: 'archive.yml', reason: expect.stringContaining('gone.txt') },
    ]);
    // What was skipped is told again, though nothing has changed.
    expect(await build()).toMatchObject({ outcome: 'current', skipped: report.skipped });
  });

  it('embeds everything anew when it is told to', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    const before = contentsOf(fixture.generation());
    const embedder = createFakeEmbedder();
    expect(await fixture.build({ full: true, embedder })).toMatchObject({ outcome: 'built', embedded: 9 });
    expect(contentsOf(fixture.generation())).toEqual(before);
  });

  it('embeds everything anew for another model', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    const model = { ...FAKE_MODEL, sha256: 'e'.repeat(64), dimensions: 32 };
    const embedder = createFakeEmbedder({ dimensions: 32 });
    expect(await fixture.build({ model, embedder })).toMatchObject({ outcome: 'built', embedded: 9 });
    const index = await openIndex(fixture.indexDir, model);
    expect(index.vectorFile.read(0)).toHaveLength(32);
    index.close();
  });
});

describe('a rebuild', () => {
  const sentence = fc.constantFrom(
    'The bridge is closed.',
    'A ferry runs every hour.',
    'Divers found cracks.',
    'Nobody was hurt.',
    'The mayor spoke of "a heavy blow".',
  );
  const text = fc
    .tuple(
      fc.constantFrom('', 'Bridge news\n\n', 'Ferry news\n\n'),
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
    )
    .map(([title, sentences]) => `${title}${sentences.join(' ')}\n`);
  const archive = fc.dictionary(fc.constantFrom('a.txt', 'b.txt', 'c/d.txt', 'e.md'), text, { minKeys: 1 });

  it('ends in the same index, whatever was there before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(archive, { minLength: 2, maxLength: 3 }), async (states) => {
        const updated = createIndexFixture();
        for (const files of states) {
          rmSync(updated.archiveDir, { recursive: true });
          updated.write(files);
          await updated.build();
        }
        const fresh = createIndexFixture(states.at(-1));
        await fresh.build();
        expect(contentsOf(updated.generation())).toEqual(contentsOf(fresh.generation()));
      }),
      { numRuns: 12 },
    );
  });

  it('does not depend on the order in which files were written', async () => {
    const forward = createIndexFixture();
    for (const [name, content] of Object.entries(THREE)) forward.write({ [name]: content });
    const backward = createIndexFixture();
    for (const [name, content] of Object.entries(THREE).toReversed()) backward.write({ [name]: content });
    await forward.build();
    await backward.build();
    expect(contentsOf(backward.generation())).toEqual(contentsOf(forward.generation()));
  });

  it('takes over vectors only where the text is the same in the same role', async () => {
    // The first sentence, whose vector is kept in bytes, becomes a passage of its own, which needs the whole vector.
    const updated = createIndexFixture({ 'a.txt': 'The bridge is closed. Divers found cracks.\n' });
    await updated.build();
    updated.write({ 'a.txt': 'The bridge is closed.\n' });
    await updated.build();
    const fresh = createIndexFixture({ 'a.txt': 'The bridge is closed.\n' });
    await fresh.build();
    expect(contentsOf(updated.generation())).toEqual(contentsOf(fresh.generation()));
  });
});

describe('a build that cannot be done', () => {
  it.each([
    ['an empty archive', {}, 'archive-empty', 'There is no article in'],
    ['only files that are skipped', { 'empty.txt': ' \n' }, 'archive-empty', 'empty.txt: It is empty.'],
    [
      'statements that are wrong',
      { ...THREE, 'archive.yml': 'articles: 7\n' },
      'archive-statement-invalid',
      'archive.yml',
    ],
  ])('names what is wrong with %s, and makes no index', async (_, files, code, words) => {
    const fixture = createIndexFixture(files);
    await expect(fixture.build()).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect(currentGeneration(fixture.indexDir)).toBeNull();
    expect(readdirSync(fixture.indexDir)).toEqual([]);
  });

  it('names a folder that is missing', async () => {
    const { build, archiveDir } = createIndexFixture();
    rmSync(archiveDir, { recursive: true });
    await expect(build()).rejects.toMatchObject({
      code: 'archive-missing',
      message: expect.stringContaining(archiveDir),
    });
  });

  it('names a folder that may not be read', async ({ skip }) => {
    skip(
      process.getuid?.() === 0,
      'root may read every folder; tests/cli/embeddings.test.ts does it as another user',
    );
    const { build, archiveDir } = createIndexFixture(THREE);
    chmodSync(archiveDir, 0o000);
    try {
      await expect(build()).rejects.toMatchObject({ code: 'archive-unreadable' });
    } finally {
      chmodSync(archiveDir, 0o755);
    }
  });

  it('keeps the index that is there, and leaves nothing of its own', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    const before = fixture.generation();
    fixture.write({ 'ferry.txt': FERRY.replace('hour', 'day') });
    const embedder = createFakeEmbedder({
      onText() {
        throw new BotError('embedding-failed', 'No.');
      },
    });
    await expect(fixture.build({ embedder })).rejects.toMatchObject({ code: 'embedding-failed' });
    expect(fixture.generation()).toBe(before);
    expect(fixture.generations()).toHaveLength(1);
    expect(readdirSync(fixture.indexDir).toSorted()).toEqual(['current', 'generations']);
    await expect(fixture.build()).resolves.toMatchObject({ changed: ['ferry.txt'] });
  });

  it('has built what it published, though what is old cannot be cleared away', async () => {
    const { build, generation, indexDir } = createIndexFixture(THREE);
    mkdirSync(indexDir, { recursive: true });
    writeFileSync(path.join(indexDir, 'readers'), 'in the way of the folder');
    const logger = createRecordingLogger();
    expect(await build({ logger })).toMatchObject({ outcome: 'built' });
    expect(readdirSync(generation())).toContain('manifest.json');
    expect(logger.of('old-generations-kept')).toHaveLength(1);
    expect(readdirSync(indexDir).toSorted()).toEqual(['current', 'generations', 'readers']);
  });

  it('fails in the middle of many articles as it does at the first', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [
        `${String(number)}.txt`,
        `Ferry ${String(number)} was late.\n`,
      ]),
    );
    const fixture = createIndexFixture(files);
    await fixture.build();
    for (const number of [3, 20, 40])
      fixture.write({ [`${String(number)}.txt`]: `Ferry ${String(number)} has sunk.\n` });
    const embedder = createFakeEmbedder({
      onText(text) {
        if (text.includes('20')) throw new BotError('embedding-failed', 'No.');
      },
    });
    await expect(fixture.build({ embedder })).rejects.toMatchObject({ code: 'embedding-failed' });
    await expect(fixture.build()).resolves.toMatchObject({ unchanged: 57 });
  });

  it('tells of another build at work', async () => {
    const fixture = createIndexFixture(THREE);
    const second: Promise<unknown>[] = [];
    const embedder = createFakeEmbedder({
      onText() {
        if (second.length > 0) return;
        second.push(
          fixture.build().then(
            () => 'done',
            (error: unknown) => error,
          ),
        );
      },
    });
    await fixture.build({ embedder });
    expect(await second[0]).toMatchObject({
      code: 'index-locked',
      message: expect.stringContaining(String(process.pid)),
    });
    await expect(fixture.build()).resolves.toMatchObject({ outcome: 'current' });
  });

  it('does not replace what another program wrote, unless it is told to', async () => {
    const fixture = createIndexFixture(THREE);
    const foreign = generationFolder(fixture.indexDir, 'theirs');
    mkdirSync(foreign, { recursive: true });
    writeFileSync(path.join(foreign, 'manifest.json'), '{"format":"another","version":1}');
    writeFileSync(path.join(fixture.indexDir, 'current'), 'theirs');
    await expect(fixture.build()).rejects.toMatchObject({ code: 'index-foreign' });
    expect(fixture.generations()).toEqual(['theirs']);
    await expect(fixture.build({ full: true })).resolves.toMatchObject({ outcome: 'built' });
    expect(readdirSync(foreign)).toEqual(['manifest.json']);
  });

  it.each(['manifest.json', 'archive.db', 'passages.f32', 'passages.hnsw', 'keywords.bin'])(
    'builds anew where %s of the index before is damaged, and logs it',
    async (name) => {
      const fixture = createIndexFixture(THREE);
      await fixture.build();
      const before = contentsOf(fixture.generation());
      writeFileSync(path.join(fixture.generation(), name), 'damaged');
      const logger = createRecordingLogger();
      expect(await fixture.build({ logger })).toMatchObject({ outcome: 'built', embedded: 9 });
      expect(logger.of('previous-index-unusable')).toMatchObject([{ code: 'index-corrupt' }]);
      expect(contentsOf(fixture.generation())).toEqual(before);
      expect(fixture.generations()).toHaveLength(1);
    },
  );
});

describe('generations that are read', () => {
  it('stay until nobody reads them, and go with the next build', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    const index = await openIndex(fixture.indexDir, FAKE_MODEL);
    fixture.write({ 'ferry.txt': FERRY.replace('hour', 'day') });
    await fixture.build();
    expect(fixture.generations()).toHaveLength(2);
    expect(index.archive.article(1).body).toContain('hour');
    index.close();
    await fixture.build();
    expect(fixture.generations()).toHaveLength(1);
  });

  it('stay while one of two readers in a process still reads', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    const first = await openIndex(fixture.indexDir, FAKE_MODEL);
    const second = await openIndex(fixture.indexDir, FAKE_MODEL);
    first.close();
    fixture.write({ 'ferry.txt': FERRY.replace('hour', 'day') });
    await fixture.build();
    expect(fixture.generations()).toContain(second.generation);
    second.close();
  });

  it('go when their reader died without a word', async () => {
    const fixture = createIndexFixture(THREE);
    await fixture.build();
    const [id = ''] = fixture.generations();
    registerReader(fixture.indexDir, id);
    const [mark = ''] = readdirSync(path.join(fixture.indexDir, 'readers'));
    // A process of this id that started at another time is another process.
    writeFileSync(path.join(fixture.indexDir, 'readers', mark), `${String(process.pid)} 1`);
    fixture.write({ 'ferry.txt': FERRY.replace('hour', 'day') });
    await fixture.build();
    expect(fixture.generations()).not.toContain(id);
    expect(readdirSync(path.join(fixture.indexDir, 'readers'))).toEqual([]);
  });
});
