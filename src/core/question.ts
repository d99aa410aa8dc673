import { daysOf, isCalendarValue } from './calendar-date.js';
import { BotError } from './errors.js';

/** What a person asks, with the filters that they set. */
export interface Question {
  readonly text: string;
  /** The last question of the same person in the same channel, from which this one may be completed. */
  readonly previous?: string;
  /** Excerpts that were shown already and are passed over; none where it is missing. */
  readonly skip?: number;
  /** Only passages that name this person, under whatever spelling. */
  readonly person?: string;
  /** Only articles of this outlet (letter case ignored). */
  readonly outlet?: string;
  /** Only articles from this day on, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Only articles up to this day, `YYYY-MM-DD`. */
  readonly to?: string;
  /** When it was asked: an ISO 8601 instant. */
  readonly askedAt: string;
}

/** The longest question in UTF-16 units; the `/ask` option's `max_length`. */
export const QUESTION_MAX_LENGTH = 400;

/** A question as typed, on any surface; `null`, missing or blank means that a filter is not set. */
export interface QuestionInput {
  readonly text: string;
  readonly previous?: string | null | undefined;
  readonly skip?: number;
  readonly person?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  /** A day, a month or a year: `2019-04-06`, `2019-04` or `2019`. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly askedAt: Date;
}

/**
 * Checks what was typed and makes a question of it; a month or a year stands for its first or last day.
 * @throws {BotError} `question-empty`, `question-too-long`, `date-invalid` or `date-range-reversed`
 */
export function createQuestion(input: QuestionInput): Question {
  const text = input.text.trim();
  if (text === '') throw new BotError('question-empty', 'The question is empty. Ask it in a sentence.');
  if (text.length > QUESTION_MAX_LENGTH) {
    throw new BotError(
      'question-too-long',
      `The question has ${String(text.length)} characters; at most ${String(QUESTION_MAX_LENGTH)} are read. Shorten it.`,
    );
  }
  const outlet = input.outlet?.trim() ?? '';
  const person = input.person?.trim() ?? '';
  const from = dayOf('from', input.from, 'first');
  const to = dayOf('to', input.to, 'last');
  if (from !== null && to !== null && from > to) {
    throw new BotError(
      'date-range-reversed',
      `The range is upside down: it begins on ${from} and ends on ${to}. Swap the two dates.`,
    );
  }
  return {
    text,
    ...(input.previous == null ? {} : { previous: input.previous }),
    ...(input.skip === undefined ? {} : { skip: input.skip }),
    ...(person === '' ? {} : { person }),
    ...(outlet === '' ? {} : { outlet }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    askedAt: input.askedAt.toISOString(),
  };
}

function dayOf(name: string, typed: string | null | undefined, side: 'first' | 'last'): string | null {
  const value = typed?.trim() ?? '';
  if (value === '') return null;
  if (!isCalendarValue(value)) {
    throw new BotError(
      'date-invalid',
      `${name} is ${JSON.stringify(value)}, which is no date. Write 2019-04-06, 2019-04 or 2019.`,
    );
  }
  return daysOf({ value })[side];
}

/** The kind of thing that a question asks for. */
export type AskedFor = 'date' | 'person' | 'number' | 'place' | 'reason' | 'manner' | 'thing';

/** Filters that leave nothing: `dates` for from and to. */
export type FilterKinds = 'dates' | 'outlet' | 'both';

/** Which of a question's filters are set, where any is. */
export function filterKinds({ outlet, from, to }: Pick<Question, 'outlet' | 'from' | 'to'>): FilterKinds {
  if (outlet === undefined) return 'dates';
  return from === undefined && to === undefined ? 'outlet' : 'both';
}
