import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';

/** An id in a test set: a string, or a number that is read as one. */
export const rowId = z.union([z.string(), z.number()]).transform(String);

/** A line of a file with its number, from 1. */
interface NumberedLine {
  readonly line: string;
  readonly number: number;
}

/**
 * Reads a file of one JSON object a line; blank lines are passed over, fields that the schema does not name are ignored.
 * @throws {BotError} `usage`, naming file and line of what does not fit
 */
export async function readJsonRows<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const lines = await linesOf(file);
  return lines.map(({ line, number }) => parseLine(line, schema, `${file}:${String(number)}`));
}

/**
 * The lines of a file that hold something, without white space around them.
 * @throws {BotError} `usage` where the file cannot be read
 */
export async function linesOf(file: string): Promise<readonly NumberedLine[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new BotError('usage', `${file} cannot be read: ${messageOf(error)}.`, { cause: error });
  }
  // Not by Node's line reader: it also breaks at U+2028, which JSON allows inside a string.
  return text
    .split('\n')
    .map((line, place) => ({ line: line.trim(), number: place + 1 }))
    .filter(({ line }) => line !== '');
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
