import type { ArchiveIndex } from '../index/open-index.js';
import { createSubsetter } from '../index/subset-index.js';
import { createRandom } from './bootstrap.js';
import { hideArticles } from './hide-articles.js';
import type { EvaluationQuery } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/** A question asked of an archive that holds the answer, or lacks it: its own paragraph (near) or its whole topic (far). */
export interface RefusalCase {
  readonly query: EvaluationQuery;
  readonly kind: 'answerable' | 'near' | 'far';
  /** Documents in the archive before anything is hidden: 5, 15, 60 or all. */
  readonly size: number;
  readonly index: ArchiveIndex;
}

const SIZES = [15, 60] as const;
/** Documents of one topic: the smallest archive, and what the larger ones hold of the question's topic. */
const SINGLE_TOPIC_SIZE = 5;
const SEED = 7;

/**
 * The refusal protocol: each question is asked with and without its gold document, on the whole set and, where the
 * documents have topics, on its topic alone and on 15 and 60 documents around it.
 */
export function* refusalCases(
  { set, index, articleOf }: Workspace,
  queries: readonly EvaluationQuery[] = set.queries,
): Generator<RefusalCase> {
  const subset = createSubsetter(index);
  const all = [...articleOf.values()];
  const topicOf = new Map<number, string>();
  for (const { evidence } of set.queries) {
    const article = evidence === null ? undefined : articleOf.get(evidence.document);
    if (article !== undefined && evidence?.topic != null) topicOf.set(article, evidence.topic);
  }
  const random = createRandom(SEED);
  for (const query of queries) {
    const own = goldArticles(query, articleOf);
    if (own.length === 0) {
      // A question that the set itself leaves unanswered; one whose gold document could not be read is no test.
      if (query.grades.size === 0) yield* unansweredCases(query, index, subset, all, topicOf, random);
      continue;
    }
    const without = (articles: readonly number[]): ArchiveIndex =>
      subset(articles.filter((id) => !own.includes(id)));
    yield { query, kind: 'answerable', size: all.length, index };
    yield { query, kind: 'near', size: all.length, index: hideArticles(index, new Set(own)) };
    const { topic } = query;
    if (topic === null) continue;
    const relatives = all.filter((id) => topicOf.get(id) === topic);
    yield { query, kind: 'far', size: all.length, index: hideArticles(index, new Set(relatives)) };
    const family = closeFamily(relatives, own, random);
    if (family.length > own.length) {
      yield { query, kind: 'answerable', size: SINGLE_TOPIC_SIZE, index: subset(family) };
      yield { query, kind: 'near', size: SINGLE_TOPIC_SIZE, index: without(family) };
    }
    const strangers = all.filter((id) => topicOf.get(id) !== topic);
    for (const size of SIZES) {
      if (all.length <= size || strangers.length < size - family.length) continue;
      const archive = [...family, ...draw(strangers, size - family.length, random)];
      yield { query, kind: 'answerable', size, index: subset(archive) };
      yield { query, kind: 'near', size, index: without(archive) };
    }
  }
}

/** A question that nothing answers, asked of the whole set and of its topic alone. */
function* unansweredCases(
  query: EvaluationQuery,
  index: ArchiveIndex,
  subset: (articleIds: readonly number[]) => ArchiveIndex,
  all: readonly number[],
  topicOf: ReadonlyMap<number, string>,
  random: () => number,
): Generator<RefusalCase> {
  yield { query, kind: 'near', size: all.length, index };
  const family = closeFamily(
    all.filter((id) => topicOf.get(id) === query.topic),
    [],
    random,
  );
  if (query.topic !== null && family.length > 0) {
    yield { query, kind: 'near', size: SINGLE_TOPIC_SIZE, index: subset(family) };
  }
}

/** A question's own documents and as many of their topic as make a small archive. */
function closeFamily(
  relatives: readonly number[],
  own: readonly number[],
  random: () => number,
): readonly number[] {
  if (relatives.length <= SINGLE_TOPIC_SIZE) return relatives;
  const others = relatives.filter((id) => !own.includes(id));
  return [...own, ...draw(others, SINGLE_TOPIC_SIZE - own.length, random)];
}

function goldArticles(query: EvaluationQuery, articleOf: ReadonlyMap<string, number>): readonly number[] {
  // Whatever answers has to go: several articles may tell the same.
  const documents = new Set([
    ...(query.evidence === null ? [] : [query.evidence.document]),
    ...[...query.grades].filter(([, grade]) => grade > 0).map(([id]) => id),
  ]);
  return [...documents].flatMap((document) => articleOf.get(document) ?? []);
}

function draw(from: readonly number[], count: number, random: () => number): readonly number[] {
  const rest = [...from];
  return Array.from({ length: Math.max(0, Math.min(count, rest.length)) }, () => {
    const [chosen = 0] = rest.splice(Math.floor(random() * rest.length), 1);
    return chosen;
  });
}
