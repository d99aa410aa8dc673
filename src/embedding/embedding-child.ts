import { endWithParent, sendToParent } from '../core/child-script.js';
import { BotError, messageOf } from '../core/errors.js';
import type { ChildReply, ChildRequest } from './child-protocol.js';
import { readEmbeddingModel } from './model-files.js';
import { readWordProjection, type WordProjection } from './word-projection.js';
import { loadTransformersModel, type LoadedModel } from './transformers-model.js';

/** Entry of an embedding child process; arguments: the parent of the model folders, the model's id. */
async function main(): Promise<void> {
  endWithParent();
  const [modelDir, id] = process.argv.slice(2);
  if (modelDir === undefined || id === undefined) throw new Error('usage: embedding-child MODEL_DIR ID');
  const model = readEmbeddingModel(modelDir, id);
  const tools = { dimensions: model.dimensions, projection: readWordProjection(model) };
  const loaded = await loadTransformersModel(model);
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
    return { kind: 'failed', id, message: messageOf(error) };
  }
}

interface Tools {
  readonly dimensions: number;
  readonly projection: WordProjection;
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
