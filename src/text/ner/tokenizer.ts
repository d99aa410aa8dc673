import type { Span } from '../../core/span.js';
import { createHiddenSpecials } from './hidden-specials.js';
import { splitRun } from './split-run.js';
import type { RuleToken, TokenizerRules } from './tokenizer-rules.js';

/** A word, punctuation mark or stretch of white space; a single space between words is no token. */
export interface Token extends Span {
  readonly text: string;
  /** The word in its plain form: lower case, contractions written out, signs unified. */
  readonly norm: string;
  /** Equal for two tokens exactly when both text and norm are. */
  readonly word: string;
}

/** Cuts a text into tokens; `text.slice(token.start, token.end) === token.text` for each. */
export type Tokenize = (text: string) => readonly Token[];

/** A token of a run, not yet at a place. */
type Piece = Omit<Token, 'start' | 'end'>;

const RUN_CACHE_SIZE = 20_000; // runs remembered with their tokens, some 3 MB; then all are forgotten
const RUN_CACHE_LENGTH = 64; // characters; longer runs hardly come twice

// UTF-16 units; a longer run is cut, since peeling it takes time by the square of its length.
const LONGEST_RUN = 1_000;

const SPACE = 0x20;

/** The tokenizer of the name model: rules and exceptions for English, no statistics. */
export function createTokenizer(rules: TokenizerRules): Tokenize {
  const cache = new Map<string, readonly Piece[]>();
  const hidden = createHiddenSpecials(rules, (text) =>
    cutRuns(text, rules.spaces).flatMap(([start, end]) =>
      splitRun(text.slice(start, end), rules, false).map((token) => token.text),
    ),
  );

  function pieceOf({ text, norm }: RuleToken): Piece {
    const ownNorm = rules.norms.get(text) ?? text.toLowerCase();
    return norm === undefined || norm === ownNorm
      ? { text, norm: ownNorm, word: text }
      : { text, norm, word: `${text}\n${norm}` };
  }

  function piecesOf(run: string): readonly Piece[] {
    const known = cache.get(run);
    if (known !== undefined) return known;
    const pieces = splitRun(run, rules, true).map(pieceOf);
    if (run.length > RUN_CACHE_LENGTH) return pieces;
    if (cache.size >= RUN_CACHE_SIZE) cache.clear();
    cache.set(run, pieces);
    return pieces;
  }

  return (text) => {
    const tokens: Token[] = [];
    for (const [start, end] of cutRuns(text, rules.spaces)) {
      place(piecesOf(text.slice(start, end)), start, tokens);
    }
    const found = hidden.find(tokens);
    if (found.length === 0) return tokens;
    const replaced: Token[] = [];
    let next = 0;
    for (const { start, end } of found) {
      const first = tokens[start];
      const last = tokens[end - 1];
      if (first === undefined || last === undefined) continue;
      const ruled = rules.special.get(text.slice(first.start, last.end));
      if (ruled === undefined) continue;
      replaced.push(...tokens.slice(next, start));
      place(ruled.map(pieceOf), first.start, replaced);
      next = end;
    }
    replaced.push(...tokens.slice(next));
    return replaced;
  };
}

function place(pieces: readonly Piece[], start: number, tokens: Token[]): void {
  let at = start;
  for (const { text, norm, word } of pieces) {
    tokens.push({ start: at, end: at + text.length, text, norm, word });
    at += text.length;
  }
}

/**
 * The maximal runs of white space and of other characters. One space after a run belongs to
 * nothing, so single spaces vanish and any further white space is a run of its own.
 */
function cutRuns(text: string, spaces: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let start = 0;
  let inSpace = spaces.has(text.charCodeAt(0));
  for (let at = 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (spaces.has(unit) === inSpace) continue;
    pushRun(text, start, at, runs);
    start = unit === SPACE ? at + 1 : at;
    inSpace = !inSpace;
  }
  pushRun(text, start, text.length, runs);
  return runs;
}

function pushRun(text: string, start: number, end: number, runs: [number, number][]): void {
  let from = start;
  while (end - from > LONGEST_RUN) {
    const cut = from + LONGEST_RUN;
    const whole = isHighSurrogate(text.charCodeAt(cut - 1)) ? cut - 1 : cut;
    runs.push([from, whole]);
    from = whole;
  }
  if (from < end) runs.push([from, end]);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
