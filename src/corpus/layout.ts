import type { Span } from '../core/span.js';
import { linesOf, trimSpan } from '../text/lines.js';

import { dateOfLine } from './article-date.js';
import type { WrittenDate } from './article-date.js';
import { boilerplateKind, isByline, outletOfBoilerplate } from './boilerplate.js';
import { readDateline } from './dateline.js';
import type { Dateline } from './dateline.js';

/** How the text is marked up. */
export type Markup = 'plain' | 'markdown';

/** The parts that an article's body shows. */
export interface Layout {
  readonly headline: Span | null;
  readonly dateline: Dateline | null;
  /** A date on a line of its own at the article's head. */
  readonly dateLine: WrittenDate | null;
  /** The outlet by the dateline, else by a source or copyright line. */
  readonly outlet: string | null;
  /** The story: neither headline, byline, dateline, subheadings nor boilerplate; empty only where the body has no text. */
  readonly content: readonly Span[];
}

/** Lines that may come before the story's first: navigation, headline, standfirst, byline, date. */
const HEAD_LINES = 12;
const HEADLINE_LENGTH = 250;
const SUBHEADING_LENGTH = 90;
const SUBHEADING_WORDS = 12;
/** A line this long is a paragraph even where it lacks its stop. */
const PARAGRAPH_LENGTH = 100;

interface Line extends Span {
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'boilerplate' | 'byline' | 'date';
}

/** Tells a body's headline, dateline and boilerplate from its story. */
export function layOut(body: string, markup: Markup): Layout {
  const lines = linesOf(body, { start: 0, end: body.length })
    // Rules and ornaments ("---", "* * *") are no lines of anything.
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(body.slice(start, end)))
    .map((span, index) => readLine(body, span, index, markup));
  const found = findDateline(lines);
  const head = lines.slice(0, found?.index ?? headLength(lines));
  const headline =
    head.find((line) => line.kind === 'heading') ??
    head.find((line) => line.kind === 'text' && !isPlaceLine(line));
  const rest = lines.slice(head.length);
  const story: Span[] = [...standfirsts(head, headline, rest)];
  for (const [index, line] of rest.entries()) {
    if (line.kind !== 'text' || isSubheading(line, rest[index - 1], rest[index + 1])) continue;
    const start = index === 0 && found !== undefined ? line.start + found.dateline.length : line.start;
    if (/[\p{L}\p{N}]/u.test(body.slice(start, line.end))) story.push({ start, end: line.end });
  }
  const dateLine = lines.find((line) => line.kind === 'date');
  return {
    headline: headline ?? null,
    dateline: found?.dateline ?? null,
    dateLine: (dateLine === undefined ? undefined : dateOfLine(dateLine.text)) ?? null,
    outlet: found?.dateline.outlet ?? outletOf(lines),
    content: joinNeighbours(body, story.length > 0 ? story : lines),
  };
}

function readLine(body: string, span: Span, index: number, markup: Markup): Line {
  const text = body.slice(span.start, span.end);
  if (markup === 'markdown') {
    const heading = /^#{1,6}\s+(?<title>.*?)(?:\s+#+)?$/u.exec(text);
    if (heading !== null) {
      const title = heading.groups?.['title'] ?? '';
      const start = span.start + text.indexOf(title, heading[0].search(/\s/u));
      return { start, end: start + title.length, text: title, kind: 'heading' };
    }
    if (/^(?:!\[[^\]]*\]\([^)]*\)|\[[^\]]+\]:\s.*|<!--.*-->|```.*|~~~.*)$/u.test(text))
      return { ...span, text, kind: 'boilerplate' };
    const quoted = /^(?:>\s*)+/u.exec(text)?.[0].length ?? 0;
    if (quoted > 0)
      return readLine(body, trimSpan(body, { start: span.start + quoted, end: span.end }), index, 'plain');
  }
  const kind =
    boilerplateKind(text) !== undefined
      ? 'boilerplate'
      : index < HEAD_LINES && isByline(text)
        ? 'byline'
        : index < HEAD_LINES && dateOfLine(text) !== undefined
          ? 'date'
          : 'text';
  return { ...span, text, kind };
}

/** The first line of the head that opens with a dateline. */
function findDateline(lines: readonly Line[]): { index: number; dateline: Dateline } | undefined {
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    if (line.kind !== 'text') continue;
    const dateline = readDateline(line.text);
    // Without a paragraph after it, a place and a dash are a headline: "LIBYA — Talks in Cairo".
    const sure =
      dateline !== undefined &&
      (dateline.outlet !== null || dateline.day !== null || endsWithStop(line.text));
    if (sure) return { index, dateline };
  }
  return undefined;
}

/** Without a dateline: how many lines come before the first that reads as a paragraph. */
function headLength(lines: readonly Line[]): number {
  let length = 0;
  let headline = false;
  for (const line of lines.slice(0, HEAD_LINES)) {
    const next = lines.slice(length + 1).find(({ kind }) => kind === 'text');
    if (line.kind === 'text' && !isPlaceLine(line)) {
      if (headline || next === undefined || !isHeadline(line, next)) break;
      headline = true;
    } else if (line.kind === 'heading') {
      if (headline) break;
      headline = true;
    }
    length += 1;
  }
  return length;
}

function isHeadline(line: Line, next: Line): boolean {
  if (line.text.length > HEADLINE_LENGTH || /[,;:]$/u.test(line.text) || isListItem(line)) return false;
  if (!endsWithStop(line.text)) return true;
  return (
    /[?!]["'”’]*$/u.test(line.text) &&
    line.text.length < PARAGRAPH_LENGTH &&
    next.text.length > line.text.length
  );
}

/** What stands under the headline is story too, unless it is short or the story says it again. */
function standfirsts(head: readonly Line[], headline: Line | undefined, rest: readonly Line[]): Line[] {
  return head.filter((line) => {
    if (line === headline || line.kind !== 'text' || isPlaceLine(line)) return false;
    if (!endsWithStop(line.text) && wordCount(line.text) <= SUBHEADING_WORDS) return false;
    const said = line.text.replace(/[\s.!?"'”’…]{1,10}$/u, '');
    return said !== headline?.text && !rest.some(({ text }) => text.includes(said));
  });
}

/** A short line without a stop between two paragraphs: it names what follows and says nothing itself. */
function isSubheading(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (line.text.length > SUBHEADING_LENGTH || wordCount(line.text) > SUBHEADING_WORDS) return false;
  if (/[.!?…:;,]["'”’)\]]*$/u.test(line.text)) return false;
  const dashed = /^[–—-]\s?[‘'“"].*[’'”"]$/u.test(line.text);
  if (!dashed && (isListItem(line) || !/^["'“‘]?[\p{Lu}\p{N}]/u.test(line.text))) return false;
  return before !== undefined && after !== undefined && isParagraph(before) && isParagraph(after);
}

function isParagraph(line: Line): boolean {
  return line.kind !== 'text' || line.text.length >= PARAGRAPH_LENGTH || endsWithStop(line.text);
}

function isListItem(line: Line): boolean {
  return /^(?:[•▪●◦‣*+–—-]\s|\d{1,3}[.)]\s)/u.test(line.text);
}

/** "ANKARA" or "WASHINGTON —" alone on its line. */
function isPlaceLine(line: Line): boolean {
  const text = line.text.replace(/\s*(?:--|[—–_-])$/u, '');
  return (
    line.kind === 'text' &&
    text.length <= 30 &&
    /^\p{Lu}[\p{Lu}'’.-]{2,}(?:[ /,-]+\p{Lu}[\p{Lu}'’.-]+){0,2}$/u.test(text)
  );
}

function endsWithStop(text: string): boolean {
  return /[.!?…]["'”’»)\]]*(?:\[\d+\])*$/u.test(text);
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length;
}

function outletOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const outlet = line.kind === 'boilerplate' ? outletOfBoilerplate(line.text) : undefined;
    if (outlet !== undefined) return outlet;
  }
  return null;
}

/** Joins spans between which there is nothing but white space. */
function joinNeighbours(body: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && body.slice(last.end, start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}
