import type { Meaning } from './meaning.js';

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The text of the searched stretch around a match. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** A part of a match; without a meaning it only takes up its length. */
export interface Piece {
  readonly text: string;
  readonly meaning: Meaning | null;
}

/** What a match stands for: one meaning for all of it, or its pieces from left to right. */
type Reading = Meaning | readonly Piece[] | null;

/** Finds one form of temporal expression; small and independent of its neighbours. */
export interface Rule {
  readonly name: string;
  /** Triggers (bits of `TRIGGERS`) without which the pattern cannot match. */
  readonly needs: number;
  /** Global and case-insensitive, with named groups. */
  readonly pattern: RegExp;
  readonly read: (groups: Groups, place: Place) => Reading;
}

/** Builds the pattern of a rule: global, case-insensitive, on word boundaries. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\w$£€#]|\\d[-.,:/])(?:${source})(?!\\w)`, 'gi');
}
