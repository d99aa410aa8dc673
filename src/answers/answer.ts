import type { Citation } from '../core/citation.js';
import type { AskedFor, FilterKinds } from '../core/question.js';

/** What the archive covers, for the as-of line of each reply. */
export interface Coverage {
  readonly articles: number;
  /** First and last day over the articles whose date is known; `null` where none is. */
  readonly from: string | null;
  readonly to: string | null;
  /** Articles without a known date. */
  readonly undated: number;
  /** When the index was built: an ISO 8601 instant. */
  readonly builtAt: string;
}

/** Why the archive does not answer, as facts; `render` turns them into words. */
export type Refusal =
  /** No article mentions these names. */
  | { readonly kind: 'names-missing'; readonly names: readonly string[] }
  /** Articles mention the names, but none tells this about them. */
  | { readonly kind: 'not-told'; readonly names: readonly string[]; readonly asked: AskedFor }
  /** Events are told of the names, but none on the days asked for: `from` and `to` are where they lie, as dates are known. */
  | {
      readonly kind: 'other-days';
      readonly names: readonly string[];
      readonly from: string;
      readonly to: string;
    }
  /** Nothing comes near the question. */
  | { readonly kind: 'nothing-near' }
  /** No article names a person so called, whose passages alone were asked for. */
  | { readonly kind: 'person-unknown'; readonly name: string }
  /** The filters leave nothing to look at; the archive's outlets where one was asked for. */
  | { readonly kind: 'filtered-out'; readonly by: FilterKinds; readonly outlets: readonly string[] }
  /** What passes the filters does not tell it; the rest was not looked at. `outlet`: the only one that was. */
  | { readonly kind: 'not-within'; readonly outlet: string | null }
  /** The question is not in English; `language` is its English name. */
  | { readonly kind: 'other-language'; readonly language: string };

export interface Timing {
  readonly total: number;
  readonly [stage: string]: number;
}

interface AskAnswerBase {
  readonly question: string;
  /** The question as it was completed from the one before it; `null` where it stands by itself. */
  readonly understood: string | null;
  readonly coverage: Coverage;
  readonly milliseconds: Timing;
}

/** The reply to `/ask` as data. */
export type AskAnswer =
  | (AskAnswerBase & {
      readonly outcome: 'found';
      readonly citations: readonly Citation[];
      /** How many excerpts there are beyond these; absent where there is none. */
      readonly further?: number;
    })
  | (AskAnswerBase & {
      readonly outcome: 'nothing-found';
      readonly refusal: Refusal;
      /** What the archive is about: names that it holds, nearest to the question first. */
      readonly topics: readonly string[];
      readonly citations: readonly [];
    });
