import { createHash } from 'node:crypto';

import { readStatements } from '../corpus/archive-statements.js';
import type { StatedName } from '../text/names/stated-names.js';
import { readArchive } from '../corpus/read-archive.js';

/** A file that did not become an article, and why. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** What the archive holds now, without its texts. */
export interface ArchiveSurvey {
  /** Path to hash of every article. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly skipped: readonly SkippedFile[];
  readonly warnings: readonly SkippedFile[];
  /** Hash over all articles and all that is stated of names: equal for equal archives. */
  readonly corpus: string;
  /** What the operator states of names, and its hash: it changes what is found in every article. */
  readonly names: readonly StatedName[];
  readonly namesHash: string;
}

/** Reads the archive once to learn what is in it. */
export async function surveyArchive(archiveDir: string): Promise<ArchiveSurvey> {
  const hashes = new Map<string, string>();
  const skipped: SkippedFile[] = [];
  const warnings: SkippedFile[] = [];
  for await (const entry of readArchive(archiveDir)) {
    if (entry.kind === 'article') hashes.set(entry.article.path, entry.hash);
    else (entry.kind === 'skipped' ? skipped : warnings).push({ path: entry.path, reason: entry.reason });
  }
  const { names } = await readStatements(archiveDir);
  const namesHash = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  const corpus = createHash('sha256').update(namesHash);
  for (const [path, hash] of hashes) corpus.update(`${path}\0${hash}\n`);
  return { hashes, skipped, warnings, corpus: corpus.digest('hex'), names, namesHash };
}
