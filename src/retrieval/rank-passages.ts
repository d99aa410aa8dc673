import type { ArchiveIndex } from '../index/open-index.js';
import { dot } from '../index/quantize.js';
import { fuseRankings } from './fuse-rankings.js';

/** How many of a leg's best passages its z-scores are taken over; with fewer than 50 they get noisy (docs/evaluation.md). */
export const POOL_SIZE = 100;
/** The legs' shares in the fused score. */
const VECTOR_WEIGHT = 0.6;
const KEYWORD_WEIGHT = 0.4;
/** Up to here a filtered search scans the passages that pass: faster and exact, where the graph walks in vain. */
const MOST_SCANNED = 5000;

/** A passage with the scores that it got; both legs' scores are there for every candidate of either. */
export interface RankedPassage {
  readonly label: number;
  /** Mean of the legs' z-scores. */
  readonly score: number;
  /** Cosine with the question. */
  readonly similarity: number;
  /** BM25; 0 where it holds none of the question's terms. */
  readonly bm25: number;
}

/** A question as the index is searched for it. */
export interface SearchQuery {
  readonly vector: Float32Array;
  readonly terms: readonly string[];
}

/** The passages that a filter lets through; `null` lets all through. */
export type Allowed = ReadonlySet<number> | null;

/** Searches both legs and fuses them, best first. */
export function rankPassages(
  index: ArchiveIndex,
  query: SearchQuery,
  allowed: Allowed,
): readonly RankedPassage[] {
  const accept = allowed === null ? undefined : (label: number): boolean => allowed.has(label);
  const similarities = new Map(
    nearest(index, query.vector, allowed).map((hit) => [hit.label, hit.similarity]),
  );
  const keywords = new Map(
    index.keywords.search(query.terms, POOL_SIZE, accept).map((hit) => [hit.label, hit.score]),
  );
  for (const label of keywords.keys()) {
    if (!similarities.has(label)) similarities.set(label, dot(query.vector, index.vectorFile.read(label)));
  }
  for (const label of similarities.keys()) {
    if (!keywords.has(label)) keywords.set(label, index.keywords.score(query.terms, label));
  }
  return fuseRankings([
    { scores: similarities, weight: VECTOR_WEIGHT },
    { scores: keywords, weight: KEYWORD_WEIGHT },
  ]).map(({ label, score }) => ({
    label,
    score,
    similarity: similarities.get(label) ?? 0,
    bm25: keywords.get(label) ?? 0,
  }));
}

/** The vector leg alone. */
export function nearest(
  index: ArchiveIndex,
  vector: Float32Array,
  allowed: Allowed,
): readonly { readonly label: number; readonly similarity: number }[] {
  if (allowed === null) return index.vectors.search(vector, POOL_SIZE);
  if (allowed.size > MOST_SCANNED)
    return index.vectors.search(vector, POOL_SIZE, (label) => allowed.has(label));
  return [...allowed]
    .map((label) => ({ label, similarity: dot(vector, index.vectorFile.read(label)) }))
    .sort((left, right) => right.similarity - left.similarity || left.label - right.label)
    .slice(0, POOL_SIZE);
}
