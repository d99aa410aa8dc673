import type { ArchiveIndex } from '../index/open-index.js';
import { countOutlets } from './count-outlets.js';
import { coverageOf } from './coverage.js';
import { filterArticles } from './filter-articles.js';
import { suggestArticles } from './find-article.js';
import { newestFirst } from './newest-first.js';
import type { Source, SourcesAnswer, SourcesQuery } from './sources-answer.js';

/** Outlets that are named with their counts: more are read by nobody. */
const NAMED_OUTLETS = 8;
/** Discord shows no more choices. */
const MOST_SUGGESTED = 25;

/** Lists the archive's articles, a page at a time: only the page's own rows are read. */
export function listSources(index: ArchiveIndex, query: SourcesQuery, clock: () => number): SourcesAnswer {
  const began = clock();
  const { page, pageSize, ...filters } = query;
  const outlines = index.archive.outlines();
  const ordered = newestFirst(outlines);
  const matching = filterArticles(ordered, filters) ?? ordered;
  const size = Math.max(1, Math.trunc(pageSize));
  const pages = Math.max(1, Math.ceil(matching.length / size));
  const shown = Math.min(Math.max(0, Math.trunc(page)), pages - 1);
  const counts = countOutlets(matching);
  const coverage = coverageOf(outlines, index.manifest.builtAt);
  return {
    query: filters,
    outcome: matching.length === 0 ? 'nothing-found' : 'found',
    sources: matching.slice(shown * size, (shown + 1) * size).map(({ id }) => sourceOf(index, id)),
    first: shown * size,
    page: shown,
    pages,
    matching: matching.length,
    undated: matching.reduce((count, { firstDay }) => count + (firstDay === null ? 1 : 0), 0),
    withoutOutlet: matching.reduce((count, { outlet }) => count + (outlet === null ? 1 : 0), 0),
    outlets: counts.length,
    largest: counts.slice(0, NAMED_OUTLETS),
    known:
      matching.length > 0
        ? []
        : countOutlets(outlines)
            .slice(0, NAMED_OUTLETS)
            .map(({ outlet }) => outlet),
    coverage,
    milliseconds: { total: clock() - began },
  };
}

/** Articles to offer while a title is typed, the likeliest first; the newest where nothing is typed. */
export function suggestSources(index: ArchiveIndex, typed: string): readonly Source[] {
  return suggestArticles(index.archive.outlines(), typed, MOST_SUGGESTED).map((id) => sourceOf(index, id));
}

/** An article as a list shows it. */
export function sourceOf(index: ArchiveIndex, id: number): Source {
  const { path, title, outlet, url, date } = index.archive.source(id);
  return { article: path, title, outlet, ...(url === null ? {} : { url }), date };
}
