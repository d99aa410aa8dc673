import type { Coverage } from '../answers/answer.js';
import type { Config } from '../core/config.js';
import type { ErrorCode } from '../core/errors.js';
import type { Question } from '../core/question.js';

/** What the bot's process asks of the engine child. */
export type EngineRequest = { readonly id: number } & (
  | { readonly method: 'ask'; readonly question: Question }
  | { readonly method: 'coverage' }
);

/** What the engine child answers; `value` is what the method gives back. */
export type EngineReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode | null; readonly message: string };

/** What the build child says. */
export type BuildMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: 'built' | 'current'; readonly articles: number }
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };

/** The part of the configuration that the children need; no token goes to them. */
export type EngineConfig = Pick<
  Config,
  'archiveDir' | 'indexDir' | 'modelDir' | 'embeddingModel' | 'embeddingWorkers' | 'logLevel'
>;

export interface EngineStatus {
  readonly state: 'ready' | 'indexing' | 'empty';
  /** Of a build that is at work, 0 to 1. */
  readonly progress?: number;
  readonly coverage: Coverage | null;
}
