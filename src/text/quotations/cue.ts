import { isAdverb } from './function-words.js';
import type { Phrase } from './noun-phrases.js';
import type { VerbKind } from './reporting-verbs.js';
import type { Token } from './tokens.js';

/** A verb of speaking, or "according to", with whoever speaks; all numbers are of the frame's tokens. */
export interface Cue {
  readonly kind: VerbKind | 'according';
  readonly verb: number;
  /** Whom the text names as the speaker; null: the speaker is the one before ("…, adding that"). */
  readonly subject: Phrase | null;
  /** Where the words about the speaker begin. */
  readonly from: number;
  /** Behind the verb, and behind a speaker that follows it. */
  readonly to: number;
  readonly isParticiple: boolean;
  /** Whether the speaker stands behind the verb: "said Lavrov". */
  readonly isInverted: boolean;
  /** Whether the one who is spoken to may follow: "told reporters". */
  readonly addressed: boolean;
}

/** The word before, adverbs left out. */
export function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  return tokens[indexBefore(tokens, at)];
}

/** Where that word stands. */
export function indexBefore(tokens: readonly Token[], at: number): number {
  let last = at - 1;
  while (last > 0 && isAdverb(tokens[last])) last -= 1;
  return last;
}
