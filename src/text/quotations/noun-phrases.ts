import {
  AUXILIARIES,
  BE,
  CLAUSE_WORDS,
  DETERMINERS,
  FINITE,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  WEEKDAYS,
  isAdverb,
} from './function-words.js';
import { isNounLike, reportingVerb } from './reporting-verbs.js';
import { isHumanNoun, isRoleNoun } from './role-nouns.js';
import type { Token } from './tokens.js';

/** Words that name somebody or something, as token numbers, `to` exclusive; `head` is the word that counts. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** Whether it names several: "Lavrov and Shoukry". */
  readonly several: boolean;
}

/** The longest group of words that is read as one name for a speaker. */
const LONGEST_PHRASE = 24;
const OPENS = /^(?:the|an?|his|her|their|its|he|she|they|it|we|i)$/u;
/** Words of a place or body between a role and its bearer's name. */
const LONGEST_PLACE = 8;
/** Words between a comma and the name that explains the words before it: "for the army in Benghazi". */
const LONGEST_LINK = 10;

/** The group of words that begins at `from` and ends before `limit`, up to its first preposition or verb. */
export function phraseWithin(tokens: readonly Token[], from: number, limit: number): Phrase | undefined {
  let at = from;
  let several = false;
  for (; at < limit && at - from < LONGEST_PHRASE; at += 1) {
    const token = tokens[at];
    if (token === undefined || isStop(tokens, at, from)) {
      if (token?.lower !== 'and' || at === from) break;
      several = true;
    }
  }
  return phraseOf(tokens, from, withPlaceAndName(tokens, from, at) ?? at, several);
}

/** The group of words that begins at `from`, where nothing says how far it reaches. */
export function phraseAt(tokens: readonly Token[], from: number): Phrase | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  if (SUBJECT_PRONOUNS.has(first.lower)) return { from, to: from + 1, head: from, several: false };
  let at = from;
  for (; at < tokens.length && at - from < LONGEST_PHRASE; at += 1) {
    const token = tokens[at];
    if (token === undefined || isStop(tokens, at, from)) break;
    if (token.kind === 'word' && at > from && isVerbForm(token)) break;
    const previous = tokens[at - 1];
    if (at > from && previous !== undefined && endsPhrase(tokens, previous, at)) break;
  }
  const phrase = phraseOf(tokens, from, withPlaceAndName(tokens, from, at) ?? at, false);
  if (phrase === undefined || tokens[at]?.lower !== 'and') return phrase;
  const other = tokens[at + 1];
  return other?.kind === 'person' && tokens[phrase.head]?.kind === 'person'
    ? { ...phrase, several: true }
    : phrase;
}

/** The person whose name alone stands between commas behind a phrase: "the prime minister, Fayez Seraj,". */
export function namedBehind(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  const [first, head] = [tokens[phrase.from], tokens[phrase.head]];
  if (head?.kind !== 'word') return undefined;
  const isNoun = !head.capital && first !== undefined && DETERMINERS.has(first.lower);
  if (!isNoun && !isHumanNoun(head.lower)) return undefined;
  for (let at = phrase.to; at < phrase.to + LONGEST_LINK; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.lower !== ',' && token.lower !== "'s"))
      return undefined;
    if (token.kind === 'quote' || (token.kind === 'word' && isVerbForm(token))) return undefined;
    if (token.lower !== ',') continue;
    const named = phraseAt(tokens, at + 1);
    if (named === undefined || tokens[named.head]?.kind !== 'person') return undefined;
    const after = tokens[named.to];
    return after === undefined ||
      after.kind === 'mark' ||
      CLAUSE_WORDS.has(after.lower) ||
      PREPOSITIONS.has(after.lower)
      ? named
      : undefined;
  }
  return undefined;
}

/** "UN envoy to Libya Ghassan Salame": behind a role, its place and its bearer's name belong to it. */
function withPlaceAndName(tokens: readonly Token[], from: number, preposition: number): number | undefined {
  if (preposition === from || !/^(?:to|of|for|on|in|at)$/u.test(tokens[preposition]?.lower ?? ''))
    return undefined;
  const role = tokens[preposition - 1];
  if (role?.kind !== 'word' || !isRoleNoun(role.lower)) return undefined;
  for (let at = preposition + 1; at < preposition + LONGEST_PLACE; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'person') {
      const before = tokens[at - 1];
      // "a spokesman for President Putin" is not Putin.
      return at > preposition + 1 && before?.capital === true && !isRoleNoun(before.lower)
        ? at + 1
        : undefined;
    }
    const goesOn = token !== undefined && (token.capital || token.lower === 'the' || token.lower === 'of');
    if (!goesOn || isRoleNoun(token.lower)) return undefined;
  }
  return undefined;
}

function phraseOf(
  tokens: readonly Token[],
  first: number,
  end: number,
  several: boolean,
): Phrase | undefined {
  let [from, to] = [first, end];
  while (from < to && tokens[from]?.kind === 'mark') from += 1;
  while (to > from && (tokens[to - 1]?.kind === 'mark' || isLoose(tokens[to - 1]))) to -= 1;
  return to > from ? { from, to, head: to - 1, several } : undefined;
}

function isLoose(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && (isAdverb(token) || token.lower === 'and');
}

/** Whether the token cannot go on with the group of words that began at `from`. */
function isStop(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'mark') return token.lower !== "'s";
  if (token.kind === 'quote') return !isLabel(tokens, at);
  if (token.kind !== 'word') return false;
  const { lower } = token;
  if (PREPOSITIONS.has(lower) || CLAUSE_WORDS.has(lower) || AUXILIARIES.has(lower) || BE.has(lower))
    return true;
  if (at === from) return false;
  if (WEEKDAYS.has(lower)) return true;
  // "told reporters the bridge was closed": another group of words begins.
  if (OPENS.test(lower) && !DETERMINERS.has(tokens[at - 1]?.lower ?? '')) return true;
  // "the army led by Haftar", "remarks published on Sunday"
  const next = tokens[at + 1];
  return (
    !token.capital &&
    !DETERMINERS.has(tokens[at - 1]?.lower ?? '') &&
    next !== undefined &&
    PREPOSITIONS.has(next.lower) &&
    /(?:ed|ing|led|held|made|run|seen)$/u.test(lower)
  );
}

/** Whether a quotation is a name inside the sentence: the group “Free Libya” said. */
export function isLabel(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    token?.kind === 'quote' &&
    token.lower !== '' &&
    before !== undefined &&
    before.kind !== 'mark' &&
    before.kind !== 'quote'
  );
}

function isVerbForm(token: Token): boolean {
  if (token.capital) return false;
  if (FINITE.has(token.lower)) return true;
  const verb = reportingVerb(token.lower);
  return verb !== undefined && verb.form !== 'plain' && !isNounLike(token.lower);
}

/** Behind a name or the noun of a role, only more of the same can follow. */
function endsPhrase(tokens: readonly Token[], previous: Token, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.lower === "'s" || previous.lower === "'s") return false;
  if (previous.kind === 'person') return !leadsToName(tokens, at);
  if (previous.kind === 'word' && isRoleNoun(previous.lower))
    return token.kind === 'word' && !token.capital && !isRoleNoun(token.lower);
  return false;
}

/** "Putin spokesman Dmitry Peskov": a role and another name behind the first. */
function leadsToName(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.kind === 'quote') return false;
    if (token.kind === 'person') return at > from && isRoleNoun(tokens[at - 1]?.lower ?? '');
    if (token.kind === 'word' && isStop(tokens, at, from - 1)) return false;
  }
  return false;
}
