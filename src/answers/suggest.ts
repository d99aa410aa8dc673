import type { ArchiveIndex } from '../index/open-index.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import { foldCase } from '../text/terms.js';
import { countOutlets } from './count-outlets.js';
import { createTitleLookup, type TitleLookup } from '../text/title-lookup.js';

/** What kind of value is typed. */
export type SuggestionKind = 'person' | 'outlet' | 'topic';

export interface SuggestionQuery {
  readonly kind: SuggestionKind;
  readonly typed: string;
}

/** Discord shows no more choices. */
const MOST = 25;
/** Persons among the topics, the most mentioned ones: each of them can be found by `person` too. */
const MOST_PERSONS = 20_000;

interface Values {
  readonly names: readonly string[];
  readonly lookup: TitleLookup;
}

// An index gives the same lists each time.
const knownOutlets = new WeakMap<object, Values>();
const knownTopics = new WeakMap<object, Values>();

/** Values of the archive for what is being typed, the likeliest first; the most useful ones where nothing is typed. */
export function suggest(
  index: ArchiveIndex,
  lookup: PersonLookup,
  { kind, typed }: SuggestionQuery,
): readonly string[] {
  switch (kind) {
    case 'person':
      return lookup.suggest(typed, MOST).flatMap(({ person }) => index.persons()[person]?.name ?? []);
    case 'outlet':
      return matching(outletsOf(index), typed);
    case 'topic':
      return matching(topicsOf(index), typed);
  }
}

function matching({ names, lookup }: Values, typed: string): readonly string[] {
  return lookup.find(typed, MOST).flatMap(({ place }) => names[place] ?? []);
}

/** The outlets with the most articles first. */
function outletsOf(index: ArchiveIndex): Values {
  const outlines = index.archive.outlines();
  const known = knownOutlets.get(outlines);
  if (known !== undefined) return known;
  const names = countOutlets(outlines).map(({ outlet }) => outlet);
  const values = { names, lookup: createTitleLookup(names) };
  knownOutlets.set(outlines, values);
  return values;
}

/** Names and persons together, those of the most articles first; a person is found under each spelling. */
function topicsOf(index: ArchiveIndex): Values {
  const topics = index.topics();
  const known = knownTopics.get(topics);
  if (known !== undefined) return known;
  const persons = index
    .persons()
    .slice(0, MOST_PERSONS)
    .map(({ name, variants, mentions }) => ({
      name,
      articles: new Set(mentions.map(({ article }) => article)).size,
      spellings: [name, ...variants.map(({ text }) => text)].join(' '),
    }));
  const taken = new Set(persons.map(({ name }) => foldCase(name)));
  const entries = [
    ...persons,
    ...topics
      .filter(({ name }) => !taken.has(foldCase(name)))
      .map(({ name, articles }) => ({ name, articles, spellings: name })),
  ].sort((left, right) => right.articles - left.articles || (left.name < right.name ? -1 : 1));
  const values = {
    names: entries.map(({ name }) => name),
    lookup: createTitleLookup(entries.map(({ spellings }) => spellings)),
  };
  knownTopics.set(topics, values);
  return values;
}
