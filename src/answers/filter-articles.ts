import type { Question } from '../core/question.js';
import type { ArticleOutline } from '../index/archive-database.js';

/**
 * The articles that a question's filters let through; `null` when it has none.
 * An article whose date is not known, or only inferred, passes no date filter: nobody can say that it fits.
 */
export function filterArticles(
  outlines: readonly ArticleOutline[],
  { outlet, from, to }: Pick<Question, 'outlet' | 'from' | 'to'>,
): readonly ArticleOutline[] | null {
  if (outlet === undefined && from === undefined && to === undefined) return null;
  const wanted = outlet?.toLowerCase();
  return outlines.filter(
    (outline) =>
      (wanted === undefined || outline.outlet?.toLowerCase() === wanted) &&
      (from === undefined || (outline.lastDay !== null && outline.lastDay >= from)) &&
      (to === undefined || (outline.firstDay !== null && outline.firstDay <= to)),
  );
}
