import type { Article } from '../core/article.js';
import type { Span } from '../core/span.js';
import { isStopWord, termsOf } from '../text/terms.js';

/** The terms under which a passage is found by keywords: its own words, and the article's title and outlet. */
export function passageTerms(article: Article, { start, end }: Span): readonly string[] {
  const heading = [article.titleBasis === 'lead' ? '' : article.title, article.outlet ?? ''].join(' ');
  return [...contentOf(heading), ...contentOf(article.body.slice(start, end))];
}

function contentOf(text: string): string[] {
  return termsOf(text)
    .filter(({ word }) => !isStopWord(word))
    .map(({ term }) => term);
}
