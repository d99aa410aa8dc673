import { BotError, type ErrorCode, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';

/** What a person can mend is no fault of ours: only its code is kept, since its message may hold what they typed. */
const OWN_TO_MEND: ReadonlySet<ErrorCode> = new Set([
  'question-empty',
  'subject-missing',
  'question-too-long',
  'date-invalid',
  'date-range-reversed',
  'busy',
  'restarting',
  'interrupted',
  'rate-limited',
  'button-expired',
  'content-gone',
  'archive-busy',
  'file-name',
  'file-type',
  'file-too-large',
  'file-taken',
  'file-unreadable',
  'file-facts',
  'file-unknown',
  'file-unclear',
  'file-foreign',
  'trash-empty',
  'not-operator',
]);

/** One interaction in the log. */
export interface InteractionReport {
  /** Logs how it ended, and how long it took from the start of the report. */
  ended(outcome: string): void;
  /** Logs why a person was told of a fault. */
  failed(error: unknown): void;
}

/** Begins the report of an interaction under the name of what was called. */
export function createInteractionReport(
  logger: Logger,
  command: string,
  interaction: string,
): InteractionReport {
  const started = performance.now();
  return {
    ended(outcome) {
      const ms = Math.round(performance.now() - started);
      logger.info({ command, outcome, ms, interaction }, 'interaction');
    },
    failed(error) {
      if (error instanceof BotError && OWN_TO_MEND.has(error.code)) {
        logger.info({ command, code: error.code, interaction }, 'refused-input');
        return;
      }
      const reason = messageOf(error);
      if (error instanceof BotError) {
        logger.error({ command, code: error.code, reason, interaction }, 'command-failed');
        return;
      }
      const stack = error instanceof Error ? error.stack : undefined;
      logger.error({ command, reason, stack, interaction }, 'command-failed');
    },
  };
}
