import { createQuestion } from '../core/question.js';
import type { SourcesQuery } from './sources-answer.js';

/** A list of sources as it is asked for on any surface; `null`, missing or blank means not given. */
export interface SourcesInput {
  readonly outlet?: string | null | undefined;
  /** A day, a month or a year: `2019-04-06`, `2019-04` or `2019`. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly page?: number;
  readonly pageSize: number;
}

/** A question needs a text to be checked; a list of sources has none. */
const NO_TEXT = 'sources';

/**
 * Checks what was typed and makes a query of it.
 * @throws {BotError} `date-invalid` or `date-range-reversed`
 */
export function createSourcesQuery({ page = 0, pageSize, ...filters }: SourcesInput): SourcesQuery {
  const { outlet, from, to } = createQuestion({ ...filters, text: NO_TEXT, askedAt: new Date(0) });
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    page,
    pageSize,
  };
}
