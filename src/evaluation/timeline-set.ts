import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';
import type { Span } from '../core/span.js';
import { readJsonRows, rowId } from './json-rows.js';

const articleSchema = z.object({
  doc: rowId,
  date: z.string().nullish(),
  text: z.string().nullish(),
  sentences: z.array(z.object({ n: z.int(), start: z.int(), end: z.int() })),
});
const timelineSchema = z.object({
  entity: z.string(),
  events: z.array(
    z.object({
      date: z.string().nullish(),
      reports: z.array(z.object({ doc: rowId, sentence: z.int() })),
    }),
  ),
});

/** A sentence of a timeline set's article; `number` is the set's own. */
export interface NumberedSentence extends Span {
  readonly number: number;
}

export interface TimelineArticle {
  readonly doc: string;
  /** `YYYY-MM-DD`; `null` where it is not known. */
  readonly date: string | null;
  readonly text: string;
  readonly sentences: readonly NumberedSentence[];
}

/** A place where an event is told. */
export interface EventReport {
  readonly doc: string;
  readonly sentence: number;
}

export interface GoldEvent {
  /** `2019-04-06`, `2019-04` or `2019`; `null` where it is not known. */
  readonly date: string | null;
  readonly reports: readonly EventReport[];
}

/** Dated articles and the events that some entities have in them. */
export interface TimelineSet {
  readonly articles: readonly TimelineArticle[];
  readonly timelines: readonly { readonly entity: string; readonly events: readonly GoldEvent[] }[];
}

/** Whether a folder is laid out as a timeline set. */
export function isTimelineSet(folder: string): boolean {
  return ['articles.jsonl', 'timelines.jsonl'].every((name) => existsSync(join(folder, name)));
}

/**
 * Reads a timeline set; an article's text is in `articles/<doc>.txt`, or in its row's `text`.
 * @throws {BotError} `usage`, naming what does not fit
 */
export async function readTimelineSet(folder: string): Promise<TimelineSet> {
  const rows = await readJsonRows(join(folder, 'articles.jsonl'), articleSchema);
  const timelines = await readJsonRows(join(folder, 'timelines.jsonl'), timelineSchema);
  return {
    articles: await Promise.all(
      rows.map(async ({ doc, date, text, sentences }) => ({
        doc,
        date: date ?? null,
        text: text ?? (await readText(join(folder, 'articles', `${doc}.txt`))),
        sentences: sentences.map(({ n, start, end }) => ({ number: n, start, end })),
      })),
    ),
    timelines: timelines.map(({ entity, events }) => ({
      entity,
      events: events.map(({ date, reports }) => ({ date: date ?? null, reports })),
    })),
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BotError('usage', `${file} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}
