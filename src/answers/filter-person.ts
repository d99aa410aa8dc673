import { overlaps } from '../core/span.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';

/** The passages that name a person, whoever of several is meant by the name; none where nobody bears it. */
export function passagesNaming(index: ArchiveIndex, lookup: PersonLookup, name: string): ReadonlySet<number> {
  const persons = index.persons();
  const idOf = new Map(index.archive.outlines().map(({ path, id }) => [path, id]));
  const labels = new Set<number>();
  for (const { person } of lookup.find(name).candidates) {
    for (const mention of persons[person]?.mentions ?? []) {
      const articleId = idOf.get(mention.article);
      if (articleId === undefined) continue;
      for (const passage of index.archive.passages(articleId)) {
        if (overlaps(passage, mention)) labels.add(passage.label);
      }
    }
  }
  return labels;
}
