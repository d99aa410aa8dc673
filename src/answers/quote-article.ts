import type { Citation } from '../core/citation.js';
import type { Span } from '../core/span.js';
import type { StoredArticle } from '../index/archive-database.js';

/** The part of a citation that every answer has: the source, and the body's own words from `start` to `end`. */
export function quoteArticle(
  article: StoredArticle,
  { start, end }: Span,
  sentence: Span,
  number: number,
): Omit<Citation, 'highlights' | 'speaker'> {
  return {
    number,
    article: article.path,
    title: article.title,
    outlet: article.outlet,
    ...(article.url === null ? {} : { url: article.url }),
    date: article.date,
    start,
    end,
    quote: article.body.slice(start, end),
    sentence: { start: sentence.start, end: sentence.end },
  };
}
