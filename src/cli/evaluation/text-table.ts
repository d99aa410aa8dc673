/** Rows as lines with aligned columns: the first to the left, the others to the right, two spaces apart. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A share as three digits after the point: `.841`, `1.000`. */
export function shareText(value: number): string {
  return value.toFixed(3).replace(/^0\./u, '.').replace(/^-0\./u, '-.');
}
