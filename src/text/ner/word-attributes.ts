import { murmurHash } from './murmur-hash.js';

/** The four strings by which the model knows a word, in the order of its tables. */
export type WordAttributes = readonly [norm: string, prefix: string, suffix: string, shape: string];

const SUFFIX_LENGTH = 3; // code points
const LONG_WORD = 100; // code points; from here on a word has no shape but this
const SHAPE_RUN = 4; // a run of one shape character is cut to this

/** The attributes of a word, by code points; `otherDigits` are the digits outside Unicode's Nd. */
export function attributesOf(text: string, norm: string, otherDigits: ReadonlySet<number>): WordAttributes {
  const points = Array.from(text);
  return [norm, points[0] ?? '', points.slice(-SUFFIX_LENGTH).join(''), shapeOf(points, otherDigits)];
}

/** The 64-bit number that stands for a string; the model's reserved `symbols` have small ones. */
export function stringId(text: string, symbols: ReadonlyMap<string, number>): bigint {
  if (text === '') return 0n;
  const symbol = symbols.get(text);
  return symbol === undefined ? murmurHash(text) : BigInt(symbol);
}

function shapeOf(points: readonly string[], otherDigits: ReadonlySet<number>): string {
  if (points.length >= LONG_WORD) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const point of points) {
    const sign = shapeSign(point, otherDigits);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= SHAPE_RUN) shape += sign;
  }
  return shape;
}

function shapeSign(point: string, otherDigits: ReadonlySet<number>): string {
  if (/\p{L}/u.test(point)) return /\p{Uppercase}/u.test(point) ? 'X' : 'x';
  return /\p{Nd}/u.test(point) || otherDigits.has(point.codePointAt(0) ?? 0) ? 'd' : point;
}
