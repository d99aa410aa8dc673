/** Rounds of the subspace iteration; the axes of most variance settle long before. */
const ROUNDS = 30;

/** Mean and principal axes, orthonormal, the one of most variance first, by subspace iteration on the covariance. */
export function principalAxes(
  vectors: readonly Float32Array[],
  count: number,
): { readonly mean: readonly number[]; readonly axes: readonly (readonly number[])[] } {
  const width = vectors[0]?.length ?? 0;
  const mean = Array.from(
    { length: width },
    (_, place) => vectors.reduce((sum, vector) => sum + (vector[place] ?? 0), 0) / vectors.length,
  );
  const covariance = covarianceOf(vectors, mean);
  // Any start that is not orthogonal to the axes will do; this one is always the same.
  let axes = Array.from({ length: count }, (_, axis) =>
    Array.from({ length: width }, (__, place) => Math.sin((axis + 1) * (place + 1))),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    axes = orthonormal(axes.map((axis) => covariance.map((row) => dotProduct(row, axis))));
  }
  return { mean, axes };
}

function covarianceOf(vectors: readonly Float32Array[], mean: readonly number[]): number[][] {
  const width = mean.length;
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors) {
    const centred = mean.map((value, place) => (vector[place] ?? 0) - value);
    for (const [row, line] of sums.entries()) {
      const factor = centred[row] ?? 0;
      for (let column = 0; column < width; column += 1)
        line[column] = (line[column] ?? 0) + factor * (centred[column] ?? 0);
    }
  }
  return sums.map((line) => Array.from(line, (value) => value / vectors.length));
}

/** Gram and Schmidt's process, in order: an earlier axis keeps its direction. */
function orthonormal(axes: readonly (readonly number[])[]): number[][] {
  const done: number[][] = [];
  for (const axis of axes) {
    let rest = [...axis];
    for (const other of done) {
      const along = dotProduct(rest, other);
      rest = rest.map((value, place) => value - along * (other[place] ?? 0));
    }
    const length = Math.sqrt(dotProduct(rest, rest)) || 1;
    done.push(rest.map((value) => value / length));
  }
  return done;
}

function dotProduct(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);
}
