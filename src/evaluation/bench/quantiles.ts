/** The middle and the slow end of many timings, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** The value that this share of all does not exceed, by nearest rank; 0 for no values. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Median and 95th percentile; zeros for no timings. */
export function latencyOf(milliseconds: readonly number[]): Latency {
  return { p50: quantileOf(milliseconds, 0.5), p95: quantileOf(milliseconds, 0.95) };
}
