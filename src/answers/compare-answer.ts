import type { Citation } from '../core/citation.js';
import type { Coverage, Refusal, Timing } from './answer.js';

/** What is compared: a topic, in articles of a stretch of time where one is set. */
export interface CompareQuery {
  readonly topic: string;
  /** Days, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** When it was asked: an ISO 8601 instant. */
  readonly askedAt: string;
}

/** One side of a comparison: an outlet, or an article whose outlet is not stated. */
export interface OutletAccount {
  /** `null` where it is not stated; such articles stand each by itself. */
  readonly outlet: string | null;
  /** The article that stands by itself; `null` for an outlet. */
  readonly article: string | null;
  /** Articles of it that tell of the topic. */
  readonly articles: number;
  /** What only this one tells, as far as the archive goes; of a single side, what it tells. */
  readonly citations: readonly Citation[];
}

/** What several sides tell, a quote of each. */
export interface SharedTelling {
  readonly citations: readonly Citation[];
}

/** A figure or a date that sides tell differently of the same thing, a quote of each. */
export interface DifferingTelling {
  /** The words that both sides have around it. */
  readonly about: string;
  /** What each quote says, in the quotes' order. */
  readonly values: readonly string[];
  readonly citations: readonly Citation[];
}

interface CompareAnswerBase {
  /** The topic as it was asked. */
  readonly query: string;
  readonly coverage: Coverage;
  readonly milliseconds: Timing;
}

/** The reply to `/compare` as data. */
export type CompareAnswer =
  | (CompareAnswerBase & {
      readonly outcome: 'found';
      /** Those with the most articles first, those without a stated outlet last. */
      readonly outlets: readonly OutletAccount[];
      /** What the most sides tell first. */
      readonly shared: readonly SharedTelling[];
      readonly differing: readonly DifferingTelling[];
      /** Sides that tell of it too and were not compared, since there are too many; and their articles. */
      readonly leftOut: {
        readonly articles: number;
        readonly outlets: number;
        readonly withoutOutlet: number;
      };
      /** Sentences of a side that were compared, where one has more; `null` where all were. */
      readonly mostSentences: number | null;
    })
  | (CompareAnswerBase & {
      readonly outcome: 'nothing-found';
      readonly refusal: Refusal;
      readonly topics: readonly string[];
      readonly outlets: readonly [];
      readonly shared: readonly [];
      readonly differing: readonly [];
    });
