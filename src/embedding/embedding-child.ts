import { endWithParent, sendToParent } from '../core/child-script.js';
import { BotError, messageOf } from '../core/errors.js';
import type { ChildReply, ChildRequest } from './child-protocol.js';
import { readEmbeddingModel } from './model-files.js';
import { readReaderModel } from './reader-files.js';
import { loadReader, type LoadedReader } from './reader-model.js';
import { readWordProjection, type WordProjection } from './word-projection.js';
import { loadTransformersModel, type LoadedModel } from './transformers-model.js';

/**
 * Entry of an embedding child process; arguments: the parent of the model folders, the model's id, and `reads` where it
 * may be asked to read sentences too. The reader is loaded with the first of them: most children never read.
 */
async function main(): Promise<void> {
  endWithParent();
  const [modelDir, id, reads] = process.argv.slice(2);
  if (modelDir === undefined || id === undefined)
    throw new Error('usage: embedding-child MODEL_DIR ID [reads]');
  const model = readEmbeddingModel(modelDir, id);
  const loaded = await loadTransformersModel(model);
  const tools = {
    dimensions: model.dimensions,
    projection: readWordProjection(model),
    reader: reads === 'reads' ? lazily(() => loadReader(readReaderModel(modelDir))) : null,
  };
  let turn = Promise.resolve();
  process.on('message', (request: ChildRequest) => {
    turn = turn.then(() => answer(loaded, tools, request)).then(send);
  });
  send({ kind: 'ready' });
}

async function answer(model: LoadedModel, tools: Tools, request: ChildRequest): Promise<ChildReply> {
  const { id } = request;
  try {
    if (request.kind === 'count') {
      return { kind: 'counts', id, counts: request.texts.map((text) => model.countPieces(text)) };
    }
    if (request.kind === 'read') {
      if (tools.reader === null) throw new Error('This child was started without the reader.');
      const reader = await tools.reader();
      const readings: number[] = [];
      for (const text of request.texts) readings.push(await reader.read(request.question, text));
      return { kind: 'readings', id, readings };
    }
    const vectors = new Float32Array(request.texts.length * tools.dimensions);
    if (request.kind === 'embed') {
      for (const [index, text] of request.texts.entries())
        vectors.set(await model.embed(text), index * tools.dimensions);
      return { kind: 'vectors', id, vectors };
    }
    const words: Int8Array[] = [];
    for (const [index, { prefix, text }] of request.texts.entries()) {
      const embedded = await model.embedWords(prefix, text);
      vectors.set(embedded.vector, index * tools.dimensions);
      words.push(projectAll(embedded.words, tools.projection));
    }
    return { kind: 'words', id, vectors, words };
  } catch (error) {
    return {
      kind: 'failed',
      id,
      code: error instanceof BotError ? error.code : null,
      message: messageOf(error),
    };
  }
}

interface Tools {
  readonly dimensions: number;
  readonly projection: WordProjection;
  readonly reader: (() => Promise<LoadedReader>) | null;
}

/** Makes a value with the first call; where that fails, the next call tries anew. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: { readonly value: Value } | undefined;
  return async () => (made ??= { value: await make() }).value;
}

function projectAll(words: readonly Float32Array[], projection: WordProjection): Int8Array {
  const projected = new Int8Array(words.length * projection.dimensions);
  for (const [index, word] of words.entries())
    projection.project(word, projected, index * projection.dimensions);
  return projected;
}

function send(reply: ChildReply): void {
  sendToParent(reply);
}

main().catch((error: unknown) => {
  send({
    kind: 'unusable',
    code: error instanceof BotError ? error.code : 'model-broken',
    message: messageOf(error),
  });
  process.disconnect();
});
