import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';

import type { StatedFacts } from './archive-entry.js';
import { readStatedDate } from './article-date.js';
import { decodeText } from './decode-text.js';
import { explainFileError } from './file-error.js';
import { STATEMENTS_FILE } from './list-archive.js';

/** What the operator states of a name in the archive. */
interface NameStatement {
  /** The name under which the person is shown. */
  readonly canonical: string;
  /** Other spellings of the same person. */
  readonly aliases: readonly string[];
  /** The name, with its aliases, is no person's: a place, a newspaper, an operation. */
  readonly notAPerson: boolean;
}

/** What archive.yml states. */
export interface ArchiveStatements {
  /** By the article's path below the archive. */
  readonly articles: ReadonlyMap<string, StatedFacts>;
  /** The line of archive.yml on which each path stands. */
  readonly lines: ReadonlyMap<string, number>;
  readonly names: readonly NameStatement[];
}

const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\n\r]*$/u, 'must be one line');
const date = z
  .union([z.string(), z.number().transform(String)])
  .refine(
    (text) => readStatedDate(text) !== undefined,
    'must be a day, month or year of the calendar: 2019-04-06, 2019-04 or 2019',
  );
const facts = z.strictObject({
  title: line.optional(),
  outlet: line.optional(),
  date: date.optional(),
  url: z
    .url({ protocol: /^https?$/u, error: 'must be a link that begins with https:// or http://' })
    .optional(),
});
const statementsSchema = z.strictObject({
  articles: z.record(z.string(), facts).nullish(),
  names: z
    .array(
      z.strictObject({
        canonical: line,
        aliases: z.array(line).default([]),
        notAPerson: z.boolean().default(false),
      }),
    )
    .nullish(),
});

const NONE: ArchiveStatements = { articles: new Map(), lines: new Map(), names: [] };

/**
 * Reads the archive.yml at the top of `archive`; without one nothing is stated.
 * @throws {BotError} `archive-statement-invalid`, naming each fault with its line
 */
export async function readStatements(archive: string): Promise<ArchiveStatements> {
  const file = path.join(archive, STATEMENTS_FILE);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NONE;
    throw invalid(file, [explainFileError(error)], error);
  }
  if (bytes.length === 0) return NONE;
  const decoded = decodeText(bytes);
  if ('fault' in decoded) {
    // Nothing but white space and comments states nothing.
    if (decoded.fault === 'It is empty.') return NONE;
    throw invalid(file, [decoded.fault]);
  }
  return parseStatements(decoded.text, file);
}

/** Reads the text of an archive.yml; `file` is its name in messages. */
export function parseStatements(text: string, file: string): ArchiveStatements {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: true, logLevel: 'silent' });
  if (document.errors.length > 0) {
    throw invalid(
      file,
      document.errors.map(
        (error) => `line ${String(error.linePos?.[0].line ?? 1)}: ${firstLine(error.message)}`,
      ),
    );
  }
  const content = contentOf(document, file);
  if (content === null || content === undefined) return NONE;
  const result = statementsSchema.safeParse(content);
  if (!result.success) {
    throw invalid(
      file,
      result.error.issues.flatMap((issue) => {
        const keys = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
        if (issue.code !== 'unrecognized_keys') return [faultAt(document, counter, keys, issue.message)];
        const known =
          keys.length === 0
            ? 'articles, names'
            : keys[0] === 'names'
              ? 'canonical, aliases, notAPerson'
              : 'title, outlet, date, url';
        return issue.keys.map((key) =>
          faultAt(document, counter, [...keys, key], `is unknown; known are ${known}`),
        );
      }),
    );
  }
  const articles = Object.entries(result.data.articles ?? {});
  return {
    articles: new Map(
      articles.map(([name, { title, outlet, date, url }]) => [
        name,
        {
          ...(title !== undefined && { title }),
          ...(outlet !== undefined && { outlet }),
          ...(date !== undefined && { date }),
          ...(url !== undefined && { url }),
        },
      ]),
    ),
    lines: new Map(articles.map(([name]) => [name, lineOf(document, counter, ['articles', name])])),
    names: result.data.names ?? [],
  };
}

/** What is wrong with facts that somebody wants to state of an article; none where they are good. */
export function faultsOfFacts(stated: StatedFacts): readonly string[] {
  const result = facts.safeParse(stated);
  return result.success
    ? []
    : result.error.issues.map(({ path: [name = ''], message }) => `${String(name)} ${message}`);
}

function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw invalid(file, [messageOf(error)], error);
  }
}

function faultAt(
  document: Document,
  counter: LineCounter,
  keys: readonly (string | number)[],
  message: string,
): string {
  const value: unknown = keys.length === 0 ? undefined : document.getIn(keys, true);
  const shown = isScalar(value) ? ` is ${JSON.stringify(value.value)}:` : '';
  const name = keys.length === 0 ? 'the file' : keys.join(' › ');
  return `line ${String(lineOf(document, counter, keys))}: ${name}${shown} ${message}`;
}

/** The line of a key, or of the nearest thing around it. */
function lineOf(document: Document, counter: LineCounter, keys: readonly (string | number)[]): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const key = keys[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range !== null && node.range !== undefined)
      return counter.linePos(node.range[0]).line;
  }
  return 1;
}

function invalid(file: string, faults: readonly string[], cause?: unknown): BotError {
  return new BotError(
    'archive-statement-invalid',
    `${file} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nCorrect it there; seeds/README.md explains the format.`,
    { cause },
  );
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
