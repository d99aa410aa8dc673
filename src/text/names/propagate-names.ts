import type { EntityLabel } from '../ner/model-config.js';
import { isGivenName, sexOf } from '../persons/given-names.js';
import { TITLE_SEX } from '../persons/titles.js';
import { KNOWN_PLACES } from './lexicon/known-things.js';
import { OPENERS, PLACE_PREPOSITIONS, WORDS_AND_NAMES } from './lexicon/person-contexts.js';
import { withoutArticle } from './article-persons.js';
import type { PhraseBook, PhraseKind } from './article-persons.js';
import { groupByLine } from './group-by-line.js';
import { statedIn } from './gather-full-names.js';
import type { FullNameFound } from './gather-full-names.js';
import { joinsPrevious } from './line-words.js';
import type { LineWord } from './line-words.js';
import { isBeforeNoun, isBehindDeterminer, isParticle, isPartOfThing } from './name-range.js';
import type { NameRange } from './name-range.js';
import type { NameLine } from './read-lines.js';
import type { StatedNames } from './stated-names.js';

/** A mention of a person by words of a line. */
export interface RangeMention {
  readonly line: number;
  readonly range: NameRange;
  readonly person: number;
}

/** The operator's persons are numbered from here on, by their statements. */
const STATED_BASE = 1_000_000;

/**
 * The full names and every later (or earlier) word that names one of their persons: the family name,
 * the first part of a long name, the given name where it is plain. Of two with one family name it is
 * the one who was named last.
 */
export function propagateNames(
  lines: readonly NameLine[],
  full: readonly FullNameFound[],
  numbers: readonly number[],
  book: PhraseBook,
  stated: StatedNames,
): readonly RangeMention[] {
  const mentions: RangeMention[] = [];
  const lastNamed = new Map<number, number>();
  const firstNamed = new Map<number, number>();
  const numberOf = (index: number): number => {
    const statement = full[index]?.statement;
    return statement === undefined ? (numbers[index] ?? 0) : STATED_BASE + statement;
  };
  // A spelling that the operator stated makes the whole person of this article the stated one.
  const statedPersons = new Map<number, number>();
  for (const [index, name] of full.entries()) {
    if (name.statement !== undefined) statedPersons.set(numbers[index] ?? 0, STATED_BASE + name.statement);
  }
  const resolve = (person: number): number => statedPersons.get(person) ?? person;
  for (const index of full.keys()) {
    const person = resolve(numberOf(index));
    if (!firstNamed.has(person)) firstNamed.set(person, index);
  }
  let time = 0;
  const byLine = groupByLine(full.map((name, index) => ({ line: name.line, name, index })));
  for (const [lineIndex, line] of lines.entries()) {
    const here = byLine.get(lineIndex) ?? [];
    const banned = new Set<number>();
    const own = new Map<number, RangeMention>();
    for (const { name, index } of here) {
      own.set(name.range.first, { line: lineIndex, range: name.range, person: resolve(numberOf(index)) });
      for (let at = name.range.first; at <= name.range.last; at += 1) banned.add(at);
    }
    for (const { range, statement, isPerson } of statedIn(line, stated)) {
      if (isPerson && !banned.has(range.first)) {
        own.set(range.first, { line: lineIndex, range, person: STATED_BASE + statement });
      }
      for (let at = range.first; at <= range.last; at += 1) banned.add(at);
    }
    for (let at = 0; at < line.words.length; at += 1) {
      const known = own.get(at);
      if (known !== undefined) {
        mentions.push(known);
        time += 1;
        lastNamed.set(known.person, time);
        at = known.range.last;
        continue;
      }
      const match = matchAt(line, at, book, (position) => banned.has(position));
      if (match === undefined) continue;
      const person = choose(
        match.persons.map(resolve),
        line.words,
        match.range,
        lastNamed,
        firstNamed,
        full,
        numbers,
      );
      if (person === undefined) continue;
      mentions.push({ line: lineIndex, range: match.range, person });
      time += 1;
      lastNamed.set(person, time);
      at = match.range.last;
    }
  }
  return mentions;
}

function matchAt(
  line: NameLine,
  at: number,
  book: PhraseBook,
  isBanned: (at: number) => boolean,
): { range: NameRange; persons: readonly number[] } | undefined {
  const first = line.words[at];
  if (first === undefined || isBanned(at) || (!first.capital && !isParticle(first.folded))) return undefined;
  for (let length = Math.min(book.longest, line.words.length - at); length > 0; length -= 1) {
    const range = { first: at, last: at + length - 1 };
    const words = line.words.slice(at, at + length);
    if (
      words.some(
        (_, offset) => isBanned(at + offset) || (offset > 0 && !joinsPrevious(line.words, at + offset)),
      )
    ) {
      continue;
    }
    if (words.at(-1)?.capital !== true) continue;
    const tokens = words.map((word) => word.folded);
    const found = book.find(tokens.join(' '));
    const all = found.length > 0 ? found : book.find(withoutArticle(tokens).join(' '));
    const kinds: readonly PhraseKind[] = ['family', 'front', 'given'];
    for (const kind of kinds) {
      const persons = all.filter((one) => one.kind === kind).map((one) => one.person);
      if (persons.length === 0) continue;
      const fits = kind === 'given' ? fitsGiven(line, range, persons) : fitsFamily(line, range);
      if (fits) return { range, persons };
    }
  }
  return undefined;
}

function fitsFamily(line: NameLine, range: NameRange): boolean {
  const { words } = line;
  const word = words[range.first];
  if (word === undefined || isPartOfThing(words, range, line.titleCase)) return false;
  if (range.last > range.first) return true;
  const before = words[range.first - 1];
  if (isBeforeNoun(words, range) && !line.titleCase && !line.allCapitals && !isTimeAfter(words, range))
    return false;
  const label = labelAt(line, range.first);
  if (before !== undefined && KNOWN_PLACES.has(word.folded) && joinsPrevious(words, range.first)) {
    if (PLACE_PREPOSITIONS.has(before.folded) || /^(?:from|to|of)$/u.test(before.folded)) return false;
  }
  if (before !== undefined && isOtherFirstName(before, words, range.first)) return false;
  if (word.folded === 'may' && /^\d/u.test(words[range.first + 1]?.text ?? '')) return false;
  const isWord = WORDS_AND_NAMES.has(word.folded) || OPENERS.has(word.folded);
  if (isWord && word.opens && label !== 'PERSON' && !word.possessive) return false;
  return !(isWord && isBehindDeterminer(words, range));
}

/** "Lavrov Friday": a day after the name is no part of a longer one. */
function isTimeAfter(words: readonly LineWord[], range: NameRange): boolean {
  return OPENERS.has(words[range.last + 1]?.folded ?? '');
}

/** Another first name right before the family name: another person, whom the article does not introduce. */
function isOtherFirstName(before: LineWord, words: readonly LineWord[], at: number): boolean {
  return joinsPrevious(words, at) && before.capital && isGivenName(before.folded) && !before.opens;
}

function fitsGiven(line: NameLine, range: NameRange, persons: readonly number[]): boolean {
  const word = line.words[range.first];
  if (word === undefined || persons.length > 1 || word.text.length < 2) return false;
  if (isPartOfThing(line.words, range, line.titleCase) || isBeforeNoun(line.words, range)) return false;
  if (isBehindDeterminer(line.words, range) || /^(?:\p{Lu}\.-?)+$/u.test(word.text)) return false;
  const label = labelAt(line, range.first);
  if (label === 'PERSON') return true;
  const before = line.words[range.first - 1];
  if (before !== undefined && joinsPrevious(line.words, range.first)) {
    if (before.capital && !before.opens) return false;
    if (KNOWN_PLACES.has(word.folded) || PLACE_PREPOSITIONS.has(before.folded)) return false;
  }
  if (KNOWN_PLACES.has(word.folded) || WORDS_AND_NAMES.has(word.folded) || OPENERS.has(word.folded))
    return false;
  return isGivenName(word.folded);
}

function labelAt(line: NameLine, at: number): EntityLabel | undefined {
  return line.entities.find((entity) => entity.first <= at && at <= entity.last)?.label;
}

/** Of several persons with the same family name the one that was named last; with "Mrs", the woman. */
function choose(
  persons: readonly number[],
  words: readonly LineWord[],
  range: NameRange,
  lastNamed: ReadonlyMap<number, number>,
  firstNamed: ReadonlyMap<number, number>,
  full: readonly FullNameFound[],
  numbers: readonly number[],
): number | undefined {
  const sex = TITLE_SEX.get(words[range.first - 1]?.folded ?? '');
  const bySex = persons.filter((person) => {
    const given = full[numbers.indexOf(person)]?.tokens[0] ?? '';
    return sex === undefined || (sexOf(given) ?? sex) === sex;
  });
  const fitting = bySex.length > 0 ? bySex : persons;
  return [...fitting].sort(
    (left, right) =>
      (lastNamed.get(right) ?? 0) - (lastNamed.get(left) ?? 0) ||
      (firstNamed.get(left) ?? 0) - (firstNamed.get(right) ?? 0),
  )[0];
}
