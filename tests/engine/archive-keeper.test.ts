import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { HandedArticles } from '../../src/core/archive-change.js';
import { BotError } from '../../src/core/errors.js';
import { type ArchiveKeeper, createArchiveKeeper } from '../../src/engine/archive-keeper.js';
import { tryLock } from '../../src/index/process-lock.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const FERRY = 'A ferry takes over\n\nA ferry carries the commuters from Tuesday on.\n';
const BRIDGE = 'Cracks close the bridge\n\nThe bridge was closed on Monday.\n';
const STATED = '# Ours.\narticles:\n  bridge.txt:\n    outlet: Post # on paper\n';

interface Place {
  readonly archive: string;
  readonly state: string;
  readonly keeper: ArchiveKeeper;
  /** All of the archive, hidden files too. */
  readonly contents: () => Readonly<Record<string, string>>;
}

function createPlace(
  files: Readonly<Record<string, string>> = { 'bridge.txt': BRIDGE, 'archive.yml': STATED },
): Place {
  const folder = temporaryFolder();
  const [archive, state] = [path.join(folder, 'archive'), path.join(folder, 'state')];
  mkdirSync(archive);
  writeFiles(archive, files);
  let seconds = 0;
  const now = () => new Date(Date.UTC(2021, 5, 1, 10, 0, (seconds += 1)));
  return {
    archive,
    state,
    keeper: createArchiveKeeper({ archiveDir: archive, stateDir: state }, now),
    contents: () =>
      Object.fromEntries(
        readdirSync(archive, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .map((file) => [path.relative(archive, file), readFileSync(file, 'utf8')]),
      ),
  };
}

function file(
  name: string,
  content: string | Uint8Array,
  rest: Partial<HandedArticles> = {},
): HandedArticles {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, bytes, facts: {}, replace: false, ...rest };
}

describe('adding to the archive', () => {
  it('puts in what its reader reads, and tells how it is seen', async () => {
    const { keeper, contents } = createPlace();
    const facts = { outlet: 'Elsa Post', date: '2021-03-02' };
    expect(await keeper.add(file('ferry.txt', FERRY, { facts }))).toEqual({
      path: 'ferry.txt',
      replaced: null,
      articles: 1,
      seen: [
        {
          path: 'ferry.txt',
          title: 'A ferry takes over',
          outlet: 'Elsa Post',
          date: { value: '2021-03-02', precision: 'day', basis: 'stated' },
        },
      ],
      passedOver: [],
      passedOverCount: 0,
    });
    expect(contents()).toEqual({
      'bridge.txt': BRIDGE,
      'ferry.txt': FERRY,
      'archive.yml': `${STATED}  ferry.txt:\n    outlet: Elsa Post\n    date: 2021-03-02\n`,
    });
  });

  it('tells which lines of many articles are passed over', async () => {
    const lines = [
      ...Array.from({ length: 7 }, (_, place) => `{"text":"Ship ${String(place)} came."}`),
      'none',
      '{}',
    ];
    const added = await createPlace().keeper.add(file('ships.jsonl', lines.join('\n')));
    expect(added).toMatchObject({ articles: 7, passedOverCount: 2 });
    expect(added.seen).toHaveLength(5);
    expect(added.passedOver.map(({ path: place }) => place)).toEqual(['ships.jsonl#8', 'ships.jsonl#9']);
  });

  it.each([
    ['what is not UTF-8', file('ferry.txt', Buffer.from([0x46, 0xe9, 0x72])), 'file-unreadable', 'UTF-8'],
    ['UTF-16', file('ferry.txt', Buffer.from('\uFEFFferry', 'utf16le')), 'file-unreadable', 'UTF-16'],
    ['a picture', file('ferry.txt', Buffer.from('\x89PNG\r\n\0\0')), 'file-unreadable', ''],
    ['what is empty', file('ferry.txt', ' \n'), 'file-unreadable', 'empty'],
    ['no bytes at all', file('ferry.jsonl', ''), 'file-unreadable', 'empty'],
    [
      'front matter that is none',
      file('ferry.md', '---\n a: [\n---\nFerry.\n'),
      'file-unreadable',
      'front matter',
    ],
    ['lines that are none', file('ferry.jsonl', 'Ferry.\n'), 'file-unreadable', 'ferry.jsonl#1: '],
    ['what is too large', file('ferry.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'x')), 'file-too-large', ''],
    ['another type', file('ferry.pdf', FERRY), 'file-type', ''],
    ['a path', file('../ferry.txt', FERRY), 'file-name', ''],
    ['a name that is taken', file('bridge.txt', FERRY), 'file-taken', ''],
    ['the name of a folder', file('folder.txt', FERRY, { replace: true }), 'file-taken', ''],
    [
      'a day that is none',
      file('ferry.txt', FERRY, { facts: { date: '2021-02-30' } }),
      'file-facts',
      'date must be',
    ],
    [
      'a link that is none',
      file('ferry.txt', FERRY, { facts: { url: 'javascript:x' } }),
      'file-facts',
      'url must be',
    ],
    [
      'a title of two lines',
      file('ferry.txt', FERRY, { facts: { title: 'A\nb' } }),
      'file-facts',
      'one line',
    ],
    [
      'one title for many',
      file('f.jsonl', '{"text":"A."}', { facts: { title: 'A' } }),
      'file-facts',
      'a line',
    ],
  ])('refuses %s and leaves all as it was', async (_name, handed, code, detail) => {
    const { keeper, archive, contents, state } = createPlace();
    mkdirSync(path.join(archive, 'folder.txt'));
    const before = contents();
    const refusal: unknown = await keeper.add(handed).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'BotError', code });
    const told = refusal instanceof BotError ? (refusal.detail ?? '') : '';
    expect(told).toContain(detail);
    expect(told).not.toContain(archive);
    expect(contents()).toEqual(before);
    expect(readdirSync(archive).toSorted()).toEqual(['archive.yml', 'bridge.txt', 'folder.txt']);
    expect(existsSync(path.join(state, 'archive.lock'))).toBe(false);
  });

  it('changes nothing while archive.yml cannot be read', async () => {
    const { keeper, contents } = createPlace({ 'archive.yml': 'articles: [\n' });
    await expect(keeper.add(file('ferry.txt', FERRY))).rejects.toMatchObject({
      code: 'archive-statement-invalid',
    });
    expect(Object.keys(contents())).toEqual(['archive.yml']);
  });

  it('lets one of two at once in, and the other know of it', async () => {
    const { keeper, contents } = createPlace();
    const outcomes = await Promise.allSettled([
      keeper.add(file('ferry.txt', FERRY)),
      keeper.add(file('ferry.txt', BRIDGE)),
    ]);
    expect(outcomes[0]).toMatchObject({ status: 'fulfilled' });
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { code: 'archive-busy' } });
    expect(contents()['ferry.txt']).toBe(FERRY);
  });

  it('waits for no other process', async () => {
    const { keeper, state } = createPlace();
    mkdirSync(state);
    const lock = tryLock(path.join(state, 'archive.lock'));
    await expect(keeper.remove('bridge.txt')).rejects.toMatchObject({ code: 'archive-busy' });
    if (lock.kind === 'taken') lock.release();
    expect(await keeper.remove('bridge.txt')).toMatchObject({ path: 'bridge.txt' });
  });
});

describe('taking out of the archive and putting back', () => {
  it('moves a file into the trash with what is stated of it, and undoes that', async () => {
    const { keeper, contents } = createPlace({
      'a/bridge.txt': BRIDGE,
      'archive.yml': STATED.replace('bridge', 'a/bridge'),
    });
    const before = contents();
    const { trashId } = await keeper.remove('a/bridge.txt');
    expect(contents()).toEqual({ 'archive.yml': '# Ours.\narticles: {}\n' });
    expect((await keeper.list()).trash).toMatchObject([
      { id: trashId, path: 'a/bridge.txt', kind: 'removed' },
    ]);
    expect(await keeper.undo(null)).toEqual({ path: 'a/bridge.txt', replaced: null });
    expect(contents()).toEqual(before);
    await expect(keeper.undo(trashId)).rejects.toMatchObject({ code: 'trash-empty' });
  });

  it('replaces a file when told to, and swaps the two back', async () => {
    const { keeper, contents } = createPlace();
    const before = contents();
    const facts = { outlet: 'Herald' };
    const added = await keeper.add(file('bridge.txt', FERRY, { facts, replace: true }));
    expect(contents()).toEqual({ 'bridge.txt': FERRY, 'archive.yml': STATED.replace('Post', 'Herald') });
    const restored = await keeper.undo(added.replaced);
    expect(contents()).toEqual(before);
    await keeper.undo(restored.replaced);
    expect(contents()['bridge.txt']).toBe(FERRY);
  });

  it('undoes the latest first, and overwrites nothing', async () => {
    const { keeper, contents } = createPlace({ 'a.txt': FERRY, 'b.txt': BRIDGE });
    await keeper.remove('a.txt');
    const { trashId } = await keeper.remove('b.txt');
    await keeper.add(file('b.txt', FERRY));
    await expect(keeper.undo(null)).rejects.toMatchObject({ code: 'file-taken' });
    await keeper.remove('b.txt');
    await keeper.undo(trashId);
    expect(contents()).toEqual({ 'b.txt': BRIDGE });
  });

  it.each([
    'ferry.txt',
    '',
    '..',
    '../state/state.db',
    'archive.yml',
    'README.md',
    '/etc/passwd',
    'bridge.txt/',
    'linked/x.txt',
  ])('does not touch %j', async (name) => {
    const { keeper, archive, contents } = createPlace();
    const outside = temporaryFolder();
    writeFiles(outside, { 'x.txt': FERRY });
    writeFileSync(path.join(archive, 'README.md'), 'Read me.');
    symlinkSync(outside, path.join(archive, 'linked'));
    const before = contents();
    await expect(keeper.remove(name)).rejects.toMatchObject({ code: 'file-unknown' });
    expect(contents()).toEqual(before);
    expect(existsSync(path.join(outside, 'x.txt'))).toBe(true);
  });

  it('does not follow a forged entry of the trash out of the archive', async () => {
    const { keeper, state, archive } = createPlace();
    const id = '20210601T100000000Z-0badc0de';
    writeFiles(path.join(state, 'trash', id), {
      file: FERRY,
      'entry.json': JSON.stringify({
        path: '../x.txt',
        kind: 'removed',
        at: '2021-06-01T10:00:00.000Z',
        statements: null,
      }),
    });
    await expect(keeper.undo(null)).rejects.toMatchObject({ code: 'file-name' });
    expect(existsSync(path.join(archive, '../x.txt'))).toBe(false);
  });
});
