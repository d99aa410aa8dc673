/** The middle and the slow end of many timings, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** Median and 95th percentile by nearest rank; zeros for no timings. */
export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = milliseconds.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
