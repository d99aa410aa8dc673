import type { Claim } from '../text/claims.js';
import { boundOneStretch, claimsExclude, claimTells } from '../text/claims.js';
import type { Term } from '../text/terms.js';

/** A sentence with its figures and dates. */
export interface ClaimSentence {
  /** Its content words, in order. */
  readonly content: readonly Term[];
  readonly claims: readonly Claim[];
}

/** Two claims about the same thing that cannot both be right. */
export interface ClaimDifference {
  readonly left: Claim;
  readonly right: Claim;
}

/** For each content word of the left sentence its counterpart's place in the right one; `null` where it has none. */
export type WordPairs = readonly (number | null)[];

/** Content words on either side of a figure or date that say what it is about. */
const REACH = 5;
/** How near the shared words must stand to both claims: one three words off one and two off the other is just near enough. */
const NEAR_ENOUGH = 0.2;
/** Where something happens and to whom says less of what it is than the words for it. */
const NAME_WEIGHT = 0.5;
/** By how much a claim must be nearer than another one of its sentence to be the one that is meant. */
const CLEARLY_NEARER = 1.2;

/**
 * Where two sentences that tell of the same thing differ in a figure or a date. Of several that a sentence holds, that
 * one is compared which the same words stand around; where that is not clear, none is.
 */
export function differingClaims(
  left: ClaimSentence,
  right: ClaimSentence,
  pairs: WordPairs,
): readonly ClaimDifference[] {
  return left.claims.flatMap((claim): ClaimDifference[] => {
    const meant = counterpart(claim, left, right, pairs);
    return meant !== null && claimsExclude(claim, meant) ? [{ left: claim, right: meant }] : [];
  });
}

/** Whether the right sentence tells the claim, about the same thing. */
export function tellsClaim(
  claim: Claim,
  left: ClaimSentence,
  right: ClaimSentence,
  pairs: WordPairs,
): Claim | null {
  const telling = right.claims.filter((other) => claimTells(claim, other));
  if (telling.length === 0) return null;
  const meant = counterpart(claim, left, right, pairs);
  // A figure that belongs to another part of the sentence tells nothing of this one.
  if (meant !== null && claimsExclude(claim, meant)) return null;
  return meant !== null && telling.includes(meant) ? meant : (telling[0] ?? null);
}

/** Where claims that cannot be told apart by their words all say otherwise, none is surely meant. */
function counterpart(
  claim: Claim,
  left: ClaimSentence,
  right: ClaimSentence,
  pairs: WordPairs,
): Claim | null {
  const rivals = right.claims
    .filter((other) => isComparable(claim, other))
    .map((other) => ({ other, nearness: nearness(claim, other, left, right, pairs) }))
    .sort((one, two) => two.nearness - one.nearness);
  const [best, second] = rivals;
  if (best === undefined || best.nearness < NEAR_ENOUGH) return null;
  if (second === undefined || best.nearness >= second.nearness * CLEARLY_NEARER) return best.other;
  // Two ends of one stretch stand side by side: each is compared with its own.
  return boundOneStretch(best.other, second.other) ? best.other : null;
}

function isComparable(left: Claim, right: Claim): boolean {
  if (left.kind !== right.kind || boundOneStretch(left, right)) return false;
  return claimsExclude(left, right) || claimTells(left, right);
}

/** How closely the same words stand around two claims. */
function nearness(
  claim: Claim,
  other: Claim,
  left: ClaimSentence,
  right: ClaimSentence,
  pairs: WordPairs,
): number {
  const [here, there] = [distances(left.content, claim), distances(right.content, other)];
  let sum = 0;
  for (const [place, pair] of pairs.entries()) {
    const near = here[place];
    const far = pair === null ? undefined : there[pair];
    if (near === undefined || far === undefined || near === 0 || far === 0) continue;
    const weight = isName(left.content[place]) ? NAME_WEIGHT : 1;
    if (near <= REACH && far <= REACH) sum += weight / (near + far);
  }
  return sum;
}

function isName(word: Term | undefined): boolean {
  return word !== undefined && word.start > 0 && /^\p{Lu}/u.test(word.word);
}

/** For each content word how many content words it stands away from the claim; 0 inside of it. */
function distances(content: readonly Term[], claim: Claim): readonly number[] {
  const before = content.filter(({ end }) => end <= claim.start).length;
  const inside = content.filter(({ start, end }) => start < claim.end && end > claim.start).length;
  return content.map((_, place) => {
    if (place < before) return before - place;
    return place < before + inside ? 0 : place - before - inside + 1;
  });
}
