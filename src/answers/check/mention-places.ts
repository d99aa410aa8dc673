import type { Span } from '../../core/span.js';
import type { Person } from '../../text/persons/person.js';

/** Where an article names a person. */
export interface MentionPlace extends Span {
  /** The place in the list of persons. */
  readonly person: number;
}

// An index gives the same list each time; going through all mentions anew would take longer than a search.
const known = new WeakMap<readonly Person[], ReadonlyMap<string, readonly MentionPlace[]>>();

/** The mentions of persons in an article. */
export function mentionsIn(persons: readonly Person[], article: string): readonly MentionPlace[] {
  const places = known.get(persons) ?? gather(persons);
  known.set(persons, places);
  return places.get(article) ?? [];
}

function gather(persons: readonly Person[]): ReadonlyMap<string, readonly MentionPlace[]> {
  const places = new Map<string, MentionPlace[]>();
  for (const [person, { mentions }] of persons.entries()) {
    for (const { article, start, end } of mentions) {
      const list = places.get(article);
      if (list === undefined) places.set(article, [{ person, start, end }]);
      else list.push({ person, start, end });
    }
  }
  return places;
}
