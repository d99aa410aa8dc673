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
