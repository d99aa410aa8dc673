/**
 * Letters to add, drop, change or swap with their neighbour to make one word of the other
 * (Damerau-Levenshtein, each stretch edited once); `most + 1` as soon as it is more than `most`.
 */
export function damerauDistance(left: string, right: string, most = Number.MAX_SAFE_INTEGER): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= right.length; j += 1) {
      const change = left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + change);
      const swapped =
        i > 1 &&
        j > 1 &&
        left.charCodeAt(i - 1) === right.charCodeAt(j - 2) &&
        left.charCodeAt(i - 2) === right.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    older = old;
    old = row;
  }
  return Math.min(old[right.length] ?? 0, most + 1);
}
