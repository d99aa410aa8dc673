import type { ArticleOutline } from '../index/archive-database.js';
import type { Coverage } from './answer.js';

/** What the archive covers, counted from its articles. */
export function coverageOf(outlines: readonly ArticleOutline[], builtAt: string): Coverage {
  let from: string | null = null;
  let to: string | null = null;
  let undated = 0;
  for (const { firstDay, lastDay } of outlines) {
    if (firstDay === null || lastDay === null) undated += 1;
    else {
      if (from === null || firstDay < from) from = firstDay;
      if (to === null || lastDay > to) to = lastDay;
    }
  }
  return { articles: outlines.length, from, to, undated, builtAt };
}
