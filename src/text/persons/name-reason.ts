/** One reason why two names are or are not one person's. */
export interface NameReason {
  readonly kind:
    | 'same-name'
    | 'spelling'
    | 'short-form'
    | 'initial'
    | 'order'
    | 'part-of-name'
    | 'names-differ'
    | 'suffix-differs'
    | 'single-name'
    | 'same-role'
    | 'roles-apart'
    | 'company'
    | 'incompatible'
    | 'stated';
  /** The words that it rests on. */
  readonly detail: string;
}

/** Two names judged by themselves: how sure it is that they are one, from 0 to 1. */
export interface NameJudgement {
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/** A judgement of 0 with its reason. */
export function differing(kind: NameReason['kind'], detail: string): NameJudgement {
  return { score: 0, reasons: [{ kind, detail }] };
}
