import { quoteArticle } from './quote-article.js';
import type { Citation } from '../core/citation.js';
import type { Span } from '../core/span.js';
import type { ArchiveIndex } from '../index/open-index.js';

/**
 * Cites the sentence that a stretch of an article stands in, with the stretch bold; a stretch outside of all sentences,
 * as in a headline, is cited by its line.
 */
export function citeSpan(index: ArchiveIndex, articleId: number, span: Span, number: number): Citation {
  const article = index.archive.article(articleId);
  const sentence =
    index.archive.sentences(articleId).find(({ start, end }) => start <= span.start && span.start < end) ??
    lineAround(article.body, span);
  const { start, end } = sentence;
  const highlight = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
  return {
    ...quoteArticle(article, sentence, sentence, number),
    highlights:
      highlight.end > highlight.start && highlight.end - highlight.start < end - start ? [highlight] : [],
  };
}

function lineAround(body: string, { start, end }: Span): Span {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const stop = body.indexOf('\n', end);
  return { start: lineStart, end: stop < 0 ? body.length : stop };
}
