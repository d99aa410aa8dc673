import { askArchive, type AskTools } from '../answers/ask.js';
import type { AskAnswer, Coverage } from '../answers/answer.js';
import { coverageOf } from '../answers/coverage.js';
import { BotError } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { Question } from '../core/question.js';
import type { Embedder } from '../embedding/embedder.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { readWordRarity } from '../embedding/word-rarity.js';
import { currentGeneration } from '../index/generations.js';
import { type ArchiveIndex, openIndex } from '../index/open-index.js';
import { readCalibration } from '../retrieval/calibration.js';

export interface AnswererOptions {
  readonly indexDir: string;
  readonly model: EmbeddingModel;
  readonly embedder: Embedder;
  readonly logger: Logger;
}

/** Answers from the current generation of an index, and moves on to the next one when it is published. */
export interface Answerer {
  /** @throws {BotError} `index-missing` and the like, where no generation can be opened */
  ask(question: Question): Promise<AskAnswer>;
  /** What the open generation covers; `null` where none is open. */
  coverage(): Coverage | null;
  /** Opens the current generation if it is another than the open one; a damaged one leaves the open one in use. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface Open {
  readonly index: ArchiveIndex;
  /** Questions that are being answered from it. */
  users: number;
  retired: boolean;
}

export function createAnswerer({ indexDir, model, embedder, logger }: AnswererOptions): Answerer {
  const tools: AskTools = {
    embedder,
    queryPrefix: model.prefixes.query,
    rarity: readWordRarity(model),
    calibration: readCalibration(),
    clock: () => performance.now(),
  };
  let open: Open | null = null;
  let refused: { generation: string | null; error: unknown } | null = null;
  let refreshing: Promise<void> | null = null;

  async function openCurrent(): Promise<void> {
    const generation = currentGeneration(indexDir);
    if (open?.index.generation === generation && generation !== null) return;
    if (refused !== null && refused.generation === generation) {
      if (open === null) throw refused.error;
      return;
    }
    try {
      const index = await openIndex(indexDir, model);
      retire(open);
      open = { index, users: 0, retired: false };
      refused = null;
      logger.info({ generation: index.generation, ...index.manifest.counts }, 'index-opened');
    } catch (error) {
      // Hashing a damaged generation again at each question would be work for nothing; a missing one may come.
      refused = generation === null ? null : { generation, error };
      logger.warn(
        { generation, reason: error instanceof Error ? error.message : String(error) },
        'index-refused',
      );
      if (open === null) throw error;
    }
  }
  async function refresh(): Promise<void> {
    refreshing ??= openCurrent().finally(() => {
      refreshing = null;
    });
    await refreshing;
  }
  function retire(old: Open | null): void {
    if (old === null) return;
    old.retired = true;
    if (old.users === 0) old.index.close();
  }

  return {
    async ask(question) {
      await refresh();
      const used = open;
      if (used === null)
        throw new BotError('index-missing', `There is no index in ${indexDir}. Run: npm run embeddings`);
      used.users += 1;
      try {
        return await askArchive(used.index, question, tools);
      } finally {
        used.users -= 1;
        if (used.retired && used.users === 0) used.index.close();
      }
    },
    coverage: () =>
      open === null ? null : coverageOf(open.index.archive.outlines(), open.index.manifest.builtAt),
    refresh,
    async close() {
      retire(open);
      open = null;
      await embedder.close();
    },
  };
}
