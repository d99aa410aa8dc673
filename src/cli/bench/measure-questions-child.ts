import { endWithParent, sendToParent } from '../../core/child-script.js';
import { messageOf } from '../../core/errors.js';
import { silentLogger } from '../../core/logger.js';
import { createEmbeddingPool, QUESTION_WORKERS } from '../../embedding/embedding-pool.js';
import { readEmbeddingModel } from '../../embedding/model-files.js';
import { readReaderModel } from '../../embedding/reader-files.js';
import { readWordRarity } from '../../embedding/word-rarity.js';
import { openIndex } from '../../index/open-index.js';
import { createPersonLookup } from '../../text/persons/person-lookup.js';
import { readCalibration } from '../../retrieval/calibration.js';
import { type StageLatencies, timeQuestions } from './question-stages.js';

/** What the child is asked to measure. */
export interface QuestionRequest {
  readonly indexDir: string;
  readonly modelDir: string;
  readonly model: string;
  readonly questions: readonly string[];
}

/** What it measured of one index. */
export interface QuestionFigures {
  readonly articles: number;
  readonly passages: number;
  readonly questions: number;
  readonly stages: StageLatencies;
  /** Milliseconds that opening the index took, its checksums among them. */
  readonly opening: number;
  /** Megabytes of this process, which does what the engine does: before the index is opened, and after the questions. */
  readonly memory: { readonly before: number; readonly after: number };
}

export type QuestionReply =
  | { readonly kind: 'measured'; readonly figures: QuestionFigures }
  | { readonly kind: 'failed'; readonly message: string };

/** Entry of a process that measures one index in the memory and at the speed of a fresh engine. */
async function measure({
  indexDir,
  modelDir,
  model: id,
  questions,
}: QuestionRequest): Promise<QuestionFigures> {
  const model = readEmbeddingModel(modelDir, id);
  const embedder = createEmbeddingPool({
    model,
    reader: readReaderModel(modelDir),
    modelDir,
    workers: QUESTION_WORKERS,
    logger: silentLogger,
  });
  try {
    const tools = {
      embedder,
      reader: embedder,
      queryPrefix: model.prefixes.query,
      rarity: readWordRarity(model),
      calibration: readCalibration(),
      clock: () => performance.now(),
    };
    const before = megabytes();
    const began = performance.now();
    const index = await openIndex(indexDir, model);
    const opening = performance.now() - began;
    const lookup = createPersonLookup(index.persons());
    const stages = await timeQuestions(index, { ...tools, lookup: () => lookup }, questions);
    const after = megabytes();
    const { articles, passages } = index.manifest.counts;
    index.close();
    return { articles, passages, questions: questions.length, stages, opening, memory: { before, after } };
  } finally {
    await embedder.close();
  }
}

function megabytes(): number {
  return Math.round(process.memoryUsage().rss / 1e6);
}

endWithParent();
process.once('message', (request: QuestionRequest) => {
  void measure(request)
    .then((figures): QuestionReply => ({ kind: 'measured', figures }))
    .catch((error: unknown): QuestionReply => ({ kind: 'failed', message: messageOf(error) }))
    .then((reply) => sendToParent(reply));
});
