import { silentLogger } from '../../core/logger.js';
import { createEmbeddingPool } from '../../embedding/embedding-pool.js';
import type { EmbeddingModel } from '../../embedding/model-files.js';
import { readWordRarity } from '../../embedding/word-rarity.js';
import { measureTimelines, type TimelineSpeed } from '../../evaluation/bench/timeline-speed.js';
import { openIndex } from '../../index/open-index.js';
import { createPersonLookup } from '../../text/persons/person-lookup.js';

/** Opens an index with all that timelines need, and times them. */
export async function timeTimelines(
  indexDir: string,
  model: EmbeddingModel,
  modelDir: string,
): Promise<TimelineSpeed> {
  const embedder = createEmbeddingPool({ model, modelDir, workers: 1, logger: silentLogger });
  const index = await openIndex(indexDir, model);
  try {
    const lookup = createPersonLookup(index.persons());
    return await measureTimelines(index, {
      embedder,
      queryPrefix: model.prefixes.query,
      rarity: readWordRarity(model),
      clock: () => performance.now(),
      lookup: () => lookup,
    });
  } finally {
    index.close();
    await embedder.close();
  }
}
