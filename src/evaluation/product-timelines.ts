import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type CalendarDate, daysOf } from '../core/calendar-date.js';
import { createTimelineQuery } from '../answers/timeline-query.js';
import type { TimelineCitation } from '../answers/timeline-answer.js';
import { createEmbeddingPool } from '../embedding/embedding-pool.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { createAnswerer } from '../engine/answerer.js';
import { buildArchiveIndex } from '../engine/build.js';
import type { DatedReport, TimelineBuilder } from './score-timelines.js';
import type { TimelineArticle, TimelineSet } from './timeline-set.js';
import type { WorkspaceOptions } from './workspace.js';

const MONTH_LENGTH = 'YYYY-MM'.length;
const YEAR_LENGTH = 'YYYY'.length;
/** The day on which a set's timelines are asked for: any will do, no event is dated by it. */
const ASKED_AT = new Date('2020-01-01T00:00:00Z');

/**
 * The product's own timelines of a set's entities: the articles indexed by the product's build, each entity's name
 * asked for as a topic.
 */
export async function buildProductTimelines(
  set: TimelineSet,
  folder: string,
  { config, cacheDir, logger, onProgress }: WorkspaceOptions,
): Promise<TimelineBuilder> {
  const home = join(cacheDir, createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16));
  const archiveDir = join(home, 'archive');
  mkdirSync(archiveDir, { recursive: true });
  const lines = set.articles.map(({ text, date }) =>
    JSON.stringify({ text, ...(date === null ? {} : { date }) }),
  );
  writeFileSync(join(archiveDir, 'articles.jsonl'), `${lines.join('\n')}\n`);
  const own = { ...config, archiveDir, indexDir: join(home, 'index') };
  await buildArchiveIndex(own, { logger, ...(onProgress === undefined ? {} : { onProgress }) });
  const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
  const embedder = createEmbeddingPool({ model, modelDir: config.modelDir, workers: 1, logger });
  const answerer = createAnswerer({ indexDir: own.indexDir, model, embedder, logger });
  const timelines = new Map<string, readonly DatedReport[]>();
  try {
    for (const { entity } of set.timelines) {
      const { entries } = await answerer.timeline(createTimelineQuery({ topic: entity, askedAt: ASKED_AT }));
      timelines.set(
        entity,
        entries.flatMap(({ date, citation, reports }) =>
          [citation, ...reports].flatMap((cited) => reportOf(set, cited, asSetDate(date))),
        ),
      );
    }
  } finally {
    await answerer.close();
  }
  return (_, entity) => timelines.get(entity) ?? [];
}

/** The set's own sentence that a citation overlaps most. */
function reportOf(
  { articles }: TimelineSet,
  cited: TimelineCitation,
  date: string | null,
): readonly DatedReport[] {
  const article = articles[Number(cited.article.slice(cited.article.lastIndexOf('#') + 1)) - 1];
  if (article === undefined) return [];
  const [best] = article.sentences.toSorted((left, right) => overlap(right, cited) - overlap(left, cited));
  return best === undefined ? [] : [{ date, doc: article.doc, sentence: best.number }];
}

/** A set has days, months and years: a stretch is written as the month or year that holds it; `null` where none does. */
function asSetDate(date: CalendarDate): string | null {
  if (date.precision !== 'range') return date.value;
  const { first, last } = daysOf(date);
  return (
    [MONTH_LENGTH, YEAR_LENGTH]
      .map((length) => first.slice(0, length))
      .find((value) => last.startsWith(value)) ?? null
  );
}

function overlap(
  { start, end }: TimelineArticle['sentences'][number],
  { sentence }: TimelineCitation,
): number {
  return Math.min(end, sentence.end) - Math.max(start, sentence.start);
}
