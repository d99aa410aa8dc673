import { chmod, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { BotError } from '../../src/core/errors.js';
import type { ArchiveEntry } from '../../src/corpus/archive-entry.js';
import { readArchive } from '../../src/corpus/read-archive.js';

const TEXT = 'The ministers met in Cairo on Saturday.\nThey agreed to meet again.';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dateline-archive-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
  await writeFile(path.join(dir, name), content);
}

async function entries(archive = dir): Promise<ArchiveEntry[]> {
  const list: ArchiveEntry[] = [];
  for await (const entry of readArchive(archive)) list.push(entry);
  return list;
}

function articleOf(list: readonly ArchiveEntry[], name: string) {
  const entry = list.find((candidate) => candidate.kind === 'article' && candidate.article.path === name);
  if (entry?.kind !== 'article') throw new Error(`No article ${name} among ${JSON.stringify(list)}`);
  return entry.article;
}

/** Root may read everything, so for root the action runs under a user without rights. */
async function asNobody(action: () => Promise<void>): Promise<void> {
  const own = process.geteuid?.();
  if (own === 0) process.seteuid?.(65_534);
  try {
    await action();
  } finally {
    if (own === 0) process.seteuid?.(0);
  }
}

/** Path and reason of what is no article, as `path: reason`. */
function notes(list: readonly ArchiveEntry[]): string[] {
  return list.flatMap((entry) =>
    entry.kind === 'article' ? [] : [`${entry.kind} ${entry.path}: ${entry.reason}`],
  );
}

describe('readArchive', () => {
  it('reads all articles below the folder in the order of their paths', async () => {
    for (const name of ['b.txt', 'a/z.txt', 'a/b/c.txt', 'B.TXT', 'a.txt', 'ä.txt']) await put(name, TEXT);
    const paths = (await entries()).map((entry) =>
      entry.kind === 'article' ? entry.article.path : entry.path,
    );
    expect(paths).toEqual(['B.TXT', 'a.txt', 'a/b/c.txt', 'a/z.txt', 'b.txt', 'ä.txt']);
  });

  it('keeps the body as it is, without its byte order mark', async () => {
    await put('bom.txt', `\uFEFF${TEXT.replace('\n', '\r\n')}\r\n`);
    expect(articleOf(await entries(), 'bom.txt').body).toBe(`${TEXT.replace('\n', '\r\n')}\r\n`);
  });

  it('passes README files, dotfiles and archive.yml without a word', async () => {
    await put('one.txt', TEXT);
    for (const name of ['README.md', 'readme.txt', 'a/README', '.hidden.txt', '.git/x.txt', 'archive.yml'])
      await put(name, '# x: y\n');
    const list = await entries();
    expect(list).toHaveLength(1);
  });

  it('keeps both of two articles with the same text, with equal hashes', async () => {
    await put('one.txt', TEXT);
    await put('two.txt', TEXT);
    const hashes = (await entries()).map((entry) => (entry.kind === 'article' ? entry.hash : ''));
    expect(hashes).toHaveLength(2);
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('changes the hash with the text and with what is stated', async () => {
    const hash = async (): Promise<string> => {
      const [entry] = await entries();
      return entry?.kind === 'article' ? entry.hash : '';
    };
    await put('one.txt', TEXT);
    const first = await hash();
    expect(await hash()).toBe(first);
    await put('archive.yml', 'articles: { one.txt: { outlet: TASS } }');
    const second = await hash();
    await put('one.txt', `${TEXT} `);
    expect(new Set([first, second, await hash()]).size).toBe(3);
  });

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'a.txt', '', /empty/u],
    ['white space and marks', 'a.txt', ' \n***\n', /empty/u],
    ['a byte order mark alone', 'a.txt', '\uFEFF', /empty/u],
    ['Latin-1', 'a.txt', Buffer.from('Caf\u00E9 in Cairo', 'latin1'), /not valid UTF-8/u],
    ['UTF-16', 'a.txt', Buffer.from('\uFEFFCairo', 'utf16le'), /UTF-16/u],
    ['NUL characters', 'a.txt', 'Cai\0ro', /NUL/u],
    ['another ending', 'a.pdf', TEXT, /“\.pdf” are not read/u],
    ['no ending', 'article', TEXT, /no ending/u],
    [
      'front matter that is no YAML',
      'a.md',
      '---\ntitle: x\nurl: "open\n---\nText.',
      /front matter.*line \d/u,
    ],
    ['front matter that is no list of keys', 'a.md', '---\n- x\n---\nText.', /front matter/u],
    ['nothing after the front matter', 'a.md', '---\ntitle: x\n---\n', /empty after its front matter/u],
    ['a nested archive.yml', 'sub/archive.yml', 'articles: {}', /at the top/u],
  ])('skips %s and says why', async (_name, file, content, reason) => {
    await put(file, content);
    const list = await entries();
    expect(list).toMatchObject([{ kind: 'skipped', path: file }]);
    expect(notes(list)[0]).toMatch(reason);
  });

  it('skips a file of 20 MB, with its size', async () => {
    await put('big.txt', TEXT);
    await truncate(path.join(dir, 'big.txt'), 20 * 1024 * 1024);
    expect(notes(await entries())).toEqual([
      expect.stringMatching(/^skipped big\.txt: It has 20 MB; an article may have at most 10 MB\./u),
    ]);
  });

  it('reads links to files and to folders outside, and skips those that would not end', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'dateline-linked-'));
    try {
      await writeFile(path.join(outside, 'far.txt'), TEXT);
      await put('one.txt', TEXT);
      await put('sub/two.txt', TEXT);
      await symlink('one.txt', path.join(dir, 'copy.txt'));
      await symlink(outside, path.join(dir, 'far'));
      await symlink(outside, path.join(dir, 'far-again'));
      await symlink('..', path.join(dir, 'sub/up'));
      await symlink('self.txt', path.join(dir, 'self.txt'));
      await symlink('nowhere.txt', path.join(dir, 'lost.txt'));
      const list = await entries();
      expect(list.flatMap((entry) => (entry.kind === 'article' ? [entry.article.path] : []))).toEqual([
        'copy.txt',
        'far/far.txt',
        'one.txt',
        'sub/two.txt',
      ]);
      expect(notes(list)).toEqual([
        expect.stringMatching(/^skipped far-again: .*another link/u),
        expect.stringMatching(/^skipped lost\.txt: .*nowhere/u),
        expect.stringMatching(/^skipped self\.txt: .*itself/u),
        expect.stringMatching(/^skipped sub\/up: .*would not end/u),
      ]);
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it('refuses a folder that is missing, or is a file', async () => {
    await put('one.txt', TEXT);
    for (const name of ['missing', 'one.txt']) {
      const failure = entries(path.join(dir, name));
      await expect(failure).rejects.toMatchObject({ code: 'archive-missing' });
      await expect(failure).rejects.toThrow(/ARCHIVE_DIR/u);
    }
  });

  it('names what may not be read', async () => {
    await put('one.txt', TEXT);
    await put('two.txt', TEXT);
    await chmod(dir, 0o755);
    await chmod(path.join(dir, 'two.txt'), 0);
    await asNobody(async () => {
      expect(notes(await entries())).toEqual([expect.stringMatching(/^skipped two\.txt: .*EACCES/u)]);
    });
    await chmod(dir, 0);
    await asNobody(async () => {
      await expect(entries()).rejects.toMatchObject({ code: 'archive-unreadable' });
      await expect(entries()).rejects.toThrow(/ARCHIVE_DIR/u);
    });
    await chmod(dir, 0o700);
  });

  it('gives nothing for an empty folder', async () => {
    expect(await entries()).toEqual([]);
  });
});

describe('readArchive on Markdown', () => {
  it('takes the facts from the front matter and the text after it', async () => {
    await put(
      'a.md',
      `---\r\ntitle: "Talks: day two"\r\nsource: Example News\r\ndate: 2019-04-06 10:00\r\nlink: https://example.org/a\r\ntags: [x]\r\n---\r\n${TEXT}`,
    );
    expect(articleOf(await entries(), 'a.md')).toMatchObject({
      body: TEXT,
      title: 'Talks: day two',
      titleBasis: 'stated',
      outlet: 'Example News',
      date: { value: '2019-04-06', precision: 'day', basis: 'stated' },
      url: 'https://example.org/a',
    });
  });

  it('takes a first line of dashes without an end for text', async () => {
    await put('a.md', `---\n\n# Talks\n\n${TEXT}`);
    expect(articleOf(await entries(), 'a.md')).toMatchObject({
      title: 'Talks',
      titleBasis: 'headline',
      date: null,
      url: null,
    });
  });

  it('takes ten thousand CRLF lines after a rule for text', async () => {
    await put('a.md', `---\r\n${`${TEXT}\r\n`.repeat(10_000)}`);
    expect(articleOf(await entries(), 'a.md').body).toHaveLength(5 + 10_000 * (TEXT.length + 2));
  });

  it('skips front matter whose aliases multiply without end', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) =>
        `a${String(level + 1)}: &a${String(level + 1)} [${Array(9)
          .fill(`*a${String(level)}`)
          .join(', ')}]`,
    );
    await put('a.md', `---\na0: &a0 [x]\n${levels.join('\n')}\n---\n${TEXT}`);
    expect(notes(await entries())).toEqual([expect.stringMatching(/^skipped a\.md: .*alias/u)]);
  });

  it('reads empty front matter', async () => {
    await put('a.md', `---\n---\n${TEXT}`);
    expect(articleOf(await entries(), 'a.md').body).toBe(TEXT);
  });

  it('warns of a date or link that is none, and goes on', async () => {
    await put('a.md', `---\ndate: someday\nurl: javascript:alert(1)\n---\n${TEXT}`);
    const list = await entries();
    expect(articleOf(list, 'a.md')).toMatchObject({ date: null, url: null });
    expect(notes(list)).toEqual([
      expect.stringMatching(/^warning a\.md: .*“someday”/u),
      expect.stringMatching(/^warning a\.md: .*https:\/\//u),
    ]);
  });
});

describe('readArchive on .jsonl', () => {
  it('reads one article a line and counts blank lines', async () => {
    const lines = [
      { text: TEXT, title: 'One', outlet: 'TASS', date: '2019-04', url: 'https://example.org/1' },
      null,
      { text: TEXT, source: 'Xinhua' },
    ];
    await put(
      'wires.jsonl',
      `\uFEFF${lines.map((line) => (line === null ? ' ' : JSON.stringify(line))).join('\r\n')}\n`,
    );
    const list = await entries();
    expect(list.map(({ kind }) => kind)).toEqual(['article', 'article']);
    expect(articleOf(list, 'wires.jsonl#1')).toMatchObject({
      body: TEXT,
      title: 'One',
      outlet: 'TASS',
      date: { value: '2019-04', precision: 'month', basis: 'stated' },
      url: 'https://example.org/1',
    });
    expect(articleOf(list, 'wires.jsonl#3')).toMatchObject({ outlet: 'Xinhua', date: null });
  });

  it.each([
    ['{"text":', /no valid JSON/u],
    ['["text"]', /JSON object/u],
    ['{"body": "x"}', /no “text”/u],
    ['{"text": 5}', /no “text”/u],
    ['{"text": "  "}', /empty/u],
    [String.raw`{"text": "a\u0000b"}`, /NUL/u],
    [String.raw`{"text": "a\ud800b"}`, /surrogate/u],
  ])('skips the line %s alone', async (line, reason) => {
    await put('wires.jsonl', `${line}\n${JSON.stringify({ text: TEXT })}`);
    const list = await entries();
    expect(list.map(({ kind }) => kind)).toEqual(['skipped', 'article']);
    expect(notes(list)[0]).toMatch(/^skipped wires\.jsonl#1: /u);
    expect(notes(list)[0]).toMatch(reason);
  });

  it('skips a line that is not UTF-8 or too long, and reads the next', async () => {
    const good = Buffer.from(JSON.stringify({ text: TEXT }));
    const long = Buffer.alloc(11 * 1024 * 1024, 'x');
    await put('wires.jsonl', Buffer.concat([Buffer.from([0xff, 0x0a]), long, Buffer.from('\n'), good]));
    const list = await entries();
    expect(notes(list)).toEqual([
      expect.stringMatching(/^skipped wires\.jsonl#1: .*UTF-8/u),
      expect.stringMatching(/^skipped wires\.jsonl#2: It has 11 MB/u),
    ]);
    expect(articleOf(list, 'wires.jsonl#3').body).toBe(TEXT);
  });
});

describe('readArchive with archive.yml', () => {
  it('lets what is stated win over everything', async () => {
    await put(
      'a.md',
      `---\ntitle: Old\noutlet: Old\ndate: 2018-01-01\nurl: https://example.org/old\n---\n${TEXT}`,
    );
    await put('2018-01-01-b.txt', `Old headline\n\nCAIRO, April 6, 2017 (Xinhua) -- ${TEXT}`);
    await put('wires.jsonl', JSON.stringify({ text: TEXT, title: 'Old' }));
    await put(
      'archive.yml',
      `articles:
  a.md: { title: New, outlet: TASS, date: 2019-04-06, url: "https://example.org/new" }
  2018-01-01-b.txt: { date: 2019 }
  wires.jsonl#1: { title: New }
`,
    );
    const list = await entries();
    expect(notes(list)).toEqual([]);
    expect(articleOf(list, 'a.md')).toMatchObject({
      title: 'New',
      outlet: 'TASS',
      date: { value: '2019-04-06' },
      url: 'https://example.org/new',
    });
    expect(articleOf(list, '2018-01-01-b.txt')).toMatchObject({
      title: 'Old headline',
      outlet: 'Xinhua',
      date: { value: '2019', precision: 'year', basis: 'stated' },
    });
    expect(articleOf(list, 'wires.jsonl#1').title).toBe('New');
  });

  it('warns of a statement about an article that is not there', async () => {
    await put('one.txt', TEXT);
    await put('archive.yml', 'articles:\n  one.txt: { outlet: TASS }\n  two.txt: { outlet: TASS }\n');
    expect(notes(await entries())).toEqual([
      expect.stringMatching(/^warning archive\.yml: Line 3 .*“two\.txt”/u),
    ]);
  });

  it('stops at a fault, before any article', async () => {
    await put('one.txt', TEXT);
    await put('archive.yml', 'articles:\n  one.txt:\n    outlte: TASS\n');
    await expect(entries()).rejects.toThrow(BotError);
    await expect(entries()).rejects.toMatchObject({ code: 'archive-statement-invalid' });
  });
});

describe('readArchive on the seeds', () => {
  it('knows of the five articles what their operator and their texts say', async () => {
    const list = await entries('seeds');
    expect(
      list.map((entry) =>
        entry.kind === 'article'
          ? [
              entry.article.path.slice(0, 3),
              entry.article.title,
              entry.article.titleBasis,
              entry.article.outlet,
              entry.article.date?.value ?? null,
            ]
          : entry,
      ),
    ).toEqual([
      [
        '000',
        'Russian Foreign Minister Sergey Lavrov urged on Saturday a peaceful settlement…',
        'lead',
        'Xinhua',
        '2019-04-06',
      ],
      [
        '001',
        "Russian Foreign Minister Sergei Lavrov announced Moscow's stance on the Libyan…",
        'lead',
        null,
        null,
      ],
      [
        '002',
        'Russia and Turkey will continue joint efforts on finding a solution to the…',
        'lead',
        'Anadolu Agency',
        null,
      ],
      [
        '003',
        'Russia says it is ready to broker talks between rival authorities in Libya to…',
        'lead',
        null,
        null,
      ],
      [
        '004',
        'Moscow, Cairo coordinate steps on Libyan settlement — Lavrov',
        'headline',
        'TASS',
        '2019-04-06',
      ],
    ]);
  });

  it('keeps each file whole in its body', async () => {
    for (const entry of await entries('seeds')) {
      if (entry.kind !== 'article') continue;
      expect(entry.article.body).toBe(await readFile(path.join('seeds', entry.article.path), 'utf8'));
    }
  });
});
