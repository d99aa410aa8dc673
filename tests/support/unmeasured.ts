import type { RankedSentence } from '../../src/retrieval/choose-sentences.js';

/** What a ranked sentence has beside its place and text, where none of it is the point. */
export const UNMEASURED = {
  passage: 0,
  passageScore: 0,
  words: new Int8Array(),
  before: null,
  after: null,
  features: [],
  similarity: 0,
  held: new Set<string>(),
  matches: new Float32Array(),
  fit: { pairs: 0, coverageNearby: 0 },
} as const satisfies Partial<RankedSentence>;
