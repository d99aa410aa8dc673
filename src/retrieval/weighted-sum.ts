/** Sum of value × weight over values and weights in one order; a value without a weight counts nothing. */
export function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
}
