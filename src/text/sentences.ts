import type { Span } from '../core/span.js';

import {
  AFTER_TIMES,
  AMBIGUOUS,
  BEFORE_NUMBERS,
  CALENDAR,
  SENTENCE_STARTERS,
  SPEECH_VERBS,
  TITLES,
} from './abbreviations.js';
import { linesOf, trimSpan } from './lines.js';

/** A stop, what stands around it, and the sentence that it may end. */
interface Stop {
  /** The first characters of the sentence, up to the stop. */
  readonly opening: string;
  /** The last characters of the sentence, up to the stop. */
  readonly sentence: string;
  /** The unbroken characters before the stop: `U.S`, `Gen`, `6`, `/TASS/`; without an opening quote or bracket. */
  readonly token: string;
  /** `.`, `?!`, `…`, `...`, `. . .` */
  readonly marks: string;
  /** Closing quotes, brackets and footnote numbers after the marks. */
  readonly closers: string;
  /** The line from the next word on (its first characters), without opening quotes and brackets. */
  readonly rest: string;
  /** Opening quotes, brackets and dashes before `rest`. */
  readonly openers: string;
  /** The next word: letters, digits, apostrophes and hyphens. */
  readonly next: string;
}

/** Says whether the sentence ends, or leaves it to the next rule. */
type Rule = (stop: Stop) => 'ends' | 'goes-on' | undefined;

// The bounds and the look behind keep a line of a million dots or quote marks linear.
const STOPS =
  /(?<marks>\.(?:\s\.){2,3}|(?<![.!?…])[.!?…]{1,100})(?<closers>(?:["'”’»›)\]}]|\[\d{1,3}\]){0,10}(?:\s["”](?=\s))?)(?=(?<gap>\s+)(?<openers>["'`“‘«‹([{—–-]*\s?["'`“‘«‹([{]*))/gu;
const NEXT_WORD = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}])?/u;
const BULLET = /\s(?=[•▪●◦‣]\s)/gu;
/** A bracket that stays open longer than this was never closed, rather than holding a remark. */
const LONGEST_REMARK = 300;
/** Characters on either side of a stop that the rules see, so that a long line takes linear time. */
const SIGHT = 400;
/** Characters of a sentence's beginning that the rules see: a list number or an opening bracket. */
const OPENING = 8;

/**
 * The rules in their order: what never ends a sentence first, then the abbreviations from the
 * surest to the least sure; a stop that no rule speaks about ends its sentence.
 */
const RULES: readonly Rule[] = [
  listNumber,
  insideBrackets,
  wireService,
  lowerCaseGoesOn,
  questionWithSpeaker,
  exclaimingName,
  elision,
  title,
  beforeNumber,
  calendarAbbreviation,
  timeOfDay,
  initial,
  dottedLetters,
  ambiguousAbbreviation,
];

/**
 * The sentences of `within`, in order, as exact spans of `body` without white space at their ends.
 * None crosses a line break; lines and pieces without a letter or digit are no sentences.
 */
export function splitSentences(body: string, within: Span): Span[] {
  return linesOf(body, within).flatMap((line) => splitLine(body, line));
}

function splitLine(body: string, line: Span): Span[] {
  const text = body.slice(line.start, line.end);
  const cuts: number[] = [];
  let start = 0;
  for (const position of breakPoints(text)) {
    if (position.match !== undefined && !endsSentence(text, start, position.match)) continue;
    cuts.push(position.end);
    start = position.end;
  }
  cuts.push(text.length);
  return toSpans(body, line, cuts);
}

/** Stops and inline bullets, by where a sentence would end. */
function breakPoints(text: string): { end: number; match?: RegExpExecArray }[] {
  const stops = [...text.matchAll(STOPS)].map((match) => ({ end: match.index + match[0].length, match }));
  const bullets = [...text.matchAll(BULLET)].map((match) => ({ end: match.index }));
  return bullets.length === 0 ? stops : [...stops, ...bullets].sort((a, b) => a.end - b.end);
}

function endsSentence(text: string, start: number, match: RegExpExecArray): boolean {
  const { marks = '', closers = '', gap = '', openers = '' } = match.groups ?? {};
  const sentence = text.slice(Math.max(start, match.index - SIGHT), match.index);
  const after = match.index + match[0].length + gap.length + openers.length;
  const rest = text.slice(after, after + SIGHT);
  const stop: Stop = {
    opening: text.slice(start, Math.min(start + OPENING, match.index)),
    sentence,
    token: (/\S*$/u.exec(sentence)?.[0] ?? '').replace(/^["'`“‘«‹([{—–-]+/u, ''),
    marks,
    closers,
    rest,
    openers: openers.trim(),
    next: NEXT_WORD.exec(rest)?.[0] ?? '',
  };
  for (const rule of RULES) {
    const verdict = rule(stop);
    if (verdict !== undefined) return verdict === 'ends';
  }
  return true;
}

/** Cuts to spans; a piece without a letter or digit (a stray quote mark) joins the piece before it. */
function toSpans(body: string, line: Span, cuts: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = line.start;
  for (const cut of cuts) {
    const span = trimSpan(body, { start, end: line.start + cut });
    start = line.start + cut;
    if (span.start === span.end) continue;
    const last = spans.at(-1);
    if (/[\p{L}\p{N}]/u.test(body.slice(span.start, span.end))) spans.push(span);
    else if (last !== undefined) spans[spans.length - 1] = { start: last.start, end: span.end };
  }
  return spans;
}

/** "1. The first", "a. The first", "IV. The fourth" at the start of a line. */
function listNumber(stop: Stop): 'goes-on' | undefined {
  return /^\s*\(?(?:\d{1,3}|\p{L}|[IVX]{1,5})$/u.test(stop.opening) && stop.marks === '.'
    ? 'goes-on'
    : undefined;
}

/** A remark in brackets inside a sentence keeps its stops: "Lavrov (he was ill. Really ill.) said". */
function insideBrackets(stop: Stop): 'goes-on' | undefined {
  if (/^\s*["'“‘]?[([]/u.test(stop.opening)) return undefined;
  const opened = Math.max(stop.sentence.lastIndexOf('('), stop.sentence.lastIndexOf('['));
  if (opened === -1 || /[)\]]/u.test(stop.sentence.slice(opened) + stop.closers)) return undefined;
  const closing = stop.rest.search(/[)\]]/u);
  const reopening = stop.rest.search(/[([]/u);
  if (closing === -1 || (reopening !== -1 && reopening < closing)) return undefined;
  return stop.sentence.length - opened + closing <= LONGEST_REMARK ? 'goes-on' : undefined;
}

/** "MOSCOW, April 6. /TASS/. Russia …": the agency belongs to the place and the day before it. */
function wireService(stop: Stop): 'goes-on' | undefined {
  return /^\/[^/\s]{2,20}\//u.test(stop.rest) ? 'goes-on' : undefined;
}

/** Not before a small letter, except names that are written with one: "al-Sarraj", "iPhone". */
function lowerCaseGoesOn(stop: Stop): 'goes-on' | undefined {
  if (!/^\p{Ll}/u.test(stop.rest)) return undefined;
  if (isAbbreviation(stop.token) || stop.marks !== '.') return 'goes-on';
  return /^(?:(?:al|el|an|as|at|ad|ash|bin|ibn)-\p{Lu}|[ei]\p{Lu})/u.test(stop.rest) ? undefined : 'goes-on';
}

/** `"Why now?" Lavrov asked.` is one sentence; `"Why now?" He asked …` begins a new one. */
function questionWithSpeaker(stop: Stop): 'goes-on' | undefined {
  if (!/[!?]/u.test(stop.marks) || !/["'”’»]/u.test(stop.closers) || stop.openers !== '') return undefined;
  const words = stop.rest.split(/\s+/u, 6).map((word) => word.replace(/[.,;:!?]+$/u, ''));
  const verb = words.findIndex((word) => SPEECH_VERBS.has(word));
  const speaker = words.slice(0, verb);
  if (verb < 1 || SENTENCE_STARTERS.has(words[0] ?? '')) return undefined;
  return speaker.every((word) => /^\p{Lu}|^(?:al|el|de|bin|ibn|van|von)\b/u.test(word))
    ? 'goes-on'
    : undefined;
}

/** "Yahoo! Inc." */
function exclaimingName(stop: Stop): 'goes-on' | undefined {
  return stop.marks === '!' && stop.token === 'Yahoo' && !SENTENCE_STARTERS.has(stop.next)
    ? 'goes-on'
    : undefined;
}

/** Words left out inside a sentence (" ... ", "[…]"); at a word's end the dots may close a sentence. */
function elision(stop: Stop): 'goes-on' | undefined {
  if (!/…|\.\s?\./u.test(stop.marks)) return undefined;
  const apart = stop.sentence === '' || /[\s([]$/u.test(stop.sentence);
  return apart && !SENTENCE_STARTERS.has(stop.next) ? 'goes-on' : undefined;
}

function title(stop: Stop): 'goes-on' | undefined {
  if (stop.marks !== '.' || stop.closers !== '' || !TITLES.has(stop.token)) return undefined;
  // "Sr" is a sister's title before a name and closes a name elsewhere.
  return stop.token === 'Sr' && SENTENCE_STARTERS.has(stop.next) ? undefined : 'goes-on';
}

/** "No. 3", "pp. 7"; without the number it is a word like any other. */
function beforeNumber(stop: Stop): 'goes-on' | undefined {
  const numbered = /^(?:[#$€£¥§]?\d|[IVX]+\b)/u.test(stop.rest);
  return stop.closers === '' && BEFORE_NUMBERS.has(stop.token) && numbered ? 'goes-on' : undefined;
}

/** "Sept. 11", "Mon. Feb. 4"; "in Sept. Lavrov …" ends. */
function calendarAbbreviation(stop: Stop): 'goes-on' | undefined {
  if (stop.closers !== '' || !CALENDAR.has(stop.token)) return undefined;
  return /^\d/u.test(stop.rest) || CALENDAR.has(stop.next) ? 'goes-on' : undefined;
}

/** "at 5 p.m. Monday", "9 a.m. GMT" go on; "at 5 p.m. Lavrov …" ends. */
function timeOfDay(stop: Stop): 'ends' | 'goes-on' | undefined {
  if (!/^(?:[ap]\.m|\d{1,2}(?::\d{2})?[ap]\.m)$/iu.test(stop.token) || stop.closers !== '') return undefined;
  if (stop.openers.startsWith('(')) return 'goes-on';
  return /^\d/u.test(stop.rest) || AFTER_TIMES.has(stop.next) || CALENDAR.has(stop.next) ? 'goes-on' : 'ends';
}

/** "George W. Bush", "X. Y. Smith"; "Plan B. The …" ends. */
function initial(stop: Stop): 'ends' | 'goes-on' | undefined {
  if (!/^\p{Lu}$/u.test(stop.token) || stop.marks !== '.' || stop.closers !== '') return undefined;
  if (stop.openers !== '' || SENTENCE_STARTERS.has(stop.next))
    return /^\p{Lu}$/u.test(stop.next) ? 'goes-on' : 'ends';
  return 'goes-on';
}

/** "U.S. President", "J.K. Rowling", "e.g. Libya"; "in the U.S. The …" ends. */
function dottedLetters(stop: Stop): 'ends' | 'goes-on' | undefined {
  if (!/^(?:\p{L}\.)+\p{L}$/u.test(stop.token) || stop.marks !== '.' || stop.closers !== '') return undefined;
  if (/^(?:e\.g|i\.e)$/iu.test(stop.token)) return 'goes-on';
  return beforeOpenEnd(stop);
}

function ambiguousAbbreviation(stop: Stop): 'ends' | 'goes-on' | undefined {
  if (stop.marks !== '.' || stop.closers !== '' || !AMBIGUOUS.has(stop.token)) return undefined;
  return beforeOpenEnd(stop);
}

/** After an abbreviation that may end a sentence: does what follows open one? */
function beforeOpenEnd(stop: Stop): 'ends' | 'goes-on' {
  if (/^[([—–-]/u.test(stop.openers)) return 'goes-on';
  if (/["“`]/u.test(stop.openers)) return 'ends';
  return SENTENCE_STARTERS.has(stop.next) ? 'ends' : 'goes-on';
}

function isAbbreviation(token: string): boolean {
  return (
    TITLES.has(token) ||
    BEFORE_NUMBERS.has(token) ||
    CALENDAR.has(token) ||
    AMBIGUOUS.has(token) ||
    /^(?:\p{L}\.)*\p{L}$/u.test(token)
  );
}
