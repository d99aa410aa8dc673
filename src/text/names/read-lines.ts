import { overlaps } from '../../core/span.js';
import type { Span } from '../../core/span.js';
import { linesOf } from '../lines.js';
import type { Entity } from '../ner/name-finder.js';
import { joinsPrevious, wordsOfLine } from './line-words.js';
import type { LineWord } from './line-words.js';

/** An entity by the words that it touches. */
export interface EntityRange {
  readonly label: Entity['label'];
  readonly first: number;
  readonly last: number;
}

/** A line of an article with what the model says of it. */
export interface NameLine {
  readonly span: Span;
  readonly words: readonly LineWord[];
  readonly entities: readonly EntityRange[];
  /** Most words begin with a capital: a headline. */
  readonly titleCase: boolean;
  /** Most words are all capitals: a headline of another kind. */
  readonly allCapitals: boolean;
  /** The parts of the line that are the story, as opposed to a headline, a dateline or boilerplate. */
  readonly content: readonly Span[];
}

const HEADLINE_SHARE = 0.7; // of the long words; running text stays below a half
const LEAST_WORDS = 3; // fewer words show no style
const LONG = 4; // letters; shorter words are small in headlines too
const SHOWN_WORDS = 24; // a headline is short

/** The lines of the body, each with its words and entities. */
export function readLines(
  body: string,
  content: readonly Span[],
  entities: readonly Entity[],
): readonly NameLine[] {
  let next = 0;
  const sorted = [...entities].sort((left, right) => left.start - right.start || left.end - right.end);
  return linesOf(body, { start: 0, end: body.length }).map((span) => {
    const words = wordsOfLine(body, span);
    const within: EntityRange[] = [];
    while (next < sorted.length) {
      const entity = sorted[next];
      if (entity === undefined || entity.start >= span.end) break;
      next += 1;
      const range = rangeOf(words, entity);
      const last = within.at(-1);
      if (range === undefined) continue;
      // Two persons with nothing but a space between them are one whom the model cut in two.
      const halves = entity.label === 'PERSON' && last?.label === 'PERSON' && last.last + 1 === range.first;
      if (halves && joinsPrevious(words, range.first)) {
        within[within.length - 1] = { label: 'PERSON', first: last.first, last: range.last };
      } else within.push({ label: entity.label, ...range });
    }
    const letters = words.filter((word) => /\p{L}/u.test(word.text));
    const long = letters.filter((word) => word.text.length >= LONG);
    // A sentence full of names has its stop; a headline has none.
    const isOpen = !/[.!?…]["'”’)]*$/u.test(body.slice(span.start, span.end));
    const isShort = isOpen && letters.length <= SHOWN_WORDS && letters.length >= LEAST_WORDS;
    const share = (test: (text: string) => boolean): number =>
      long.length === 0 ? 0 : long.filter((word) => test(word.text)).length / long.length;
    return {
      span,
      words,
      entities: within,
      titleCase: isShort && share((text) => /^\p{Lu}/u.test(text)) >= HEADLINE_SHARE,
      allCapitals: isShort && share((text) => text === text.toUpperCase()) >= HEADLINE_SHARE,
      content: content.filter((part) => overlaps(part, span)),
    };
  });
}

function rangeOf(words: readonly LineWord[], span: Span): { first: number; last: number } | undefined {
  const first = words.findIndex((word) => word.end > span.start);
  if (first === -1) return undefined;
  let last = first;
  while ((words[last + 1]?.start ?? Number.MAX_SAFE_INTEGER) < span.end) last += 1;
  return (words[first]?.start ?? 0) < span.end ? { first, last } : undefined;
}
