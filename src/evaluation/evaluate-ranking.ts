import { nearest, POOL_SIZE, rankPassages } from '../retrieval/rank-passages.js';
import { type Estimate, estimate } from './bootstrap.js';
import { judgeRanking, type RankingFigures } from './ranking-metrics.js';
import type { EvaluationQuery } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/** A leg of the search, or both fused. */
export type Leg = 'keywords' | 'vectors' | 'fused';

export type LegFigures = Readonly<Record<keyof RankingFigures, Estimate>>;

/** Each question's documents, best first, by leg. */
export interface QueryRanking {
  readonly query: EvaluationQuery;
  readonly documents: Readonly<Record<Leg, readonly string[]>>;
  /** The fused scores of `documents.fused`, in its order. */
  readonly scores: readonly number[];
}

/** Ranks the set's documents for each question: a document stands where its best passage stands. */
export function rankDocuments({ set, index, documentOf, profile }: Workspace): readonly QueryRanking[] {
  const documentOfPassage = new Map<number, string>();
  for (const [article, document] of documentOf) {
    for (const { label } of index.archive.passages(article)) documentOfPassage.set(label, document);
  }
  const documents = (labels: readonly number[]): readonly string[] => [
    ...new Set(labels.flatMap((label) => documentOfPassage.get(label) ?? [])),
  ];
  return set.queries.map((query) => {
    const { vector, terms } = profile(query);
    const words = terms.map(({ term }) => term);
    const fused = rankPassages(index, { vector, terms: words }, null);
    const scores = new Map<string, number>();
    for (const { label, score } of fused) {
      const document = documentOfPassage.get(label);
      if (document !== undefined && !scores.has(document)) scores.set(document, score);
    }
    return {
      query,
      documents: {
        keywords: documents(index.keywords.search(words, POOL_SIZE).map(({ label }) => label)),
        vectors: documents(nearest(index, vector, null).map(({ label }) => label)),
        fused: [...scores.keys()],
      },
      scores: [...scores.values()],
    };
  });
}

/** Means with 95 % bootstrap intervals over the questions, leg by leg. */
export function scoreRankings(rankings: readonly QueryRanking[]): Readonly<Record<Leg, LegFigures>> {
  const figures = (leg: Leg): LegFigures => {
    const judged = rankings.map(({ query, documents }) => judgeRanking(documents[leg], query.grades));
    const mean = (name: keyof RankingFigures): Estimate => estimate(judged.map((row) => row[name]));
    return {
      ndcg10: mean('ndcg10'),
      averagePrecision: mean('averagePrecision'),
      precision1: mean('precision1'),
      recall10: mean('recall10'),
      reciprocalRank10: mean('reciprocalRank10'),
    };
  };
  return { keywords: figures('keywords'), vectors: figures('vectors'), fused: figures('fused') };
}
