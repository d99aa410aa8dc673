import { endWithParent } from '../core/child-script.js';
import { BotError, messageOf } from '../core/errors.js';
import type { ChildReply, ChildRequest } from './child-protocol.js';
import { readEmbeddingModel } from './model-files.js';
import { loadTransformersModel, type LoadedModel } from './transformers-model.js';

/** Entry of an embedding child process; arguments: the parent of the model folders, the model's id. */
async function main(): Promise<void> {
  endWithParent();
  const [modelDir, id] = process.argv.slice(2);
  if (modelDir === undefined || id === undefined) throw new Error('usage: embedding-child MODEL_DIR ID');
  const model = readEmbeddingModel(modelDir, id);
  const loaded = await loadTransformersModel(model);
  let turn = Promise.resolve();
  process.on('message', (request: ChildRequest) => {
    turn = turn.then(() => answer(loaded, model.dimensions, request)).then(send);
  });
  send({ kind: 'ready' });
}

async function answer(model: LoadedModel, dimensions: number, request: ChildRequest): Promise<ChildReply> {
  const { id, kind, texts } = request;
  try {
    if (kind === 'count') return { kind: 'counts', id, counts: texts.map((text) => model.countPieces(text)) };
    const vectors = new Float32Array(texts.length * dimensions);
    for (const [index, text] of texts.entries()) vectors.set(await model.embed(text), index * dimensions);
    return { kind: 'vectors', id, vectors };
  } catch (error) {
    return { kind: 'failed', id, message: messageOf(error) };
  }
}

function send(reply: ChildReply): void {
  if (process.connected) process.send?.(reply);
}

main().catch((error: unknown) => {
  send({
    kind: 'unusable',
    code: error instanceof BotError ? error.code : 'model-broken',
    message: messageOf(error),
  });
  process.disconnect();
});
