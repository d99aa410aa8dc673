import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { lockForBuilding } from '../../src/index/builder-lock.js';
import { runOwnScript } from '../support/own-scripts.js';
import { temporaryFolder } from '../support/temp-folder.js';

describe('npm run status', () => {
  it('says what the index covers, and that a build is at work', async () => {
    const index = path.join(temporaryFolder(), 'index');
    const built = await runOwnScript('src/cli/embeddings.ts', ['--index', index]).ended;
    expect(built, built.stderr).toMatchObject({ code: 0 });
    const status = async (...args: readonly string[]) =>
      await runOwnScript('src/cli/status.ts', ['--index', index, ...args]).ended;
    const plain = await status();
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toMatch(
      /^What this archive covers\n\nArchive: 5 articles, 6 April 2019 \(3 undated\)\n/u,
    );
    expect(plain.stdout).toMatch(/Index: \d+ passages, \d+ sentences · model e5-small-v2 · index built /u);
    expect(plain.stdout).not.toMatch(/Speed|Build|\//u);

    const unlock = lockForBuilding(index);
    const json = await status('--json');
    unlock();
    expect(json.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      archive: { coverage: { articles: 5 }, newest: { article: '000_c3e54649467f1971.txt' } },
      build: { progress: null },
      speeds: [],
      version: expect.stringMatching(/^\d+\.\d+\.\d+/u),
    });
  });

  it.each([
    ['an index that is not there', [], 1, 'Run: npm run embeddings'],
    ['a word that has no place', ['seeds'], 2, '“seeds” has no place here.'],
  ])('names %s', async (_name, args, code, words) => {
    const ending = await runOwnScript('src/cli/status.ts', args).ended;
    expect(ending).toMatchObject({ code, stdout: '' });
    expect(ending.stderr).toContain(words);
  });
});
