import type { Span } from '../core/span.js';
import { contentTerms, foldCase, isStopWord, termsOf } from '../text/terms.js';

/** What a timeline is about, as sentences are searched for it. */
export interface TimelineSubject {
  /** Index terms to look for, forms such as "libyan" for "Libya" among them. */
  readonly terms: readonly string[];
  /** How much of the subject a text names, 0 to 1, its words weighed by how rare they are. */
  mention(text: string): number;
  /** Whether a text may hold a word of the subject; quick, and never wrong where it says no. */
  mayBeIn(text: string): boolean;
  /** The words of a text that belong to the subject. */
  places(text: string): readonly Span[];
  /** Whether a name is that of something else, which only begins with the subject's: "Harbour Bridge Trust". */
  isLonger(name: string): boolean;
}

/** Words that a company's name may or may not end with. */
const COMPANY_WORDS = new Set(
  (
    'inc incorporated corp corporation co company companies ltd limited llc plc ag sa se nv gmbh spa group holding holdings ' +
    'industry industries international computer computers motor motors airline airlines airways bank bancorp system systems ' +
    'technology technologies electronics store stores aerospace communications the'
  ).split(' '),
);

/** What makes an adjective or a people of a country's name, and a plural or a genitive of any. */
const ENDINGS = ['n', 'ns', 'an', 'ans', 'ian', 'ians', 's', 'i', 'is', 'ese', 'ish', 'ic'];
/** Shorter names are beginnings of too many words. */
const LEAST_LETTERS = 4;
/** "3G" is much else, too. */
const LEAST_MODEL_LETTERS = 3;
/** A text that lacks "4" does not name the "iPhone 4", however rare "iPhone" is. */
const WITHOUT_NUMBER = 0.5;
/** Two words of a longer name side by side are its short form: "Apple Corps" of "Beatles Apple Corps". */
const SIDE_BY_SIDE = 0.8;

interface SubjectWord {
  readonly terms: ReadonlySet<string>;
  readonly weight: number;
  /** A number, or a word with one. */
  readonly isNumber: boolean;
  /** Letters with figures that are a name by themselves. */
  readonly isModel: boolean;
}

/** How a subject's words are looked for. */
export interface SubjectReading {
  readonly topic: string | null;
  readonly person: string | null;
  /** Weighs an index term: the rarer, the more of the topic it is. */
  readonly rarity: (term: string) => number;
}

/**
 * Reads what a timeline is about. Of a person's name the last word alone names the person, as it does in news after
 * the first mention.
 */
export function readSubject({ topic, person, rarity }: SubjectReading): TimelineSubject {
  const about = topic === null ? [] : subjectWords(topic, rarity);
  const named = person === null ? [] : subjectWords(person, rarity).slice(-1);
  const all = new Set([...about, ...named].flatMap(({ terms }) => [...terms]));
  const exact = exactPattern(topic ?? '');
  if (exact !== null && named.length === 0) return exactSubject(exact, [...all]);
  const hint = hintOf([...all]);
  const mayBeIn = (text: string): boolean => hint.test(text) || OTHER_LETTERS.test(text);
  return {
    mayBeIn,
    places: (text) => joined(termsOf(text).filter(({ term }) => all.has(term))),
    isLonger(name) {
      const found = termsOf(name);
      const last = found.findLastIndex(({ term }) => all.has(term));
      // As they are written: "Corps" is no "Corp".
      const after = last < 0 ? [] : found.slice(last + 1).map(({ word }) => word.toLowerCase());
      return after.some((word) => word.length > 1 && !COMPANY_WORDS.has(word));
    },
    terms: [...all],
    mention(text) {
      // Most sentences hold none of the words, and taking a text apart costs a hundred times as much as seeing that.
      if (!mayBeIn(text)) return 0;
      const found = readText(text);
      return Math.min(
        ...[about, named].filter(({ length }) => length > 0).map((group) => shareOf(group, found)),
      );
    },
  };
}

/** Capitals that in small letters are another word ("US", "IT"), or hardly one ("AT&T"): only as they stand. */
const CAPITALS = /^\p{Lu}[\p{Lu}.]*(?:&\p{Lu}+)?$/u;

/** "us", "un", "it": what so few letters spell is likely a word, too. */
const SHORT_ACRONYM = 2;

/** How a name in capitals is found, with stops or without; `null` for a topic that its words say well enough. */
function exactPattern(topic: string): RegExp | null {
  if (!CAPITALS.test(topic)) return null;
  const letters = topic.replaceAll('.', '');
  const isShort = letters.length <= SHORT_ACRONYM || isStopWord(letters.toLowerCase());
  if (!letters.includes('&') && !isShort) return null;
  const source = Array.from(letters, (letter) => String.raw`${letter}\.?`).join('');
  return new RegExp(String.raw`(?<![\p{L}\p{N}&])${source}(?![\p{L}\p{N}&])`, 'u');
}

function exactSubject(pattern: RegExp, terms: readonly string[]): TimelineSubject {
  return {
    terms,
    mention: (text) => (pattern.test(text) ? 1 : 0),
    mayBeIn: (text) => pattern.test(text),
    places(text) {
      const match = pattern.exec(text);
      return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
    },
    isLonger: (name) => pattern.test(name) && / \p{Lu}/u.test(name.slice(name.search(pattern))),
  };
}

/** Letters that terms are folded from: "é" for "e". */
const OTHER_LETTERS = /[^\p{ASCII}\p{P}\p{S}\p{Z}]/u;
/** Letters at a term's end that a word need not have: "happi" is "happy". */
const LOOSE_LETTERS = 2;
/** Longer words are no acronyms with stops. */
const MOST_STOPPED = 5;

/** A pattern that every text with one of the terms matches. */
function hintOf(terms: readonly string[]): RegExp {
  const starts = terms.map((term) => {
    const start = term.slice(0, Math.max(2, term.length - LOOSE_LETTERS)).replaceAll(/[^\p{L}\p{N}]/gu, '.');
    return term.length > MOST_STOPPED ? start : Array.from(start).join(String.raw`\.?`);
  });
  return new RegExp(starts.join('|'), 'iu');
}

/** Words side by side as one place. */
function joined(words: readonly Span[]): readonly Span[] {
  const places: Span[] = [];
  for (const { start, end } of words) {
    const previous = places.at(-1);
    if (previous !== undefined && start === previous.end + 1)
      places[places.length - 1] = { start: previous.start, end };
    else places.push({ start, end });
  }
  return places;
}

function shareOf(words: readonly SubjectWord[], found: TextTerms): number {
  const held = words.filter(({ terms, isNumber, isModel }, place) =>
    isNumber && place > 0 && !isModel
      ? hasPair(found, words[place - 1], words[place])
      : [...terms].some((term) => found.terms.has(term)),
  );
  const sum = (group: readonly SubjectWord[]): number =>
    group.reduce((total, { weight }) => total + weight, 0);
  const share = sum(held) / sum(words);
  // Nothing else is called "A380", whoever builds it.
  if (held.some(({ isModel }) => isModel)) return Math.max(share, SIDE_BY_SIDE);
  if (words.some((word) => word.isNumber && !held.includes(word))) return Math.min(share, WITHOUT_NUMBER);
  const sideBySide = words.slice(1).some((word, place) => hasPair(found, words[place], word));
  return sideBySide ? Math.max(share, SIDE_BY_SIDE) : share;
}

function hasPair(found: TextTerms, left: SubjectWord | undefined, right: SubjectWord | undefined): boolean {
  return left !== undefined && right !== undefined && found.hasPair(left.terms, right.terms);
}

interface TextTerms {
  readonly terms: ReadonlySet<string>;
  /** Whether two terms stand side by side. */
  hasPair(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean;
}

function readText(text: string): TextTerms {
  const terms = termsOf(text).map(({ term }) => term);
  return {
    terms: new Set(terms),
    hasPair: (left, right) =>
      terms.some((term, place) => left.has(term) && right.has(terms[place + 1] ?? '')),
  };
}

function subjectWords(text: string, rarity: (term: string) => number): readonly SubjectWord[] {
  const seen = new Set<string>();
  return contentTerms(text).flatMap(({ word, term }): SubjectWord[] => {
    if (seen.has(term)) return [];
    seen.add(term);
    const folded = foldCase(word);
    const isName = /^\p{Lu}\p{Ll}+$/u.test(word) && folded.length >= LEAST_LETTERS;
    const forms = isName ? ENDINGS.flatMap((ending) => derived(folded, ending)) : [];
    const terms = new Set([term, ...forms.flatMap((form) => termsOf(form).map((found) => found.term))]);
    // A term in every passage still is a word of the subject.
    const isNumber = /\p{N}/u.test(word);
    const isModel = isNumber && /\p{L}/u.test(word) && word.length >= LEAST_MODEL_LETTERS;
    return [{ terms, weight: Math.max(rarity(term), Number.EPSILON), isNumber, isModel }];
  });
}

/** "Libya" + "n", "Egypt" + "ian", "China" + "ese" without its last vowel. */
function derived(name: string, ending: string): readonly string[] {
  const clipped = name.replace(/[aeiouy]$/u, '');
  const joined = [name + ending];
  return clipped !== name && clipped.length >= LEAST_LETTERS - 1 && ending.length > 1
    ? [...joined, clipped + ending]
    : joined;
}
