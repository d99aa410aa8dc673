import { endWithParent, sendToParent } from '../core/child-script.js';
import { BotError, messageOf } from '../core/errors.js';
import type { SentenceReader } from '../embedding/embedder.js';
import { createEmbeddingPool, QUESTION_WORKERS } from '../embedding/embedding-pool.js';
import { readEmbeddingModel } from '../embedding/model-files.js';
import { readReaderModel } from '../embedding/reader-files.js';
import { createJsonLogger } from '../core/json-logger.js';
import { isBeingBuilt } from '../index/builder-lock.js';
import { createAnswerer, type Answerer } from './answerer.js';
import { type AnswerSpeeds, createAnswerSpeeds } from './answer-speeds.js';
import {
  type EngineConfig,
  type EngineOverview,
  type EngineReply,
  type EngineRequest,
  NO_REQUEST,
} from './engine-protocol.js';
import { lowerOwnPriority, NICENESS } from './niceness.js';

/** How often a new generation is looked for while nobody asks. */
const REFRESH_MILLISECONDS = 2000;

/** What requests are answered with. */
interface Tools {
  readonly answerer: Answerer;
  readonly speeds: AnswerSpeeds;
  readonly indexDir: string;
}

/** Entry of the engine child; its argument is an EngineConfig as JSON. */
async function main(): Promise<void> {
  endWithParent();
  lowerOwnPriority(NICENESS.engine);
  const config = parseConfig(process.argv[2]);
  const logger = createJsonLogger(config.logLevel, 'engine');
  const model = readEmbeddingModel(config.modelDir, config.embeddingModel);
  const reader = readReaderModel(config.modelDir);
  const embedder = createEmbeddingPool({
    model,
    reader,
    modelDir: config.modelDir,
    workers: QUESTION_WORKERS,
    logger,
  });
  const answerer = createAnswerer({ indexDir: config.indexDir, model, embedder, logger });
  const tools: Tools = { answerer, speeds: createAnswerSpeeds(), indexDir: config.indexDir };
  void warmUp(embedder);
  await tryRefresh(answerer);
  setInterval(() => void tryRefresh(answerer), REFRESH_MILLISECONDS);
  process.on('message', (request: EngineRequest) => {
    void answer(tools, request).then(send);
  });
  send({ kind: 'ready' });
}

/** An index that cannot be opened is logged, and told to whoever asks; until then a build may mend it. */
async function tryRefresh(answerer: Answerer): Promise<void> {
  await answerer.refresh().catch(() => {});
  const builtAt = answerer.coverage()?.builtAt;
  if (builtAt === undefined || builtAt === ready) return;
  ready = builtAt;
  // The lists of titles and names are made before somebody types, who would wait for them.
  await Promise.all([
    answerer.suggestArticles(''),
    answerer.suggest({ kind: 'person', typed: '' }),
    answerer.suggest({ kind: 'topic', typed: '' }),
  ]).catch(() => {});
}

/** When the index was built whose lists were made. */
let ready: string | null = null;

/** The first question must not wait for both models to load; what keeps them from loading is told to whoever asks. */
async function warmUp(reader: SentenceReader): Promise<void> {
  await reader.read('', ['']).catch(() => {});
}

async function answer(tools: Tools, request: EngineRequest): Promise<EngineReply> {
  try {
    const value = await call(tools, request);
    tools.speeds.note(request.method, value);
    return { kind: 'result', id: request.id, value };
  } catch (error) {
    return {
      kind: 'failed',
      id: request.id,
      code: error instanceof BotError ? error.code : null,
      message: messageOf(error),
    };
  }
}

async function call(tools: Tools, request: EngineRequest): Promise<unknown> {
  const { answerer } = tools;
  switch (request.method) {
    case 'ask':
      return await answerer.ask(request.input);
    case 'who':
      return await answerer.who(request.input);
    case 'compare':
      return await answerer.compare(request.input);
    case 'check':
      return await answerer.check(request.input);
    case 'timeline':
      return await answerer.timeline(request.input);
    case 'sources':
      return await answerer.sources(request.input);
    case 'article':
      return await answerer.article(request.input);
    case 'suggestArticles':
      return await answerer.suggestArticles(request.input);
    case 'suggest':
      return await answerer.suggest(request.input);
    case 'coverage':
      if (answerer.coverage() === null) await tryRefresh(answerer);
      return answerer.coverage();
    case 'overview':
      return await overview(tools);
  }
}

async function overview({ answerer, speeds, indexDir }: Tools): Promise<EngineOverview> {
  let fault: EngineOverview['fault'] = null;
  try {
    await answerer.refresh();
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    fault = error.code;
  }
  return {
    archive: answerer.overview(),
    fault,
    speeds: speeds.figures(),
    isBeingBuilt: isBeingBuilt(indexDir),
  };
}

function parseConfig(text: string | undefined): EngineConfig {
  if (text === undefined) throw new Error('usage: engine-child CONFIG');
  const config: EngineConfig = JSON.parse(text);
  return config;
}

function send(reply: EngineReply): void {
  sendToParent(reply);
}

main().catch((error: unknown) => {
  send({
    kind: 'failed',
    id: NO_REQUEST,
    code: error instanceof BotError ? error.code : null,
    message: messageOf(error),
  });
  process.exit(1);
});
