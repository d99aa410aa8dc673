import type { Span } from '../../core/span.js';
import type { Statement } from './statement.js';

/** What two do together has no direction. */
const TOGETHER =
  /\b(?:m[eo]et(?:s|ings?)?|met|talk(?:s|ed)?|discuss\w*|agree\w*|between|together|both|spoke|negotiat\w*|sign(?:s|ed)?|married|partners?|joint(?:ly)?|related|relatives?|clash\w*)\b/iu;
/** Before a name that says where, when or about whom, not who does it to whom. */
const ASIDE =
  /\b(?:in|at|on|from|near|of|with|for|about|to|into|inside|outside|against|around|across|and|or|over|under|amid|than|as|like)\s+(?:the\s+|its\s+|a\s+)?$/iu;
const BY = /\bby\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu;

/**
 * Whether a sentence names who does something and to whom in the statement's order. Names behind a preposition are left
 * out, what is done together has no order, and "by" turns it.
 */
export function sameOrder(
  { names, text }: Statement,
  told: string,
  places: readonly (Span | null)[],
): boolean {
  if (TOGETHER.test(text)) return true;
  const pairs = names.flatMap((name, place) => {
    const other = places[place];
    return other == null ? [] : [{ stated: actorOf(text, name), told: actorOf(told, other) }];
  });
  return pairs.every((left, place) =>
    pairs.slice(place + 1).every((right) => {
      const sides = [left.stated, left.told, right.stated, right.told];
      if (sides.some((side) => side === null)) return true;
      const stated = orderOf(left.stated, right.stated);
      return (
        stated === 0 || orderOf(left.told, right.told) === 0 || stated === orderOf(left.told, right.told)
      );
    }),
  );
}

interface Actor {
  readonly start: number;
  /** Whether "by" makes it the one who acts. */
  readonly isAgent: boolean;
}

/** Where a name takes part in what is told; `null` behind a preposition. */
function actorOf(text: string, { start }: Span): Actor | null {
  const before = text.slice(0, start);
  const isAgent = BY.test(before);
  return !isAgent && ASIDE.test(before) ? null : { start, isAgent };
}

/** Who acts first: below 0 the left one. */
function orderOf(left: Actor | null, right: Actor | null): number {
  if (left === null || right === null || left.start === right.start) return 0;
  if (left.isAgent !== right.isAgent) return left.isAgent ? -1 : 1;
  return Math.sign(left.start - right.start);
}
