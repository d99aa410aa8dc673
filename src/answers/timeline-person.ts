import type { Span } from '../core/span.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';

/** A person of the archive, with all the places that name them. */
export interface TimelinePerson {
  readonly name: string;
  /** By the article's path. */
  readonly mentions: ReadonlyMap<string, readonly Span[]>;
}

/** The person whom a name means in this archive; of several the surest. `null` where it names nobody. */
export function findPerson(index: ArchiveIndex, name: string, lookup: PersonLookup): TimelinePerson | null {
  const search = lookup.find(name);
  const [first] = search.candidates;
  const person =
    search.outcome === 'nothing-found' || first === undefined ? undefined : index.persons()[first.person];
  if (person === undefined) return null;
  const mentions = new Map<string, Span[]>();
  for (const { article, start, end } of person.mentions) {
    const known = mentions.get(article);
    if (known === undefined) mentions.set(article, [{ start, end }]);
    else known.push({ start, end });
  }
  return { name: person.name, mentions };
}
