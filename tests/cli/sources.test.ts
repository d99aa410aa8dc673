import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { runOwnScript } from '../support/own-scripts.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const sources = (...args: string[]) => runOwnScript('src/cli/sources.ts', args).ended;
const ARTICLES = {
  'archive.yml': 'articles:\n  ferry.txt: { outlet: Gazette, date: 2021-05-02 }\n',
  'ferry.txt': 'A ferry takes over\n\nA ferry carries the commuters. It runs every hour.\n',
  'bridge.txt': 'Cracks close the bridge\n\nThe bridge was closed on Monday. Divers found two cracks.\n',
};

describe('npm run sources', () => {
  it('lists the articles, in words and as JSON, and ends with 1 where none fits', async () => {
    const folder = temporaryFolder();
    const [archive, index] = [path.join(folder, 'archive'), path.join(folder, 'index')];
    writeFiles(archive, ARTICLES);
    const folders = ['--archive', archive, '--index', index];
    const words = await sources(...folders);
    expect(words.code).toBe(0);
    expect(words.stdout).toMatch(
      /1 · A ferry takes over\n +Gazette · 2 May 2021\n\n +2 · Cracks close the bridge\n/u,
    );
    const lines = (await sources(...folders, '--json')).stdout.trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      {
        article: 'ferry.txt',
        title: 'A ferry takes over',
        outlet: 'Gazette',
        date: { value: '2021-05-02', precision: 'day', basis: 'stated' },
      },
      { article: 'bridge.txt', title: 'Cracks close the bridge', outlet: null, date: null },
    ]);
    expect(await sources(...folders, '--from', '2022', '--json')).toMatchObject({ code: 1, stdout: '' });
  });

  it.each([
    ['a word that has no place', ['Gazette'], /^“Gazette” has no place here\.\nUsage: npm run sources/u],
    ['a date that is none', ['--from', '2019-02-30'], /^from is "2019-02-30", which is no date\./u],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await sources(...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
