import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkArchive } from '../../../src/cli/health/archive-health.js';

let archive = '';

beforeEach(() => {
  archive = mkdtempSync(path.join(tmpdir(), 'dateline-archive-'));
});
afterEach(() => rmSync(archive, { recursive: true, force: true }));

describe('checkArchive', () => {
  it('counts the articles', async () => {
    const { survey, findings } = await checkArchive('seeds');
    expect(findings).toEqual([{ check: 'archive', state: 'ok', message: 'seeds: 5 articles' }]);
    expect(survey?.hashes.size).toBe(5);
  });

  it('names what is skipped with the reason, ten at most', async () => {
    writeFileSync(path.join(archive, 'a.txt'), 'HARBOUR, March 2 -- The ferry was late.\n');
    for (let number = 10; number < 22; number += 1)
      writeFileSync(path.join(archive, `${String(number)}.pdf`), '');
    const { findings } = await checkArchive(archive);
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'note']);
    expect(findings[0]?.message).toBe(`${archive}: 1 article`);
    expect(findings[1]?.message).toMatch(/^skipped 12:\n10\.pdf: .*\n(?:.*\n){9}… and 2 more/u);
  });

  it.each([
    ['is empty', () => {}, /no article/u],
    ['is not there', () => rmSync(archive, { recursive: true }), /does not exist/u],
    [
      'has a statement that cannot be read',
      () => writeFileSync(path.join(archive, 'archive.yml'), 'article: {}\n'),
      /archive\.yml[\s\S]*line 1/u,
    ],
  ])('finds at fault an archive that %s', async (_case, prepare, words) => {
    prepare();
    const { findings } = await checkArchive(archive);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ check: 'archive', state: 'fault' });
    expect(findings[0]?.message).toMatch(words);
  });
});
