/** What can go wrong in a way that its user can mend. */
export type ErrorCode =
  | 'usage'
  | 'config-invalid'
  | 'archive-missing'
  | 'archive-unreadable'
  | 'archive-empty'
  | 'archive-statement-invalid'
  | 'archive-busy'
  | 'archive-unwritable'
  | 'file-name'
  | 'file-type'
  | 'file-too-large'
  | 'file-taken'
  | 'file-unreadable'
  | 'file-facts'
  | 'file-unknown'
  | 'file-unclear'
  | 'file-foreign'
  | 'file-fetch'
  | 'trash-empty'
  | 'not-operator'
  | 'model-missing'
  | 'model-broken'
  | 'embedding-failed'
  | 'index-missing'
  | 'index-stale'
  | 'index-corrupt'
  | 'index-foreign'
  | 'index-locked'
  | 'index-unwritable'
  | 'build-failed'
  | 'question-empty'
  | 'subject-missing'
  | 'question-too-long'
  | 'date-invalid'
  | 'date-range-reversed'
  | 'engine-gone'
  | 'busy'
  | 'restarting'
  | 'interrupted'
  | 'rate-limited'
  | 'button-expired'
  | 'content-gone'
  | 'state-broken'
  | 'discord-token'
  | 'discord-refused';

/** What an error may carry besides its message. */
export interface BotErrorOptions extends ErrorOptions {
  /** Whole seconds after which a new try is worth it. */
  readonly retryAfterSeconds?: number;
  /** What is wrong with the person's own file, in English; it names no path and may be shown to them. */
  readonly detail?: string;
}

/**
 * An error that names the thing, the value and the next step.
 * The message is for the terminal and the log; Discord gets the sentence that belongs to `code`.
 */
export class BotError extends Error {
  override readonly name = 'BotError';
  readonly code: ErrorCode;
  readonly retryAfterSeconds: number | undefined;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, message: string, options?: BotErrorOptions) {
    super(message, options);
    this.code = code;
    this.retryAfterSeconds = options?.retryAfterSeconds;
    this.detail = options?.detail;
  }
}

/** The error's message, or the value itself as text where something else was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
