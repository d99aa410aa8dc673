import { phraseOf } from '../names/stated-names.js';
import type { StatedName } from '../names/stated-names.js';
import { bearersOf } from './bearers.js';
import type { Bearer } from './bearers.js';
import { companyOf, linkFullNames, linkSingleNames, namesClash } from './link-nodes.js';
import type { Company, NodeLink } from './link-nodes.js';
import { nodesOf } from './name-nodes.js';
import type { NameNode } from './name-nodes.js';
import type { NameReason } from './name-reason.js';
import { createPersons } from './create-persons.js';
import type { Person, PersonArticle } from './person.js';

/** How much surer a name must be one person's than another's, where it could be either's. */
const CLEAR_LEAD = 0.08;

/**
 * Merges the persons of all articles: names that compare-names.ts takes for one person's become one,
 * unless an article tells them apart, their first names disagree through a third spelling, or a name
 * fits two persons alike. What stays in doubt is listed under `mayBe`. The order of the articles does
 * not matter. What the operator states wins over everything.
 */
export function mergePersons(
  articles: readonly PersonArticle[],
  stated: readonly StatedName[] = [],
): readonly Person[] {
  const statements = statementsByPhrase(stated);
  const bearers = bearersOf(articles).filter((bearer) => !isStatedNobody(bearer, statements, stated));
  const nodes = [...nodesOf(bearers)].sort(byName);
  const company = companyOf(nodes);
  const clusters = createClusters(nodes.length);
  const links = [...linkFullNames(nodes, company)].sort(bySureness(nodes));
  const reasons: (NodeLink & { readonly merged: boolean })[] = [];
  for (const link of statedLinks(nodes, statements)) {
    clusters.join(link.left, link.right);
    reasons.push({ ...link, merged: true });
  }
  const unsure = ambiguousLinks(nodes, links);
  for (const link of links) {
    if (clusters.find(link.left) === clusters.find(link.right)) {
      reasons.push({ ...link, merged: link.comparison.verdict === 'same' });
      continue;
    }
    const merged =
      link.comparison.verdict === 'same' && !unsure.has(link) && mayJoin(nodes, company, clusters, link);
    if (merged) clusters.join(link.left, link.right);
    reasons.push({ ...link, merged });
  }
  for (const link of linkSingleNames(nodes, company)) {
    if (clusters.find(link.left) !== clusters.find(link.right)) reasons.push({ ...link, merged: false });
  }
  const mayBeOne = createDoubts(nodes, company, clusters);
  const shown = reasons.filter((link) => link.merged || mayBeOne(link));
  return createPersons(nodes, clusters, shown, stated, statements);
}

/** Sets of nodes that are one person so far. */
export interface Clusters {
  find(node: number): number;
  join(left: number, right: number): void;
  members(node: number): readonly number[];
}

function createClusters(size: number): Clusters {
  const heads = Array.from({ length: size }, (_, at) => at);
  const members = heads.map((at) => [at]);
  const find = (node: number): number => heads[node] ?? node;
  return {
    find,
    join(left, right) {
      const [one, other] = [find(left), find(right)];
      if (one === other) return;
      const moved = members[other] ?? [];
      for (const node of moved) heads[node] = one;
      members[one]?.push(...moved);
      members[other] = [];
    },
    members: (node) => members[find(node)] ?? [],
  };
}

/** No member of one cluster may stand beside a member of the other, or bear a name that clashes with it. */
function mayJoin(nodes: readonly NameNode[], company: Company, clusters: Clusters, link: NodeLink): boolean {
  return clusters.members(link.left).every((one) =>
    clusters.members(link.right).every((other) => {
      const [left, right] = [nodes[one], nodes[other]];
      if (left === undefined || right === undefined || company[one]?.has(other) === true) return false;
      return (one === link.left && other === link.right) || !namesClash(left, right);
    }),
  );
}

/** Whether the persons that two names ended up with may still be one; hundreds of links may lead to the same two persons. */
function createDoubts(
  nodes: readonly NameNode[],
  company: Company,
  clusters: Clusters,
): (link: NodeLink) => boolean {
  const known = new Map<number, boolean>();
  const compare = (link: NodeLink): boolean =>
    clusters.members(link.left).every((one) =>
      clusters.members(link.right).every((other) => {
        const [left, right] = [nodes[one], nodes[other]];
        if (left === undefined || right === undefined || company[one]?.has(other) === true) return false;
        return left.key === right.key || !namesClash(left, right);
      }),
    );
  return (link) => {
    const pair = clusters.find(link.left) * nodes.length + clusters.find(link.right);
    const result = known.get(pair) ?? compare(link);
    known.set(pair, result);
    return result;
  };
}

/**
 * Links of a name to two persons who are not each other ("J. Smith" to John and to Jane): none of them
 * holds unless one is clearly the surest.
 */
function ambiguousLinks(nodes: readonly NameNode[], links: readonly NodeLink[]): ReadonlySet<NodeLink> {
  const byNode = new Map<number, NodeLink[]>();
  for (const link of links) {
    if (link.comparison.verdict !== 'same') continue;
    for (const node of [link.left, link.right]) {
      const known = byNode.get(node);
      if (known === undefined) byNode.set(node, [link]);
      else known.push(link);
    }
  }
  const unsure = new Set<NodeLink>();
  for (const [node, own] of byNode) {
    const other = (link: NodeLink): NameNode | undefined =>
      nodes[link.left === node ? link.right : link.left];
    for (const [at, link] of own.entries()) {
      for (const rival of own.slice(at + 1)) {
        const [one, two] = [other(link), other(rival)];
        if (one === undefined || two === undefined || !namesClash(one, two)) continue;
        unsure.add(rival);
        if (link.comparison.score - rival.comparison.score < CLEAR_LEAD) unsure.add(link);
      }
    }
  }
  return unsure;
}

function statementsByPhrase(stated: readonly StatedName[]): ReadonlyMap<string, number> {
  return new Map(
    stated.flatMap(({ canonical, aliases }, index) =>
      [canonical, ...aliases].map((name): [string, number] => [phraseOf(name), index]),
    ),
  );
}

function isStatedNobody(
  bearer: Bearer,
  statements: ReadonlyMap<string, number>,
  stated: readonly StatedName[],
): boolean {
  const statement = statements.get(phraseOf(bearer.name));
  return statement !== undefined && stated[statement]?.notAPerson === true;
}

/** All nodes with a spelling that one statement lists, joined to the first of them. */
function statedLinks(
  nodes: readonly NameNode[],
  statements: ReadonlyMap<string, number>,
): readonly NodeLink[] {
  if (statements.size === 0) return [];
  const firsts = new Map<number, number>();
  const reason: NameReason = { kind: 'stated', detail: 'archive.yml' };
  return nodes.flatMap((node, index) => {
    const phrases = node.bearers.flatMap((bearer) =>
      bearer.mentions.map((mention) => phraseOf(mention.text)),
    );
    const statement = phrases.map((phrase) => statements.get(phrase)).find((found) => found !== undefined);
    if (statement === undefined) return [];
    const first = firsts.get(statement);
    if (first === undefined) {
      firsts.set(statement, index);
      return [];
    }
    return [{ left: first, right: index, comparison: { verdict: 'same', score: 1, reasons: [reason] } }];
  });
}

/** By name, then by the first article: an order that does not depend on how the articles came. */
function byName(left: NameNode, right: NameNode): number {
  return compareText(left.name, right.name) || compareText(firstPlace(left), firstPlace(right));
}

function bySureness(nodes: readonly NameNode[]): (left: NodeLink, right: NodeLink) => number {
  return (left, right) =>
    right.comparison.score - left.comparison.score ||
    // Of equally sure links those of often named persons come first.
    weightOf(nodes, right) - weightOf(nodes, left) ||
    left.left - right.left ||
    left.right - right.right;
}

function weightOf(nodes: readonly NameNode[], link: NodeLink): number {
  return (nodes[link.left]?.bearers.length ?? 0) + (nodes[link.right]?.bearers.length ?? 0);
}

function firstPlace(node: NameNode): string {
  const first = node.bearers[0];
  return first === undefined ? '' : `${first.article.path} ${String(first.number)}`;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
