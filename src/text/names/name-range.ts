import type { Span } from '../../core/span.js';
import { isEastAsianFamily } from '../persons/east-asian-names.js';
import { isGivenName } from '../persons/given-names.js';
import { TITLE_MODIFIERS, TITLE_WORDS } from '../persons/titles.js';
import { isRoleNoun } from '../persons/roles.js';
import { DOTTED, KNOWN_PLACES, NATIONALITIES } from './lexicon/known-things.js';
import { DETERMINERS, OPENERS } from './lexicon/person-contexts.js';
import { NEVER_IN_NAMES, THING_HEADS, THING_NOUNS, THING_WORDS } from './lexicon/thing-words.js';
import { joinsPrevious } from './line-words.js';
import type { LineWord } from './line-words.js';

/** Words `first` to `last` of a line, both included. */
export interface NameRange {
  readonly first: number;
  readonly last: number;
}

const PARTICLE =
  /^(?:al|el|ul|bin|ibn|ben|bint|abu|abou|abd|abdel|abdul|abdal|de|del|della|di|da|das|dos|du|des|van|von|der|den|ter|ten|te|zu|la|le|las|los|y|af|av|ould|arap)$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi|xxiii)$/u;
const NUMERAL = /^[IVX]{1,5}\.?$/u;
/** Lucas Cranach the Elder. */
const BYNAMES: ReadonlySet<string> = new Set(
  'elder younger great terrible magnificent conqueror wise bald bold good fair pious german confessor lionheart'.split(
    ' ',
  ),
);
const LONGEST_NAME = 7; // words: Luiz Inácio Lula da Silva has five, with a suffix and a particle seven

/** The span of a range: from its first word to its last, possessives left out. */
export function spanOfRange(words: readonly LineWord[], range: NameRange): Span {
  return { start: words[range.first]?.start ?? 0, end: words[range.last]?.end ?? 0 };
}

/** Whether the folded word may stand inside a name in small letters. */
export function isParticle(folded: string): boolean {
  return PARTICLE.test(folded);
}

/**
 * The name inside a range that the model or a rule took for one: without titles, roles, peoples and
 * small words at its ends, cut where it is broken; undefined when nothing of a name remains.
 */
export function trimRange(words: readonly LineWord[], range: NameRange): NameRange | undefined {
  let { first, last } = range;
  // A comma, a bracket or a dash inside ends the name, except before "Jr.".
  for (let at = first + 1; at <= last; at += 1) {
    if (joinsPrevious(words, at) || isSuffixAt(words, at)) continue;
    last = at - 1;
    break;
  }
  while (first < last && !beginsName(words, first, last)) first += 1;
  while (last > first && !endsName(words[last])) last -= 1;
  const only = words[first];
  if (only === undefined || !only.capital) return undefined;
  if (first === last && (NEVER_IN_NAMES.has(only.folded) || OPENERS.has(only.folded))) return undefined;
  return { first, last };
}

function beginsName(words: readonly LineWord[], at: number, last: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (isTitleAt(words, at)) return false;
  if (!word.capital) return isParticle(word.folded) && at < last;
  if (/^(?:\p{Lu}\.-?)+$/u.test(word.text)) return !DOTTED.has(word.folded);
  if (NATIONALITIES.has(word.folded) || OPENERS.has(word.folded)) return false;
  return !(NEVER_IN_NAMES.has(word.folded) && !isGivenName(word.folded));
}

function endsName(word: LineWord | undefined): boolean {
  if (word === undefined || !word.capital) return false;
  return !NEVER_IN_NAMES.has(word.folded) && !isParticle(word.folded);
}

/** Whether the word is a title or a role before a name, rather than the name's first word. */
export function isTitleAt(words: readonly LineWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const title =
    TITLE_WORDS.has(word.folded) ||
    TITLE_MODIFIERS.has(word.folded) ||
    isRoleNoun(word.folded) ||
    /^(?:ex|vice|co)-/u.test(word.folded);
  if (!title) return false;
  if (word.text.endsWith('.') || !isGivenName(word.folded)) return true;
  // "King Salman", "Prince Henry" are titles; "Dean Kamen" and "Earl Warren" are not.
  return STYLES.has(word.folded) && words[at + 1]?.capital === true && joinsPrevious(words, at + 1);
}

const STYLES: ReadonlySet<string> = new Set(
  'king queen prince princess sultan emir duke count baron sheikh'.split(' '),
);

/** The range with the words that the model left out: first names, particles, "Jr.", the rest of a double name. */
export function growRange(
  words: readonly LineWord[],
  range: NameRange,
  isTaken: (at: number) => boolean,
  isFamily: (folded: string) => boolean,
): NameRange {
  let { first, last } = range;
  while (last - first < LONGEST_NAME && joinsPrevious(words, first)) {
    const before = words[first - 1];
    if (before === undefined || isTaken(first - 1)) break;
    const particle = isParticle(before.folded) && !before.capital;
    if (particle && hasNameBefore(words, first - 1)) first -= 1;
    else if (particle && /^(?:al|el|bin|ibn|abu|von|van)$/u.test(before.folded)) first -= 1;
    else if (before.capital && isFirstName(before, words, first - 1)) first -= 1;
    else break;
  }
  while (last - first < LONGEST_NAME) {
    const next = words[last + 1];
    if (next === undefined) break;
    if (isSuffixAt(words, last + 1)) last += 1;
    else if (!joinsPrevious(words, last + 1) || isTaken(last + 1)) break;
    else if (NUMERAL.test(next.text)) last += 1;
    else if (
      next.folded === 'the' &&
      BYNAMES.has(words[last + 2]?.folded ?? '') &&
      words[last + 2]?.capital === true
    ) {
      last += 2;
    } else if (/^(?:al|el|bin|ibn|van|von|de|da|dos)$/u.test(next.folded) && hasNameAfter(words, last + 1))
      last += 2;
    else if (/^(?:al|el)-/u.test(next.folded)) last += 1;
    else if (continuesName(words, { first, last }, next, isFamily)) last += 1;
    else break;
  }
  return { first, last };
}

function hasNameBefore(words: readonly LineWord[], at: number): boolean {
  const before = words[at - 1];
  return (
    before !== undefined && joinsPrevious(words, at) && before.capital && isFirstName(before, words, at - 1)
  );
}

function hasNameAfter(words: readonly LineWord[], at: number): boolean {
  return words[at + 1]?.capital === true && joinsPrevious(words, at + 1);
}

function isFirstName(word: LineWord, words: readonly LineWord[], at: number): boolean {
  if (/^\p{Lu}\.$/u.test(word.text)) return true;
  if (isTitleAt(words, at) || KNOWN_PLACES.has(word.folded) || OPENERS.has(word.folded)) return false;
  if (isEastAsianFamily(word.folded)) return true;
  return isGivenName(word.folded) || (/^(?:\p{Lu}\.-?)+$/u.test(word.text) && !DOTTED.has(word.folded));
}

/** The next word goes on with the name: the name so far is only given names, or the word is its family's. */
function continuesName(
  words: readonly LineWord[],
  range: NameRange,
  next: LineWord,
  isFamily: (folded: string) => boolean,
): boolean {
  if (!next.capital || isThingWord(next) || NEVER_IN_NAMES.has(next.folded) || OPENERS.has(next.folded))
    return false;
  if (NATIONALITIES.has(next.folded) || /^\p{Lu}{2,}$/u.test(next.text)) return false;
  if (isFamily(next.folded)) return true;
  const sofar = words.slice(range.first, range.last + 1);
  return sofar.every((word) => isGivenName(word.folded) || word.text.endsWith('.'));
}

function isSuffixAt(words: readonly LineWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !SUFFIX.test(word.folded) || !word.capital) return false;
  return /^,? $/u.test(word.gap) && (word.gap === ' ' || /^[js]r$/u.test(word.folded));
}

/** Whether the word, written with a capital, makes a name before it a thing's. */
export function isThingWord(word: LineWord): boolean {
  if (!word.capital || isGivenName(word.folded)) return false;
  return (
    THING_WORDS.has(word.folded) || (word.folded.endsWith('s') && THING_WORDS.has(word.folded.slice(0, -1)))
  );
}

/**
 * Whether the name at `range` is part of a thing's: "Erdogan Street", "the Croucher Foundation",
 * "Thorne & Sons", "Lake Victoria". `titleCase`: in a headline a capital after the name proves nothing.
 */
export function isPartOfThing(words: readonly LineWord[], range: NameRange, titleCase: boolean): boolean {
  const next = words[range.last + 1];
  const before = words[range.first - 1];
  if (next !== undefined && !words[range.last]?.possessive) {
    const joined = joinsPrevious(words, range.last + 1);
    if (joined && (isThingWord(next) || THING_NOUNS.has(next.folded))) return true;
    if (/^ & $/u.test(next.gap) && next.capital) return true;
    const further = words[range.last + 2];
    if (joined && next.capital && further !== undefined && isThingWord(further) && !titleCase) {
      if (joinsPrevious(words, range.last + 2)) return true;
    }
  }
  if (before !== undefined && joinsPrevious(words, range.first) && before.capital) {
    if (THING_HEADS.has(before.folded)) return true;
  }
  return false;
}

/** Whether a capitalized noun follows the name behind an article: "the Najjar Brigade", "a Warhol Polaroid". */
export function isBeforeNoun(words: readonly LineWord[], range: NameRange): boolean {
  const next = words[range.last + 1];
  if (next === undefined || !joinsPrevious(words, range.last + 1) || !next.capital) return false;
  if (words[range.last]?.possessive === true) return false;
  return !OPENERS.has(next.folded) && !isParticle(next.folded);
}

/** Whether a determiner stands before the name. */
export function isBehindDeterminer(words: readonly LineWord[], range: NameRange): boolean {
  const before = words[range.first - 1];
  return before !== undefined && DETERMINERS.has(before.folded) && joinsPrevious(words, range.first);
}
