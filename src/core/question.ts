/** What a person asks, with the filters that they set. */
export interface Question {
  readonly text: string;
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
