import type { BuildSummary, NamedCount } from '../core/build-summary.js';
import type { Language } from './texts/language.js';

/** What a build did: a heading, its counts with some names below each, and the whole in figures. */
export interface BuildWords {
  readonly heading: string;
  readonly counts: readonly { readonly title: string; readonly names: readonly string[] }[];
  readonly totals: string;
}

/** A build's summary in words, with at most so many names of each kind. */
export function describeBuild(
  summary: BuildSummary,
  { locale, texts }: Language,
  mostNamed: number,
): BuildWords {
  const { counts, more } = texts.archive;
  const named = (title: (count: number) => string, { count, first }: NamedCount) => {
    if (count === 0) return [];
    const names = first.slice(0, mostNamed);
    const rest = count - names.length;
    return [{ title: title(count), names: rest > 0 ? [...names, more(rest)] : names }];
  };
  const seconds = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(summary.seconds);
  return {
    heading: summary.outcome === 'current' ? texts.archive.upToDate : texts.archive.built,
    counts: [
      ...named(counts.added, summary.added),
      ...named(counts.changed, summary.changed),
      ...named(counts.removed, summary.removed),
      ...(summary.unchanged > 0 ? [{ title: counts.unchanged(summary.unchanged), names: [] }] : []),
      ...named(counts.skipped, summary.skipped),
      ...named(counts.warnings, summary.warnings),
    ],
    totals:
      `${texts.archive.totals(summary.articles, summary.passages, summary.sentences)}; ` +
      texts.archive.work(summary.embedded, summary.reused, seconds),
  };
}
