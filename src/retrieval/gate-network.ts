import { weightedSum } from './weighted-sum.js';

/**
 * A network with one hidden layer: log odds = bias + Σ output · tanh(bias of the unit + weights · standardized features).
 * A few units are enough to weigh one feature by another, which a logistic regression cannot.
 */
export interface GateNetwork {
  readonly bias: number;
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly units: readonly {
    readonly output: number;
    readonly bias: number;
    readonly weights: readonly number[];
  }[];
}

/** Deviations from the mean beyond which a feature says no more: little was seen there to learn from. */
const FARTHEST = 2.5;

/** A feature's value as the network sees it: deviations from its mean, up to `FARTHEST`. */
export function standardized(value: number, mean: number, deviation: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / deviation));
}

/** Log odds that the features speak of an answer. */
export function logOdds(
  { bias, means, deviations, units }: GateNetwork,
  features: readonly number[],
): number {
  const scaled = features.map((value, place) =>
    standardized(value, means[place] ?? 0, deviations[place] ?? 1),
  );
  return units.reduce(
    (sum, unit) => sum + unit.output * Math.tanh(weightedSum(scaled, unit.weights) + unit.bias),
    bias,
  );
}

/** The probability, 0 to 1, of these log odds. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
