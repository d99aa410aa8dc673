import type { ArticleOutline } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { ArchiveOverview, NewestArticle } from './archive-status.js';
import { countOutlets } from './count-outlets.js';
import { coverageOf } from './coverage.js';

/** What an opened index holds. */
export function overviewOf({
  archive,
  manifest,
}: Pick<ArchiveIndex, 'archive' | 'manifest'>): ArchiveOverview {
  const outlines = archive.outlines();
  const { counts, model, builtAt } = manifest;
  const newest = newestOf(outlines);
  return {
    coverage: coverageOf(outlines, builtAt),
    outlets: countOutlets(outlines).map(({ outlet, articles }) => ({ name: outlet, articles })),
    newest: newest === null ? null : described(archive.article(newest.id)),
    passages: counts.passages,
    sentences: counts.sentences,
    model: model.id,
  };
}

/** The latest by the last day that its date may mean; of several the one whose path comes first. */
function newestOf(outlines: readonly ArticleOutline[]): ArticleOutline | null {
  let newest: ArticleOutline | null = null;
  for (const outline of outlines) {
    if (outline.lastDay === null) continue;
    const order =
      compare(outline.lastDay, newest?.lastDay ?? '') || compare(newest?.path ?? '', outline.path);
    if (newest === null || order > 0) newest = outline;
  }
  return newest;
}

function described({ path, title, outlet, url, date }: NewestArticleRow): NewestArticle {
  return { article: path, title, outlet, url, date };
}

type NewestArticleRow = Omit<NewestArticle, 'article'> & { readonly path: string };

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
