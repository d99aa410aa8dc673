import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { findTimexes } from '../text/temporal/find-timexes.js';
import { readJsonRows } from './json-rows.js';
import { scoreTimexes, type TimexScores } from './score-timexes.js';

const rowSchema = z.object({
  date: z.string().nullish(),
  text: z.string(),
  timexes: z.array(z.object({ start: z.int(), end: z.int(), type: z.string(), value: z.string() })),
});

/** Figures of a set of temporal expressions. */
export interface DatesReport {
  readonly documents: number;
  readonly scores: TimexScores;
}

/** Whether a folder is laid out as a set of temporal expressions. */
export function isDatesSet(folder: string): boolean {
  return existsSync(join(folder, 'dates.jsonl'));
}

/**
 * Finds and resolves the temporal expressions of a set's texts and scores them.
 * @throws {BotError} `usage`, naming file and line of what does not fit
 */
export async function evaluateDates(folder: string): Promise<DatesReport> {
  const rows = await readJsonRows(join(folder, 'dates.jsonl'), rowSchema);
  const found = rows.map(({ date, text }) => findTimexes(text, { articleDate: date ?? null }));
  return {
    documents: rows.length,
    scores: scoreTimexes(
      rows.map(({ timexes }) => timexes),
      found,
    ),
  };
}
