import { articleKey } from '../core/article-key.js';
import type { ArticleOutline } from '../index/archive-database.js';
import { createTitleLookup, type TitleLookup } from '../text/title-lookup.js';
import { newestFirst } from './newest-first.js';

// An index gives the same list each time.
const knownKeys = new WeakMap<readonly ArticleOutline[], ReadonlyMap<string, number>>();
const knownTitles = new WeakMap<readonly ArticleOutline[], TitleLookup>();

/** What a typed title comes to; ids of articles, the likeliest first. */
export interface ArticleSearch {
  readonly outcome: 'found' | 'ambiguous' | 'nothing-found';
  readonly ids: readonly number[];
  /** Whether further ones may be meant. */
  readonly isMore: boolean;
}

/** Articles that may be meant before a title is too vague to answer; one row of Discord's buttons twice. */
const MOST_AMBIGUOUS = 10;

/** The number of the article with this key; `undefined` where there is none. */
export function articleByKey(outlines: readonly ArticleOutline[], key: string): number | undefined {
  const keys = knownKeys.get(outlines) ?? new Map(outlines.map(({ id, path }) => [articleKey(path), id]));
  knownKeys.set(outlines, keys);
  return keys.get(key);
}

/** The articles to offer while a title is typed, at most `limit`: the newest where nothing is typed. */
export function suggestArticles(
  outlines: readonly ArticleOutline[],
  typed: string,
  limit: number,
): readonly number[] {
  const ordered = newestFirst(outlines);
  return titlesOf(outlines)
    .find(typed, limit)
    .flatMap(({ place }) => ordered[place]?.id ?? []);
}

/** The article that a typed title, or a key, means. */
export function findArticle(outlines: readonly ArticleOutline[], typed: string): ArticleSearch {
  const byKey = articleByKey(outlines, typed);
  if (byKey !== undefined) return { outcome: 'found', ids: [byKey], isMore: false };
  const wanted = typed.trim().toLowerCase();
  const named = newestFirst(outlines).filter(({ title }) => title.toLowerCase() === wanted);
  if (named.length > 0) return settled(named.map(({ id }) => id));
  const ordered = newestFirst(outlines);
  const matches = titlesOf(outlines).find(typed, MOST_AMBIGUOUS + 1);
  const ids = matches.flatMap(({ place }) => ordered[place]?.id ?? []);
  if (matches.some(({ isWhole }) => !isWhole)) return { ...settled(ids), outcome: 'nothing-found' };
  return settled(ids);
}

function settled(ids: readonly number[]): ArticleSearch {
  const outcome = ids.length === 0 ? 'nothing-found' : ids.length === 1 ? 'found' : 'ambiguous';
  return { outcome, ids: ids.slice(0, MOST_AMBIGUOUS), isMore: ids.length > MOST_AMBIGUOUS };
}

/** Titles with their outlets, whose names are typed as well. */
function titlesOf(outlines: readonly ArticleOutline[]): TitleLookup {
  const lookup =
    knownTitles.get(outlines) ??
    createTitleLookup(newestFirst(outlines).map(({ title, outlet }) => `${title} ${outlet ?? ''}`));
  knownTitles.set(outlines, lookup);
  return lookup;
}
