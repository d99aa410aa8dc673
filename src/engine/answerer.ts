import { askArchive } from '../answers/ask.js';
import type { AskAnswer, Coverage } from '../answers/answer.js';
import { overviewOf } from '../answers/archive-overview.js';
import type { ArchiveOverview } from '../answers/archive-status.js';
import type { ArticleAnswer, ArticleQuery } from '../answers/article-answer.js';
import { createMeaningReader } from '../answers/check/meaning.js';
import type { CheckAnswer } from '../answers/check-answer.js';
import { checkMessage, type CheckTools } from '../answers/check-message.js';
import { compareOutlets } from '../answers/compare.js';
import type { CompareAnswer, CompareQuery } from '../answers/compare-answer.js';
import { coverageOf } from '../answers/coverage.js';
import { readArticle } from '../answers/read-article.js';
import { listSources, suggestSources } from '../answers/sources.js';
import type { Source, SourcesAnswer, SourcesQuery } from '../answers/sources-answer.js';
import { suggest, type SuggestionQuery } from '../answers/suggest.js';
import { buildTimeline } from '../answers/timeline.js';
import type { TimelineAnswer, TimelineQuery } from '../answers/timeline-answer.js';
import { whoIs } from '../answers/who.js';
import type { WhoAnswer } from '../answers/who-answer.js';
import { BotError, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import type { Question } from '../core/question.js';
import type { Embedder, SentenceReader } from '../embedding/embedder.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { readWordRarity } from '../embedding/word-rarity.js';
import { currentGeneration } from '../index/generations.js';
import { type ArchiveIndex, openIndex } from '../index/open-index.js';
import { createPersonLookup, type PersonLookup } from '../text/persons/person-lookup.js';
import { readCalibration } from '../retrieval/calibration.js';

export interface AnswererOptions {
  readonly indexDir: string;
  readonly model: EmbeddingModel;
  readonly embedder: Embedder & SentenceReader;
  readonly logger: Logger;
}

/** Answers from the current generation of an index, and moves on to the next one when it is published. */
export interface Answerer {
  /** @throws {BotError} `index-missing` and the like, where no generation can be opened */
  ask(question: Question): Promise<AskAnswer>;
  who(name: string): Promise<WhoAnswer>;
  compare(query: CompareQuery): Promise<CompareAnswer>;
  check(message: string): Promise<CheckAnswer>;
  timeline(query: TimelineQuery): Promise<TimelineAnswer>;
  sources(query: SourcesQuery): Promise<SourcesAnswer>;
  /** A page of an article. */
  article(query: ArticleQuery): Promise<ArticleAnswer>;
  suggest(query: SuggestionQuery): Promise<readonly string[]>;
  /** Articles to offer while a title is typed, the likeliest first. */
  suggestArticles(typed: string): Promise<readonly Source[]>;
  /** What the open generation covers; `null` where none is open. */
  coverage(): Coverage | null;
  /** What the open generation holds; `null` where none is open. */
  overview(): ArchiveOverview | null;
  /** Opens the current generation if it is another than the open one; a damaged one leaves the open one in use. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface Open {
  readonly index: ArchiveIndex;
  /** Made with the first question about persons. */
  readonly lookup: () => PersonLookup;
  /** Questions that are being answered from it. */
  users: number;
  retired: boolean;
}

/** How long a question waits for a newer generation: small ones open in this time. */
const PATIENCE_MILLISECONDS = 200;

export function createAnswerer({ indexDir, model, embedder, logger }: AnswererOptions): Answerer {
  const tools: Omit<CheckTools, 'lookup'> = {
    embedder,
    meaning: createMeaningReader(embedder, model.prefixes.query),
    reader: embedder,
    queryPrefix: model.prefixes.query,
    rarity: readWordRarity(model),
    calibration: readCalibration(),
    clock: () => performance.now(),
  };
  let open: Open | null = null;
  let refused: { generation: string; error: BotError } | null = null;
  let refreshing: Promise<void> | null = null;
  let lastReason: string | null = null;
  let closed = false;

  async function openCurrent(): Promise<void> {
    const generation = currentGeneration(indexDir);
    if (open?.index.generation === generation && generation !== null) return;
    if (refused !== null && refused.generation === generation) {
      if (open === null) throw refused.error;
      return;
    }
    try {
      const index = await openIndex(indexDir, model);
      if (closed) {
        index.close();
        return;
      }
      retire(open);
      open = { index, lookup: lazily(() => createPersonLookup(index.persons())), users: 0, retired: false };
      refused = null;
      lastReason = null;
      logger.info({ generation: index.generation, ...index.manifest.counts }, 'index-opened');
    } catch (error) {
      // Hashing a damaged generation again at each question would be work for nothing; a missing one may come,
      // and a fault of the machine (too many open files) may pass.
      refused = generation !== null && error instanceof BotError ? { generation, error } : null;
      const reason = messageOf(error);
      // It is looked at every other second: once is enough for the log.
      if (reason !== lastReason) logger.warn({ generation, reason }, 'index-refused');
      lastReason = reason;
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

  /** Opening a large generation takes seconds; meanwhile the open one answers. */
  async function refreshForAWhile(): Promise<void> {
    const refreshed = refresh();
    if (open === null) {
      await refreshed;
      return;
    }
    refreshed.catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
    });
    await Promise.race([refreshed, patience]).finally(() => clearTimeout(timer));
  }

  /** Runs `work` on the open index, which stays open until it is done. */
  async function withIndex<Result>(work: (used: Open) => Result | Promise<Result>): Promise<Result> {
    await refreshForAWhile();
    const used = open;
    if (used === null)
      throw new BotError('index-missing', `There is no index in ${indexDir}. Run: npm run embeddings`);
    used.users += 1;
    try {
      return await work(used);
    } finally {
      used.users -= 1;
      if (used.retired && used.users === 0) used.index.close();
    }
  }

  return {
    ask: (question) => withIndex(({ index, lookup }) => askArchive(index, question, { ...tools, lookup })),
    compare: (query) => withIndex(({ index, lookup }) => compareOutlets(index, query, { ...tools, lookup })),
    check: (message) => withIndex(({ index, lookup }) => checkMessage(index, message, { ...tools, lookup })),
    timeline: (query) => withIndex(({ index, lookup }) => buildTimeline(index, query, { ...tools, lookup })),
    who: (name) =>
      withIndex(({ index, lookup }) => whoIs(index, name, { lookup: lookup(), clock: tools.clock })),
    sources: (query) => withIndex(({ index }) => listSources(index, query, tools.clock)),
    article: (query) => withIndex(({ index }) => readArticle(index, query)),
    suggestArticles: (typed) => withIndex(({ index }) => suggestSources(index, typed)),
    suggest: (query) => withIndex(({ index, lookup }) => suggest(index, lookup(), query)),
    coverage: () =>
      open === null ? null : coverageOf(open.index.archive.outlines(), open.index.manifest.builtAt),
    overview: () => (open === null ? null : overviewOf(open.index)),
    refresh,
    async close() {
      closed = true;
      retire(open);
      open = null;
      await embedder.close();
    },
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
