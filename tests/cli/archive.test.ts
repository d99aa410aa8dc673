import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { KillPoint } from '../support/kill-at.js';
import { runOwnScript, type ScriptEnding, type ScriptOptions } from '../support/own-scripts.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const FERRY = 'A ferry takes over\n\nA ferry carries the commuters from Tuesday on.\n';
const BRIDGE = 'Cracks close the bridge\n\nThe bridge was closed on Monday.\n';
const STATED = 'articles:\n  bridge.txt:\n    outlet: Post\n';

interface Desk {
  readonly folder: string;
  readonly archive: string;
  readonly run: (args: readonly string[], options?: ScriptOptions) => Promise<ScriptEnding>;
}

function createDesk(): Desk {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'archive/bridge.txt': BRIDGE,
    'archive/archive.yml': STATED,
    'ferry.txt': FERRY,
    'bridge.txt': FERRY,
    'bad.txt': Buffer.from([0xff, 0x00]),
  });
  const archive = path.join(folder, 'archive');
  return {
    folder,
    archive,
    run: async (args, options = {}) =>
      await runOwnScript('src/cli/archive.ts', args, {
        ...options,
        env: { ARCHIVE_DIR: archive, STATE_DIR: path.join(folder, 'state'), ...options.env },
      }).ended,
  };
}

describe('npm run archive', () => {
  it('adds, removes, lists and puts back', async () => {
    const { folder, archive, run } = createDesk();
    const added = await run([
      'add',
      path.join(folder, 'ferry.txt'),
      '--outlet',
      'Elsa Post',
      '--date',
      '2021-03',
    ]);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toBe(
      '“ferry.txt” is in the archive.\n\nThe bot sees 1 article in it:\n\nA ferry takes over · Elsa Post · March 2021\n\n' +
        'Answers know of it once the index is rebuilt.\n\nTo bring the answers up to date, run: npm run embeddings\n',
    );
    expect((await run(['remove', 'bridge.txt'])).stdout).toContain('“bridge.txt” is in the trash.');
    expect(readdirSync(archive)).toEqual(['archive.yml', 'ferry.txt']);
    expect((await run(['list'])).stdout).toMatch(
      /^ferry\.txt\n\nIn the trash, the latest first\n {2}\d{8}T\d{9}Z-[\da-f]{8} {2}bridge\.txt\n$/u,
    );
    const undone = await run(['undo', '--json']);
    expect(undone.stdout).toBe('{"path":"bridge.txt","replaced":null}\n');
    expect(readFileSync(path.join(archive, 'archive.yml'), 'utf8')).toContain(
      'bridge.txt:\n    outlet: Post\n',
    );
    expect(await run(['undo'])).toMatchObject({ code: 1, stderr: 'The trash is empty.\n' });
  });

  it.each([
    ['nothing to do', [], 2, 'What is to be done?'],
    ['a word it does not know', ['drop'], 2, '“drop” is nothing that can be done.'],
    ['no file', ['add'], 2, 'Which file?'],
    ['facts where nothing is added', ['remove', 'bridge.txt', '--title', 'X'], 2, '--title goes with add.'],
    ['one title for two', ['add', 'a.txt', 'b.txt', '--title', 'X'], 2, 'is about one article'],
    ['a file that is not there', ['add', 'nowhere.txt'], 1, 'nowhere.txt cannot be read'],
    ['a file that is no text', ['add', 'FOLDER/bad.txt'], 1, 'bad.txt was not added. It is not valid UTF-8'],
    ['a name that is taken', ['add', 'FOLDER/bridge.txt'], 1, '(--replace)'],
    ['a day that is none', ['add', 'FOLDER/ferry.txt', '--date', 'May'], 2, 'date must be a day'],
    ['a file that the archive has not', ['remove', '../ferry.txt'], 1, 'no file "../ferry.txt"'],
  ])('names %s', async (_name, args, code, words) => {
    const { folder, archive, run } = createDesk();
    const ending = await run(args.map((arg) => arg.replace('FOLDER', folder)));
    expect(ending).toMatchObject({ code, stdout: '' });
    expect(ending.stderr).toContain(words);
    expect(ending.stderr).not.toContain('    at ');
    expect(readdirSync(archive)).toEqual(['archive.yml', 'bridge.txt']);
  });

  const ADDING: readonly (readonly [string, KillPoint])[] = [
    [
      'before archive.yml is new',
      { call: 'rename', path: '.incoming-archive.yml', time: 1, moment: 'before' },
    ],
    ['after archive.yml is new', { call: 'rename', path: '.incoming-archive.yml', time: 1, moment: 'after' }],
    ['before the file has its place', { call: 'link', path: 'ferry.txt', time: 1, moment: 'before' }],
    ['after the file has its place', { call: 'link', path: 'ferry.txt', time: 1, moment: 'after' }],
  ];
  it.each(ADDING)('that is killed while it adds, %s, can be done again', async (_name, killAt) => {
    const { folder, archive, run } = createDesk();
    const add = ['add', path.join(folder, 'ferry.txt'), '--outlet', 'Elsa Post'];
    const killed = await run(add, {
      env: { KILL_AT: JSON.stringify(killAt) },
      preload: 'tests/support/kill-at.ts',
    });
    expect(killed).toMatchObject({ signal: 'SIGKILL' });
    expect(readFileSync(path.join(archive, 'bridge.txt'), 'utf8')).toBe(BRIDGE);
    const listed = await run(['list', '--json']);
    const isIn = existsSync(path.join(archive, 'ferry.txt'));
    expect(JSON.parse(listed.stdout)).toEqual({
      files: isIn ? ['bridge.txt', 'ferry.txt'] : ['bridge.txt'],
      skipped: [],
      trash: [],
    });
    const again = await run([...add, '--replace']);
    expect(again, again.stderr).toMatchObject({ code: 0 });
    expect(readdirSync(archive)).toEqual(['archive.yml', 'bridge.txt', 'ferry.txt']);
    expect(readFileSync(path.join(archive, 'archive.yml'), 'utf8')).toBe(
      `${STATED}  ferry.txt:\n    outlet: Elsa Post\n`,
    );
  });

  const REMOVING: readonly (readonly [string, KillPoint])[] = [
    ['while it copies', { call: 'copyFile', path: 'bridge.txt', time: 1, moment: 'after' }],
    ['before it is gone', { call: 'rm', path: 'bridge.txt', time: 1, moment: 'before' }],
    ['after it is gone', { call: 'rm', path: 'bridge.txt', time: 1, moment: 'after' }],
  ];
  it.each(REMOVING)('that is killed while it removes, %s, loses nothing', async (_name, killAt) => {
    const { archive, run } = createDesk();
    const killed = await run(['remove', 'bridge.txt'], {
      env: { KILL_AT: JSON.stringify(killAt) },
      preload: 'tests/support/kill-at.ts',
    });
    expect(killed).toMatchObject({ signal: 'SIGKILL' });
    const file = path.join(archive, 'bridge.txt');
    if (!existsSync(file)) expect(await run(['undo'])).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(BRIDGE);
    expect(readFileSync(path.join(archive, 'archive.yml'), 'utf8')).toBe(STATED);
    expect(await run(['remove', 'bridge.txt'])).toMatchObject({ code: 0 });
    expect(readdirSync(archive)).toEqual(['archive.yml']);
  });
});
