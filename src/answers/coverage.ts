import type { ArticleOutline } from '../index/archive-database.js';
import type { Coverage } from './answer.js';
import { countOutlets } from './count-outlets.js';

// An index gives the same list each time; counting a hundred thousand articles anew would take longer than a search.
const known = new WeakMap<readonly ArticleOutline[], Omit<Coverage, 'builtAt'>>();
const knownOutlets = new WeakMap<readonly ArticleOutline[], readonly string[]>();

/** What the archive covers, counted from its articles. */
export function coverageOf(outlines: readonly ArticleOutline[], builtAt: string): Coverage {
  const counted = known.get(outlines) ?? count(outlines);
  known.set(outlines, counted);
  return { ...counted, builtAt };
}

/** The outlets that the archive holds, in alphabetical order. */
export function outletsOf(outlines: readonly ArticleOutline[]): readonly string[] {
  const outlets =
    knownOutlets.get(outlines) ??
    countOutlets(outlines)
      .map(({ outlet }) => outlet)
      .sort();
  knownOutlets.set(outlines, outlets);
  return outlets;
}

function count(outlines: readonly ArticleOutline[]): Omit<Coverage, 'builtAt'> {
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
  return { articles: outlines.length, from, to, undated };
}
