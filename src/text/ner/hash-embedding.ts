const HALF = 0xffff_ffffn;

/** The four rows of a table whose sum stands for the 64-bit value `id`; `seed` is the table's own. */
export function embeddingRows(id: bigint, seed: number, tableRows: number): readonly number[] {
  const salt = BigInt(seed);
  const mixed = wrap(rotate31(wrap(id * 0x87c37b91114253d5n)) * 0x4cf5ad432745937fn);
  let high = mixed ^ salt ^ 8n; // 8: the length of the value in bytes, which the hash takes in
  let low = salt ^ 8n;
  high = wrap(high + low);
  low = wrap(low + high);
  high = finish(high);
  low = finish(low);
  high = wrap(high + low);
  low = wrap(low + high);
  return [high & HALF, high >> 32n, low & HALF, low >> 32n].map((key) => Number(key) % tableRows);
}

/** Adds the sum of the table's `rows` to `target` from `at` on. */
export function addRows(
  table: Float32Array,
  rows: readonly number[],
  width: number,
  target: Float32Array,
  at: number,
): void {
  for (const row of rows) {
    const from = row * width;
    for (let i = 0; i < width; i += 1) target[at + i] = (target[at + i] ?? 0) + (table[from + i] ?? 0);
  }
}

function finish(value: bigint): bigint {
  let mixed = wrap((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
  mixed = wrap((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return mixed ^ (mixed >> 33n);
}

function rotate31(value: bigint): bigint {
  return wrap(value << 31n) | (value >> 33n);
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
