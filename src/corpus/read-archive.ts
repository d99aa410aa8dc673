import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import type { ArchiveEntry, ArticleSource, SkippedEntry } from './archive-entry.js';
import { readStatements } from './archive-statements.js';
import type { ArchiveStatements } from './archive-statements.js';
import { decodeText, faultOfSize } from './decode-text.js';
import { explainFileError } from './file-error.js';
import { readFrontMatter } from './front-matter.js';
import { readJsonLines } from './json-lines.js';
import { STATEMENTS_FILE, listArchive } from './list-archive.js';
import type { ArchiveFile } from './list-archive.js';
import { toArticle } from './to-article.js';

/** What a reader may want otherwise. */
export interface ReadOptions {
  /** No inferred date lies after this day, `YYYY-MM-DD`; without it the same archive always reads the same. */
  readonly notAfter?: string;
}

/**
 * Reads all articles below `archive` in the order of their paths, with what was skipped and why.
 * The same files give the same entries in the same order; no file is changed or repaired.
 * @throws {BotError} `archive-missing`, `archive-unreadable` or `archive-statement-invalid`
 */
export async function* readArchive(archive: string, options: ReadOptions = {}): AsyncGenerator<ArchiveEntry> {
  const files = await listArchive(archive);
  const statements = await readStatements(archive);
  const unused = new Set(statements.articles.keys());
  for (const file of files) {
    if (file.kind === 'skipped') yield file;
    else {
      for await (const entry of readArchiveFile(archive, file, statements, options)) {
        unused.delete(entry.kind === 'article' ? entry.article.path : entry.path);
        yield entry;
      }
    }
  }
  for (const name of unused) {
    const line = String(statements.lines.get(name) ?? 1);
    yield {
      kind: 'warning',
      path: STATEMENTS_FILE,
      reason: `Line ${line} states something of “${name}”, and the archive has no such article. Correct the name or take the lines out.`,
    };
  }
}

/** Reads the articles of one file of an archive. */
export async function* readArchiveFile(
  archive: string,
  file: ArchiveFile,
  statements: ArchiveStatements,
  options: ReadOptions = {},
): AsyncGenerator<ArchiveEntry> {
  try {
    for await (const source of readSources(path.join(archive, file.path), file)) {
      if (source.kind === 'skipped') yield source;
      else yield* toArticle(source, statements.articles.get(source.path), options.notAfter);
    }
  } catch (error) {
    // Only the file system's faults are the file's; the rest is ours and must not be hidden.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    yield { kind: 'skipped', path: file.path, reason: explainFileError(error) };
  }
}

async function* readSources(
  absolute: string,
  file: ArchiveFile,
): AsyncGenerator<ArticleSource | SkippedEntry> {
  if (file.format === 'jsonl') {
    yield* readJsonLines(absolute, file.path);
    return;
  }
  const skipped = (reason: string): SkippedEntry => ({ kind: 'skipped', path: file.path, reason });
  const oversize = faultOfSize((await stat(absolute)).size);
  if (oversize !== undefined) {
    yield skipped(oversize);
    return;
  }
  const decoded = decodeText(await readFile(absolute));
  if ('fault' in decoded) {
    yield skipped(decoded.fault);
    return;
  }
  if (file.format === 'txt') {
    yield { kind: 'source', path: file.path, body: decoded.text, markup: 'plain', stated: {} };
    return;
  }
  const matter = readFrontMatter(decoded.text);
  if ('fault' in matter) yield skipped(matter.fault);
  else if (!/[\p{L}\p{N}]/u.test(matter.body)) yield skipped('It is empty after its front matter.');
  else
    yield { kind: 'source', path: file.path, body: matter.body, markup: 'markdown', stated: matter.stated };
}
