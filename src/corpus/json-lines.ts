import { createReadStream } from 'node:fs';

import { messageOf } from '../core/errors.js';

import type { ArticleSource, SkippedEntry } from './archive-entry.js';
import { ARTICLE_MAX_BYTES, checkText, decodeText, faultOfSize } from './decode-text.js';
import { statedFacts } from './front-matter.js';

const LINE_FEED = 0x0a;

/** The articles of a .jsonl file, one a line; `path#n` counts all lines from 1, blank ones too. */
export async function* readJsonLines(
  absolute: string,
  path: string,
): AsyncGenerator<ArticleSource | SkippedEntry> {
  let number = 0;
  for await (const line of linesOfFile(absolute)) {
    number += 1;
    const at = `${path}#${String(number)}`;
    if (line.size > ARTICLE_MAX_BYTES)
      yield { kind: 'skipped', path: at, reason: faultOfSize(line.size) ?? '' };
    else if (!isBlank(line.bytes)) yield readLine(line.bytes, at);
  }
}

function readLine(bytes: Uint8Array, path: string): ArticleSource | SkippedEntry {
  const skipped = (reason: string): SkippedEntry => ({ kind: 'skipped', path, reason });
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return skipped(decoded.fault);
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    return skipped(`The line is no valid JSON: ${messageOf(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return skipped('The line must be a JSON object with a “text”.');
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = fields.get('text');
  if (typeof text !== 'string') return skipped('The line has no “text”, or it is no string.');
  const checked = checkText(text);
  if ('fault' in checked) return skipped(checked.fault);
  return { kind: 'source', path, body: text, markup: 'plain', stated: statedFacts(fields) };
}

interface RawLine {
  /** Empty where the line is above the limit. */
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** The file's lines without their line feeds; of a line above the limit only its size is kept. */
async function* linesOfFile(absolute: string): AsyncGenerator<RawLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= ARTICLE_MAX_BYTES) parts.push(part);
    else parts = [];
  };
  const take = (): RawLine => {
    const line = { bytes: Buffer.concat(parts), size };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of createReadStream(absolute)) {
    if (!(chunk instanceof Uint8Array)) continue;
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13));
}
