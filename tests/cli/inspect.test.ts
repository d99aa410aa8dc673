import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const SPAN = z.object({ start: z.number(), end: z.number() });
const INSPECTION = z.object({
  file: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  date: z.object({ value: z.string(), precision: z.string(), basis: z.string() }).nullable(),
  sentences: z.array(SPAN),
  passages: z.array(SPAN),
  persons: z.array(SPAN),
  timexes: z.array(SPAN),
  quotations: z.array(SPAN),
});

/** Runs the script as `npm run inspect` does, with nothing of this machine's configuration. */
function inspect(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/inspect.ts', ...args],
      { env: { PATH: process.env['PATH'] } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('npm run inspect', () => {
  it('prints one JSON object an article, whose spans cut sentences out of the file', async () => {
    const files = ['seeds/000_c3e54649467f1971.txt', 'seeds/004_428897185c19d343.txt'];
    const { code, stdout, stderr } = await inspect(...files, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const inspections = stdout
      .trim()
      .split('\n')
      .map((line) => INSPECTION.parse(JSON.parse(line)));
    expect(inspections.map(({ file }) => file)).toEqual(files);
    const [first, second] = inspections;
    expect(first).toMatchObject({
      outlet: 'Xinhua',
      date: { value: '2019-04-06', precision: 'day', basis: 'stated' },
    });
    expect(first?.sentences).toHaveLength(12);
    expect(second?.sentences).toHaveLength(16);
    const body = await readFile('seeds/000_c3e54649467f1971.txt', 'utf8');
    const sentences = first?.sentences.map(({ start, end }) => body.slice(start, end)) ?? [];
    expect(sentences[0]).toMatch(/^Russian Foreign Minister .* rival parties\.$/u);
    expect(sentences.at(-1)).toMatch(/^Since the ouster .* rival governments\.$/u);
    expect(first?.passages[0]?.start).toBe(first?.sentences[0]?.start);
    expect(first?.passages.at(-1)?.end).toBe(first?.sentences.at(-1)?.end);
  });

  it('shows a person the facts, the sentences and what is left out', async () => {
    const { code, stdout } = await inspect('seeds/004_428897185c19d343.txt', '--date', '2019-04');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /Title +Moscow, Cairo coordinate steps on Libyan settlement — Lavrov \(its headline\)/u,
    );
    expect(stdout).toMatch(/Date +April 2019 \(stated\)/u);
    expect(stdout).toMatch(/^ +1 {2}Russia and Egypt have been/mu);
    expect(stdout).toMatch(/Left out \(never cited\)\n +All news\n/u);
    expect(stdout).not.toContain('\u001B');
  });

  it('reads a file outside the archive with the archive.yml beside it', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'dateline-inspect-'));
    try {
      await writeFile(
        path.join(dir, 'wires.jsonl'),
        `${JSON.stringify({ text: 'Talks began. They went on.' })}\n`,
      );
      await writeFile(path.join(dir, 'archive.yml'), 'articles: { "wires.jsonl#1": { outlet: TASS } }');
      const { code, stdout } = await inspect(path.join(dir, 'wires.jsonl'), '--json');
      expect(code).toBe(0);
      expect(INSPECTION.parse(JSON.parse(stdout))).toMatchObject({
        file: path.join(dir, 'wires.jsonl#1'),
        outlet: 'TASS',
      });
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it('ends with 1 and a reason a file when files cannot be read', async () => {
    const { code, stdout, stderr } = await inspect('seeds/missing.txt', 'seeds/README.md', 'package.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^seeds\/missing\.txt: There is no such file\.\nseeds\/README\.md: .*never articles\.\npackage\.json: .*“\.json”/u,
    );
  });

  it.each([
    [['--jsn'], /Unknown option --jsn/u],
    [[], /Which file\?/u],
    [['seeds/000_c3e54649467f1971.txt', '--date', '2019-02-30'], /“2019-02-30”/u],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await inspect(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('prints its help', async () => {
    const { code, stdout } = await inspect('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run inspect -- FILE…/u);
  });
});
