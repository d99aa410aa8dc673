/** The things of each line, by the line's index, in their order. */
export function groupByLine<T extends { readonly line: number }>(
  things: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const lines = new Map<number, T[]>();
  for (const thing of things) {
    const known = lines.get(thing.line);
    if (known === undefined) lines.set(thing.line, [thing]);
    else known.push(thing);
  }
  return lines;
}
