import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { lockForBuilding } from '../../src/index/builder-lock.js';
import { currentGeneration } from '../../src/index/generations.js';
import { copyModel, MODEL_ID } from '../support/model-fixture.js';
import {
  canRunAs,
  NOBODY,
  runOwnScript,
  type ScriptEnding,
  type ScriptOptions,
} from '../support/own-scripts.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const BRIDGE =
  'Cracks close the harbour bridge\n\nPORT ELSA, March 2 -- The harbour bridge was closed on Monday. Divers found two cracks.\n';
const FERRY =
  'A ferry takes over\n\nPORT ELSA, March 3 -- A ferry carries the commuters from Tuesday on. It leaves every hour.\n';
const MEGABYTE = 1024 * 1024;

interface Workplace {
  readonly archive: string;
  readonly index: string;
  readonly build: (...args: readonly string[]) => Promise<ScriptEnding>;
  readonly buildWith: (options: ScriptOptions, ...args: readonly string[]) => Promise<ScriptEnding>;
}

function createWorkplace(files: Readonly<Record<string, string | Uint8Array>>): Workplace {
  const folder = temporaryFolder();
  const archive = path.join(folder, 'archive');
  const index = path.join(folder, 'index');
  mkdirSync(archive);
  // Whom the files below are open to is what tests are about.
  chmodSync(folder, 0o755);
  writeFiles(archive, files);
  const buildWith: Workplace['buildWith'] = async (options, ...args) =>
    await runOwnScript('src/cli/embeddings.ts', ['--archive', archive, '--index', index, ...args], options)
      .ended;
  return { archive, index, buildWith, build: async (...args) => await buildWith({}, ...args) };
}

describe('npm run embeddings', () => {
  it('builds, says what changed, and leaves alone what is up to date', async () => {
    const { archive, build } = createWorkplace({ 'bridge.txt': BRIDGE, 'ferry.txt': FERRY, 'empty.txt': '' });
    const first = await build();
    expect(first).toMatchObject({ code: 0, stderr: 'Indexing 2 articles …\n' });
    expect(first.stdout).toMatch(
      /^The index was built\.\nadded 2\n {2}bridge\.txt\n {2}ferry\.txt\nskipped 1\n {2}empty\.txt: It is empty\.\n2 articles, 2 passages, \d sentences; \d texts embedded, 0 known from before; \d+\.\d s\n$/u,
    );
    writeFiles(archive, { 'ferry.txt': FERRY.replace('every hour', 'twice a day'), 'new.txt': BRIDGE });
    rmSync(path.join(archive, 'bridge.txt'));
    const second = await build();
    expect(second.stdout).toMatch(
      /^The index was built\.\nadded 1\n {2}new\.txt\nchanged 1\n {2}ferry\.txt\nremoved 1\n {2}bridge\.txt\nskipped 1\n/u,
    );
    const third = await build('--json');
    expect(third.stderr).toBe('');
    expect(third.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(third.stdout)).toMatchObject({
      outcome: 'current',
      unchanged: 2,
      embedded: 0,
      skipped: [{ path: 'empty.txt', reason: 'It is empty.' }],
      seconds: expect.any(Number),
    });
  });

  it.each([
    [
      'an unknown option',
      ['--ful'],
      /^Unknown option --ful\. Known are --archive, --index, --full, --json, --help\./u,
    ],
    ['a word that has no place', ['seeds'], /^“seeds” has no place here\.\nUsage: npm run embeddings/u],
  ])('refuses %s', async (_, args, message) => {
    const { ended } = runOwnScript('src/cli/embeddings.ts', args);
    const { code, stderr, stdout } = await ended;
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('says that the configuration is wrong, and how', async () => {
    const { buildWith } = createWorkplace({ 'ferry.txt': FERRY });
    const { code, stderr } = await buildWith({ env: { EMBEDDING_WORKERS: 'many', LOG_LEVEL: 'loud' } });
    expect(stderr).toMatch(
      /^The configuration has 2 faults:\n {2}EMBEDDING_WORKERS is "many": must be a whole number.*\n {2}LOG_LEVEL is "loud"/u,
    );
    expect(code).toBe(2);
  });

  it('prints its help', async () => {
    const { ended } = runOwnScript('src/cli/embeddings.ts', ['--help']);
    expect(await ended).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Usage: npm run embeddings/u),
    });
  });

  it('says that there are no articles', async () => {
    const { archive, build } = createWorkplace({ 'README.md': '# Nothing yet\n' });
    expect(await build()).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `There is no article in ${archive}. Put .txt, .md or .jsonl files there, or set ARCHIVE_DIR.\n`,
    });
  });

  it('says why articles are skipped: one that is empty, one of 20 MB', async () => {
    const { build } = createWorkplace({
      'empty.txt': ' \n',
      'huge.txt': Buffer.alloc(20 * MEGABYTE, 'The ferry was late. '),
    });
    const { code, stderr } = await build();
    expect(stderr).toMatch(
      /^There is no article in .*\n {2}empty\.txt: It is empty\.\n {2}huge\.txt: It has 20 MB; an article may have at most 10 MB\./u,
    );
    expect(code).toBe(1);
  });

  it('says that the folder is missing', async () => {
    const { archive, build } = createWorkplace({});
    rmSync(archive, { recursive: true });
    expect(await build()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The archive folder .*archive does not exist\. Create it/u),
    });
  });

  it('says that the folder may not be read', async ({ skip }) => {
    skip(
      !canRunAs(NOBODY),
      'only root may run the script as another user, who has to be able to read the program',
    );
    const { archive, index, buildWith } = createWorkplace({ 'ferry.txt': FERRY });
    mkdirSync(index, { mode: 0o777 });
    chmodSync(index, 0o777);
    chmodSync(archive, 0o700);
    expect(await buildWith({ user: NOBODY })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^The archive folder .*archive cannot be .*EACCES.*Give the bot's user the right/u,
      ),
    });
  });

  it('says that the index may not be written', async ({ skip }) => {
    skip(
      !canRunAs(NOBODY),
      'only root may run the script as another user, who has to be able to read the program',
    );
    const { index, buildWith } = createWorkplace({ 'ferry.txt': FERRY });
    mkdirSync(index, { mode: 0o755 });
    expect(await buildWith({ user: NOBODY })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The index in .*index cannot be written: .*EACCES.*INDEX_DIR/u),
    });
  });

  it('says that INDEX_DIR is no folder', async () => {
    const { index, build } = createWorkplace({ 'ferry.txt': FERRY });
    writeFileSync(index, 'a file');
    expect(await build()).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The index in .*index cannot be written: .*INDEX_DIR/u),
    });
    expect(readFileSync(index, 'utf8')).toBe('a file');
  });

  it('says which file of the model is missing', async () => {
    const { buildWith, index } = createWorkplace({ 'ferry.txt': FERRY });
    const { modelDir, file } = copyModel();
    rmSync(file('tokenizer.json'));
    expect(await buildWith({ env: { MODEL_DIR: modelDir } })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `The embedding model "${MODEL_ID}" lacks the file ${file('tokenizer.json')}. Restore it from the repository.\n`,
    });
    expect(currentGeneration(index)).toBeNull();
  });

  it('says that another build is at work', async () => {
    const { index, build } = createWorkplace({ 'ferry.txt': FERRY });
    const unlock = lockForBuilding(index);
    expect(await build()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        `Another build (process ${String(process.pid)}) is at work on ${index}`,
      ),
    });
    unlock();
  });

  it('asks before it replaces what another program wrote', async () => {
    const { index, build } = createWorkplace({ 'ferry.txt': FERRY });
    writeFiles(index, {
      current: 'theirs',
      'generations/theirs/manifest.json': '{"format":"another","version":1}',
    });
    expect(await build()).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/manifest\.json does not describe an index of Dateline\..* --full\n$/u),
    });
    expect(currentGeneration(index)).toBe('theirs');
  });
});
