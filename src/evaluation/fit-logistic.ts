/** A logistic regression: probability = 1 / (1 + exp(-(intercept + weights · features))). */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** Strength of the L2 penalty, on standardized features: enough to keep twin features from running apart. */
const RIDGE = 1;
/** Keeps the system solvable where all labels are the same. */
const INTERCEPT_RIDGE = 1e-9;
const ROUNDS = 50;
const CONVERGED = 1e-8;

/**
 * Fits by iteratively reweighted least squares with an L2 penalty on standardized features; the model that comes back
 * is in the features' own units.
 * @param rows features of each example, all of the same length
 * @param labels 1 or 0 for each example
 * @param counts how much each example counts; one where absent
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  counts: readonly number[] = [],
): LogisticModel {
  const width = rows[0]?.length ?? 0;
  const { means, deviations } = columnFigures(rows, width);
  const scaled = rows.map((row) => [
    1,
    ...row.map((value, column) => (value - (means[column] ?? 0)) / (deviations[column] ?? 1)),
  ]);
  let weights: number[] = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { gradient, curvature } = derivatives(scaled, labels, counts, weights);
    const step = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
    if (Math.max(...step.map(Math.abs)) < CONVERGED) break;
  }
  const [bias = 0, ...slopes] = weights;
  const unscaled = slopes.map((slope, column) => slope / (deviations[column] ?? 1));
  return {
    intercept: bias - unscaled.reduce((sum, weight, column) => sum + weight * (means[column] ?? 0), 0),
    weights: unscaled,
  };
}

/** The model's probability for one example. */
export function predict({ intercept, weights }: LogisticModel, features: readonly number[]): number {
  const sum = weights.reduce((total, weight, column) => total + weight * (features[column] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** Mean and standard deviation of each column; a column that never changes has deviation 1. */
export function columnFigures(
  rows: readonly (readonly number[])[],
  width: number,
): { means: number[]; deviations: number[] } {
  const count = Math.max(1, rows.length);
  const means = Array.from(
    { length: width },
    (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / count,
  );
  const deviations = means.map((mean, column) => {
    const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - mean) ** 2, 0) / count;
    return variance < 1e-12 ? 1 : Math.sqrt(variance);
  });
  return { means, deviations };
}

function derivatives(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  counts: readonly number[],
  weights: readonly number[],
): { gradient: number[]; curvature: number[][] } {
  const size = weights.length;
  // The intercept (index 0) is not penalized.
  const gradient = weights.map((weight, index) => (index === 0 ? 0 : -RIDGE * weight));
  const curvature: number[][] = weights.map((_, row) =>
    weights.map((__, column) => (row !== column ? 0 : row === 0 ? INTERCEPT_RIDGE : RIDGE)),
  );
  for (const [example, row] of rows.entries()) {
    const sum = row.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
    const probability = 1 / (1 + Math.exp(-sum));
    const count = counts[example] ?? 1;
    const error = count * ((labels[example] ?? 0) - probability);
    const spread = count * probability * (1 - probability);
    for (let left = 0; left < size; left += 1) {
      gradient[left] = (gradient[left] ?? 0) + error * (row[left] ?? 0);
      const line = curvature[left];
      if (line === undefined) continue;
      for (let right = 0; right < size; right += 1)
        line[right] = (line[right] ?? 0) + spread * (row[left] ?? 0) * (row[right] ?? 0);
    }
  }
  return { gradient, curvature };
}

/** Solves a linear system by Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], target: readonly number[]): number[] {
  const size = target.length;
  const rows = matrix.map((row, index) => [...row, target[index] ?? 0]);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1)
      if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    const swapped = rows[best] ?? [];
    rows[best] = rows[pivot] ?? [];
    rows[pivot] = swapped;
    const divisor = at(pivot, pivot) || Number.EPSILON;
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = at(row, pivot) / divisor;
      if (factor === 0) continue;
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * (swapped[column] ?? 0));
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] || Number.EPSILON));
}
