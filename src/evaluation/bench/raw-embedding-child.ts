import { endWithParent, sendToParent } from '../../core/child-script.js';
import { readEmbeddingModel } from '../../embedding/model-files.js';
import { loadTransformersModel } from '../../embedding/transformers-model.js';

/** What a raw embedding child is told and says: it is ready, texts come, it is done. */
export type RawEmbeddingMessage = { readonly kind: 'ready' } | { readonly kind: 'done' };

/** Embeds what it is sent, one text per run, and gives nothing back; arguments: the model folders' parent, the model's id. */
async function main(): Promise<void> {
  endWithParent();
  const [modelDir, id] = process.argv.slice(2);
  if (modelDir === undefined || id === undefined) throw new Error('usage: raw-embedding-child MODEL_DIR ID');
  const model = await loadTransformersModel(readEmbeddingModel(modelDir, id));
  await model.embed('The first run is slower.');
  process.on('message', (texts: readonly string[]) => {
    void (async () => {
      for (const text of texts) await model.embed(text);
      sendToParent({ kind: 'done' } satisfies RawEmbeddingMessage);
    })();
  });
  sendToParent({ kind: 'ready' } satisfies RawEmbeddingMessage);
}

await main();
