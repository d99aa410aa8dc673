import type { ArticleOutline } from '../index/archive-database.js';

// An index gives the same list each time, and to sort fifty thousand articles takes longer than to search them.
const known = new WeakMap<readonly ArticleOutline[], readonly ArticleOutline[]>();

/**
 * The articles by their dates, the newest first and those without a known date last; a day comes before the month that
 * it ends. Articles of one date stand in the order of their titles.
 */
export function newestFirst(outlines: readonly ArticleOutline[]): readonly ArticleOutline[] {
  const ordered = known.get(outlines) ?? outlines.toSorted(compare);
  known.set(outlines, ordered);
  return ordered;
}

function compare(left: ArticleOutline, right: ArticleOutline): number {
  return (
    order(right.lastDay ?? '', left.lastDay ?? '') ||
    order(right.firstDay ?? '', left.firstDay ?? '') ||
    order(left.title, right.title) ||
    order(left.path, right.path)
  );
}

function order(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
