/** Relevance grades of the documents that are relevant to one question. */
export type Grades = ReadonlyMap<string, number>;

/** Figures of one ranking, each 0 to 1. */
export interface RankingFigures {
  readonly ndcg10: number;
  readonly averagePrecision: number;
  readonly precision1: number;
  readonly recall10: number;
  readonly reciprocalRank10: number;
}

const DEPTH = 10;

/**
 * Judges one ranking (document ids, best first, each once) as trec_eval does: nDCG with the grade as gain and
 * log2(rank + 1) as discount, the ideal over all relevant documents; average precision over the whole ranking.
 */
export function judgeRanking(ranking: readonly string[], grades: Grades): RankingFigures {
  const relevant = [...grades.values()].filter((grade) => grade > 0);
  const gains = ranking.slice(0, DEPTH).map((id) => grades.get(id) ?? 0);
  const ideal = discountedGain(relevant.sort((left, right) => right - left).slice(0, DEPTH));
  let found = 0;
  let precisions = 0;
  for (const [place, id] of ranking.entries()) {
    if ((grades.get(id) ?? 0) <= 0) continue;
    found += 1;
    precisions += found / (place + 1);
  }
  const first = gains.findIndex((gain) => gain > 0);
  const count = Math.max(1, relevant.length);
  return {
    ndcg10: ideal === 0 ? 0 : discountedGain(gains) / ideal,
    averagePrecision: precisions / count,
    precision1: first === 0 ? 1 : 0,
    recall10: gains.filter((gain) => gain > 0).length / count,
    reciprocalRank10: first < 0 ? 0 : 1 / (first + 1),
  };
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}
