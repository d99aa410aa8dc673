/** Sentences of one rule; each expected entry reads "words TYPE value", in the order of the text. */
interface RuleCases {
  /** What the rule finds. */
  readonly positive: readonly (readonly [sentence: string, expected: readonly string[]])[];
  /** What looks like it and is not: nothing, or something else, is found. */
  readonly negative: readonly (readonly [sentence: string, expected: readonly string[]])[];
}

/** Cases by the rule's name. */
export type CasesByRule = Readonly<Record<string, RuleCases>>;
