/**
 * Standard deviation of the noise in each of a generated vector's values before it is brought to unit length: with 384
 * values a vector of noise is about .2 long, so that mixes of the same two vectors do not lie on a line.
 */
export const NOISE = 0.01;
const LEAST_SHARE = 0.1;
const MOST_SHARE = 0.9;

/** A unit vector between two of the given ones: a convex mix of both, t uniform in .1 to .9, with Gaussian noise. */
export function mixVectors(vectors: readonly Float32Array[], random: () => number): Float32Array {
  const pick = (): Float32Array => vectors[Math.floor(random() * vectors.length)] ?? new Float32Array();
  const left = pick();
  const right = pick();
  const share = LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * random();
  return unit(
    left.map((value, place) => share * value + (1 - share) * (right[place] ?? 0) + NOISE * gaussian(random)),
  );
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

/** Box and Muller's transform: a normally distributed number from two uniform ones. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
