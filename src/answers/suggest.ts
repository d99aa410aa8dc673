import type { ArchiveIndex } from '../index/open-index.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import { foldCase } from '../text/terms.js';

/** What kind of value is typed. */
export type SuggestionKind = 'person' | 'outlet' | 'topic';

export interface SuggestionQuery {
  readonly kind: SuggestionKind;
  readonly typed: string;
}

/** Discord shows no more choices. */
const MOST = 25;

/** Values of the archive for what is being typed, the likeliest first; the most useful ones where nothing is typed. */
export function suggest(
  index: ArchiveIndex,
  lookup: PersonLookup,
  { kind, typed }: SuggestionQuery,
): readonly string[] {
  const persons = (): readonly string[] =>
    lookup.suggest(typed, MOST).flatMap(({ person }) => index.persons()[person]?.name ?? []);
  const outlines = index.archive.outlines();
  switch (kind) {
    case 'person':
      return persons();
    case 'outlet':
      return matching(frequent(outlines.flatMap(({ outlet }) => outlet ?? [])), typed);
    case 'topic':
      return persons();
  }
}

function frequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .map(([value]) => value);
}

/** Values in which every typed word begins a word, those first that begin with what is typed. */
function matching(values: readonly string[], typed: string): readonly string[] {
  const wanted = foldCase(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const ranked = values.flatMap((value) => {
    const words = foldCase(value).split(/[^\p{L}\p{N}]+/u);
    const fits = wanted.every((word) => words.some((other) => other.startsWith(word)));
    return fits ? [{ value, first: words[0]?.startsWith(wanted[0] ?? '') === true ? 0 : 1 }] : [];
  });
  return ranked
    .sort((left, right) => left.first - right.first)
    .slice(0, MOST)
    .map(({ value }) => value);
}
