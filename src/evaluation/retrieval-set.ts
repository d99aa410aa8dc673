import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { BotError } from '../core/errors.js';
import { linesOf, readJsonRows, rowId } from './json-rows.js';
import type { Grades } from './ranking-metrics.js';

const documentSchema = z.object({
  _id: rowId,
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  text: z.string(),
});
const topicSchema = rowId.nullish().transform((topic) => topic ?? null);
const querySchema = z.object({ _id: rowId, text: z.string(), topic: topicSchema });
const evidenceSchema = z.object({
  'query-id': rowId,
  'corpus-id': rowId,
  start: z.int(),
  end: z.int(),
  answers: z
    .array(z.string())
    .nullish()
    .transform((answers) => answers ?? []),
  topic: topicSchema,
});
/** A BEIR folder brings the questions of its training part along; more than this is no test of refusing. */
const MOST_UNJUDGED = 2000;

export interface EvaluationDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The sentence to cite for a question, in offsets of the document's text, and the words that answer. */
export interface Evidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly answers: readonly string[];
  /** Documents of one topic come from one source article; `null` where the set does not say. */
  readonly topic: string | null;
}

export interface EvaluationQuery {
  readonly id: string;
  readonly text: string;
  /** Empty where the set names no relevant document: the archive is then taken not to answer. */
  readonly grades: Grades;
  readonly evidence: Evidence | null;
  /** The topic that it is about, from its evidence or, where nothing answers it, from itself. */
  readonly topic: string | null;
}

/** A folder in the BEIR layout (Thakur et al. 2021), with an optional evidence.jsonl. */
export interface RetrievalSet {
  readonly documents: readonly EvaluationDocument[];
  readonly queries: readonly EvaluationQuery[];
}

/** Whether a folder is laid out as a retrieval set. */
export function isRetrievalSet(folder: string): boolean {
  return ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'].every((name) => existsSync(join(folder, name)));
}

/**
 * Reads a retrieval set.
 * @throws {BotError} `usage`, naming file and line of what does not fit
 */
export async function readRetrievalSet(folder: string): Promise<RetrievalSet> {
  const documents = await readJsonRows(join(folder, 'corpus.jsonl'), documentSchema);
  const queries = await readJsonRows(join(folder, 'queries.jsonl'), querySchema);
  const grades = await readGrades(join(folder, 'qrels.tsv'));
  const evidence = await readEvidence(folder);
  const unjudged = queries.filter(({ _id }) => !grades.has(_id)).length;
  const kept = unjudged <= MOST_UNJUDGED ? queries : queries.filter(({ _id }) => grades.has(_id));
  // Where a question has several rows, the first stands.
  const evidenceOf = new Map(evidence.toReversed().map(({ query, ...row }) => [query, row]));
  return {
    documents: documents.map(({ _id, title, text }) => ({ id: _id, title, text })),
    queries: kept.map(({ _id, text, topic }) => ({
      id: _id,
      text,
      grades: grades.get(_id) ?? new Map(),
      evidence: evidenceOf.get(_id) ?? null,
      topic: evidenceOf.get(_id)?.topic ?? topic,
    })),
  };
}

/**
 * Every sentence that the set's evidence.jsonl names, in its order; none where there is no such file.
 * @throws {BotError} `usage`, naming file and line of what does not fit
 */
export async function readEvidence(
  folder: string,
): Promise<readonly (Evidence & { readonly query: string })[]> {
  const file = join(folder, 'evidence.jsonl');
  if (!existsSync(file)) return [];
  const rows = await readJsonRows(file, evidenceSchema);
  return rows.map(({ 'query-id': query, 'corpus-id': document, ...row }) => ({ query, document, ...row }));
}

async function readGrades(file: string): Promise<ReadonlyMap<string, Grades>> {
  const grades = new Map<string, Map<string, number>>();
  for (const { line, number } of await linesOf(file)) {
    const [query = '', document = '', score = ''] = line.split('\t').map((field) => field.trim());
    const grade = Number(score === '' ? Number.NaN : score);
    if (number === 1 && Number.isNaN(grade)) continue;
    if (document === '' || Number.isNaN(grade)) {
      throw new BotError(
        'usage',
        `${file}:${String(number)} is not query-id, corpus-id and score with tabs between them.`,
      );
    }
    // A document that is judged irrelevant says nothing that its absence does not say.
    if (grade <= 0) continue;
    const judged = grades.get(query) ?? new Map<string, number>();
    judged.set(document, grade);
    grades.set(query, judged);
  }
  return grades;
}
