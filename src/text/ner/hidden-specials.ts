import type { Token } from './tokenizer.js';
import type { TokenizerRules } from './tokenizer-rules.js';

/** A stretch of tokens, `end` exclusive. */
interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** Finds special strings that the splitting of runs has cut into several tokens. */
export interface HiddenSpecials {
  /** Ranges of tokens that spell a special string, in order, none overlapping another. */
  find(tokens: readonly Token[]): readonly TokenRange[];
}

/** `split` must give the tokens of a special string as if it were no special one. */
export function createHiddenSpecials(
  rules: Pick<TokenizerRules, 'hidden'>,
  split: (text: string) => readonly string[],
): HiddenSpecials {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const text of rules.hidden) {
    const pattern = split(text);
    const first = pattern[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }

  function occurrences(tokens: readonly Token[]): TokenRange[] {
    const found: TokenRange[] = [];
    for (const [start, token] of tokens.entries()) {
      for (const pattern of byFirst.get(token.text) ?? []) {
        if (pattern.every((text, offset) => tokens[start + offset]?.text === text)) {
          found.push({ start, end: start + pattern.length });
        }
      }
    }
    return found;
  }

  return {
    find(tokens) {
      const found = occurrences(tokens);
      if (found.length === 0) return found;
      // Longest first; a range that was passed over still bars its tokens to the shorter ones.
      found.sort(
        (left, right) => right.end - right.start - (left.end - left.start) || left.start - right.start,
      );
      const seen = new Set<number>();
      const kept: TokenRange[] = [];
      for (const range of found) {
        if (!seen.has(range.start) && !seen.has(range.end - 1)) kept.push(range);
        for (let at = range.start; at < range.end; at += 1) seen.add(at);
      }
      return kept.sort((left, right) => left.start - right.start);
    },
  };
}
