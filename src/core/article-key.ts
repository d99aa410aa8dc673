import { shortKey } from './short-key.js';

/** Short enough for a choice of Discord's and, with the passage that a button marks, for a button's id. */
const LONGEST = 44;
const PLAIN = /^[\u0021-\u007D](?:[\u0020-\u007E]*[\u0021-\u007E])?$/u;
/** No plain path begins with it, so a path and a key are never taken for each other. */
const MARK = '~';
/** 96 bits: two paths never share a key. */
const KEY_BYTES = 12;

/** A name of an article of at most 44 plain characters: its path where that is one, else a key made of it. */
export function articleKey(path: string): string {
  return path.length <= LONGEST && PLAIN.test(path) ? path : MARK + shortKey(path, KEY_BYTES);
}
