import type { QuestionProfile } from '../retrieval/question-profile.js';
import { nearest, POOL_SIZE, type RankedPassage } from '../retrieval/rank-passages.js';
import { type Estimate, estimate } from './bootstrap.js';
import { type Grades, judgeRanking, type RankingFigures } from './ranking-metrics.js';
import type { Workspace } from './workspace.js';

/** A leg of the search, or both fused. */
export type Leg = 'keywords' | 'vectors' | 'fused';
export const LEGS: readonly Leg[] = ['keywords', 'vectors', 'fused'];

/** A document with the score of its best passage. */
export interface ScoredDocument {
  readonly document: string;
  readonly score: number;
}

/** One question's documents, best first, by leg; scores of different legs do not compare. */
export type DocumentRanking = Readonly<Record<Leg, readonly ScoredDocument[]>>;

/** Ranks documents by leg: a document stands where its best passage stands. */
export function createDocumentRanker({
  index,
  documentOf,
}: Workspace): (profile: QuestionProfile, fused: readonly RankedPassage[]) => DocumentRanking {
  const documentOfPassage = new Map<number, string>();
  for (const [article, document] of documentOf) {
    for (const { label } of index.archive.passages(article)) documentOfPassage.set(label, document);
  }
  const documents = (
    passages: readonly { readonly label: number; readonly score: number }[],
  ): readonly ScoredDocument[] => {
    const scores = new Map<string, number>();
    for (const { label, score } of passages) {
      const document = documentOfPassage.get(label);
      if (document !== undefined && !scores.has(document)) scores.set(document, score);
    }
    return [...scores].map(([document, score]) => ({ document, score }));
  };
  return ({ vector, terms }, fused) => ({
    keywords: documents(
      index.keywords.search(
        terms.map(({ term }) => term),
        POOL_SIZE,
      ),
    ),
    vectors: documents(
      nearest(index, vector, null).map(({ label, similarity }) => ({ label, score: similarity })),
    ),
    fused: documents(fused),
  });
}

/** Means with 95 % bootstrap intervals over the questions. */
export type LegFigures = Readonly<Record<keyof RankingFigures, Estimate>>;

/** Judges rankings leg by leg; questions without a relevant document are left out. */
export function scoreRankings(
  rankings: readonly { readonly grades: Grades; readonly ranking: DocumentRanking }[],
): Readonly<Record<Leg, LegFigures>> {
  const judgeable = rankings.filter(({ grades }) => grades.size > 0);
  const figures = (leg: Leg): LegFigures => {
    const judged = judgeable.map(({ grades, ranking }) =>
      judgeRanking(
        ranking[leg].map(({ document }) => document),
        grades,
      ),
    );
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
