import type { ArticleNames, NameLabel, NameMention, PersonMention } from '../../core/mention.js';
import { overlaps } from '../../core/span.js';
import type { Span } from '../../core/span.js';
import type { Entity } from '../ner/name-finder.js';
import { assignLoneNames } from './assign-lone-names.js';
import { createPhraseBook, groupFullNames } from './article-persons.js';
import { findRoles } from './find-roles.js';
import { findFullNames } from './gather-full-names.js';
import { propagateNames } from './propagate-names.js';
import { readLines } from './read-lines.js';
import { createStatedNames } from './stated-names.js';
import type { StatedName } from './stated-names.js';

const NAME_LABELS: ReadonlySet<string> = new Set<NameLabel>(['ORG', 'GPE', 'NORP', 'FAC', 'LOC', 'EVENT']);

/**
 * The persons that an article names, with their roles, and its other names. `content` are the parts
 * that tell the story: elsewhere (headlines, captions) only persons of the story are found.
 * What the operator states wins over the model and the rules.
 */
export function findArticleNames(
  body: string,
  content: readonly Span[],
  entities: readonly Entity[],
  stated: readonly StatedName[] = [],
): ArticleNames {
  const lines = readLines(body, content, entities);
  const statedNames = createStatedNames(stated);
  const full = findFullNames(body, lines, statedNames);
  const { persons, numbers } = groupFullNames(full);
  const book = createPhraseBook(full, numbers);
  const propagated = propagateNames(lines, full, numbers, book, statedNames);
  const { mentions, count } = assignLoneNames(body, lines, persons, propagated, statedNames);
  const ordered = renumber(mentions, count);
  return {
    names: otherNames(entities, ordered),
    persons: ordered.map(({ start, end, person }) => ({ start, end, person, text: body.slice(start, end) })),
    roles: findRoles(body, lines, ordered),
  };
}

/** Numbers the persons from 0 in the order of their first mentions. */
function renumber<T extends Span & { readonly person: number }>(mentions: readonly T[], count: number): T[] {
  const ordered = [...mentions].sort((left, right) => left.start - right.start || left.end - right.end);
  const numbers = new Map<number, number>();
  for (const { person } of ordered) if (!numbers.has(person)) numbers.set(person, numbers.size);
  return ordered.map((mention) => ({ ...mention, person: numbers.get(mention.person) ?? count }));
}

function otherNames(
  entities: readonly Entity[],
  persons: readonly Pick<PersonMention, 'start' | 'end'>[],
): readonly NameMention[] {
  const names: NameMention[] = [];
  let next = 0;
  for (const entity of [...entities].sort(
    (left, right) => left.start - right.start || left.end - right.end,
  )) {
    while ((persons[next]?.end ?? Number.MAX_SAFE_INTEGER) <= entity.start) next += 1;
    const { start, end, text, label } = entity;
    const person = persons[next];
    // A person inside an organization's name (an army of Field Marshal X) leaves the organization its name.
    const taken =
      person !== undefined && overlaps(person, entity) && person.end - person.start >= (end - start) / 2;
    if (isNameLabel(label) && !taken) names.push({ start, end, text, label });
  }
  return names;
}

function isNameLabel(label: string): label is NameLabel {
  return NAME_LABELS.has(label);
}
