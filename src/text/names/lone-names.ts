import { isGivenName } from '../persons/given-names.js';
import { isRoleNoun } from '../persons/roles.js';
import { TITLE_WORDS } from '../persons/titles.js';
import type { EntityLabel } from '../ner/model-config.js';
import { KNOWN_PLACES, KNOWN_THINGS, NATIONALITIES, PEOPLE_END } from './lexicon/known-things.js';
import {
  BEFORE_PERSONS,
  HUMAN_VERBS,
  KIN_NOUNS,
  OPENERS,
  PLACE_PREPOSITIONS,
  SAYING_VERBS,
  WORDS_AND_NAMES,
} from './lexicon/person-contexts.js';
import { THING_WORDS } from './lexicon/thing-words.js';
import { joinsPrevious } from './line-words.js';
import type { LineWord } from './line-words.js';
import { isBeforeNoun, isBehindDeterminer, isPartOfThing } from './name-range.js';
import type { NameRange } from './name-range.js';
import type { NameLine } from './read-lines.js';

// Points for and against a lone capitalized word being a person. They add up: what the model says,
// what stands around it, what the lists know. From PERSON_POINTS on it is one.
const PERSON_POINTS = 2;
const SAID_BY_MODEL: Readonly<Partial<Record<EntityLabel, number>>> = {
  PERSON: 2.5,
  // The model calls a lone surname an organization more often than it is one.
  ORG: 1,
  GPE: 0.2,
  PRODUCT: 0.2,
  WORK_OF_ART: 0,
  LOC: -0.5,
  FAC: -0.5,
  NORP: -3,
  EVENT: -1,
};
const UNNAMED = 0; // the model passed it over
/** A text this short is an excerpt: who a surname is may have been said before it. */
const EXCERPT_WORDS = 80;
const IN_EXCERPT = 1;
const UNINTRODUCED = -1; // a whole article introduces its persons with their first names
const TITLED = 4; // Lord North
const HUMAN_VERB = 2.5;
const SAYING_VERB = 1.2;
const KIN = 3; // Duffy's wife
const RELATIVE = 2.5; // Seagal, whose
const SAID_BEFORE = 1.2; // says Tarlo; by Thompson
const GIVEN = 1; // Gloria
const POSSESSIVE = 0.4;
const BEHIND_ARTICLE = -3; // the Danube
const AFTER_PREPOSITION = -1.6; // in Glasgow
const BEFORE_NAME = -2.5; // a capital follows: part of something longer
const KNOWN_PLACE = -3;
const KNOWN_THING = -5;
const INNER_CAPITAL = -1.5; // YouTube
const NUMBERED = 2; // Ramesses II
const INSIDE = -0.3; // a subject opens its sentence; inside stand things as often
const QUOTED = -2; // a song, a nickname, a program
const BESIDE_PERSON = 1; // Chandler and Weller
const COMMON_WORD = -1; // Brown, May

/** Titles that stand before churches, places and works too. */
const WEAK_TITLES: ReadonlySet<string> = new Set(
  'saint st ste father sister state field guard party chief mayor'.split(' '),
);
/** Behind them a name is a people's or a language's: "Sami dialects". */
const PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  'people peoples dialects language languages tribe tribes'.split(' '),
);

/** Whether the lone word `head` in `range` names a person, by what the model says of it and what stands around it. */
export function isLonePerson(
  line: NameLine,
  range: NameRange,
  head: number,
  label: EntityLabel | undefined,
  articleWords: number,
): boolean {
  const word = line.words[head];
  if (word === undefined || !word.capital || word.text.length < 2) return false;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(word.text) || OPENERS.has(word.folded) || /n['’]t$/u.test(word.text))
    return false;
  if (TITLE_WORDS.has(word.folded) || isRoleNoun(word.folded)) return false;
  if (isPartOfThing(line.words, range, line.titleCase) || line.titleCase) return false;
  if (NATIONALITIES.has(word.folded) || THING_WORDS.has(word.folded)) return false;
  const [before, after] = [pointsBefore(line.words, range), pointsAfter(line.words, range)];
  const strong = before >= TITLED || after >= SAYING_VERB || isNumbered(line.words, range);
  if (label === undefined && !strong) return false;
  let points = label === undefined ? UNNAMED : (SAID_BY_MODEL[label] ?? UNNAMED);
  points += articleWords <= EXCERPT_WORDS ? IN_EXCERPT : UNINTRODUCED;
  points += pointsOfWord(word, label) + before + after;
  if (isNumbered(line.words, range)) points += NUMBERED;
  if (isQuoted(line.words, range)) points += QUOTED;
  if (isBesidePerson(line, range)) points += BESIDE_PERSON;
  return points >= PERSON_POINTS;
}

/** Alone between quotation marks. */
function isQuoted(words: readonly LineWord[], { first, last }: NameRange): boolean {
  const after = words[last + 1]?.gap ?? '';
  return /["“‘]$/u.test(words[first]?.gap ?? '') && /^[,.]?["”’]/u.test(after);
}

/** Joined by "and" or a comma to what the model takes for a person. */
function isBesidePerson(line: NameLine, { first, last }: NameRange): boolean {
  const { words, entities } = line;
  const isPerson = (at: number): boolean =>
    entities.some((entity) => entity.label === 'PERSON' && entity.first <= at && at <= entity.last);
  if (words[first - 1]?.folded === 'and' && isPerson(first - 2)) return true;
  return words[last + 1]?.folded === 'and' && isPerson(last + 2);
}

/** A sovereign's number: Ramesses II. */
function isNumbered(words: readonly LineWord[], { first, last }: NameRange): boolean {
  return last > first && /^[IVX]{1,5}\.?$/u.test(words[last]?.text ?? '');
}

function pointsOfWord(word: LineWord, label: EntityLabel | undefined): number {
  let points = 0;
  if (KNOWN_PLACES.has(word.folded)) points += KNOWN_PLACE;
  if (KNOWN_THINGS.has(word.folded)) points += KNOWN_THING;
  else if (PEOPLE_END.test(word.folded) && label !== 'PERSON') points += KNOWN_PLACE;
  if (isGivenName(word.folded)) points += GIVEN;
  if (/\p{Ll}\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|De|La|Le|Di|Van|O['’]|Al-|El-)/u.test(word.text)) {
    points += INNER_CAPITAL;
  }
  if (word.possessive) points += POSSESSIVE;
  if (!word.opens && label !== 'PERSON') points += INSIDE;
  if (WORDS_AND_NAMES.has(word.folded)) points += COMMON_WORD;
  return points;
}

function pointsBefore(words: readonly LineWord[], range: NameRange): number {
  const at = range.first;
  const before = words[at - 1];
  if (before === undefined || !joinsPrevious(words, at)) return 0;
  const isTitle = TITLE_WORDS.has(before.folded) || isRoleNoun(before.folded);
  if (isTitle && !WEAK_TITLES.has(before.folded)) return before.capital ? TITLED : HUMAN_VERB;
  if (isBehindDeterminer(words, range)) return BEHIND_ARTICLE;
  // Duke of Cumberland, King of Spain
  const further = words[at - 2];
  if (before.folded === 'of' && further !== undefined && TITLE_WORDS.has(further.folded))
    return BEHIND_ARTICLE;
  if (PLACE_PREPOSITIONS.has(before.folded))
    return words[range.last]?.possessive === true ? 0 : AFTER_PREPOSITION;
  if (BEFORE_PERSONS.has(before.folded)) return SAID_BEFORE;
  return before.capital && !before.opens ? BEFORE_NAME : 0;
}

function pointsAfter(words: readonly LineWord[], range: NameRange): number {
  const at = range.last;
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return 0;
  if (word.possessive) return KIN_NOUNS.has(next.folded) ? KIN : 0;
  if (/^, $/u.test(next.gap)) return /^(?:who|whose|whom)$/u.test(next.folded) ? RELATIVE : 0;
  if (!joinsPrevious(words, at + 1)) return 0;
  if (isBeforeNoun(words, range)) return BEFORE_NAME;
  if (PEOPLE_NOUNS.has(next.folded)) return BEFORE_NAME;
  if (/^(?:who|whose|himself|herself)$/u.test(next.folded)) return RELATIVE;
  if (HUMAN_VERBS.has(next.folded)) return HUMAN_VERB;
  if (SAYING_VERBS.has(next.folded)) return SAYING_VERB;
  const further = words[at + 2];
  const auxiliary = /^(?:has|had|is|was|also|then|later|reportedly|never|often|only|just|will|would)$/u.test(
    next.folded,
  );
  if (auxiliary && further !== undefined) {
    if (HUMAN_VERBS.has(further.folded)) return HUMAN_VERB;
    if (SAYING_VERBS.has(further.folded)) return SAYING_VERB;
  }
  return 0;
}
