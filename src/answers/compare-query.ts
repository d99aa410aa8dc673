import { BotError } from '../core/errors.js';
import { createQuestion } from '../core/question.js';
import type { CompareQuery } from './compare-answer.js';

/** A comparison as it is asked for on any surface; `null`, missing or blank means not given. */
export interface CompareInput {
  readonly topic?: string | null | undefined;
  /** A day, a month or a year: `2019-04-06`, `2019-04` or `2019`. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly askedAt: Date;
}

/**
 * Checks what was typed and makes a query of it.
 * @throws {BotError} `subject-missing` without a topic, and what a question throws
 */
export function createCompareQuery({ topic, ...filters }: CompareInput): CompareQuery {
  const text = topic?.trim() ?? '';
  if (text === '') throw new BotError('subject-missing', 'A comparison needs a topic.');
  const { text: checked, from, to, askedAt } = createQuestion({ ...filters, text });
  return {
    topic: checked,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    askedAt,
  };
}
