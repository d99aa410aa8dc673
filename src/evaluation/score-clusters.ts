/** A mention with the cluster that it belongs to, and the one that it was put into. */
export interface ClusteredItem {
  readonly gold: string;
  readonly found: string;
}

/** B-cubed precision, recall and F1 (Bagga and Baldwin 1998), each between 0 and 1. */
export interface ClusterFigures {
  readonly items: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Scores a clustering with B-cubed: for each item the share of its found cluster, and of its gold
 * cluster, that is rightly together with it, averaged over the items. No items score 0.
 */
export function scoreClusters(items: readonly ClusteredItem[]): ClusterFigures {
  const golds = countBy(items, (item) => item.gold);
  const founds = countBy(items, (item) => item.found);
  const both = countBy(items, pairKey);
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const together = both.get(pairKey(item)) ?? 0;
    precision += together / (founds.get(item.found) ?? 1);
    recall += together / (golds.get(item.gold) ?? 1);
  }
  const size = Math.max(items.length, 1);
  precision /= size;
  recall /= size;
  const sum = precision + recall;
  return { items: items.length, precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function pairKey(item: ClusteredItem): string {
  return JSON.stringify([item.gold, item.found]);
}

function countBy(
  items: readonly ClusteredItem[],
  keyOf: (item: ClusteredItem) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
