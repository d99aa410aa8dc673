import { compareParsedNames, DOUBTFUL_SCORE, SAME_SCORE } from './compare-names.js';
import type { NameComparison } from './compare-names.js';
import { judgeNames } from './judge-names.js';
import { blockKeys, familyForms } from './name-blocks.js';
import { agesApart } from './name-nodes.js';
import type { NameNode } from './name-nodes.js';
import { isSingleName } from './parse-name.js';

/** Two nodes that are or may be one person's; `left` and `right` are their places in the list. */
export interface NodeLink {
  readonly left: number;
  readonly right: number;
  readonly comparison: NameComparison;
}

/** What is known of the company of each node: the nodes that stand in the same articles. */
export type Company = readonly ReadonlySet<number>[];

/** Persons of one's company that are counted; chief persons stand beside everyone. */
const MOST_COMPANY = 200;
/** Full names to which a single name is linked: the surest ones. */
const MOST_LIKELY = 3;
/** Names under one key that are compared; more share it by chance, and comparing takes time by the square. */
const LARGEST_BLOCK = 600;

/** For each node the others of its articles. */
export function companyOf(nodes: readonly NameNode[]): Company {
  const byArticle = new Map<string, number[]>();
  for (const [index, node] of nodes.entries()) {
    for (const { article } of node.bearers) {
      const known = byArticle.get(article.path);
      if (known === undefined) byArticle.set(article.path, [index]);
      else known.push(index);
    }
  }
  const company = nodes.map(() => new Set<number>());
  for (const indices of byArticle.values()) {
    for (const one of indices) {
      const own = company[one];
      for (const other of indices)
        if (own !== undefined && other !== one && own.size < MOST_COMPANY) own.add(other);
    }
  }
  return company;
}

/** Every pair of full names that share a key and are not two persons', with what speaks for it. */
export function linkFullNames(nodes: readonly NameNode[], company: Company): readonly NodeLink[] {
  const links: NodeLink[] = [];
  const seen = new Set<number>();
  for (const [one, other] of pairsOf(nodes)) {
    const [left, right] = one < other ? [one, other] : [other, one];
    const pair = left * nodes.length + right;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const comparison = compareNodes(nodes, company, left, right);
    if (comparison !== undefined && comparison.verdict !== 'different')
      links.push({ left, right, comparison });
  }
  return links;
}

/** Pairs of nodes that share a key; by a first letter only where one of them has no more. */
function* pairsOf(nodes: readonly NameNode[]): Generator<readonly [number, number]> {
  const keys = nodes.map((node) => blockKeys(node.parsed));
  for (const block of blocksOf(keys.map((own) => own.keys))) {
    for (const [at, left] of block.entries()) {
      for (const right of block.slice(at + 1)) yield [left, right];
    }
  }
  const isInitial = nodes.map((node) => node.parsed.words[0]?.initial === true);
  for (const block of blocksOf(keys.map((own) => own.letters))) {
    for (const left of block.filter((index) => isInitial[index])) {
      for (const right of block) if (left !== right) yield [left, right];
    }
  }
}

/** The full names that a single name may stand for: the most named ones, those beside the same people first. */
export function linkSingleNames(nodes: readonly NameNode[], company: Company): readonly NodeLink[] {
  const families = new Map<string, number[]>();
  for (const [index, node] of nodes.entries()) {
    if (isSingleName(node.parsed)) continue;
    const given = node.parsed.words[0]?.forms[0] ?? '';
    for (const form of new Set([...familyForms(node.parsed), `${given} …`])) {
      const known = families.get(form);
      if (known === undefined) families.set(form, [index]);
      else known.push(index);
    }
  }
  return nodes.flatMap((node, right) => {
    const form = node.parsed.words.at(-1)?.forms[0] ?? '';
    if (!isSingleName(node.parsed) || node.parsed.titles.length > 0) return [];
    const score = SINGLE_SCORE;
    const reasons = [{ kind: 'single-name', detail: node.name }] as const;
    return (families.get(form) ?? families.get(`${form} …`) ?? [])
      .filter((left) => company[left]?.has(right) !== true)
      .map((left) => {
        const known = (nodes[left]?.bearers.length ?? 0) + sharedBy(company, left, right) * COMPANY_WEIGHT;
        return { left, known };
      })
      .sort((one, other) => other.known - one.known || one.left - other.left)
      .slice(0, MOST_LIKELY)
      .map(({ left }) => ({ left, right, comparison: { verdict: 'doubtful', score, reasons } }));
  });
}

/** What a single name is worth beside a full one: a doubt, whatever else is known. */
const SINGLE_SCORE = 0.5;
const COMPANY_WEIGHT = 10; // one person beside both says as much as ten more articles

/** Whether two nodes are two persons by their names alone, or are namesakes that were told apart before. */
export function namesClash(left: NameNode, right: NameNode): boolean {
  return left.key === right.key || judgeNames(left.parsed, right.parsed).score < DOUBTFUL_SCORE;
}

function blocksOf(keys: readonly ReadonlySet<string>[]): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>();
  for (const [index, own] of keys.entries()) {
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else block.push(index);
    }
  }
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= LARGEST_BLOCK);
}

/** Namesakes with roles or ages that hardly go together: a doubt that a reader may settle. */
const NAMESAKES: NameComparison = {
  verdict: 'doubtful',
  score: 0.6,
  reasons: [{ kind: 'roles-apart', detail: '' }],
};

function compareNodes(
  nodes: readonly NameNode[],
  company: Company,
  left: number,
  right: number,
): NameComparison | undefined {
  const [one, other] = [nodes[left], nodes[right]];
  if (one === undefined || other === undefined) return undefined;
  // Whom one article tells apart are two.
  if (company[left]?.has(right) === true) return undefined;
  if (one.key === other.key) return NAMESAKES;
  const evidence = {
    leftRoles: one.roles,
    rightRoles: other.roles,
    ...(agesApart(one.born, other.born) && {
      incompatible: `${String(one.born[0])}, ${String(other.born[0])}`,
    }),
  };
  const first = compareParsedNames(one.parsed, other.parsed, evidence);
  if (first.score < DOUBTFUL_SCORE || first.score >= SAME_SCORE) return first;
  const sharedCompany = sharedBy(company, left, right);
  return sharedCompany === 0
    ? first
    : compareParsedNames(one.parsed, other.parsed, { ...evidence, sharedCompany });
}

function sharedBy(company: Company, left: number, right: number): number {
  const [one, other] = [company[left], company[right]];
  if (one === undefined || other === undefined) return 0;
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const index of small) if (large.has(index)) shared += 1;
  return shared;
}
