import type { Paragraph } from './reply.js';

/**
 * Whether a further quote of a card begins with the paragraph, one after the first. It stands apart: else it would seem
 * to go on with the quote before it, or the source above would seem to be its own.
 */
export function beginsNextQuote(paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, kind] = [paragraphs[index - 1]?.kind, paragraphs[index]?.kind];
  if (!isExcerpt(kind) || !paragraphs.slice(0, index).some((earlier) => isExcerpt(earlier.kind)))
    return false;
  // The sentences around the quoted one belong to it.
  return !isExcerpt(before) || (before === 'quote' && kind === 'quote');
}

function isExcerpt(kind: Paragraph['kind'] | undefined): boolean {
  return kind === 'quote' || kind === 'context';
}
