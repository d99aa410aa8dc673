import type { Span } from '../../core/span.js';
import { linesOf, trimSpan } from '../lines.js';

/** A paragraph, and where its sentences start; a line that was broken by hand is put together again. */
export interface Paragraph extends Span {
  /** Positions in the body, the paragraph's own start first. */
  readonly starts: readonly number[];
  /** The part of the content that it stands in: nothing is carried over a gap between two parts. */
  readonly part: number;
}

/** A shorter line was ended on purpose: a heading, a name under a letter. */
const SHORTEST_BROKEN_LINE = 40;
const GOES_ON = /(?:,|\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|that|said|his|her|their|its))$/u;

/** The paragraphs of an article's content in order, divided where the sentences start. */
export function paragraphsOf(
  body: string,
  content: readonly Span[],
  sentences: readonly Span[],
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const [part, within] of partsOf(body, content).entries()) {
    for (const { start, end, breaks } of joinedLines(body, within)) {
      const starts = [start];
      for (let sentence = sentences[next]; sentence !== undefined; sentence = sentences[next]) {
        if (sentence.start >= end) break;
        if (sentence.start > start && !breaks.has(sentence.start)) starts.push(sentence.start);
        next += 1;
      }
      paragraphs.push({ start, end, starts, part });
    }
  }
  return paragraphs;
}

/** The content's spans with those put together that only white space parts: a reader sees no gap there. */
function partsOf(body: string, content: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  for (const span of content) {
    const last = parts.at(-1);
    if (last !== undefined && span.start >= last.end && isBlank(body, last.end, span.start))
      parts[parts.length - 1] = { start: last.start, end: span.end };
    else parts.push(span);
  }
  return parts;
}

function isBlank(body: string, from: number, to: number): boolean {
  return trimSpan(body, { start: from, end: to }).start >= to;
}

interface JoinedLine extends Span {
  /** Where the broken lines go on, which is no sentence's start. */
  readonly breaks: ReadonlySet<number>;
}

function joinedLines(body: string, within: Span): readonly JoinedLine[] {
  const joined: { start: number; end: number; breaks: Set<number> }[] = [];
  let previous: Span | undefined;
  for (const line of linesOf(body, within)) {
    const last = joined.at(-1);
    if (previous !== undefined && last !== undefined && isBroken(body, previous, line)) {
      last.end = line.end;
      last.breaks.add(line.start);
    } else {
      joined.push({ ...line, breaks: new Set() });
    }
    previous = line;
  }
  return joined;
}

function isBroken(body: string, line: Span, next: Span): boolean {
  if (line.end - line.start < SHORTEST_BROKEN_LINE) return false;
  if ((body.slice(line.end, next.start).match(/\n|\r(?!\n)/gu)?.length ?? 0) > 1) return false;
  const tail = body.slice(line.end - 8, line.end);
  if (/[.!?:…]["'”’»)\]]*$/u.test(tail)) return false;
  return /\p{Ll}/u.test(body.charAt(next.start)) || GOES_ON.test(tail);
}
