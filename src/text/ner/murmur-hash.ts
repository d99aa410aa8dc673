const MULTIPLIER = 0xc6a4a7935bd1e995n;
const SHIFT = 47n;
const SEED = 1n; // the model's strings were all hashed with this one
const BLOCK_BYTES = 8;

const encoder = new TextEncoder();

/** MurmurHash64A of the text's UTF-8 bytes: an unsigned 64-bit number. */
export function murmurHash(text: string): bigint {
  const bytes = encoder.encode(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tailStart = bytes.length - (bytes.length % BLOCK_BYTES);
  let hash = SEED ^ wrap(BigInt(bytes.length) * MULTIPLIER);
  for (let at = 0; at < tailStart; at += BLOCK_BYTES) {
    let block = wrap(view.getBigUint64(at, true) * MULTIPLIER);
    block = wrap((block ^ (block >> SHIFT)) * MULTIPLIER);
    hash = wrap((hash ^ block) * MULTIPLIER);
  }
  if (tailStart < bytes.length) {
    let tail = 0n;
    for (let at = bytes.length - 1; at >= tailStart; at -= 1) tail = (tail << 8n) | BigInt(bytes[at] ?? 0);
    hash = wrap((hash ^ tail) * MULTIPLIER);
  }
  hash = wrap((hash ^ (hash >> SHIFT)) * MULTIPLIER);
  return hash ^ (hash >> SHIFT);
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
