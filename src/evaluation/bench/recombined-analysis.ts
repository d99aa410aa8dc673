import type { Article } from '../../core/article.js';
import type { AnalyseArticle, ArticleAnalysis } from '../../index/analyse-article.js';

/**
 * Analyses articles that repeat the same sentences: each sentence once by itself, its spans moved to where it stands.
 * What goes from sentence to sentence (a person's number) is lost; size and form of what is stored stay.
 */
export function createRecombinedAnalyser(analyse: AnalyseArticle): AnalyseArticle {
  const known = new Map<string, ArticleAnalysis>();
  const empty = emptyAnalysis(analyse);
  return ({ body }, sentences) => {
    const parts = sentences.map(({ start, end }) => {
      const text = body.slice(start, end);
      const analysis = known.get(text) ?? analyse(articleOf(text), [{ start: 0, end: text.length }]);
      known.set(text, analysis);
      return moveSpans(analysis, start);
    });
    return { ...empty, ...joined(parts) };
  };
}

/** Joins objects of the same form: lists one after the other, lists in objects inside them, too. */
function joined(parts: readonly unknown[]): object {
  const values = new Map<string, unknown[]>();
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, value] of Object.entries(part)) values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...values].map(([name, list]) => [name, Array.isArray(list[0]) ? list.flat() : joined(list)]),
  );
}

/** What is found in an article without a word. */
export function emptyAnalysis(analyse: AnalyseArticle): ArticleAnalysis {
  return analyse(articleOf(''), []);
}

function moveSpans(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((entry) => moveSpans(entry, by));
  if (typeof value !== 'object' || value === null) return value;
  const moved = Object.entries(value).map(([name, part]) => [
    name,
    (name === 'start' || name === 'end') && typeof part === 'number' ? part + by : moveSpans(part, by),
  ]);
  return Object.fromEntries(moved);
}

function articleOf(body: string): Article {
  return {
    path: 'sentence.txt',
    body,
    title: body,
    titleBasis: 'lead',
    outlet: null,
    url: null,
    // Without a day of its own a sentence would tell of fewer events than articles do.
    date: { value: '2015-06-15', precision: 'day', basis: 'stated' },
    content: [{ start: 0, end: body.length }],
  };
}
