import { isGivenName, regionsOf } from '../persons/given-names.js';
import { isRoleNoun } from '../persons/roles.js';
import type { EntityLabel } from '../ner/model-config.js';
import { DOTTED, KNOWN_PLACES, KNOWN_THINGS, NATIONALITIES, PRODUCT_WORDS } from './lexicon/known-things.js';
import { HUMAN_VERBS, OPENERS, SAYING_VERBS, WORDS_AND_NAMES } from './lexicon/person-contexts.js';
import { NEVER_IN_NAMES, THING_HEADS, THING_WORDS } from './lexicon/thing-words.js';
import { joinsPrevious } from './line-words.js';
import type { LineWord } from './line-words.js';
import {
  growRange,
  isBehindDeterminer,
  isParticle,
  isPartOfThing,
  isThingWord,
  isTitleAt,
} from './name-range.js';
import type { NameRange } from './name-range.js';
import type { NameLine } from './read-lines.js';

const MOST_WORDS = 5; // of an unmarked name; longer runs of capitals are titles of things

/** Whether a name of several words that the model takes for a person's is one. */
export function isFullPerson(line: NameLine, range: NameRange): boolean {
  const words = line.words.slice(range.first, range.last + 1);
  if (isPartOfThing(line.words, range, line.titleCase)) return false;
  const last = words.at(-1);
  const isNamed = isGivenName(words[0]?.folded ?? '') && WORDS_AND_NAMES.has(last?.folded ?? '');
  if (last === undefined || (isThingWord(last) && !isNamed)) return false;
  if (words.some((word) => /\p{N}/u.test(word.text) || NEVER_IN_NAMES.has(word.folded))) return false;
  const first = words[0];
  if (first !== undefined && THING_HEADS.has(first.folded) && !isGivenName(first.folded)) return false;
  const known = (word: LineWord): boolean =>
    KNOWN_PLACES.has(word.folded) || KNOWN_THINGS.has(word.folded) || NATIONALITIES.has(word.folded);
  if (words.every(known)) return false;
  // Al Ahram, El Mundo: articles of newspapers and places rather than Al Gore.
  const isArticle = words.length === 2 && /^(?:al|el|la|le|los|las)$/u.test(first?.folded ?? '');
  if (isArticle && !isHumanAfter(line.words, range)) return false;
  if (first !== undefined && isInitials(first) && DOTTED.has(first.folded)) return false;
  const named = first !== undefined && (isGivenName(first.folded) || isInitials(first));
  if (named) return true;
  if (isBehindDeterminer(line.words, range)) return false;
  if (first !== undefined && PRODUCT_WORDS.has(first.folded) && !isHumanAfter(line.words, range))
    return false;
  return !words.some(known);
}

/** Names that the model passed over or took for things: a given name, then capitals, and nothing against it. */
export function findUnmarkedNames(
  line: NameLine,
  isTaken: (at: number) => boolean,
  labelAt: (at: number) => EntityLabel | undefined,
): readonly NameRange[] {
  if (line.titleCase || line.allCapitals) return [];
  const found: NameRange[] = [];
  for (let at = 0; at < line.words.length - 1; at += 1) {
    if (isTaken(at)) continue;
    if (isPlacesPair(line, at, labelAt)) {
      found.push({ first: at, last: at + 1 });
      at += 1;
      continue;
    }
    const range = unmarkedAt(line.words, at, isTaken);
    if (range === undefined) continue;
    if (isPlausible(line, range, labelAt)) {
      const grown = growRange(line.words, range, isTaken, () => false);
      found.push(grown);
      at = grown.last;
    }
  }
  return found;
}

/** "J.", "J.R.R.", "J.-C." */
function isInitials(word: LineWord): boolean {
  return /^(?:\p{Lu}\.-?)+$/u.test(word.text);
}

/** What follows is said of persons only: a verb, "who", an age, or ", an Australian woman". */
function isHumanAfter(words: readonly LineWord[], range: NameRange): boolean {
  const next = words[range.last + 1];
  if (next === undefined) return false;
  if (next.gap === ' ' && (HUMAN_VERBS.has(next.folded) || SAYING_VERBS.has(next.folded))) return true;
  if (/^,? $/u.test(next.gap) && /^(?:who|whose)$/u.test(next.folded)) return true;
  if (next.gap !== ', ') return false;
  if (/^\d\d$/u.test(next.text)) return true;
  return words
    .slice(range.last + 1, range.last + 1 + APPOSITION)
    .some((word) => isRoleNoun(word.folded) || /^(?:wo)?man|girl|boy|wife|husband$/u.test(word.folded));
}

const APPOSITION = 5; // words after the comma in which the noun of ", an Australian woman" stands

/** Two places side by side without a comma, and then a woman: Valeska Paris. */
function isPlacesPair(line: NameLine, at: number, labelAt: (at: number) => EntityLabel | undefined): boolean {
  const separate = line.entities.filter((entity) => entity.first === entity.last);
  const both = [at, at + 1].every((one) => separate.some((entity) => entity.first === one));
  if (!both || labelAt(at) !== 'GPE' || labelAt(at + 1) !== 'GPE' || !joinsPrevious(line.words, at + 1))
    return false;
  return isHumanAfter(line.words, { first: at, last: at + 1 });
}

function unmarkedAt(
  words: readonly LineWord[],
  at: number,
  isTaken: (at: number) => boolean,
): NameRange | undefined {
  const first = words[at];
  if (first === undefined || !first.capital || first.possessive || isTitleAt(words, at)) return undefined;
  const initials = isInitials(first) && !DOTTED.has(first.folded);
  if (!initials && (!isGivenName(first.folded) || KNOWN_PLACES.has(first.folded))) return undefined;
  if (!initials && OPENERS.has(first.folded)) return undefined;
  // Behind another capital it is the middle of something: the Yas Marina Circuit.
  const before = words[at - 1];
  if (before?.capital === true && joinsPrevious(words, at) && !isTitleAt(words, at - 1)) {
    if (!NATIONALITIES.has(before.folded) && !OPENERS.has(before.folded)) return undefined;
  }
  let last = at;
  for (let next = at + 1; next < words.length && next < at + MOST_WORDS; next += 1) {
    const word = words[next];
    if (word === undefined || !joinsPrevious(words, next) || isTaken(next)) break;
    if (word.capital && !OPENERS.has(word.folded) && !/^\p{Lu}{2,}$/u.test(word.text)) last = next;
    else if (!isParticle(word.folded)) break;
    if (word.possessive) break;
  }
  return last > at ? { first: at, last } : undefined;
}

function isPlausible(
  line: NameLine,
  range: NameRange,
  labelAt: (at: number) => EntityLabel | undefined,
): boolean {
  if (isBehindDeterminer(line.words, range) || !isFullPerson(line, range)) return false;
  const words = line.words.slice(range.first, range.last + 1);
  if (words.slice(1).some((word) => THING_WORDS.has(word.folded) && !isGivenName(word.folded))) return false;
  const labels = words.map((_, offset) => labelAt(range.first + offset));
  const isPlace = labels.some((label) => label === 'GPE' || label === 'LOC' || label === 'FAC');
  if (labels.some((label) => label === 'EVENT' || label === 'LAW' || label === 'LANGUAGE')) return false;
  if (isHumanAfter(line.words, range)) return true;
  const family = words.at(-1)?.folded ?? '';
  if (KNOWN_PLACES.has(family) || KNOWN_THINGS.has(family)) return false;
  // A first word that is one in a single language only is a surer sign (Rachida, Lasse).
  return !isPlace || regionsOf(words[0]?.folded ?? '').length > 0;
}
