import type { ArticleNames } from '../../core/mention.js';
import type { Span } from '../../core/span.js';
import type { Paragraph } from './paragraphs.js';
import { quotedStretches } from './quoted-stretches.js';
import type { QuotedStretch } from './quoted-stretches.js';

/** A word, a mark, or what counts as one: a person's name, another name, a whole quotation. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'person' | 'name' | 'quote';
  /** In lower case; of a possessive `'s`, of any dash `—`; of a quotation only where it may be a label. */
  readonly lower: string;
  readonly capital: boolean;
  /** The article's number of the person, for a person's name. */
  readonly person: number | null;
  readonly stretch: QuotedStretch | null;
}

/** A sentence as tokens; one that ends inside a quotation goes on to the next. */
export interface Frame extends Span {
  readonly tokens: readonly Token[];
}

/** A paragraph with its quotations and its sentences. */
export interface ParsedParagraph {
  readonly paragraph: Paragraph;
  readonly stretches: readonly QuotedStretch[];
  readonly frames: readonly Frame[];
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.&-]*[\p{L}\p{N}])?|\S/gu;
const POSSESSIVE = /['’]s$/iu;
/** Longer remarks in brackets are read as a part of the sentence. */
const LONGEST_REMARK = 60;
/** Longer quotations say something. */
const LONGEST_LABEL = 40;

/** Reads the paragraphs of one article, in order, into tokens. */
export function parseParagraphs(
  body: string,
  paragraphs: readonly Paragraph[],
  names: ArticleNames,
): readonly ParsedParagraph[] {
  const marked = [
    ...names.persons.map(({ start, end, person }) => ({ start, end, person })),
    ...names.names.map(({ start, end }) => ({ start, end, person: null })),
  ].sort((left, right) => left.start - right.start || right.end - left.end);
  let nextName = 0;
  let last: QuotedStretch | undefined;
  return paragraphs.map((paragraph, index) => {
    const before = paragraphs[index - 1];
    const goesOn = last?.closed === false && before?.part === paragraph.part && last.close === before.end;
    const stretches = quotedStretches(body, paragraph, goesOn);
    last = stretches.at(-1);
    const units: Unit[] = stretches.map((stretch) => ({
      start: stretch.open,
      end: stretch.close,
      person: null,
      stretch,
    }));
    for (let name = marked[nextName]; name !== undefined; name = marked[nextName]) {
      if (name.start >= paragraph.end) break;
      nextName += 1;
      if (name.start >= paragraph.start && name.end <= paragraph.end && name.start < name.end)
        units.push({ ...name, stretch: null });
    }
    const tokens = tokensOf(body, paragraph, withoutOverlaps(units));
    return { paragraph, stretches, frames: framesOf(paragraph, tokens) };
  });
}

interface Unit extends Span {
  readonly person: number | null;
  readonly stretch: QuotedStretch | null;
}

/** Quotations win over names, earlier names over later ones. */
function withoutOverlaps(units: Unit[]): readonly Unit[] {
  units.sort(
    (left, right) =>
      left.start - right.start || Number(left.stretch === null) - Number(right.stretch === null),
  );
  const kept: Unit[] = [];
  for (const unit of units) {
    const last = kept.at(-1);
    if (last === undefined || unit.start >= last.end) kept.push(unit);
    else if (unit.stretch !== null && last.stretch === null) kept[kept.length - 1] = unit;
  }
  return kept;
}

function tokensOf(body: string, paragraph: Span, units: readonly Unit[]): readonly Token[] {
  const tokens: Token[] = [];
  let from = paragraph.start;
  for (const unit of units) {
    addWords(body, from, unit.start, tokens);
    const text = body.slice(unit.start, unit.end);
    if (unit.stretch !== null)
      tokens.push({ ...bare(unit), kind: 'quote', lower: label(body, unit.stretch), stretch: unit.stretch });
    else
      tokens.push({
        ...bare(unit),
        kind: unit.person === null ? 'name' : 'person',
        person: unit.person,
        lower: text.toLowerCase(),
        capital: true,
      });
    from = unit.end;
  }
  addWords(body, from, paragraph.end, tokens);
  return withoutRemarks(tokens);
}

/** The words of a quotation that can be a name or a label; nothing for a longer or a finished one. */
function label(body: string, { start, end }: Span): string {
  if (end - start > LONGEST_LABEL) return '';
  const text = body.slice(start, end);
  return /[,.!?;—–…-]$/u.test(text) ? '' : text.toLowerCase();
}

function bare({ start, end }: Span): Token {
  return { start, end, kind: 'mark', lower: '', capital: false, person: null, stretch: null };
}

function addWords(body: string, from: number, to: number, tokens: Token[]): void {
  if (from >= to) return;
  const text = body.slice(from, to);
  for (const match of text.matchAll(WORD)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const first = match[0].charAt(0);
    if (/[\p{L}\p{N}]/u.test(match[0])) {
      const cut = POSSESSIVE.exec(match[0]);
      const middle = cut === null ? end : start + cut.index;
      const word = body.slice(start, middle);
      if (middle > start)
        tokens.push({
          ...bare({ start, end: middle }),
          kind: 'word',
          lower: word.toLowerCase().replaceAll('’', "'"),
          capital: /^\p{Lu}/u.test(word),
        });
      if (cut !== null) tokens.push({ ...bare({ start: middle, end }), lower: "'s" });
    } else if (first === "'" || first === '’') {
      const previous = tokens.at(-1);
      // Behind a name the "'s" is a token of its own; behind a plural the mark alone is one.
      if (previous !== undefined && previous.end === start)
        tokens.push({ ...bare({ start, end }), lower: "'s" });
    } else if (first !== '.') {
      tokens.push({ ...bare({ start, end }), lower: /[—–_-]/u.test(first) ? '—' : first });
    }
  }
}

/** Leaves out short remarks in brackets: "(LNA)", "(R-Ohio)"; and the `s` that follows a name's apostrophe. */
function withoutRemarks(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let opened = -1;
  for (const token of tokens) {
    const previous = kept.at(-1);
    if (token.lower === 's' && previous?.lower === "'s" && previous.end === token.start) continue;
    if (token.lower === '(') opened = kept.length;
    kept.push(token);
    if (token.lower !== ')' || opened < 0) continue;
    const first = kept[opened];
    const isShort = first !== undefined && token.end - first.start <= LONGEST_REMARK;
    if (isShort && !kept.slice(opened).some(({ kind }) => kind === 'quote')) kept.length = opened;
    opened = -1;
  }
  return kept;
}

function framesOf(paragraph: Paragraph, tokens: readonly Token[]): readonly Frame[] {
  const frames: { start: number; end: number; tokens: Token[] }[] = [];
  let next = 0;
  for (const [index, start] of paragraph.starts.entries()) {
    const end = paragraph.starts[index + 1] ?? paragraph.end;
    const own: Token[] = [];
    for (let token = tokens[next]; token !== undefined && token.start < end; token = tokens[next]) {
      own.push(token);
      next += 1;
    }
    const last = frames.at(-1);
    // A sentence that begins inside a quotation has no tokens before the quotation's end.
    if (last !== undefined && (last.tokens.at(-1)?.end ?? 0) > start) {
      last.end = end;
      for (const token of own) last.tokens.push(token);
    } else if (own.length > 0) {
      frames.push({ start, end, tokens: own });
    }
  }
  return frames;
}
