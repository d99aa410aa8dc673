import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { BotError, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { ArchiveEntry, ReadArticle } from '../corpus/archive-entry.js';
import { readArchive } from '../corpus/read-archive.js';
import type { Embedder } from '../embedding/embedder.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { createTopicCounter } from '../text/names/gather-topics.js';
import { mergePersons } from '../text/persons/merge-persons.js';
import type { PersonArticle } from '../text/persons/person.js';
import type { StatedName } from '../text/names/stated-names.js';
import { ANALYSIS_FORM, type AnalyseArticle, type ArticleAnalysis } from './analyse-article.js';
import { type ArchiveWriter, createArchiveDatabase } from './archive-writer.js';
import { lockForBuilding } from './builder-lock.js';
import { CUTTING_FORM } from './cut-article.js';
import { type ArticleTools, embedArticle, type EmbeddedArticle } from './embed-article.js';
import { EMBEDDED_TEXT_FORM } from './embedded-text.js';
import {
  createGeneration,
  currentGeneration,
  deleteOldGenerations,
  publishGeneration,
} from './generations.js';
import { createKeywordIndexBuilder, type KeywordIndexBuilder } from './keyword-index.js';
import { passageTerms } from './keyword-terms.js';
import {
  DATABASE_FILE,
  GRAPH_FILE,
  KEYWORDS_FILE,
  PERSONS_FILE,
  TOPICS_FILE,
  VECTORS_FILE,
  writeManifest,
} from './manifest.js';
import { NOTHING_BUILT, openPreviousBuild, type PreviousBuild } from './previous-build.js';
import { quantize } from './quantize.js';
import { type ArchiveSurvey, type SkippedFile, surveyArchive } from './survey-archive.js';
import { createVectorFile, type VectorFileWriter } from './vector-file.js';
import { createVectorIndexBuilder, type VectorIndexBuilder } from './vector-index.js';

/** Names everything that changes what is cut and embedded; an index with another value is stale. */
export const CHUNKING = `${CUTTING_FORM} ${EMBEDDED_TEXT_FORM} ${ANALYSIS_FORM}`;

export interface BuildOptions {
  readonly archiveDir: string;
  readonly indexDir: string;
  readonly model: EmbeddingModel;
  readonly embedder: Embedder;
  /** Finds names, dates and what else is kept of an article; the result is stored as JSON. */
  readonly createAnalyser: (stated: readonly StatedName[]) => AnalyseArticle;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Embeds everything anew and looks at nothing of the index before. */
  readonly full?: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  readonly phase: 'reading' | 'embedding' | 'writing';
  /** Articles done, of all. */
  readonly done: number;
  readonly total: number;
}

export interface BuildReport {
  /** `current`: nothing had changed, and the index was left as it is. */
  readonly outcome: 'built' | 'current';
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly skipped: readonly SkippedFile[];
  /** What was passed over in what was read: a statement about no file, a date that is none. */
  readonly warnings: readonly SkippedFile[];
  readonly counts: { readonly articles: number; readonly sentences: number; readonly passages: number };
  /** Texts that the model embedded, and those whose vector was known from before. */
  readonly embedded: number;
  readonly reused: number;
}

/** Articles that are cut and embedded together: enough to keep every embedding process at work. */
const GROUP = 16;

/**
 * Builds a new generation of the index from the archive, or finds that the current one is up to date.
 * Whatever ends it early leaves the current generation as it was.
 * @throws {BotError} `archive-missing`, `archive-unreadable`, `archive-empty`, `index-locked`, `model-…`
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const { archiveDir, indexDir, model, full = false } = options;
  const unlock = lockForBuilding(indexDir);
  let previous: PreviousBuild = NOTHING_BUILT;
  try {
    if (!full) previous = await openPreviousBuild(indexDir, model, CHUNKING, options.logger);
    const archive = await surveyArchive(archiveDir);
    if (archive.hashes.size === 0) throw noArticles(archiveDir, archive.skipped);
    if (previous.corpus === archive.corpus) return currentReport(previous, archive);
    const generation = createGeneration(indexDir, options.now());
    try {
      const report = await fill(generation.folder, archive, previous, options);
      publishGeneration(indexDir, generation.id);
      return report;
    } catch (error) {
      if (currentGeneration(indexDir) !== generation.id)
        rmSync(generation.folder, { recursive: true, force: true });
      throw error;
    }
  } finally {
    previous.close();
    tidyUp(indexDir, options.logger);
    unlock();
  }
}

/** What cannot be deleted now is left to the next build: a build that published has not failed. */
function tidyUp(indexDir: string, logger: Logger): void {
  try {
    deleteOldGenerations(indexDir);
  } catch (error) {
    logger.warn({ reason: messageOf(error) }, 'old-generations-kept');
  }
}

function noArticles(archiveDir: string, skipped: readonly SkippedFile[]): BotError {
  const reasons = skipped.slice(0, 5).map(({ path, reason }) => `\n  ${path}: ${reason}`);
  return new BotError(
    'archive-empty',
    `There is no article in ${archiveDir}. Put .txt, .md or .jsonl files there, or set ARCHIVE_DIR.${reasons.join('')}`,
  );
}

function currentReport(previous: PreviousBuild, archive: ArchiveSurvey): BuildReport {
  return {
    outcome: 'current',
    added: [],
    changed: [],
    removed: [],
    unchanged: archive.hashes.size,
    skipped: archive.skipped,
    warnings: archive.warnings,
    counts: previous.counts,
    embedded: 0,
    reused: previous.counts.passages + previous.counts.sentences,
  };
}

interface Target {
  readonly database: ArchiveWriter;
  readonly graph: VectorIndexBuilder;
  readonly vectors: VectorFileWriter;
  readonly keywords: KeywordIndexBuilder;
  passages: number;
  sentences: number;
  embedded: number;
}

async function fill(
  folder: string,
  archive: ArchiveSurvey,
  previous: PreviousBuild,
  options: BuildOptions,
): Promise<BuildReport> {
  const { model } = options;
  const target: Target = {
    database: createArchiveDatabase(join(folder, DATABASE_FILE)),
    graph: createVectorIndexBuilder(model.dimensions),
    vectors: createVectorFile(join(folder, VECTORS_FILE)),
    keywords: createKeywordIndexBuilder(),
    passages: 0,
    sentences: 0,
    embedded: 0,
  };
  const corpus = createHash('sha256').update(archive.namesHash);
  const tools: ArticleTools = {
    model,
    embedder: options.embedder,
    analyse: options.createAnalyser(archive.names),
    previous,
    namesHash: archive.namesHash,
  };
  const people: PersonArticle[] = [];
  const topics = createTopicCounter();
  const total = archive.hashes.size;
  let articles = 0;
  const seen = new Map<string, string>();
  let waiting: Promise<EmbeddedArticle[]> = Promise.resolve([]);
  const write = (group: readonly EmbeddedArticle[]): void => {
    for (const entry of group) {
      writeArticle(target, entry);
      const person = personArticle(entry);
      people.push(person);
      topics.add(person.names.names);
    }
    target.database.commit();
    articles += group.length;
    options.onProgress?.({ phase: 'embedding', done: articles, total });
  };
  for await (const group of inGroups(readArchive(options.archiveDir), GROUP)) {
    for (const { article, hash } of group) {
      corpus.update(`${article.path}\0${hash}\n`);
      seen.set(article.path, hash);
    }
    // The next group is cut and embedded while this one is written.
    const next = Promise.all(group.map((entry) => embedArticle(entry, tools)));
    // Awaited below, where it is thrown; until then a failure is not to end the process as one that nobody saw.
    next.catch(() => {});
    write(await waiting);
    waiting = next;
  }
  write(await waiting);
  options.onProgress?.({ phase: 'writing', done: articles, total });
  target.database.close();
  target.vectors.close();
  await target.graph.write(join(folder, GRAPH_FILE));
  writeFileSync(join(folder, KEYWORDS_FILE), target.keywords.encode());
  // Persons are merged anew from all articles at each build: the same after an update as after a full build.
  writeFileSync(join(folder, PERSONS_FILE), JSON.stringify(mergePersons(people, archive.names)));
  writeFileSync(join(folder, TOPICS_FILE), JSON.stringify(topics.topics()));
  const counts = { articles, sentences: target.sentences, passages: target.passages };
  await writeManifest(folder, {
    builtAt: options.now().toISOString(),
    model: { id: model.id, sha256: model.sha256, dimensions: model.dimensions, metric: 'ip' },
    chunking: CHUNKING,
    corpus: corpus.digest('hex'),
    names: archive.namesHash,
    counts,
  });
  const before = previous.hashes;
  const kept = [...seen].filter(([path, hash]) => before.get(path) === hash).length;
  return {
    outcome: 'built',
    added: [...seen.keys()].filter((path) => !before.has(path)),
    changed: [...seen]
      .filter(([path, hash]) => before.has(path) && before.get(path) !== hash)
      .map(([path]) => path),
    removed: [...before.keys()].filter((path) => !seen.has(path)),
    unchanged: kept,
    skipped: archive.skipped,
    warnings: archive.warnings,
    counts,
    embedded: target.embedded,
    reused: target.passages + target.sentences - target.embedded,
  };
}

function personArticle({ article, analysis }: EmbeddedArticle): PersonArticle {
  const { names }: ArticleAnalysis = JSON.parse(analysis);
  const { path, outlet, date, body } = article;
  return { path, outlet, date, body, names };
}

function writeArticle(target: Target, entry: EmbeddedArticle): void {
  const { article, hash, cut } = entry;
  const articleId = target.database.article(article, hash, entry.analysis);
  for (const [ordinal, { start, end, pieces, key }] of cut.sentences.entries()) {
    const vector = quantize(known(entry.sentences, key));
    target.database.sentence(articleId, { ordinal, start, end, pieces, key, vector });
  }
  for (const { first, last, start, end, key } of cut.passages) {
    const label = target.passages;
    const { vector, words } = known(entry.passages, key);
    target.database.passage({ label, articleId, first, last, start, end, key, words });
    target.graph.add(vector);
    target.vectors.add(vector);
    target.keywords.add(passageTerms(article, { start, end }));
    target.passages += 1;
  }
  target.sentences += cut.sentences.length;
  target.embedded += entry.embedded;
}

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new BotError('embedding-failed', `No vector was made for the text ${key}.`);
  return value;
}

async function* inGroups(entries: AsyncIterable<ArchiveEntry>, size: number): AsyncGenerator<ReadArticle[]> {
  let group: ReadArticle[] = [];
  for await (const entry of entries) {
    if (entry.kind !== 'article') continue;
    group.push(entry);
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
