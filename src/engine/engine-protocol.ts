import type { AskAnswer, Coverage } from '../answers/answer.js';
import type { ArchiveStatus } from '../answers/archive-status.js';
import type { ArticleAnswer, ArticleQuery } from '../answers/article-answer.js';
import type { Source, SourcesAnswer, SourcesQuery } from '../answers/sources-answer.js';
import type { CompareAnswer, CompareQuery } from '../answers/compare-answer.js';
import type { CheckAnswer } from '../answers/check-answer.js';
import type { SuggestionQuery } from '../answers/suggest.js';
import type { TimelineAnswer, TimelineQuery } from '../answers/timeline-answer.js';
import type { WhoAnswer } from '../answers/who-answer.js';
import type { BuildSummary } from '../core/build-summary.js';
import type { Config } from '../core/config.js';
import type { ErrorCode } from '../core/errors.js';
import type { Question } from '../core/question.js';

/** What the bot's process can ask of the engine child: what goes in and what comes back. */
export interface EngineMethods {
  readonly ask: { readonly input: Question; readonly output: AskAnswer };
  readonly who: { readonly input: string; readonly output: WhoAnswer };
  readonly timeline: { readonly input: TimelineQuery; readonly output: TimelineAnswer };
  readonly compare: { readonly input: CompareQuery; readonly output: CompareAnswer };
  /** A message's text, and what the archive has to its statements. */
  readonly check: { readonly input: string; readonly output: CheckAnswer };
  readonly sources: { readonly input: SourcesQuery; readonly output: SourcesAnswer };
  readonly article: { readonly input: ArticleQuery; readonly output: ArticleAnswer };
  readonly suggestArticles: { readonly input: string; readonly output: readonly Source[] };
  readonly suggest: { readonly input: SuggestionQuery; readonly output: readonly string[] };
  readonly coverage: { readonly input: null; readonly output: Coverage | null };
  readonly overview: { readonly input: null; readonly output: EngineOverview };
}

export type EngineMethod = keyof EngineMethods;

/** What the engine child knows of the archive and of itself. */
export interface EngineOverview extends Omit<ArchiveStatus, 'build'> {
  /** Whether a build is at work, this bot's or another process's. */
  readonly isBeingBuilt: boolean;
}

/** One call of a method. */
export type EngineRequest = {
  readonly [Method in EngineMethod]: {
    readonly id: number;
    readonly method: Method;
    readonly input: EngineMethods[Method]['input'];
  };
}[EngineMethod];

/** The id under which the engine child says why it cannot start; no request has it. */
export const NO_REQUEST = 0;

/** What the engine child answers; `value` is the method's output. */
export type EngineReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly code: ErrorCode | null;
      readonly message: string;
    };

/** What the build child says. */
export type BuildMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly summary: BuildSummary }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };

/** How a build ended. `failed` carries the code of what can be mended, `null` where nothing is known. */
export type BuildOutcome =
  | { readonly kind: 'done'; readonly summary: BuildSummary }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null };

/** How far a build is, in articles. */
export interface BuildStep {
  readonly done: number;
  readonly total: number;
}

/** What one who asked for a build is told meanwhile: how far it is, or that another has to end first. */
export type BuildState = BuildStep | 'waiting';

/** The part of the configuration that the children need; no token goes to them. */
export type EngineConfig = Pick<
  Config,
  'archiveDir' | 'indexDir' | 'modelDir' | 'embeddingModel' | 'embeddingWorkers' | 'logLevel'
>;

/** What the engine can do at the moment. */
export interface EngineStatus {
  readonly state: 'ready' | 'indexing' | 'empty';
  /** Of a build that is at work, 0 to 1. */
  readonly progress?: number;
  readonly coverage: Coverage | null;
}
