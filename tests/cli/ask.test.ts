import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { currentGeneration, generationFolder } from '../../src/index/generations.js';
import { copyModel } from '../support/model-fixture.js';
import {
  canRunAs,
  NOBODY,
  runOwnScript,
  type ScriptEnding,
  type ScriptOptions,
} from '../support/own-scripts.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));
const ANSWERABLE = [
  'What did Lavrov say about Libya?',
  'Where will the conference on Libya be held?',
  'Who is the prime minister of the Government of National Accord?',
  'What did Russia offer to the rival authorities?',
  'When did the offensive on Tripoli begin?',
  'What do the Libyan parties need to do?',
];
const NOT_ANSWERABLE = 'How many moons does the planet Saturn have?';
const FERRY =
  'A ferry takes over\n\nPORT ELSA, March 3 -- A ferry carries the commuters from Tuesday on. It leaves the northern quay every hour.\n';

const span = z.object({ start: z.int(), end: z.int() });
const answerSchema = z.object({
  question: z.string(),
  outcome: z.enum(['found', 'nothing-found']),
  reason: z.string().optional(),
  citations: z.array(
    span.extend({
      number: z.int(),
      article: z.string(),
      title: z.string(),
      quote: z.string(),
      sentence: span,
      highlights: z.array(span),
    }),
  ),
  coverage: z.object({ articles: z.int() }),
  milliseconds: z.object({ total: z.number() }),
});

async function ask(args: readonly string[], options?: ScriptOptions): Promise<ScriptEnding> {
  return await runOwnScript('src/cli/ask.ts', args, options).ended;
}

describe('npm run ask over the seeds', () => {
  const cleanUps: (() => void)[] = [];
  let index: string;
  let first: ScriptEnding;

  beforeAll(async () => {
    const folder = temporaryFolder((cleanUp) => cleanUps.push(cleanUp));
    chmodSync(folder, 0o755);
    index = path.join(folder, 'index');
    const script = runOwnScript(
      'src/cli/ask.ts',
      ['--json', '--archive', SEEDS, '--index', index, ...ANSWERABLE, NOT_ANSWERABLE],
      {
        whenDone: (cleanUp) => cleanUps.push(cleanUp),
      },
    );
    first = await script.ended;
  });

  afterAll(() => {
    for (const cleanUp of cleanUps) cleanUp();
  });

  it('builds the index on first use, and answers a line a question', () => {
    expect(first).toMatchObject({ code: 0, stderr: 'Indexing 5 articles …\n' });
    const answers = first.stdout
      .trimEnd()
      .split('\n')
      .map((line) => answerSchema.parse(JSON.parse(line)));
    expect(answers.map(({ question }) => question)).toEqual([...ANSWERABLE, NOT_ANSWERABLE]);
    expect(answers.filter(({ outcome }) => outcome === 'found').length).toBeGreaterThanOrEqual(4);
    expect(answers.at(-1)).toMatchObject({
      outcome: 'nothing-found',
      citations: [],
      reason: expect.any(String),
    });
  });

  it('quotes exactly what the files hold', () => {
    let quotes = 0;
    for (const line of first.stdout.trimEnd().split('\n')) {
      const { citations } = answerSchema.parse(JSON.parse(line));
      expect(citations.map(({ number }) => number)).toEqual(citations.map((_, place) => place + 1));
      expect(citations.length).toBeLessThanOrEqual(5);
      for (const { article, start, end, quote, sentence, highlights } of citations) {
        const text = readFileSync(path.join(SEEDS, article), 'utf8').replace(/^\uFEFF/u, '');
        expect(text.slice(start, end)).toBe(quote);
        expect(quote.length).toBeGreaterThan(0);
        expect(sentence.start).toBeGreaterThanOrEqual(start);
        expect(sentence.end).toBeLessThanOrEqual(end);
        for (const highlight of highlights) {
          expect(highlight.start).toBeGreaterThanOrEqual(sentence.start);
          expect(highlight.end).toBeLessThanOrEqual(sentence.end);
        }
        quotes += 1;
      }
    }
    expect(quotes).toBeGreaterThan(5);
  });

  it('answers in plain text, from the index that is there', async () => {
    const { code, stdout, stderr } = await ask(['--archive', SEEDS, '--index', index, ANSWERABLE[0] ?? '']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(ANSWERABLE[0]);
    expect(stdout).toContain('▌');
    expect(stdout).toContain('Archive: 5 articles');
    // No colours where nobody sees them.
    expect(stdout).not.toContain('\u001B');
  });

  it('ends with 1 when it finds nothing, and says why', async () => {
    const { code, stdout } = await ask(['--archive', SEEDS, '--index', index, NOT_ANSWERABLE]);
    expect(code).toBe(1);
    expect(stdout).toContain(NOT_ANSWERABLE);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(1);
  });

  it('keeps to the filters', async () => {
    const { stdout } = await ask([
      '--json',
      '--archive',
      SEEDS,
      '--index',
      index,
      '--outlet',
      'tass',
      '--from',
      '2019-04',
      '--to',
      '2019',
      ...ANSWERABLE,
    ]);
    const citations = stdout
      .trimEnd()
      .split('\n')
      .flatMap((line) => answerSchema.parse(JSON.parse(line)).citations);
    expect(citations.length).toBeGreaterThan(0);
    expect(new Set(citations.map(({ article }) => article))).toEqual(new Set(['004_428897185c19d343.txt']));
  });

  it('answers whoever may only read the index', async ({ skip }) => {
    skip(
      !canRunAs(NOBODY),
      'only root may run the script as another user, who has to be able to read the program',
    );
    const { code, stdout, stderr } = await ask(['--archive', SEEDS, '--index', index, ANSWERABLE[0] ?? ''], {
      user: NOBODY,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('▌');
  });

  it.each([
    ['archive.db', (file: string) => flipBit(file)],
    ['manifest.json', (file: string) => rmSync(file)],
  ])('refuses an index whose %s is damaged, and names the repair', async (name, damage) => {
    const copy = path.join(temporaryFolder(), 'index');
    cpSync(index, copy, { recursive: true });
    const file = path.join(generationFolder(copy, currentGeneration(copy) ?? ''), name);
    damage(file);
    const { code, stdout, stderr } = await ask(['--archive', SEEDS, '--index', copy, ANSWERABLE[0] ?? '']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr).toContain('Run: npm run embeddings -- --full');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

function flipBit(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
  writeFileSync(file, bytes);
}

describe('npm run ask, called wrongly', () => {
  it.each([
    ['no question', [], /^Which question\? Put it in quotation marks\.\nUsage: npm run ask/u],
    ['an empty question', ['  '], /^The question is empty\./u],
    [
      'a question of over 400 characters',
      [`Why ${'so '.repeat(140)}late?`],
      /^The question has \d{3} characters; at most 400/u,
    ],
    ['an unknown option', ['--outlets', 'TASS', 'Why?'], /^Unknown option --outlets\. Known are/u],
    [
      'a range that is upside down',
      ['--from', '2020', '--to', '2019-04-06', 'Why?'],
      /^The range is upside down: it begins on 2020-01-01 and ends on 2019-04-06\./u,
    ],
    ['a date that is none', ['--from', '2019-02-30', 'Why?'], /^from is "2019-02-30", which is no date\./u],
  ])('refuses %s, before it looks at the archive', async (_, args, message) => {
    const { code, stdout, stderr } = await ask(args, {
      env: { ARCHIVE_DIR: '/nowhere', MODEL_DIR: '/nowhere' },
    });
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('npm run ask where something is missing', () => {
  it('says that there are no articles', async () => {
    const archive = temporaryFolder();
    const { code, stdout, stderr } = await ask(['--archive', archive, 'Why?']);
    expect(stderr).toMatch(/^There is no article in /u);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('says which model is missing', async () => {
    const { code, stdout, stderr } = await ask(['Why?'], { env: { EMBEDDING_MODEL: 'e6-large' } });
    expect(stderr).toMatch(/^There is no embedding model "e6-large": /u);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('says which file of the model is damaged', async () => {
    const { modelDir, file } = copyModel();
    flipBit(file('onnx/model_quantized.onnx'));
    const { code, stdout, stderr } = await ask(['Why?'], { env: { MODEL_DIR: modelDir } });
    expect(stderr).toMatch(/onnx\/model_quantized\.onnx is damaged: .* Restore it from the repository\.\n$/u);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('brings the index up to date when the archive has changed', async () => {
    const folder = temporaryFolder();
    const [archive, index] = [path.join(folder, 'archive'), path.join(folder, 'index')];
    mkdirSync(archive);
    const question = 'How often does the ferry leave the northern quay?';
    writeFiles(archive, { 'ferry.txt': FERRY });
    expect((await ask(['--archive', archive, '--index', index, question])).stdout).toContain('every hour');
    writeFiles(archive, { 'ferry.txt': FERRY.replace('every hour', 'twice a day') });
    const { stdout, stderr } = await ask(['--archive', archive, '--index', index, question]);
    expect(stderr).toBe('Indexing 1 article …\n');
    expect(stdout).toContain('twice a day');
    expect(stdout).not.toContain('every hour');
  });
});
