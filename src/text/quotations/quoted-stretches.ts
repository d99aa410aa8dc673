import type { Span } from '../../core/span.js';
import { trimSpan } from '../lines.js';

/** Words between quotation marks; the span holds the words without the marks. */
export interface QuotedStretch extends Span {
  /** Where the opening mark stands. */
  readonly open: number;
  /** After the closing mark; after the last word where there is none. */
  readonly close: number;
  readonly closed: boolean;
}

/** What a mark can be where it stands: its shape and the spaces around it say so. */
type Role = 'opens' | 'closes' | 'either';

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly role: Role;
  readonly isStraight: boolean;
}

const DOUBLE = /["“”„‟«»＂]|``|''/gu;
const SINGLE = /['‘’‹›]/gu;
const OPENING_SHAPES: ReadonlySet<string> = new Set(['“', '„', '‟', '«', '``']);
const CLOSING_SHAPES: ReadonlySet<string> = new Set(['”', '»', "''"]);
/** What is left out at the front of a word or year: 'tis, '90s, rock 'n' roll. */
const LEFT_OUT = /^(?:\d0s|tis\b|twas\b|em\b|til\b|cause\b|n['’]|bout\b|cos\b)/iu;

/**
 * The quoted stretches of a paragraph, in order; a quotation inside another is a part of the outer one.
 * `goesOn`: the paragraph before ended inside a quotation, which may close here without being opened anew.
 */
export function quotedStretches(body: string, paragraph: Span, goesOn: boolean): readonly QuotedStretch[] {
  const text = body.slice(paragraph.start, paragraph.end);
  const stretches: QuotedStretch[] = [];
  const doubles = marksOf(text, DOUBLE);
  const singles = singleStretches(text);
  let from = 0;
  let nextSingle = 0;
  const first = doubles[0];
  if (goesOn && first?.role === 'closes') {
    stretches.push(stretchOf(text, { ...first, at: 0, length: 0 }, first));
    from = first.at + first.length;
  }
  for (let index = 0; index < doubles.length;) {
    const mark = doubles[index];
    if (mark === undefined) break;
    // A stretch in single marks that begins first holds the double marks inside it.
    const single = singles[nextSingle];
    if (single !== undefined && single.open < mark.at) {
      nextSingle += 1;
      if (single.open < from) continue;
      stretches.push(single);
      from = single.close;
      continue;
    }
    if (mark.at < from || mark.role === 'closes') {
      index += 1;
      continue;
    }
    const closing = closingOf(doubles, index);
    const stretch = stretchOf(text, mark, closing.mark);
    stretches.push(stretch);
    from = stretch.close;
    index = closing.next;
  }
  for (const single of singles.slice(nextSingle)) if (single.open >= from) stretches.push(single);
  return stretches.flatMap((stretch) => placed(body, paragraph.start, stretch));
}

function placed(body: string, offset: number, stretch: QuotedStretch): readonly QuotedStretch[] {
  const words = trimSpan(body, { start: offset + stretch.start, end: offset + stretch.end });
  if (!/[\p{L}\p{N}]/u.test(body.slice(words.start, words.end))) return [];
  return [
    {
      ...words,
      open: offset + stretch.open,
      close: stretch.closed ? offset + stretch.close : words.end,
      closed: stretch.closed,
    },
  ];
}

function stretchOf(text: string, open: Mark, close: Mark | undefined): QuotedStretch {
  return {
    open: open.at,
    start: open.at + open.length,
    end: close?.at ?? text.length,
    close: close === undefined ? text.length : close.at + close.length,
    closed: close !== undefined && close.length > 0,
  };
}

function marksOf(text: string, pattern: RegExp): readonly Mark[] {
  return [...text.matchAll(pattern)].map((match) => ({
    at: match.index,
    length: match[0].length,
    role: roleOf(text, match.index, match[0]),
    isStraight: match[0] === '"',
  }));
}

function roleOf(text: string, at: number, shape: string): Role {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + shape.length) || ' ';
  const afterGap = /[\s([{—–/_‘'-]/u.test(before);
  const beforeGap = /[\s)\]},.;:!?…—–]/u.test(after);
  if (OPENING_SHAPES.has(shape)) return !afterGap && beforeGap ? 'closes' : 'opens';
  if (CLOSING_SHAPES.has(shape)) return shape !== '»' && afterGap && !beforeGap ? 'opens' : 'closes';
  if (afterGap && !beforeGap) return 'opens';
  if (!afterGap && beforeGap) return 'closes';
  if (at === 0) return 'opens';
  return 'either';
}

/**
 * The mark that closes the one at `index`, and the mark to go on from. An opening mark on the way is
 * a quotation inside when a pair of closing marks follows; else the first one was never closed.
 */
function closingOf(marks: readonly Mark[], index: number): { mark: Mark | undefined; next: number } {
  const [open, first] = [marks[index], marks[index + 1]];
  if (open === undefined || first === undefined) return { mark: undefined, next: index + 1 };
  if (first.role !== 'opens') return { mark: first, next: index + 2 };
  const second = marks[index + 2];
  const third = marks[index + 3];
  if (second !== undefined && third !== undefined && second.role !== 'opens' && third.role !== 'opens')
    return { mark: third, next: index + 4 };
  // Marks that come in pairs are only set badly: `"We agree, "he said`.
  if (first.isStraight && (marks.length - index) % 2 === 0) return { mark: first, next: index + 2 };
  return { mark: { ...first, length: 0 }, next: index + 1 };
}

/** Stretches between single marks, which are told from apostrophes by the letters around them. */
function singleStretches(text: string): readonly QuotedStretch[] {
  const marks = [...text.matchAll(SINGLE)].map((match) => match.index);
  const stretches: QuotedStretch[] = [];
  let from = 0;
  for (const [index, at] of marks.entries()) {
    if (at < from || !opensSingle(text, at)) continue;
    const close = closingSingle(text, marks, index);
    if (close === undefined) {
      // Only at a paragraph's start is an unclosed curly mark more than an apostrophe.
      if (at !== 0 || text.charAt(at) !== '‘') continue;
      stretches.push({ open: at, start: at + 1, end: text.length, close: text.length, closed: false });
      break;
    }
    if (close - at < 3) continue;
    stretches.push({ open: at, start: at + 1, end: close, close: close + 1, closed: true });
    from = close + 1;
  }
  return stretches;
}

function opensSingle(text: string, at: number): boolean {
  const shape = text.charAt(at);
  if (shape === '’' || shape === '›') return false;
  if (at > 0 && !/[\s([{—–-]/u.test(text.charAt(at - 1))) return false;
  if (text.charAt(at + 1) === "'" || text.charAt(at - 1) === "'") return false;
  return /[\p{L}\p{N}[]/u.test(text.charAt(at + 1)) && !LEFT_OUT.test(text.slice(at + 1, at + 8));
}

/** How many marks may be tried as the end of one quotation; apostrophes inside long ones are many. */
const TRIED_MARKS = 80;

function closingSingle(text: string, marks: readonly number[], opening: number): number | undefined {
  const open = marks[opening] ?? 0;
  const wanted = text.charAt(open) === '‹' ? '›' : text.charAt(open) === '‘' ? '’' : "'";
  let doubtful: number | undefined;
  for (let index = opening + 1; index < marks.length && index < opening + TRIED_MARKS; index += 1) {
    const at = marks[index] ?? 0;
    if (opensSingle(text, at)) break;
    if (text.charAt(at) !== wanted || /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) continue;
    if (/\s/u.test(text.charAt(at - 1))) continue;
    // "the leaders' plan" inside a quotation looks like its end; a later mark is the better one.
    if (!/s/u.test(text.charAt(at - 1)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return at;
    if (wanted === '’') doubtful ??= at;
  }
  return doubtful;
}
