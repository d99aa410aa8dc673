import { standsIn } from '../core/passage-mark.js';
import type { Span } from '../core/span.js';
import type { ArticleOutline } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { withRecent } from '../index/recent-rows.js';
import { cutPages } from '../text/reading-pages.js';
import type { ArticleAnswer, ArticlePage, ArticleQuery } from './article-answer.js';
import { coverageOf } from './coverage.js';
import { articleByKey, findArticle } from './find-article.js';
import { sourceOf } from './sources.js';

/** UTF-16 units of a page: even with a backslash before each of them it fits a description of Discord's. */
const PAGE_LENGTH = 1800;
/** Articles whose pages are kept: those that people read now. */
const KEPT_ARTICLES = 32;

// To cut an article of megabytes takes seconds, and its reader turns page after page.
const knownPages = new WeakMap<readonly ArticleOutline[], (id: number) => readonly Span[]>();

/** Gives one page of an article, or says which articles may be meant. */
export function readArticle(index: ArchiveIndex, query: ArticleQuery): ArticleAnswer {
  const outlines = index.archive.outlines();
  const coverage = coverageOf(outlines, index.manifest.builtAt);
  const { title = '', key, mark } = query;
  if (key !== undefined) {
    const id = articleByKey(outlines, key);
    if (id === undefined) return { outcome: 'gone' };
    if (mark !== undefined && !standsIn(index.archive.body(id), mark)) return { outcome: 'gone' };
    return { outcome: 'found', article: pageOf(index, id, query), coverage };
  }
  const search = findArticle(outlines, title);
  const [id] = search.ids;
  if (search.outcome === 'found' && id !== undefined) {
    return { outcome: 'found', article: pageOf(index, id, query), coverage };
  }
  return {
    outcome: search.outcome === 'ambiguous' ? 'ambiguous' : 'nothing-found',
    query: title,
    sources: search.ids.map((one) => sourceOf(index, one)),
    isMore: search.isMore,
    coverage,
  };
}

function pageOf(index: ArchiveIndex, id: number, { page, mark }: ArticleQuery): ArticlePage {
  const pages = pagesOf(index, id);
  const marked =
    mark === undefined
      ? 0
      : Math.max(
          0,
          pages.findLastIndex(({ start }) => start <= mark.start),
        );
  const shown = Math.min(Math.max(0, Math.trunc(page ?? marked)), Math.max(0, pages.length - 1));
  const { start, end } = pages[shown] ?? { start: 0, end: 0 };
  return {
    source: sourceOf(index, id),
    page: shown,
    pages: Math.max(1, pages.length),
    start,
    end,
    text: index.archive.body(id).slice(start, end),
    mark: mark === undefined ? null : common({ start, end }, mark),
  };
}

function pagesOf(index: ArchiveIndex, id: number): readonly Span[] {
  const outlines = index.archive.outlines();
  const read =
    knownPages.get(outlines) ??
    withRecent((one) => cutPages(index.archive.body(one), PAGE_LENGTH), KEPT_ARTICLES);
  knownPages.set(outlines, read);
  return read(id);
}

function common(page: Span, mark: Span): Span | null {
  const start = Math.max(page.start, mark.start);
  const end = Math.min(page.end, mark.end);
  return start < end ? { start, end } : null;
}
