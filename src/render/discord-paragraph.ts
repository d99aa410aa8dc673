import { shorten } from '../text/excerpt.js';
import { linkMarkdown, markdownOf } from './discord-markdown.js';
import type { Paragraph, Run } from './reply.js';
import { plainText, sliceRuns, visibleRuns } from './visible-text.js';

/** A paragraph on its way into a payload: what of it is shown, and whether something was left out. */
interface Draft {
  readonly paragraph: Paragraph;
  readonly runs: readonly Run[];
  readonly shortened: boolean;
  /** The first `source` of a card names it, the others stand smaller below. */
  readonly names: boolean;
}

/** Words left out of a quote are marked the editor's way, outside of the quoted words. */
const LEFT_OUT = String.raw` \[…\]`;
const ELLIPSIS = '…';
/** Beyond this a title or a list of facts is cut: it must leave room for the quote above it. */
const SOURCE_MAX_LENGTH = 150;
/** Markdown that needs more room than this share per character is nothing but escapes; bounds the search below. */
const CUT_STEPS = 16;

/**
 * The paragraphs as one description of at most `limit` characters. Context gives way first, from the end;
 * then the longest paragraph is shortened, at a sentence's or a word's end; a paragraph goes only when nothing of it fits.
 */
export function describeParagraphs(paragraphs: readonly Paragraph[], limit: number): string {
  let named = false;
  let drafts = paragraphs.flatMap((paragraph): Draft[] => {
    const runs = visibleRuns(paragraph.runs);
    if (runs.length === 0) return [];
    const names = paragraph.kind === 'source' && !named;
    named ||= names;
    const draft = { paragraph, runs, shortened: false, names };
    return [paragraph.kind === 'source' ? cutTo(draft, SOURCE_MAX_LENGTH) : draft];
  });
  for (;;) {
    const lines = drafts.map(lineOf);
    const excess = lines.join('\n').length - limit;
    if (excess <= 0) return lines.join('\n');
    const context = drafts.findLast(({ paragraph }) => paragraph.kind === 'context');
    const longest = drafts[indexOfLongest(lines)];
    if (longest === undefined) return '';
    if (context !== undefined) drafts = drafts.filter((draft) => draft !== context);
    else
      drafts = drafts.flatMap((draft) =>
        draft === longest ? fitDraft(draft, lineOf(draft).length - excess) : draft,
      );
  }
}

/** The draft with a line of at most `limit` characters; none where not even a word fits. */
function fitDraft(draft: Draft, limit: number): Draft[] {
  let most = Math.min(limit, plainText(draft.runs).length - 1);
  for (let step = 0; step < CUT_STEPS && most > 0; step += 1) {
    const cut = cutTo(draft, most);
    const { length } = lineOf(cut);
    if (cut.runs.length > 0 && length <= limit) return [cut];
    most = Math.min(most - 1, Math.floor((most * limit) / length));
  }
  return [];
}

function cutTo(draft: Draft, length: number): Draft {
  const { text, shortened } = shorten(plainText(draft.runs), length);
  return shortened ? { ...draft, runs: visibleRuns(sliceRuns(draft.runs, text.length)), shortened } : draft;
}

function lineOf({ paragraph, runs, shortened, names }: Draft): string {
  const markdown = markdownOf(runs);
  switch (paragraph.kind) {
    case 'quote':
      return `> ${markdown}${shortened ? LEFT_OUT : ''}`;
    case 'context':
      return `-# ${markdown}${shortened ? LEFT_OUT : ''}`;
    case 'text':
      return linkMarkdown(`${markdown}${shortened ? ELLIPSIS : ''}`, paragraph.url);
    case 'source': {
      const line = linkMarkdown(`${markdown}${shortened ? ELLIPSIS : ''}`, paragraph.url);
      return names ? `**${line}**` : `-# ${line}`;
    }
  }
}

function indexOfLongest(lines: readonly string[]): number {
  let longest = 0;
  for (const [index, line] of lines.entries())
    if (line.length > (lines[longest]?.length ?? 0)) longest = index;
  return longest;
}
