import { BotError } from '../core/errors.js';
import { createQuestion } from '../core/question.js';
import type { TimelineQuery } from './timeline-answer.js';

/** A timeline as it is asked for on any surface; `null`, missing or blank means not given. */
export interface TimelineInput {
  readonly topic?: string | null | undefined;
  readonly person?: string | null | undefined;
  /** A day, a month or a year: `2019-04-06`, `2019-04` or `2019`. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly askedAt: Date;
}

/**
 * Checks what was typed and makes a query of it.
 * @throws {BotError} `subject-missing` without topic and person, and what a question throws
 */
export function createTimelineQuery(input: TimelineInput): TimelineQuery {
  const topic = input.topic?.trim() ?? '';
  const person = input.person?.trim() ?? '';
  if (topic === '' && person === '')
    throw new BotError('subject-missing', 'A timeline needs a topic or a person.');
  const { from, to, askedAt } = createQuestion({ ...input, text: [topic, person].join(' ') });
  return {
    topic: topic === '' ? null : topic,
    person: person === '' ? null : person,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    askedAt,
  };
}
