import { weightedSum } from '../retrieval/weighted-sum.js';
import { columnFigures } from './column-figures.js';

/** One question's candidates: their features, and which of them is right. */
export interface RankingExample {
  readonly rows: readonly (readonly number[])[];
  readonly right: number;
}

const RIDGE = 1;
const ROUNDS = 300;
const STEP = 0.5;

/**
 * Fits the weights of a linear ranker by the listwise softmax loss (ListNet's top one, Cao et al. 2007) with an L2
 * penalty on standardized features, by gradient ascent; the weights come back in the features' own units.
 */
export function fitRanker(examples: readonly RankingExample[]): readonly number[] {
  const width = examples[0]?.rows[0]?.length ?? 0;
  const { means, deviations } = columnFigures(
    examples.flatMap(({ rows }) => [...rows]),
    width,
  );
  const scaled = examples.map(({ rows, right }) => ({
    right,
    rows: rows.map((row) =>
      row.map((value, column) => (value - (means[column] ?? 0)) / (deviations[column] ?? 1)),
    ),
  }));
  let weights: number[] = Array.from({ length: width }, () => 0);
  // Adagrad: each weight's own step shrinks as its gradients add up.
  const squares: number[] = Array.from({ length: width }, () => 1e-9);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight) => (-RIDGE * weight) / scaled.length);
    for (const example of scaled) addGradient(gradient, example, weights, scaled.length);
    weights = weights.map((weight, column) => {
      const slope = gradient[column] ?? 0;
      squares[column] = (squares[column] ?? 0) + slope * slope;
      return weight + (STEP * slope) / Math.sqrt(squares[column] ?? 1);
    });
  }
  return weights.map((weight, column) => weight / (deviations[column] ?? 1));
}

function addGradient(
  gradient: number[],
  { rows, right }: RankingExample,
  weights: readonly number[],
  count: number,
): void {
  const scores = rows.map((row) => weightedSum(row, weights));
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  for (const [index, row] of rows.entries()) {
    const share = (index === right ? 1 : 0) - (exponentials[index] ?? 0) / total;
    for (const [column, value] of row.entries())
      gradient[column] = (gradient[column] ?? 0) + (share * value) / count;
  }
}
