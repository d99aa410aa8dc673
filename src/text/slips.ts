import { damerauDistance } from './persons/damerau.js';

/** A word that a typed one may be by a slip of the pen, by its place in the list, and how surely. */
export interface Slip {
  readonly place: number;
  /** From 0 to 1. */
  readonly grade: number;
}

const ONE_SLIP = 0.8;
const TWO_SLIPS = 0.65;
/** Letters from which one slip is forgiven, and two; in short words a slip makes another word. */
const SLIP_LENGTH = 4;
const LONG_LENGTH = 8;

/** Finds the words of a list that a typed word may be by one slip, in a long word by two. */
export function createSlipFinder(words: readonly string[]): (typed: string) => readonly Slip[] {
  const masks = words.map(letterMask);
  return (typed) => {
    if (typed.length < SLIP_LENGTH) return [];
    const most = typed.length >= LONG_LENGTH ? 2 : 1;
    const mask = letterMask(typed);
    const found: Slip[] = [];
    for (const [place, word] of words.entries()) {
      if (Math.abs(word.length - typed.length) > most || word.length < SLIP_LENGTH) continue;
      if (bitsOf(mask ^ (masks[place] ?? 0)) > 2 * most) continue; // a slip changes two letters at most
      const distance = damerauDistance(typed, word, most);
      if (distance <= most) found.push({ place, grade: distance <= 1 ? ONE_SLIP : TWO_SLIPS });
    }
    return found;
  };
}

/** One bit for each letter of the word. */
function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) % 32);
  return mask;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
