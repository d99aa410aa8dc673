/** How many of a kind there were, and the first of them. */
export interface NamedCount {
  readonly count: number;
  readonly first: readonly string[];
}

/** What a build did, short enough to be shown. Names are below the archive; none is a path of the machine. */
export interface BuildSummary {
  /** `current`: nothing had changed, and the index was left as it is. */
  readonly outcome: 'built' | 'current';
  readonly added: NamedCount;
  readonly changed: NamedCount;
  readonly removed: NamedCount;
  readonly unchanged: number;
  /** Each with its reason. */
  readonly skipped: NamedCount;
  readonly warnings: NamedCount;
  readonly articles: number;
  readonly passages: number;
  readonly sentences: number;
  readonly embedded: number;
  readonly reused: number;
  readonly seconds: number;
}
