import type { ArticleNames } from '../../core/mention.js';
import { PREPOSITIONS } from './function-words.js';
import { genderOfFirstName, genderOfTitle } from './first-names.js';
import type { Gender } from './first-names.js';
import { countryOf } from './nations.js';
import { inUsualWords, isKindOfOffice, isRoleNoun, mayMean } from './role-nouns.js';
import type { Token } from './tokens.js';

/** A description of somebody, taken apart: "the former Russian foreign minister". */
export interface Description {
  readonly noun: string;
  readonly countries: ReadonlySet<number>;
  readonly kinds: ReadonlySet<string>;
  readonly isFormer: boolean;
}

/** What an article's own words say of its persons. */
export interface PersonFacts {
  readonly gender: Gender | undefined;
  readonly roles: readonly Description[];
  /** Where the person is named first. */
  readonly first: number;
}

const WORDS_BEFORE_NAME = 8;
const WORDS_BEHIND_NAME = 12;
const BESIDE_ROLES =
  /^(?:former|ex|top|new|acting|interim|senior|then|late|chief|special|lead|team|longtime|veteran|general|field|un|eu|us|uk)$/u;

/** Takes a description apart; undefined where it is not of a person by office, rank or trade. */
export function describe(text: string): Description | undefined {
  const usual = inUsualWords(text.toLowerCase().replaceAll('’', "'"));
  const words = usual.match(/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu) ?? [];
  const cut = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word));
  const base = cut < 0 ? words : words.slice(0, cut);
  const at = base.findLastIndex((word) => isRoleNoun(word));
  const noun = at < 0 ? base.at(-1) : base[at];
  if (noun === undefined) return undefined;
  const kinds = base.slice(0, Math.max(0, at)).filter((word) => isKindOfOffice(word));
  const countries = words.map((word) => countryOf(word)).filter((country) => country !== undefined);
  return {
    noun,
    kinds: new Set(kinds),
    countries: new Set(countries),
    isFormer: /\b(?:former|ex|late|ousted)\b/u.test(usual),
  };
}

/** The facts about each person of an article, by number. */
export function personFacts(
  body: string,
  names: ArticleNames,
  frames: readonly (readonly Token[])[],
): ReadonlyMap<number, PersonFacts> {
  const facts = new Map<number, { gender: Gender | undefined; roles: Description[]; first: number }>();
  const known = new Set<string>();
  const onlyNames = new Map<number, string>();
  for (const { start, person, text } of names.persons) {
    const entry = facts.get(person) ?? { gender: undefined, roles: [], first: start };
    facts.set(person, entry);
    const words = text.toLowerCase().split(/[\s-]+/u);
    if (words.length > 1) entry.gender ??= genderOfFirstName(words[0] ?? '');
    const only = onlyNames.get(person);
    onlyNames.set(person, only === undefined || only === text ? text : '');
    entry.gender ??= genderOfTitle(
      /(?<title>[a-z]+)\.?\s$/iu
        .exec(body.slice(Math.max(0, start - 12), start))
        ?.groups?.['title']?.toLowerCase() ?? '',
    );
  }
  const add = (person: number, text: string) => {
    const key = `${person} ${text}`;
    const entry = facts.get(person);
    if (entry === undefined || known.has(key)) return;
    known.add(key);
    const description = describe(text);
    if (description === undefined) return;
    entry.roles.push(description);
    entry.gender ??= genderOfTitle(description.noun);
  };
  for (const { person, text } of names.roles) add(person, text);
  for (const tokens of frames)
    for (const [at, token] of tokens.entries()) {
      if (token.person === null) continue;
      const before = roleBefore(body, tokens, endOfRole(tokens, at));
      if (before !== undefined) add(token.person, before);
      const behind = roleBehind(body, tokens, at);
      if (behind !== undefined) add(token.person, behind);
    }
  // One who is only ever called "Gloria" is called by a first name.
  for (const [person, entry] of facts)
    entry.gender ??= genderOfFirstName(onlyNames.get(person)?.toLowerCase() ?? '');
  return facts;
}

/** "his Egyptian counterpart Sameh Shoukry": the words of office right before the name. */
function roleBefore(body: string, tokens: readonly Token[], name: number): string | undefined {
  let from = name;
  while (from > 0 && name - from < WORDS_BEFORE_NAME) {
    const token = tokens[from - 1];
    if (token === undefined || token.kind === 'quote' || token.kind === 'person') break;
    if (token.kind === 'mark' && token.lower !== "'s") break;
    const isNoun = isRoleNoun(tokens[from - 2]?.lower ?? '');
    const links =
      from < name &&
      tokens[from]?.capital === true &&
      (/^(?:to|of|for|on)$/u.test(token.lower) || (token.lower === 'and' && isNoun));
    if (!links && !isBesideRole(token)) break;
    from -= 1;
  }
  const [first, last] = [tokens[from], tokens[name - 1]];
  if (from >= name || first === undefined || last === undefined) return undefined;
  const text = body.slice(first.start, last.end);
  const description = describe(text);
  return description !== undefined && isRoleNoun(description.noun) ? text : undefined;
}

/** Where the words about the role end: "her counterpart, Issa Keita, in Nairobi" has the name alone between commas. */
function endOfRole(tokens: readonly Token[], name: number): number {
  let comma = name - 1;
  // Of a long name the first word may not have been found.
  while (comma > name - 3 && tokens[comma]?.kind === 'word' && tokens[comma]?.capital === true) comma -= 1;
  const next = tokens[name + 1];
  const ends = next === undefined || next.kind === 'mark' || PREPOSITIONS.has(next.lower);
  let noun = comma - 1;
  while (noun > comma - WORDS_BEFORE_NAME && isPlaceWord(tokens[noun])) noun -= 1;
  const role = tokens[noun];
  const isAside = tokens[comma]?.lower === ',' && role?.kind === 'word' && isRoleNoun(role.lower);
  return isAside && ends ? comma : name;
}

/** What may stand between a role and its comma: "of State for Petroleum Resources". */
function isPlaceWord(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'quote' || token.kind === 'person' || isRoleNoun(token.lower))
    return false;
  return token.kind === 'mark'
    ? token.lower === "'s"
    : token.capital || /^(?:of|for|to|the|and|in|on)$/u.test(token.lower);
}

function isBesideRole({ lower, capital, kind }: Token): boolean {
  if (kind === 'word' && PREPOSITIONS.has(lower)) return false;
  return capital || kind === 'mark' || isRoleNoun(lower) || isKindOfOffice(lower) || BESIDE_ROLES.test(lower);
}

/** "Fayez Seraj, the prime minister of Libya": the words of office behind the name's comma. */
function roleBehind(body: string, tokens: readonly Token[], name: number): string | undefined {
  if (tokens[name + 1]?.lower !== ',') return undefined;
  const from = name + 2;
  let to = from;
  let noun = -1;
  for (; to < Math.min(tokens.length, from + WORDS_BEHIND_NAME); to += 1) {
    const token = tokens[to];
    if (token === undefined || token.kind === 'quote' || token.kind === 'person') break;
    if (token.kind === 'mark' && token.lower !== "'s") break;
    if (noun < 0 && token.kind === 'word' && PREPOSITIONS.has(token.lower)) break;
    if (token.kind === 'word' && isRoleNoun(token.lower) && (noun < 0 || noun === to - 1)) noun = to;
    if (/^(?:who|which|that|and|but|is|was|has|had|said)$/u.test(token.lower)) break;
  }
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (noun < 0 || first === undefined || last === undefined || tokens[noun + 1]?.kind === 'person')
    return undefined;
  return body.slice(first.start, last.end);
}

/** Whether every role of somebody that has a country has another one than the description. */
export function isAbroad(description: Description, roles: readonly Description[]): boolean {
  const countries = roles.flatMap((role) => [...role.countries]);
  if (description.countries.size === 0 || countries.length === 0) return false;
  return !countries.some((country) => description.countries.has(country));
}

/** How well a description fits a role, from 0 (not at all); equal countries and kinds of office weigh most. */
export function fitOf(description: Description, role: Description): number {
  if (!mayMean(description.noun, role.noun)) return 0;
  const isCounterpart = role.noun === 'counterpart' || description.noun === 'counterpart';
  const shares = [...description.countries].some((country) => role.countries.has(country));
  if (!shares && description.countries.size > 0 && role.countries.size > 0) return 0;
  if (!isCounterpart) {
    for (const kind of description.kinds) if (!role.kinds.has(kind)) return 0;
    // "the minister" may be a foreign minister, but is no deputy or prime minister.
    for (const kind of ['prime', 'vice', 'deputy'])
      if (role.kinds.has(kind) && !description.kinds.has(kind)) return 0;
  }
  const sharesKind = description.kinds.size > 0 && !isCounterpart;
  return (
    1 +
    (shares ? 2 : 0) +
    (sharesKind ? 2 : 0) +
    (description.noun === role.noun ? 1 : 0) -
    (description.isFormer === role.isFormer ? 0 : 0.5)
  );
}
