import type { ArchiveIndex } from '../index/open-index.js';
import { createSubsetter } from '../index/subset-index.js';
import { createRandom } from './bootstrap.js';
import type { EvaluationQuery } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/** A question asked of an archive that holds the answer, or lacks it: its own paragraph (near) or its whole topic (far). */
export interface RefusalCase {
  readonly query: EvaluationQuery;
  readonly kind: 'answerable' | 'near' | 'far';
  /** Articles in the archive before anything is hidden, rounded to what the protocol names: 5, 15, 60 or all. */
  readonly size: number;
  readonly index: ArchiveIndex;
}

const SIZES = [15, 60] as const;
/** The size under which an archive of a single topic is counted. */
export const SINGLE_TOPIC_SIZE = 5;
const SEED = 7;

/**
 * The refusal protocol: each question is asked with and without its gold document, on the whole set and, where the
 * documents have topics, on its topic alone and on 15 and 60 documents around it.
 */
export function* refusalCases({ set, index, articleOf }: Workspace): Generator<RefusalCase> {
  const subset = createSubsetter(index);
  const all = [...articleOf.values()];
  const topicOf = new Map<number, string>();
  for (const { evidence } of set.queries) {
    const article = evidence === null ? undefined : articleOf.get(evidence.document);
    if (article !== undefined && evidence?.topic != null) topicOf.set(article, evidence.topic);
  }
  const whole = subset(all);
  const random = createRandom(SEED);
  for (const query of set.queries) {
    const own = goldArticles(query, articleOf);
    if (own.length === 0) continue;
    const without = (articles: readonly number[]): ArchiveIndex =>
      subset(articles.filter((id) => !own.includes(id)));
    yield { query, kind: 'answerable', size: all.length, index: whole };
    yield { query, kind: 'near', size: all.length, index: without(all) };
    const topic = query.evidence?.topic;
    if (topic == null) continue;
    yield {
      query,
      kind: 'far',
      size: all.length,
      index: subset(all.filter((id) => topicOf.get(id) !== topic)),
    };
    const family = all.filter((id) => topicOf.get(id) === topic);
    yield { query, kind: 'answerable', size: SINGLE_TOPIC_SIZE, index: subset(family) };
    yield { query, kind: 'near', size: SINGLE_TOPIC_SIZE, index: without(family) };
    for (const size of SIZES) {
      if (all.length <= size) continue;
      const strangers = all.filter((id) => topicOf.get(id) !== topic);
      const archive = [...family, ...draw(strangers, size - family.length, random)];
      yield { query, kind: 'answerable', size, index: subset(archive) };
      yield { query, kind: 'near', size, index: without(archive) };
    }
  }
}

function goldArticles(query: EvaluationQuery, articleOf: ReadonlyMap<string, number>): readonly number[] {
  const documents =
    query.evidence === null
      ? [...query.grades].filter(([, grade]) => grade > 0).map(([id]) => id)
      : [query.evidence.document];
  return documents.flatMap((document) => articleOf.get(document) ?? []);
}

function draw(from: readonly number[], count: number, random: () => number): readonly number[] {
  const rest = [...from];
  return Array.from({ length: Math.max(0, Math.min(count, rest.length)) }, () => {
    const [chosen = 0] = rest.splice(Math.floor(random() * rest.length), 1);
    return chosen;
  });
}
