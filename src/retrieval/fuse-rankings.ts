/** A leg's score for each candidate; a candidate that the leg did not return is missing. */
export type LegScores = ReadonlyMap<number, number>;

/** A deviation below this counts as this: in a pool of equal scores, noise must not become a ranking. */
const LEAST_DEVIATION = 1e-3;

/**
 * Fuses the legs by the weighted mean of their z-scores, best first, ties by label. A leg's scores are standardized
 * over its own pool; a candidate that is missing from it gets the pool's lowest score.
 */
export function fuseRankings(
  legs: readonly { readonly scores: LegScores; readonly weight: number }[],
): readonly { readonly label: number; readonly score: number }[] {
  const fused = new Map<number, number>();
  const labels = new Set(legs.flatMap(({ scores }) => [...scores.keys()]));
  for (const { scores, weight } of legs) {
    const standardize = standardizer([...scores.values()]);
    const lowest = Math.min(...scores.values());
    for (const label of labels) {
      const z = scores.size === 0 ? 0 : standardize(scores.get(label) ?? lowest);
      fused.set(label, (fused.get(label) ?? 0) + weight * z);
    }
  }
  return [...fused]
    .map(([label, score]) => ({ label, score }))
    .sort((left, right) => right.score - left.score || left.label - right.label);
}

/** Maps a score to its distance from the pool's mean in standard deviations. */
export function standardizer(pool: readonly number[]): (score: number) => number {
  const mean = pool.reduce((sum, score) => sum + score, 0) / Math.max(1, pool.length);
  const variance = pool.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, pool.length);
  const deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
  return (score) => (score - mean) / deviation;
}
