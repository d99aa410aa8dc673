import type { Span } from '../core/span.js';

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/gu;

/** The lines of `within` without their breaks and without white space at their ends; blank ones are left out. */
export function linesOf(body: string, within: Span): Span[] {
  const text = body.slice(within.start, within.end);
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    lines.push({ start: within.start + start, end: within.start + match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start: within.start + start, end: within.end });
  return lines.map((line) => trimSpan(body, line)).filter((line) => line.start < line.end);
}

/** `span` without the white space at its ends (no-break and zero-width spaces and BOMs included). */
export function trimSpan(body: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(body.charCodeAt(start))) start += 1;
  while (end > start && isBlank(body.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit < 0x80 ? unit >= 9 && unit <= 13 : /[\s\u0085\u200B\u2060]/u.test(String.fromCharCode(unit)))
  );
}
