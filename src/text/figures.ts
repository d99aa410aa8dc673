import { overlaps, type Span } from '../core/span.js';
import { casualtyUnit } from './casualties.js';
import { findTimexes } from './temporal/find-timexes.js';
import { isStopWord, termsOf } from './terms.js';

/** How exactly a figure is meant. */
export type FigureBound = 'exact' | 'least' | 'most' | 'about';

/** A number of a text with what it counts. */
export interface Figure extends Span {
  /** The number with its unit, as written: "21 people", "3.2 billion dollars", "first summit". */
  readonly text: string;
  readonly value: number;
  readonly bound: FigureBound;
  /** `rank` for an ordinal. */
  readonly kind: 'count' | 'rank';
  /** Index term of what is counted; `null` where the text does not say it beside the number. */
  readonly unit: string | null;
  /** Where the number itself stands. */
  readonly number: Span;
}

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const RANKS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const DOZEN = 12;
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
};

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const SPELLED = `(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?|${TEENS.join('|')}|${ONES.join('|')}|a (?=dozen|hundred|thousand|million)`;
const SCALE = `(?:[ -]?\\b(?:dozen|${Object.keys(SCALES).join('|')})\\b)`;
/** Scores, times and ranges ("3-2", "10:30") are left alone: they are no count of one thing. */
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/–-])(?<currency>[$€£¥]\s?)?(?<number>${DIGITS}|\b(?:${SPELLED}))(?<scale>${SCALE}{0,2})(?<percent>\s?%|\s+per\s?cent\b)?(?![\p{N}:/–]|-\d|\p{L})`,
  'giu',
);
const RANK = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<rank>${RANKS.join('|')}|\d{1,3}(?:st|nd|rd|th))\b`,
  'giu',
);
const WORDS_AFTER = /^(?<gap>[\s-]+(?:of\s+the\s+)?)(?<words>[\p{L}\p{M}'’]+(?:[ -][\p{L}\p{M}'’]+){0,3})/u;

/** What stands before a number and says how exactly it is meant. */
const BOUNDS: readonly (readonly [RegExp, FigureBound])[] = [
  [/\b(?:more than|over|at least|above|exceeding|no fewer than|no less than|upwards of)\s+$/iu, 'least'],
  [/\b(?:less than|fewer than|under|below|at most|up to|no more than)\s+$/iu, 'most'],
  [/\b(?:about|around|some|roughly|approximately|nearly|almost|an estimated|close to|circa)\s+$/iu, 'about'],
];
/** Words of any form that are counted by themselves: "12 dead". */
const COUNTED = new Set(
  'people men women children police percent dead wounded injured killed missing feet staff troops personnel cattle'.split(
    ' ',
  ),
);
const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
/** "About 100" may be 80 or 125. */
const ABOUT_SPREAD = 1.25;

/** The figures of a text in order; dates and times of day are none. */
export function findFigures(text: string): readonly Figure[] {
  const dates = findTimexes(text, { articleDate: null }).filter(
    ({ type }) => type === 'DATE' || type === 'TIME',
  );
  const found = [...countsIn(text), ...ranksIn(text)].filter(
    ({ number }) => !dates.some((date) => overlaps(date, number)),
  );
  return found.sort((left, right) => left.start - right.start);
}

/** Whether two figures for the same thing cannot both be right. */
export function figuresExclude(left: Figure, right: Figure): boolean {
  if (!countTheSame(left, right)) return false;
  const [one, other] = [rangeOf(left), rangeOf(right)];
  if (one.least <= other.most && other.least <= one.most) return false;
  // "4,000" may be 4,012 in round numbers.
  const step = Math.max(roundness(left.value), roundness(right.value));
  return Math.abs(left.value - right.value) >= step / 2;
}

/** Whether two figures count the same kind of thing. */
export function countTheSame(left: Figure, right: Figure): boolean {
  return left.kind === right.kind && left.unit !== null && left.unit === right.unit;
}

function countsIn(text: string): readonly Figure[] {
  return [...text.matchAll(COUNT)].flatMap(({ 0: whole, index, groups = {} }): Figure[] => {
    const { number = '', scale = '', currency, percent } = groups;
    const value = valueOf(number, scale);
    if (value === null) return [];
    const end = index + whole.length;
    const unit =
      percent !== undefined
        ? { term: 'percent', end }
        : currency !== undefined
          ? { term: stem(CURRENCIES[currency.trim()] ?? ''), end }
          : countedThing(text, end, value);
    if (unit !== null && MONTHS.test(unit.term) && /^\d{1,2}$/u.test(number)) return [];
    // "One of them", "no one": a pronoun.
    if (unit === null && /^(?:one|a)$/iu.test(whole.trim())) return [];
    return [
      {
        start: index,
        end: unit?.end ?? end,
        text: text.slice(index, unit?.end ?? end),
        value,
        bound: BOUNDS.find(([before]) => before.test(text.slice(0, index)))?.[1] ?? 'exact',
        kind: 'count',
        unit: casualtyUnit(text, index, unit?.end ?? end, unit?.term ?? null),
        number: { start: index, end },
      },
    ];
  });
}

function ranksIn(text: string): readonly Figure[] {
  return [...text.matchAll(RANK)].flatMap(({ 0: whole, index }): Figure[] => {
    const end = index + whole.length;
    const [word] = wordsAfter(text, end);
    if (word === undefined) return [];
    const spelled = RANKS.indexOf(whole.toLowerCase());
    return [
      {
        start: index,
        end: word.end,
        text: text.slice(index, word.end),
        value: spelled < 0 ? Number.parseInt(whole, 10) : spelled + 1,
        bound: 'exact',
        kind: 'rank',
        unit: stem(word.text),
        number: { start: index, end },
      },
    ];
  });
}

interface Word {
  readonly text: string;
  readonly end: number;
}

/** The words that follow directly, up to one that says nothing by itself. */
function wordsAfter(text: string, end: number): readonly Word[] {
  const match = WORDS_AFTER.exec(text.slice(end));
  if (match === null) return [];
  const { gap = '', words = '' } = match.groups ?? {};
  const found: Word[] = [];
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{M}'’]+/gu)) {
    if (isStopWord(word)) break;
    found.push({ text: word, end: end + gap.length + index + word.length });
  }
  return found;
}

/** What is counted: the first plural behind the number ("two rival *governments*"), or after "one" the only word. */
function countedThing(text: string, end: number, value: number): { term: string; end: number } | null {
  const words = wordsAfter(text, end);
  const hyphened = text.charAt(end) === '-' ? words[0] : undefined;
  const plural = words.find(
    (word) => COUNTED.has(word.text.toLowerCase()) || /[^su]s$/iu.test(word.text.replace(/['’]s?$/u, '')),
  );
  const thing = hyphened ?? plural ?? (value === 1 && words.length === 1 ? words[0] : undefined);
  return thing === undefined ? null : { term: stem(thing.text.replace(/['’]s?$/u, '')), end: thing.end };
}

function valueOf(number: string, scale: string): number | null {
  const factor = [...scale.toLowerCase().matchAll(/[a-z]+/gu)].reduce(
    (product, { 0: word }) => product * (word === 'dozen' ? DOZEN : (SCALES[word] ?? 1)),
    1,
  );
  const base = /^\d/u.test(number) ? Number(number.replaceAll(',', '')) : spelledValue(number);
  return base === null ? null : base * factor;
}

function spelledValue(words: string): number | null {
  const lower = words.toLowerCase().trim();
  if (lower === 'a') return 1;
  const [first = '', second = ''] = lower.split(/[- ]/u);
  const ten = TENS.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + ONES.indexOf(second) + 1;
  const teen = TEENS.indexOf(first);
  if (teen >= 0) return teen + 10;
  const one = ONES.indexOf(first);
  return one < 0 ? null : one + 1;
}

function rangeOf({ value, bound }: Figure): { readonly least: number; readonly most: number } {
  if (bound === 'least') return { least: value, most: Infinity };
  if (bound === 'most') return { least: 0, most: value };
  if (bound === 'about') return { least: value / ABOUT_SPREAD, most: value * ABOUT_SPREAD };
  return { least: value, most: value };
}

/** The place of a number's last digit that is not zero, from a hundred on; smaller numbers are not rounded. */
function roundness(value: number): number {
  if (value < 100 || !Number.isInteger(value)) return 0;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step < 100 ? 0 : step;
}

function stem(word: string): string {
  return termsOf(word)[0]?.term ?? word.toLowerCase();
}
