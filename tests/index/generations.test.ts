import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  createGeneration,
  currentGeneration,
  deleteOldGenerations,
  generationFolder,
  publishGeneration,
  registerReader,
} from '../../src/index/generations.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const NOW = new Date('2021-06-01T10:00:00Z');

function published(indexDir: string): string {
  const { id, folder } = createGeneration(indexDir, NOW);
  writeFileSync(path.join(folder, 'file'), 'x');
  publishGeneration(indexDir, id);
  return id;
}

describe('currentGeneration', () => {
  it('is null where nothing was built, or where the folder does not exist', () => {
    const folder = temporaryFolder();
    expect(currentGeneration(folder)).toBeNull();
    expect(currentGeneration(path.join(folder, 'missing'))).toBeNull();
  });

  it('is what was published last', () => {
    const folder = temporaryFolder();
    published(folder);
    const second = published(folder);
    expect(currentGeneration(folder)).toBe(second);
    expect(readdirSync(folder).toSorted()).toEqual(['current', 'generations']);
  });

  it.each(['', '../../etc', 'a/b', '.', 'x'.repeat(65), 'a b', '\0'])('takes %j for nothing', (content) => {
    const folder = temporaryFolder();
    writeFiles(folder, { current: content });
    expect(currentGeneration(folder)).toBeNull();
  });
});

describe('createGeneration', () => {
  it('never names two alike', () => {
    const folder = temporaryFolder();
    const ids = Array.from({ length: 20 }, () => createGeneration(folder, NOW).id);
    expect(new Set(ids).size).toBe(20);
  });

  it('is not the current one before it is published', () => {
    const folder = temporaryFolder();
    const before = published(folder);
    createGeneration(folder, NOW);
    expect(currentGeneration(folder)).toBe(before);
  });
});

describe('deleteOldGenerations', () => {
  it('deletes what is neither current nor read', () => {
    const folder = temporaryFolder();
    const [old, read, current] = [published(folder), published(folder), published(folder)];
    const stopReading = registerReader(folder, read);
    expect(deleteOldGenerations(folder)).toEqual([old]);
    expect(readdirSync(path.join(folder, 'generations')).toSorted()).toEqual([read, current].toSorted());
    stopReading();
    expect(deleteOldGenerations(folder)).toEqual([read]);
    expect(currentGeneration(folder)).toBe(current);
  });

  it('deletes what a killed build left: its generation, and the file that was to become current', () => {
    const folder = temporaryFolder();
    const current = published(folder);
    const { id } = createGeneration(folder, NOW);
    writeFileSync(path.join(folder, 'current.12345'), `${id}\n`);
    expect(deleteOldGenerations(folder)).toEqual([id]);
    expect(readdirSync(folder).toSorted()).toEqual(['current', 'generations']);
    expect(currentGeneration(folder)).toBe(current);
  });

  it('touches nothing that it did not make', () => {
    const folder = temporaryFolder();
    published(folder);
    writeFiles(folder, { 'generations/my notes/a.txt': 'a', 'letters.txt': 'b', 'generations/2021/c': 'c' });
    deleteOldGenerations(folder);
    for (const [file, content] of [
      ['generations/my notes/a.txt', 'a'],
      ['letters.txt', 'b'],
      ['generations/2021/c', 'c'],
    ] as const)
      expect(readFileSync(path.join(folder, file), 'utf8')).toBe(content);
  });

  it('keeps what somebody reads whose mark cannot be read', () => {
    const folder = temporaryFolder();
    const [old, current] = [published(folder), published(folder)];
    mkdirSync(path.join(folder, 'readers', `${old}.folder`), { recursive: true });
    expect(deleteOldGenerations(folder)).toEqual([]);
    expect(readdirSync(path.join(folder, 'generations')).toSorted()).toEqual([old, current].toSorted());
  });

  it('takes a folder with nothing in it, and one that does not exist', () => {
    const folder = temporaryFolder();
    expect(deleteOldGenerations(folder)).toEqual([]);
    expect(deleteOldGenerations(path.join(folder, 'missing'))).toEqual([]);
  });

  it('deletes the marks of dead readers', () => {
    const folder = temporaryFolder();
    const id = published(folder);
    mkdirSync(path.join(folder, 'readers'));
    for (const [mark, content] of [
      ['other', '99999999 1'],
      ['empty', ''],
      ['wrong', 'x y z'],
      // The id is ours, but this process did not start with the machine.
      ['reborn', `${String(process.pid)} 1`],
    ] as const)
      writeFileSync(path.join(folder, 'readers', `${id}.${mark}`), content);
    deleteOldGenerations(folder);
    expect(readdirSync(path.join(folder, 'readers'))).toEqual([]);
    expect(existsSync(generationFolder(folder, id))).toBe(true);
  });
});

describe('registerReader', () => {
  it('keeps a mark for each time, and may be ended twice', () => {
    const folder = temporaryFolder();
    const id = published(folder);
    const [first, second] = [registerReader(folder, id), registerReader(folder, id)];
    first();
    first();
    expect(readdirSync(path.join(folder, 'readers'))).toHaveLength(1);
    second();
    expect(readdirSync(path.join(folder, 'readers'))).toEqual([]);
  });
});
