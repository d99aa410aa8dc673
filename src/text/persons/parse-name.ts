import { foldForms, foldLetters } from './fold-letters.js';
import { isGivenName } from './given-names.js';
import {
  OFFICE_TITLES,
  ROYAL_TITLES,
  TITLES_OR_NAMES,
  TITLE_MODIFIERS,
  TITLE_WORDS,
  titleWord,
} from './titles.js';

/** One word of a name, with the particles that belong to it. */
export interface NameWord {
  /** The plain spellings that it may have, the usual one first; an initial's letters. */
  readonly forms: readonly string[];
  readonly initial: boolean;
  /** With the Arabic article: al-Sarraj. */
  readonly article: boolean;
  /** Named after the father: bin Salman, Petrovich. */
  readonly patronymic: boolean;
  /** Behind a western particle: de la Fuente, van Dijk. */
  readonly particle: boolean;
  /** "abd" or "abu" where the word is such a compound; `forms` then hold the rest. */
  readonly compound: 'abd' | 'abu' | undefined;
  /** With a hyphen before a small letter or an apostrophe after a consonant: Kai-shek, Hsiao-p'ing. */
  readonly romanized: boolean;
  /** Bound to the word before by a hyphen: the Karrenbauer of Kramp-Karrenbauer. */
  readonly hyphenated: boolean;
}

/** A person's name in its parts. */
export interface ParsedName {
  readonly words: readonly NameWord[];
  /** "jr", "sr", "ii", "xvi" …, or empty. */
  readonly suffix: string;
  /** Titles before the name, in lower case without stops. */
  readonly titles: readonly string[];
  /** The realm of "King Abdullah of Jordan", folded; or empty. */
  readonly realm: string;
}

const SUFFIX = /^(?:(?:jnr|jr|junior|snr|sr|senior|elder|younger)\.?$|[IVX]{2,5}\.?$|[IV]$)/iu;
/** Roman numbers are capitals: "Benedict XVI", but "Jinping Xi". */
const NUMERAL = /^[IVX]+\.?$/u;
const SUFFIX_NAMES: ReadonlyMap<string, string> = new Map([
  ['jnr', 'jr'],
  ['junior', 'jr'],
  ['younger', 'jr'],
  ['snr', 'sr'],
  ['senior', 'sr'],
  ['elder', 'sr'],
]);
/** The article with its hyphen; before some sounds it takes their form: ash-Shami, as-Sarraj. */
const ARABIC_ARTICLE = /^(?:[aeui]l|[ae](?<sound>sh|th|dh|[tdrzsn])(?=-\k<sound>))-(?=\p{L})/iu;
const FATHER_OF = new Set(['abu', 'abou', 'aboo']);
const SON_OF = new Set(['bin', 'ibn', 'ben', 'bint', 'binti', 'ould', 'wuld', 'oglu']);
const SERVANT = /^abd(?:[aeiou](?:l|r|s|n|d|t|sh|z)?)?$/u;
const FUSED_SERVANT = /^abd[aeiou]?(?:[lrsndtz]|sh)-?(?=[a-z]{3})/u;
/** Names that begin with "abd" and are whole as they are. */
const ABDALLAH = /^abd[aeou]?l{1,2}ah?$|^abd[aeo]l{2,}ah$/u;
const PARTICLES: ReadonlySet<string> = new Set(
  'de del della dello di da das do dos du des d van von der den het ter ten te zu zum zur af av la le las los lo y e i st saint san santa mac'.split(
    ' ',
  ),
);
const PATRONYMIC_END =
  /(?:ovich|evich|ovych|evych|ovic|yevich|ovitch|evitch|owitsch|ewitsch|ovna|evna|yevna|ivna|ichna|inichna)$/u;
const INITIAL = /^(?:\p{L}|yu|ya|ye|yo|zh|sh|ch|kh|th|ph|ts)\.$|^\p{L}$/iu;
const INITIALS = /^(?:\p{L}\.-?){2,}$|^(?:\p{L}\.-?)+\p{L}$/u;

/** Takes a name apart: titles, words with their particles, suffix. "Lavrov, Sergey" is put in order. */
export function parseName(text: string): ParsedName {
  const tokens = inOrder(text.normalize('NFC').replaceAll('\u00A0', ' ').trim());
  const { titles, rest } = cutTitles(tokens);
  const realmAt = rest.findIndex((token, at) => at > 0 && token.toLowerCase() === 'of');
  const realm = realmAt === -1 ? '' : foldLetters(rest.slice(realmAt + 1).join(' '));
  const { words: named, suffix } = cutSuffix(realmAt === -1 ? rest : rest.slice(0, realmAt));
  return { words: toWords(named), suffix, titles, realm };
}

/** The name's reading in which a title that may be a given name is one: "Prince Johnson"; else undefined. */
export function parseWithTitleAsName(text: string): ParsedName | undefined {
  const tokens = inOrder(text.normalize('NFC').trim());
  const first = titleWord(tokens[0] ?? '');
  if (tokens.length < 2 || !TITLES_OR_NAMES.has(first)) return undefined;
  const { words: named, suffix } = cutSuffix(tokens);
  return { words: toWords(named), suffix, titles: [], realm: '' };
}

/** Whether a folded word is a particle: al, bin, van, de. */
export function isParticleWord(word: string): boolean {
  return PARTICLES.has(word) || word === 'al' || word === 'el' || word === 'bin' || word === 'ibn';
}

/** Whether a name is one word alone, so that it names nobody outside its article. */
export function isSingleName(name: ParsedName): boolean {
  return name.words.filter((word) => !word.hyphenated).length < 2;
}

/** Whether a single name comes with a title that makes it a full one: "Pope Francis". */
export function isRoyalName(name: ParsedName): boolean {
  return isSingleName(name) && name.titles.some((title) => ROYAL_TITLES.has(title));
}

function inOrder(text: string): readonly string[] {
  const [before = '', ...after] = text.split(/\s*,\s*/u);
  const tail = after.filter((part) => part !== '');
  const split = (part: string): string[] => part.split(/\s+/u).filter(Boolean);
  if (tail.length === 0) return split(before);
  if (tail.every(isSuffix)) return [...split(before), ...tail];
  return [...split(tail.join(' ')), ...split(before)];
}

function cutTitles(tokens: readonly string[]): { titles: readonly string[]; rest: readonly string[] } {
  let at = 0;
  while (at < tokens.length - 1 && (isTitle(tokens, at) || isBeforeTitle(tokens, at))) at += 1;
  return { titles: tokens.slice(0, at).map(titleWord), rest: tokens.slice(at) };
}

/** "Foreign" of "Foreign Minister Lavrov", "Russian" of "Russian President Putin". */
function isBeforeTitle(tokens: readonly string[], at: number): boolean {
  for (let place = at; place + 2 < tokens.length; place += 1) {
    if (isGivenName(foldLetters(tokens[place] ?? ''))) return false;
    if (OFFICE_TITLES.has(titleWord(tokens[place + 1] ?? ''))) return true;
  }
  return false;
}

function isTitle(tokens: readonly string[], at: number): boolean {
  const word = titleWord(tokens[at] ?? '');
  if (/^(?:ex|vice|then)-/u.test(word)) return true;
  if (TITLE_MODIFIERS.has(word)) return at === 0;
  if (!TITLE_WORDS.has(word)) return false;
  // "Dean Kamen", "Miss Piggy": a given name that no other title goes before keeps its place.
  return !(isGivenName(word) && at === 0 && !ROYAL_TITLES.has(word));
}

function isSuffix(token: string): boolean {
  return SUFFIX.test(token) && (NUMERAL.test(token) || !/^[ivx]+\.?$/iu.test(token));
}

function cutSuffix(tokens: readonly string[]): { words: readonly string[]; suffix: string } {
  const last = titleWord(tokens.at(-1) ?? '');
  if (tokens.length < 2 || !isSuffix(tokens.at(-1) ?? '')) return { words: tokens, suffix: '' };
  const before = tokens.at(-2)?.toLowerCase() === 'the' ? -2 : -1;
  return { words: tokens.slice(0, before), suffix: SUFFIX_NAMES.get(last) ?? last };
}

/** What the particles read so far say of the next word. */
interface Pending {
  readonly article: boolean;
  readonly patronymic: boolean;
  readonly particle: boolean;
  readonly compound: 'abd' | 'abu' | undefined;
}

const NOTHING: Pending = { article: false, patronymic: false, particle: false, compound: undefined };

function toWords(tokens: readonly string[]): readonly NameWord[] {
  const words: NameWord[] = [];
  let pending = NOTHING;
  for (const [at, token] of tokens.entries()) {
    const isLast = at === tokens.length - 1;
    const next = particleOf(token, pending, at === 0, isLast);
    if (next !== undefined) {
      pending = next;
      continue;
    }
    const spelled = initialsIn(token, tokens.length > 1 && (at === 0 || !isLast));
    if (spelled !== undefined) {
      words.push(...spelled.map((letter) => createWord([letter], NOTHING, { initial: true })));
    } else words.push(...wordsOfToken(token, pending));
    pending = NOTHING;
  }
  return words;
}

function particleOf(token: string, pending: Pending, isFirst: boolean, isLast: boolean): Pending | undefined {
  if (isLast || (INITIAL.test(token) && /^\p{Lu}/u.test(token))) return undefined;
  const word = foldLetters(token).replaceAll('.', '').replace(/-$/u, '');
  if (SERVANT.test(word)) return { ...pending, compound: 'abd' };
  if (FATHER_OF.has(word)) return { ...pending, compound: 'abu' };
  if (word === 'bin' || word === 'ibn' || (SON_OF.has(word) && !isFirst))
    return { ...pending, patronymic: true };
  // "Al Gore" and "El Cid" at the start; "Hamad Al Thani", "Zine El Abidine" inside.
  if ((word === 'al' || word === 'el' || word === 'ul') && (!isFirst || pending !== NOTHING)) {
    return { ...pending, article: true };
  }
  if (PARTICLES.has(word) && !(isFirst && isGivenName(word))) return { ...pending, particle: true };
  return undefined;
}

function initialsIn(token: string, isInside: boolean): readonly string[] | undefined {
  if (INITIAL.test(token)) return [foldLetters(token).replaceAll('.', '')];
  if (INITIALS.test(token)) return foldLetters(token).replace(/[.-]/gu, '').split('');
  // "JK Rowling", "AS Heagle"
  return isInside && /^\p{Lu}{2}$/u.test(token) ? foldLetters(token).split('') : undefined;
}

function wordsOfToken(token: string, pending: Pending): readonly NameWord[] {
  let text = token;
  let flags = pending;
  const servant = /^abd-?[aeu]l-(?=\p{L}{3})/iu.exec(text);
  if (servant !== null) {
    text = text.slice(servant[0].length);
    flags = { ...flags, compound: 'abd' };
  }
  const article = ARABIC_ARTICLE.exec(text);
  if (article !== null) {
    text = text.slice(article[0].length);
    flags = { ...flags, article: true };
  }
  const romanized = /-\p{Ll}|(?<=[ptkhs])['’‘ʻ](?=\p{Ll})/u.test(text);
  const parts = text.split('-').filter(Boolean);
  // "Kai-shek", "Ki-moon": a small letter after the hyphen goes on with the same word.
  const joined: string[] = [];
  for (const part of parts) {
    if (joined.length > 0 && /^\p{Ll}/u.test(part)) joined.push(`${joined.pop() ?? ''}${part}`);
    else joined.push(part);
  }
  if (joined.length > 1 && /^abd/iu.test(joined[0] ?? '') && SERVANT.test(foldLetters(joined[0] ?? ''))) {
    flags = { ...flags, compound: 'abd' };
    joined.shift();
  }
  return joined.map((part, at) =>
    wordOf(part, at === 0 ? flags : NOTHING, { hyphenated: at > 0, romanized }),
  );
}

function wordOf(text: string, flags: Pending, more: { hyphenated: boolean; romanized: boolean }): NameWord {
  let forms = foldForms(text).map((form) => form.replaceAll('.', ''));
  let { compound } = flags;
  const first = forms[0] ?? '';
  const fused = compound === undefined && !ABDALLAH.test(first) ? FUSED_SERVANT.exec(first) : null;
  if (fused !== null) {
    compound = 'abd';
    forms = [first.slice(fused[0].length)];
  } else if (compound === undefined && /^abou?(?=[a-z]{5})/u.test(first)) {
    compound = 'abu';
    forms = [first.replace(/^abou?/u, '')];
  } else if (compound === undefined && /^abu(?=[a-z]{4})/u.test(first) && !isGivenName(first)) {
    compound = 'abu';
    forms = [first.slice('abu'.length)];
  }
  return createWord(forms, { ...flags, compound }, more);
}

function createWord(
  forms: readonly string[],
  flags: Pending,
  more: { initial?: boolean; hyphenated?: boolean; romanized?: boolean },
): NameWord {
  return {
    forms,
    initial: more.initial ?? false,
    article: flags.article,
    patronymic: flags.patronymic || PATRONYMIC_END.test(forms[0] ?? ''),
    particle: flags.particle,
    compound: flags.compound,
    hyphenated: more.hyphenated ?? false,
    romanized: more.romanized ?? false,
  };
}
