import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import type {
  AddedFile,
  HandedArticles,
  PassedOver,
  RemovedFile,
  RestoredFile,
  SeenArticle,
} from '../../core/archive-change.js';
import { BotError } from '../../core/errors.js';
import { faultsOfFacts, parseStatements, readStatements } from '../archive-statements.js';
import { ARTICLE_MAX_BYTES, faultOfSize } from '../decode-text.js';
import { type ArticleFormat, formatOf, listArchive, STATEMENTS_FILE } from '../list-archive.js';
import { readArchiveFile } from '../read-archive.js';
import { putStatements, stateFacts, takeStatements } from './edit-statements.js';
import { checkFileName } from './file-name.js';
import {
  copySynced,
  INCOMING,
  isThere,
  placeFile,
  replaceText,
  syncFolder,
  writeSynced,
} from './place-file.js';
import type { Trash, TrashEntry } from './trash.js';

/** The archive that is changed, and where what it loses goes. */
export interface ArchivePlaces {
  readonly archiveDir: string;
  readonly trash: Trash;
}

/** Articles and faults that are shown. */
const MOST_SHOWN = 5;

/**
 * Puts a file into the archive if the archive's own reader finds an article in it. Whatever ends it early leaves
 * the archive without the file or with all of it.
 * @throws {BotError} `file-…` with what is wrong with it
 */
export async function addFile(places: ArchivePlaces, handed: HandedArticles): Promise<AddedFile> {
  const { name, bytes, facts, replace } = handed;
  const { archiveDir, trash } = places;
  const format = checkFileName(name);
  if (bytes.length > ARTICLE_MAX_BYTES) {
    throw new BotError('file-too-large', `${name} is too large. ${faultOfSize(bytes.length) ?? ''}`);
  }
  checkFacts(handed, format);
  const before = await readStatementsText(archiveDir);
  const after = stateFacts(before, name, facts);
  return await withIncoming(archiveDir, async (folder) => {
    await writeSynced(path.join(folder, name), bytes);
    const read = await readHanded(folder, name, format, after);
    const target = path.join(archiveDir, name);
    const isTaken = await isThere(target);
    if (isTaken && !(replace && (await lstat(target)).isFile())) throw taken(name);
    const replaced = isTaken
      ? await trash.put(target, {
          path: name,
          kind: 'replaced',
          statements: takeStatements(before, name).taken,
        })
      : null;
    await withStatements(archiveDir, before, after, async () => {
      if (!(await placeFile(path.join(folder, name), target, isTaken))) throw taken(name);
    });
    return { path: name, replaced, ...read };
  });
}

/**
 * Moves a file of the archive into the trash, with what archive.yml states of it.
 * @throws {BotError} `file-unknown`
 */
export async function removeFile({ archiveDir, trash }: ArchivePlaces, file: string): Promise<RemovedFile> {
  const known = (await listArchive(archiveDir)).some((one) => one.kind === 'file' && one.path === file);
  const absolute = path.join(archiveDir, file);
  if (!known || !(await isInside(path.dirname(absolute), archiveDir))) {
    throw new BotError(
      'file-unknown',
      `The archive has no file ${JSON.stringify(file)} of its own. Run: npm run archive -- list`,
    );
  }
  const before = await readStatementsText(archiveDir);
  const { text, taken: statements } = takeStatements(before, file);
  parseStatements(text, STATEMENTS_FILE);
  const trashId = await trash.put(absolute, { path: file, kind: 'removed', statements });
  await rm(absolute);
  await syncFolder(path.dirname(absolute));
  // Last: cut short here, archive.yml speaks of a file that is not there, which a build only warns of.
  if (text !== before) await replaceText(path.join(archiveDir, STATEMENTS_FILE), text);
  return { path: file, trashId };
}

/**
 * Puts a file back where it was, the latest one where none is named. What took its place meanwhile goes into the
 * trash if the file was replaced, and is left alone if it was removed.
 * @throws {BotError} `trash-empty`, `file-taken`
 */
export async function restoreFile(places: ArchivePlaces, id: string | null): Promise<RestoredFile> {
  const { archiveDir, trash } = places;
  const entry = (await trash.list()).find((one) => id === null || one.id === id);
  if (entry === undefined) {
    throw new BotError(
      'trash-empty',
      id === null ? 'The trash is empty.' : `The trash has no ${id} any more.`,
    );
  }
  checkTrashPath(entry);
  const target = path.join(archiveDir, entry.path);
  const isTaken = await isThere(target);
  if (isTaken && entry.kind === 'removed') throw taken(entry.path);
  const before = await readStatementsText(archiveDir);
  const current = takeStatements(before, entry.path);
  const after = putStatements(entry.kind === 'replaced' ? current.text : before, entry.statements);
  parseStatements(after, STATEMENTS_FILE);
  return await withIncoming(archiveDir, async (folder) => {
    const waiting = path.join(folder, path.posix.basename(entry.path));
    await copySynced(trash.fileOf(entry.id), waiting);
    await mkdir(path.dirname(target), { recursive: true });
    const replaced = isTaken
      ? await trash.put(target, { path: entry.path, kind: 'replaced', statements: current.taken })
      : null;
    await withStatements(archiveDir, before, after, async () => {
      if (!(await placeFile(waiting, target, isTaken))) throw taken(entry.path);
    });
    await trash.drop(entry.id);
    return { path: entry.path, replaced };
  });
}

function checkFacts({ name, facts }: HandedArticles, format: ArticleFormat): void {
  if (Object.keys(facts).length === 0) return;
  const faults =
    format === 'jsonl'
      ? ['A .jsonl file holds an article a line: state title, outlet, date and url in its lines.']
      : faultsOfFacts(facts);
  if (faults.length === 0) return;
  const detail = faults.join('; ');
  throw new BotError('file-facts', `What is stated of ${name} cannot be used: ${detail}`, { detail });
}

/** What the archive's reader finds in the file, as if it were in the archive already. */
async function readHanded(
  folder: string,
  name: string,
  format: ArticleFormat,
  statements: string,
): Promise<Omit<AddedFile, 'path' | 'replaced'>> {
  const seen: SeenArticle[] = [];
  const passedOver: PassedOver[] = [];
  let [articles, passedOverCount] = [0, 0];
  const file = { kind: 'file', path: name, format } as const;
  for await (const entry of readArchiveFile(folder, file, parseStatements(statements, STATEMENTS_FILE))) {
    if (entry.kind === 'article') {
      articles += 1;
      const { path: place, title, outlet, date } = entry.article;
      if (seen.length < MOST_SHOWN) seen.push({ path: place, title, outlet, date });
    } else {
      passedOverCount += 1;
      if (passedOver.length < MOST_SHOWN) passedOver.push({ path: entry.path, reason: entry.reason });
    }
  }
  if (articles > 0) return { articles, seen, passedOver, passedOverCount };
  const detail =
    passedOver.map((one) => (one.path === name ? one.reason : `${one.path}: ${one.reason}`)).join('\n') ||
    'It is empty.';
  throw new BotError('file-unreadable', `${name} was not added. ${detail}`, { detail });
}

/**
 * Writes archive.yml before what it speaks of is put in its place, and back where that fails: an article must never
 * be there without what is stated of it.
 */
async function withStatements(
  archiveDir: string,
  before: string,
  after: string,
  place: () => Promise<void>,
): Promise<void> {
  const file = path.join(archiveDir, STATEMENTS_FILE);
  if (after === before) {
    await place();
    return;
  }
  await replaceText(file, after);
  try {
    await place();
  } catch (error) {
    await replaceText(file, before);
    throw error;
  }
}

/** Runs `work` with a folder in the archive that no reader sees; what an earlier one left behind is cleared. */
async function withIncoming<Result>(
  archiveDir: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const left = (await readdir(archiveDir)).filter((name) => name.startsWith(INCOMING));
  for (const name of left) await rm(path.join(archiveDir, name), { recursive: true, force: true });
  const folder = await mkdtemp(path.join(archiveDir, INCOMING));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of archive.yml, empty where there is none; one that cannot be used is not changed either. */
async function readStatementsText(archiveDir: string): Promise<string> {
  if (!(await isThere(archiveDir)) || !(await stat(archiveDir)).isDirectory()) await listArchive(archiveDir);
  await readStatements(archiveDir);
  const file = path.join(archiveDir, STATEMENTS_FILE);
  return (await isThere(file)) ? new TextDecoder().decode(await readFile(file)) : '';
}

/** Our own file says it; that nobody wrote another path into it is checked all the same. */
function checkTrashPath({ id, path: file }: TrashEntry): void {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.every((part) => part !== '' && !part.startsWith('.')) && typeof formatOf(name) === 'string')
    return;
  throw new BotError(
    'file-name',
    `The trash's entry ${id} names no file of an archive: ${JSON.stringify(file)}.`,
  );
}

async function isInside(folder: string, root: string): Promise<boolean> {
  const below = path.relative(await realpath(root), await realpath(folder));
  return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
}

function taken(name: string): BotError {
  return new BotError(
    'file-taken',
    `The archive has a file ${name} already. Choose another name, or say that it is to be replaced (--replace).`,
  );
}
