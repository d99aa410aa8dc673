import { shorten } from '../text/excerpt.js';
import { linkMarkdown, markdownOf } from './discord-markdown.js';
import { beginsNextQuote } from './next-quote.js';
import type { Paragraph, Run } from './reply.js';
import { plainText, sliceRuns, visibleRuns } from './visible-text.js';

/** A paragraph on its way into a payload: what of it is shown, and whether something was left out. */
interface Draft {
  readonly paragraph: Paragraph;
  readonly runs: readonly Run[];
  readonly shortened: boolean;
}

/** Words left out of a quote are marked the editor's way, outside of the quoted words. */
const LEFT_OUT = String.raw` \[…\]`;
const ELLIPSIS = '…';
/** UTF-16 units beyond which a title or a note is cut, so that it leaves room for the quote above it. */
const MAX_LENGTHS: Partial<Record<Paragraph['kind'], number>> = { source: 150, note: 300 };
/** Tries at a length whose Markdown fits; each brings it nearer by the share that was too much. */
const CUT_STEPS = 16;

/**
 * The paragraphs as a description of at most `limit` characters; `number` stands before the source.
 * Where they are too long context gives way first, from the end, then the longest paragraph is shortened
 * at a sentence's or a word's end; one goes only when nothing of it fits.
 */
export function describeParagraphs(paragraphs: readonly Paragraph[], limit: number, number?: number): string {
  let drafts = paragraphs.map(draftOf).filter(({ runs }) => runs.length > 0);
  for (;;) {
    const lines = drafts.map((draft) => lineOf(draft, number));
    const description = lines.map((line, index) => gapBefore(drafts, index) + line).join('');
    const excess = description.length - limit;
    const longest = drafts[indexOfLongest(lines)];
    if (excess <= 0 || longest === undefined) return description;
    const context = drafts.findLast(({ paragraph }) => paragraph.kind === 'context');
    drafts =
      context === undefined
        ? drafts.flatMap((draft) => (draft === longest ? fitDraft(draft, excess, number) : [draft]))
        : drafts.filter((draft) => draft !== context);
  }
}

function draftOf(paragraph: Paragraph): Draft {
  const draft = { paragraph, runs: visibleRuns(paragraph.runs), shortened: false };
  return cutTo(draft, MAX_LENGTHS[paragraph.kind] ?? Infinity);
}

/**
 * The draft with a line shorter by `excess`, though by no more than half of its words at a time: of many long lines
 * each is to lose a little, not one of them all. None where not even a word fits.
 */
function fitDraft(draft: Draft, excess: number, number: number | undefined): Draft[] {
  const { length } = plainText(draft.runs);
  const limit = lineOf(draft, number).length - Math.min(excess, Math.ceil(length / 2));
  let most = Math.min(limit, length - 1);
  for (let step = 0; step < CUT_STEPS && most > 0; step += 1) {
    const cut = cutTo(draft, most);
    const { length } = lineOf(cut, number);
    if (length <= limit) return cut.runs.length > 0 ? [cut] : [];
    most = Math.min(most - 1, Math.floor((most * limit) / length));
  }
  return [];
}

function cutTo(draft: Draft, length: number): Draft {
  const { text, shortened } = shorten(plainText(draft.runs), length);
  if (!shortened) return draft;
  return { ...draft, runs: visibleRuns(sliceRuns(draft.runs, text.length)), shortened };
}

function lineOf({ paragraph: { kind, url }, runs, shortened }: Draft, number: number | undefined): string {
  const markdown = markdownOf(runs);
  switch (kind) {
    // The bar holds the archive's own words and nothing else.
    case 'quote':
      return `> ${markdown}${shortened ? LEFT_OUT : ''}`;
    case 'context':
      return `> -# ${markdown}${shortened ? LEFT_OUT : ''}`;
    case 'source':
      return `${number === undefined ? '' : `**${String(number)}** · `}${ours()}`;
    case 'body':
      return `${markdown}${shortened ? LEFT_OUT : ''}`;
    case 'text':
      return ours();
    case 'note':
      return `-# ${ours()}`;
  }

  function ours(): string {
    return linkMarkdown(`${markdown}${shortened ? ELLIPSIS : ''}`, url);
  }
}

/** Quotes and paragraphs of our own stand apart; what belongs to the one before it follows at once. */
function gapBefore(drafts: readonly Draft[], index: number): string {
  const last = drafts[index - 1]?.paragraph;
  if (last === undefined) return '';
  // What continues a text ends with it.
  const before = last.continues === true ? 'text' : last.kind;
  const kind = drafts[index]?.paragraph.kind;
  if (drafts[index]?.paragraph.continues === true) return '\n';
  const shown = drafts.map(({ paragraph }) => paragraph);
  const apart =
    beginsNextQuote(shown, index) ||
    kind === 'source' ||
    kind === 'body' ||
    before === 'body' ||
    (before === 'text' && (kind === 'text' || kind === 'note'));
  return apart ? '\n\n' : '\n';
}

function indexOfLongest(lines: readonly string[]): number {
  return lines.reduce((best, line, index) => (line.length > (lines[best]?.length ?? 0) ? index : best), 0);
}
