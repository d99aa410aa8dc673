import type { IncomingMessage } from 'node:http';

import { refusals } from './api-error.js';
import { UPLOAD_LIMITS } from './limits.js';

/** A file of a multipart request; `id` is the number in its field's name, `files[0]`. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** The body of a request: its JSON, and the files that came with it. */
export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads a JSON body or a multipart one (`payload_json` and `files[n]`); nothing at all is `undefined`.
 * @throws {ApiError} when it is too large or cannot be read
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await collect(request);
  if (bytes.length === 0) return { json: undefined, files: [] };
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('application/json')) return { json: parse(bytes.toString('utf8')), files: [] };
  if (contentType.startsWith('multipart/form-data')) return readMultipart(bytes, contentType);
  throw refusals.badRequest(`The content type ${contentType} is not read here.`);
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size <= UPLOAD_LIMITS.requestBytes) chunks.push(chunk);
  }
  if (size > UPLOAD_LIMITS.requestBytes) throw refusals.tooLarge();
  return Buffer.concat(chunks);
}

async function readMultipart(bytes: Buffer, contentType: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const files: UploadedFile[] = [];
  let json: unknown;
  for (const [field, value] of form.entries()) {
    if (typeof value === 'string') {
      if (field === 'payload_json') json = parse(value);
      continue;
    }
    const id = /^files\[(?<id>\d+)\]$/u.exec(field)?.groups?.['id'];
    if (id === undefined) throw refusals.badRequest(`The file field ${field} is not files[n].`);
    files.push({
      id,
      name: value.name,
      contentType: value.type,
      data: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.badRequest('The request body contains invalid JSON.');
  }
}
