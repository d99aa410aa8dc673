import type { ArticleOutline } from '../index/archive-database.js';

/** An outlet and how many articles are its own. */
export interface OutletCount {
  readonly outlet: string;
  readonly articles: number;
}

/**
 * The outlets of articles, those with the most articles first, those with as many by name. Letter case makes no other
 * outlet, as it makes none for a filter: each stands under its commonest spelling.
 */
export function countOutlets(outlines: readonly ArticleOutline[]): readonly OutletCount[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { outlet } of outlines) {
    if (outlet === null) continue;
    const key = outlet.toLowerCase();
    const known = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, known.set(outlet, (known.get(outlet) ?? 0) + 1));
  }
  return [...spellings.values()]
    .flatMap((counts) => {
      const [commonest] = [...counts].map(([outlet, articles]) => ({ outlet, articles })).sort(byCount);
      const articles = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return commonest === undefined ? [] : [{ outlet: commonest.outlet, articles }];
    })
    .sort(byCount);
}

function byCount(left: OutletCount, right: OutletCount): number {
  return right.articles - left.articles || (left.outlet < right.outlet ? -1 : 1);
}
