import type { AlignedPair } from './align-names.js';
import { isChineseFamily } from './east-asian-names.js';
import { isGivenName, regionsOf } from './given-names.js';
import type { NameRegions } from './name-regions.js';
import type { NameWord, ParsedName } from './parse-name.js';

/** The longer of two names, whose words hold all of the shorter's. */
export interface Containment {
  readonly shorter: ParsedName;
  readonly longer: ParsedName;
  /** Index in the shorter and in the longer, with the match. */
  readonly pairs: readonly Pick<AlignedPair, 'left' | 'right' | 'match'>[];
  /** Indices of the longer's words that the shorter has not. */
  readonly over: readonly number[];
  readonly regions: NameRegions;
}

// What a word that only one name has leaves of the trust that the names are one, by where it stands.
// What is usual in the name's language costs little; what makes another person there falls below the
// threshold of sameness (0.75) by itself.
const INITIAL_OR_FATHER = 0.97; // George (W.) Bush, Vladimir (Vladimirovich) Putin
const HYPHENATED = 0.96; // Jeanine Hennis(-Plasschaert)
const MIDDLE = 0.93; // Hillary (Rodham) Clinton
const SECOND_FAMILY = 0.9; // Evo Morales (Ayma)
const CHAIN = 0.88; // Khalifa (Belqasim) Haftar
const COMMON_CHAIN = 0.7; // Ahmed (Ali) Saleh: there are many of them
const THIRD_NAME = 0.8; // Salva Kiir (Mayardit)
const OTHER_FAMILY = 0.7; // John Smith (Brown): English names end with the family's
const WITHOUT_FIRST = 0.62; // (Recep) Tayyip Erdogan, (Gabriel) García Márquez
const UNKNOWN_INITIALS = 0.85; // P. (W.) Botha beside Pik Botha
const IMPOSSIBLE = 0;

/** How much trust remains when one name has words that the other has not, from 0 to 1. */
export function trustWithExtraWords(held: Containment): number {
  const { longer, over } = held;
  if (over.length === 0) return 1;
  if (middleInitialsClash(held)) return IMPOSSIBLE;
  let trust = 1;
  for (const at of over) trust *= trustInWord(held, at, longer.words[at]);
  return trust;
}

function trustInWord(held: Containment, at: number, word: NameWord | undefined): number {
  const { longer, shorter, pairs, regions } = held;
  if (word === undefined) return 1;
  const lastPair = pairs.at(-1);
  if (at < (pairs[0]?.right ?? 0)) return trustWithoutFirst(word, regions);
  const common = shorter.words.length === 2 && shorter.words.every(isArabicGivenName);
  if (lastPair !== undefined && at > lastPair.right) {
    if (word.hyphenated) return HYPHENATED;
    // A family's house behind the father's name: Mohammed bin Salman (Al Saud).
    if (regions.arabic) return common && !shorter.words.some((one) => one.patronymic) ? COMMON_CHAIN : CHAIN;
    const aligned = longer.words[lastPair.right];
    if (regions.iberian || isChineseFamily(aligned?.forms[0] ?? '')) return SECOND_FAMILY;
    return regions.english ? OTHER_FAMILY : THIRD_NAME;
  }
  if (word.initial) return givenIsKnown(held) ? INITIAL_OR_FATHER : UNKNOWN_INITIALS;
  if (word.patronymic && !regions.arabic) return INITIAL_OR_FATHER;
  if (word.hyphenated || longer.words[at + 1]?.hyphenated === true) return HYPHENATED;
  if (regions.arabic) return common ? COMMON_CHAIN : CHAIN;
  return MIDDLE;
}

/** "Ahmed Ali Saleh" is not "Ali Saleh": in Arabic names the first is the person's, the next the father's. */
function trustWithoutFirst(first: NameWord, regions: NameRegions): number {
  if (first.initial) return INITIAL_OR_FATHER; // F. Scott Fitzgerald
  return regions.arabic ? IMPOSSIBLE : WITHOUT_FIRST;
}

/** George W. and George H. W. Bush: the first middle initial must be the same. */
function middleInitialsClash({ shorter, pairs, over }: Containment): boolean {
  const hasMiddle = shorter.words.slice(1, -1).some((word) => word.initial);
  const first = pairs[0]?.right ?? 0;
  return hasMiddle && over.includes(first + 1);
}

/** "W. J. Clinton" fits Bill, since Bill is known to be William; who "Pik" is nobody knows. */
function givenIsKnown({ pairs, shorter }: Containment): boolean {
  const [first] = pairs;
  if (first?.match.kind !== 'initial') return true;
  const given = shorter.words[first.left];
  return given === undefined || given.initial || isGivenName(given.forms[0] ?? '');
}

function isArabicGivenName(word: NameWord): boolean {
  return word.compound !== undefined || word.forms.some((form) => regionsOf(form).includes('arabic'));
}
