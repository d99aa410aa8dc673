import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';

import { BotError } from '../core/errors.js';
import type { Grades } from './ranking-metrics.js';

const documentSchema = z.object({ _id: z.coerce.string(), title: z.string().default(''), text: z.string() });
const querySchema = z.object({ _id: z.coerce.string(), text: z.string() });
const evidenceSchema = z.object({
  'query-id': z.coerce.string(),
  'corpus-id': z.coerce.string(),
  start: z.int(),
  end: z.int(),
  answers: z.array(z.string()).default([]),
  topic: z.union([z.int(), z.string()]).optional(),
});

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
  readonly grades: Grades;
  readonly evidence: Evidence | null;
}

/** A folder in the BEIR layout (Thakur et al. 2021), with an optional evidence.jsonl. */
export interface RetrievalSet {
  readonly documents: readonly EvaluationDocument[];
  /** Only questions with at least one relevant document. */
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
  const documents = await readJsonLines(join(folder, 'corpus.jsonl'), documentSchema);
  const queries = await readJsonLines(join(folder, 'queries.jsonl'), querySchema);
  const grades = await readGrades(join(folder, 'qrels.tsv'));
  const evidenceFile = join(folder, 'evidence.jsonl');
  const evidence = existsSync(evidenceFile) ? await readJsonLines(evidenceFile, evidenceSchema) : [];
  const byQuery = new Map(evidence.map((row) => [row['query-id'], row]));
  return {
    documents: documents.map(({ _id, title, text }) => ({ id: _id, title, text })),
    queries: queries.flatMap(({ _id, text }) => {
      const judged = grades.get(_id);
      if (judged === undefined) return [];
      const row = byQuery.get(_id);
      const topic = row?.topic === undefined ? null : String(row.topic);
      return [
        {
          id: _id,
          text,
          grades: judged,
          evidence:
            row === undefined
              ? null
              : { document: row['corpus-id'], start: row.start, end: row.end, answers: row.answers, topic },
        },
      ];
    }),
  };
}

/** Reads a file of one JSON object a line; blank lines are passed over. */
export async function readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const rows: z.infer<Schema>[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') rows.push(parseLine(line, schema, `${file}:${String(number)}`));
  }
  return rows;
}

function parseLine<Schema extends z.ZodType>(line: string, schema: Schema, place: string): z.infer<Schema> {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch (error) {
    throw new BotError('usage', `${place} is not JSON. Write one JSON object a line.`, { cause: error });
  }
  const result = schema.safeParse(content);
  if (!result.success) throw new BotError('usage', `${place} does not fit: ${z.prettifyError(result.error)}`);
  return result.data;
}

async function readGrades(file: string): Promise<ReadonlyMap<string, Grades>> {
  const grades = new Map<string, Map<string, number>>();
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '' || (number === 1 && line.startsWith('query-id'))) continue;
    const [query = '', document = '', score = ''] = line.split('\t');
    if (document === '' || !/^-?\d+$/u.test(score.trim())) {
      throw new BotError(
        'usage',
        `${file}:${String(number)} is not query-id, corpus-id and score with tabs between them.`,
      );
    }
    const judged = grades.get(query) ?? new Map<string, number>();
    judged.set(document, Number(score));
    grades.set(query, judged);
  }
  return grades;
}
