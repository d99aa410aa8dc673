import { arabicSkeleton } from './arabic-sounds.js';
import type { Bearer } from './bearers.js';
import { isRoyalName, isSingleName } from './parse-name.js';
import type { ParsedName } from './parse-name.js';
import { relateRoles, roleNounsIn } from './roles.js';
import type { RoleRelation } from './roles.js';

/** Bearers of one and the same name who are taken for one person before spellings are compared. */
export interface NameNode {
  /** Equal for namesakes: nodes with one name whose roles or ages clash. */
  readonly key: string;
  readonly name: string;
  readonly parsed: ParsedName;
  readonly bearers: readonly Bearer[];
  /** Distinct roles, the first ones by path. */
  readonly roles: readonly string[];
  readonly born: readonly number[];
}

/** Roles of a node that are looked at; more say nothing new, and comparing takes time by their product. */
const MOST_ROLES = 24;
/** Years between two years of birth that ages give, from which they are two persons'. */
const YEARS_APART = 3;
/** Roles that set bearers of one name apart; places alone do not, since reporters name many. */
const APART: ReadonlySet<RoleRelation> = new Set(['unlikely']);
const CLOSENESS: readonly RoleRelation[] = [
  'same-office',
  'same-field',
  'neutral',
  'contradictory',
  'rare',
  'unlikely',
];

/**
 * Groups bearers by their exact names. A single name stands for itself in each article; bearers of a
 * full name are one unless their roles or ages hardly go together.
 */
export function nodesOf(bearers: readonly Bearer[]): readonly NameNode[] {
  const groups = new Map<string, Bearer[]>();
  const articles = new Map<string, Set<string>>();
  for (const bearer of bearers) {
    const single = isSingleName(bearer.parsed) && !isLastingName(bearer.parsed);
    const own = single ? ` ${bearer.article.path} ${String(bearer.number)}` : '';
    const key = `${nameKey(bearer.parsed)}${own}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [bearer]);
    else group.push(bearer);
    if (single) continue;
    const named = articles.get(bearer.article.path) ?? new Set<string>();
    articles.set(bearer.article.path, named.add(companyKey(bearer.parsed)));
  }
  return [...groups].flatMap(([key, group]) =>
    splitNamesakes(key, group, (bearer) => articles.get(bearer.article.path) ?? new Set()),
  );
}

/** Whether ages say that two persons bear the names. */
export function agesApart(left: readonly number[], right: readonly number[]): boolean {
  return left.some((one) => right.some((other) => Math.abs(one - other) >= YEARS_APART));
}

/** "Pope Francis" is the same in each article; "King Abdullah" without a realm is not. */
function isLastingName(name: ParsedName): boolean {
  return isRoyalName(name) && (name.titles.includes('pope') || name.realm !== '');
}

function nameKey(name: ParsedName): string {
  const words = name.words.map(
    (word) => `${word.compound ?? ''}${word.forms[0] ?? ''}${word.initial ? '.' : ''}`,
  );
  const royal = isRoyalName(name) ? `${name.titles.join(' ')} of ${name.realm}` : '';
  return `${words.join(' ')} ${name.suffix} ${royal}`;
}

/** By what company is told: the sound of the family name, so that its spelling does not matter. */
function companyKey(name: ParsedName | undefined): string {
  return arabicSkeleton(name?.words.at(-1)?.forms[0] ?? '');
}

interface Cluster {
  readonly bearers: Bearer[];
  readonly roles: string[];
  readonly born: number[];
}

/**
 * Bearers of one name whose roles or ages clash become several nodes. Who has neither goes to those
 * whose role the article speaks of ("the judge"), with whom the same people stand, or who are named
 * far more often; else they stay apart.
 */
function splitNamesakes(
  key: string,
  bearers: readonly Bearer[],
  companyOf: (bearer: Bearer) => ReadonlySet<string>,
): readonly NameNode[] {
  const clusters: Cluster[] = [];
  const unsaid: Bearer[] = [];
  for (const bearer of bearers) {
    if (bearer.roles.length === 0 && bearer.born === undefined) unsaid.push(bearer);
    else addToCluster(clusters, bearer);
  }
  if (clusters.length <= 1) {
    const [only] = clusters;
    return [createNode(key, bearers, only?.roles ?? [], only?.born ?? [])];
  }
  const own = companyKey(bearers[0]?.parsed);
  const sizes = clusters.map((cluster) => cluster.bearers.length);
  const company = clusters.map(
    (cluster) => new Set(cluster.bearers.flatMap((bearer) => [...companyOf(bearer)])),
  );
  const left = unsaid.filter((bearer) => {
    const shared = company.map(
      (named) => [...companyOf(bearer)].filter((one) => one !== own && named.has(one)).length,
    );
    const said = clusters.map((cluster) => nounsIn(bearer.article.body, cluster.roles));
    const at = leader(said, 1) ?? leader(shared, 1) ?? leader(sizes, FAR_MORE);
    if (at !== undefined) clusters[at]?.bearers.push(bearer);
    return at === undefined;
  });
  return [
    ...clusters.map((cluster) => createNode(key, cluster.bearers, cluster.roles, cluster.born)),
    ...(left.length > 0 ? [createNode(key, left, [], [])] : []),
  ];
}

/** A namesake this many times more often in the archive is meant when nothing else is said. */
const FAR_MORE = 3;

/** Where the greatest number stands when it is more than `times` all others; else undefined. */
function leader(numbers: readonly number[], times: number): number | undefined {
  const most = Math.max(...numbers);
  const others = numbers.filter((_, at) => at !== numbers.indexOf(most));
  return most > 0 && others.every((other) => most > times * other) ? numbers.indexOf(most) : undefined;
}

/** How many nouns of the roles the article has: "the judge did not look up". */
function nounsIn(body: string, roles: readonly string[]): number {
  const nouns = new Set(roles.flatMap((role) => roleNounsIn(role)));
  return [...nouns].filter((noun) => new RegExp(`\\bthe ${noun}\\b`, 'iu').test(body)).length;
}

function addToCluster(clusters: Cluster[], bearer: Bearer): void {
  const roles = bearer.roles.map((role) => role.text);
  const born = bearer.born === undefined ? [] : [bearer.born];
  const fitting = clusters
    .map((cluster) => ({ cluster, relation: relateRoles(roles, cluster.roles) }))
    .filter(({ cluster, relation }) => !APART.has(relation) && !agesApart(born, cluster.born))
    .sort((left, right) => CLOSENESS.indexOf(left.relation) - CLOSENESS.indexOf(right.relation));
  const cluster = fitting[0]?.cluster ?? { bearers: [], roles: [], born: [] };
  if (fitting.length === 0) clusters.push(cluster);
  cluster.bearers.push(bearer);
  for (const role of roles) {
    if (cluster.roles.length < MOST_ROLES && !cluster.roles.includes(role)) cluster.roles.push(role);
  }
  for (const year of born) if (!cluster.born.includes(year)) cluster.born.push(year);
}

function createNode(
  key: string,
  bearers: readonly Bearer[],
  roles: readonly string[],
  born: readonly number[],
): NameNode {
  const [first] = bearers;
  if (first === undefined) throw new RangeError('A node needs a bearer.');
  return { key, name: first.name, parsed: first.parsed, bearers, roles, born };
}
