/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Unit vectors in loose clusters, as passages about a few topics are. */
export function clusteredVectors(seed: number, count: number, dimensions: number): Float32Array[] {
  const random = seededRandom(seed);
  const direction = (): Float32Array => Float32Array.from({ length: dimensions }, () => random() - 0.5);
  const centres = Array.from({ length: 20 }, direction);
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * centres.length)] ?? direction();
    return unit(direction().map((value, place) => value + (centre[place] ?? 0)));
  });
}

/** The vector at length one. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
