import { phraseOf } from '../names/stated-names.js';
import type { StatedName } from '../names/stated-names.js';
import type { Bearer } from './bearers.js';
import type { NodeLink } from './link-nodes.js';
import type { Clusters } from './merge-persons.js';
import type { NameNode } from './name-nodes.js';
import { foldLetters } from './fold-letters.js';
import { isSingleName, parseName } from './parse-name.js';
import type { ArchiveMention, MergeReason, Person, PossiblePerson } from './person.js';

/** Others that a person may be, shown at most; more are no help to a reader. */
const MOST_POSSIBLE = 5;

/** Makes the persons of the clusters, the most mentioned first. */
export function createPersons(
  nodes: readonly NameNode[],
  clusters: Clusters,
  links: readonly (NodeLink & { readonly merged: boolean })[],
  stated: readonly StatedName[],
  statements: ReadonlyMap<string, number>,
): readonly Person[] {
  const heads = [...new Set(nodes.map((_, index) => clusters.find(index)))];
  const reasons = new Map<number, MergeReason[]>();
  const possible = new Map<number, { other: number; reason: MergeReason }[]>();
  for (const link of links) {
    const reason = reasonOf(nodes, link);
    const [one, other] = [clusters.find(link.left), clusters.find(link.right)];
    if (one === other) {
      if (link.merged) push(reasons, one, reason);
      continue;
    }
    push(possible, one, { other, reason });
    push(possible, other, { other: one, reason });
  }
  const drafts = heads.map((head) => {
    const bearers = clusters
      .members(head)
      .flatMap((node) => nodes[node]?.bearers ?? [])
      .sort(byPlace);
    return { head, person: createPerson(bearers, reasons.get(head) ?? [], stated, statements) };
  });
  drafts.sort(
    (left, right) =>
      right.person.mentions.length - left.person.mentions.length ||
      compareText(left.person.name, right.person.name) ||
      compareText(left.person.id, right.person.id),
  );
  const places = new Map(drafts.map(({ head }, place) => [head, place]));
  return drafts.map(({ head, person }) => ({
    ...person,
    mayBe: possibleOf(possible.get(head) ?? [], places),
  }));
}

function possibleOf(
  found: readonly { readonly other: number; readonly reason: MergeReason }[],
  places: ReadonlyMap<number, number>,
): readonly PossiblePerson[] {
  const best = new Map<number, PossiblePerson>();
  for (const { other, reason } of found) {
    const person = places.get(other) ?? 0;
    const known = best.get(person);
    if (known === undefined || reason.score > known.score) best.set(person, { ...reason, person });
  }
  return [...best.values()]
    .sort((left, right) => right.score - left.score || left.person - right.person)
    .slice(0, MOST_POSSIBLE);
}

function createPerson(
  bearers: readonly Bearer[],
  reasons: readonly MergeReason[],
  stated: readonly StatedName[],
  statements: ReadonlyMap<string, number>,
): Omit<Person, 'mayBe'> {
  const mentions = bearers.flatMap((bearer) => placed(bearer, bearer.mentions));
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  const variants = [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((left, right) => right.count - left.count || compareText(left.text, right.text));
  const statement = variants
    .map(({ text }) => statements.get(phraseOf(text)))
    .find((found) => found !== undefined);
  const [first] = bearers;
  return {
    id: `${first?.article.path ?? ''}:${String(first?.mentions[0]?.start ?? 0)}`,
    name: (statement === undefined ? undefined : stated[statement]?.canonical) ?? canonicalName(bearers),
    variants,
    mentions,
    roles: bearers.flatMap((bearer) => placed(bearer, bearer.roles)),
    numbers: bearers.map((bearer) => ({ article: bearer.article.path, person: bearer.number })),
    reasons,
  };
}

/** The full name that most articles give; without initials and not in capitals where there is a choice. */
function canonicalName(bearers: readonly Bearer[]): string {
  const counts = new Map<string, number>();
  for (const bearer of bearers) {
    // What the text has, without the title that a sovereign's name was compared with.
    const shown = bearer.mentions.some((mention) => mention.text === bearer.name)
      ? bearer.name
      : (bearer.mentions[0]?.text ?? bearer.name);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const rank = (name: string): number => {
    const parsed = parseName(name);
    if (isSingleName(parsed)) return 2;
    return parsed.words.some((word) => word.initial) || name === name.toUpperCase() ? 1 : 0;
  };
  return (
    [...counts].sort(
      ([left, leftCount], [right, rightCount]) =>
        rank(left) - rank(right) ||
        rightCount - leftCount ||
        right.length - left.length ||
        // Accents are seldom added, often left out.
        Number(hasAccents(right)) - Number(hasAccents(left)) ||
        compareText(left, right),
    )[0]?.[0] ?? ''
  );
}

function hasAccents(name: string): boolean {
  return name.toLowerCase() !== foldLetters(name);
}

function placed(
  bearer: Bearer,
  spans: readonly Omit<ArchiveMention, 'article'>[],
): readonly ArchiveMention[] {
  const article = bearer.article.path;
  return spans.map(({ start, end, text }) => ({ article, start, end, text }));
}

function reasonOf(nodes: readonly NameNode[], { left, right, comparison }: NodeLink): MergeReason {
  const [one, other] = [nodes[left], nodes[right]];
  return {
    left: one?.name ?? '',
    right: other?.name ?? '',
    leftArticle: one?.bearers[0]?.article.path ?? '',
    rightArticle: other?.bearers[0]?.article.path ?? '',
    score: comparison.score,
    reasons: comparison.reasons,
  };
}

function byPlace(left: Bearer, right: Bearer): number {
  return compareText(left.article.path, right.article.path) || left.number - right.number;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
