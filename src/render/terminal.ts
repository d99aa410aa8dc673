import pc from 'picocolors';

import { linkAddress } from './link-address.js';
import { beginsNextQuote } from './next-quote.js';
import type { Card, Paragraph, Reply, Run } from './reply.js';
import { languageFor } from './texts/language.js';
import type { Texts } from './texts/texts.js';
import { plainText, visibleRuns } from './visible-text.js';
import { wrapRuns } from './wrap.js';

/** How a terminal shows a reply. */
export interface TerminalOptions {
  /** Without colours (piped, `NO_COLOR`) the answering words are named below the quote, which stays as it is. */
  readonly colours: boolean;
  /** Columns; `Infinity` breaks no line. */
  readonly width: number;
  /** The reader's locale; the terminal is English where none is given. */
  readonly locale?: string;
}

interface Surface {
  readonly style: ReturnType<typeof pc.createColors>;
  readonly colours: boolean;
  readonly width: number;
  readonly texts: Texts;
}

type Style = (text: string) => string;

/** What a card's number stands in; the card's text is set in by as much. */
const INDENT = '    ';
/** Columns below which a line holds too few words to be read; a narrower terminal wraps by itself. */
const LEAST_WIDTH = 24;
/** The sentence that answers and the sentences around it, told apart without colours too. */
const BARS = { quote: '▌ ', context: '│ ' } as const;

/** A reply as text for a terminal or a pipe, without a line break at its end. */
export function renderTerminal(reply: Reply, { colours, width, locale }: TerminalOptions): string {
  const { texts } = languageFor(locale);
  const style = pc.createColors(colours);
  const surface: Surface = { style, colours, width: Math.max(width, LEAST_WIDTH), texts };
  const parts = [
    linesOf([{ text: reply.heading ?? '' }], surface, '', style.bold),
    ...reply.paragraphs.map((paragraph) => paragraphLines(paragraph, surface, '')),
    ...reply.cards.map((card) => cardLines(card, surface)),
    linesOf(reply.footer ?? [], surface, '', style.dim),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function cardLines({ number, title = '', url, paragraphs }: Card, surface: Surface): string[] {
  const { bold } = surface.style;
  const lastVerbatim = paragraphs.findLastIndex(isVerbatim);
  const lines = [
    ...linesOf([{ text: title }], surface, INDENT, bold),
    ...addressLines(url, surface, INDENT),
    ...paragraphs.flatMap((paragraph, index) => [
      ...(standsApart(paragraphs, index) ? [''] : []),
      ...paragraphLines(paragraph, surface, INDENT),
      ...(index === lastVerbatim && !surface.colours ? answeringLines(paragraphs, surface) : []),
    ]),
  ];
  const [first, ...rest] = lines;
  if (first === undefined || number === undefined) return lines;
  return [bold(String(number).padEnd(INDENT.length)) + first.slice(INDENT.length), ...rest];
}

/** So does a further quote; a title after a note begins a further row of a list, and an article is set as in print. */
function standsApart(paragraphs: readonly Paragraph[], index: number): boolean {
  if (beginsNextQuote(paragraphs, index)) return true;
  const [before, kind] = [paragraphs[index - 1]?.kind, paragraphs[index]?.kind];
  return before !== undefined && (kind === 'body' || (kind === 'source' && before === 'note'));
}

function paragraphLines({ kind, runs, url }: Paragraph, surface: Surface, indent: string): string[] {
  const { bold, dim, cyan } = surface.style;
  switch (kind) {
    case 'quote':
      return linesOf(runs, surface, indent, undefined, BARS.quote, cyan);
    case 'context':
      return linesOf(runs, surface, indent, dim, BARS.context, dim);
    case 'body':
      return linesOf(runs, surface, indent);
    case 'source':
      return [...linesOf(runs, surface, indent, bold), ...addressLines(url, surface, indent)];
    case 'text':
      return [...linesOf(runs, surface, indent), ...addressLines(url, surface, indent)];
    case 'note':
      return [...linesOf(runs, surface, indent, dim), ...addressLines(url, surface, indent)];
  }
}

/** The runs, wrapped; with no style of their own the bold ones are bold. */
function linesOf(
  runs: readonly Run[],
  { style, width }: Surface,
  indent: string,
  all?: Style,
  bar = '',
  barStyle?: Style,
): string[] {
  const prefix = indent + (barStyle === undefined ? bar : barStyle(bar));
  return wrapRuns(visibleRuns(runs), width - indent.length - bar.length).map((line) => {
    const text =
      all === undefined
        ? visibleRuns(line)
            .map((run) => (run.bold === true ? style.bold(run.text) : run.text))
            .join('')
        : all(plainText(line));
    return prefix + text;
  });
}

/** Nothing is added to the quote itself, so that what is piped on can be searched and compared. */
function answeringLines(paragraphs: readonly Paragraph[], surface: Surface): string[] {
  const bold = paragraphs
    .filter(isVerbatim)
    .flatMap(({ runs }) => visibleRuns(runs))
    .filter((run) => run.bold === true);
  if (bold.length === 0) return [];
  const words = bold.map(({ text }) => `“${text}”`).join(', ');
  return linesOf([{ text: surface.texts.answeringWords(words) }], surface, INDENT);
}

function isVerbatim({ kind }: Paragraph): boolean {
  return kind === 'quote' || kind === 'context' || kind === 'body';
}

/** An address is never broken: it has to stay one that can be clicked. */
function addressLines(url: string | undefined, { style }: Surface, indent: string): string[] {
  const address = linkAddress(url);
  return address === undefined ? [] : [indent + style.underline(address)];
}
