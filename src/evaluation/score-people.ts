import { overlaps } from '../core/span.js';
import type { Span } from '../core/span.js';

import { scoreClusters } from './score-clusters.js';
import type { ClusterFigures, ClusteredItem } from './score-clusters.js';

/** A mention as far as scoring looks at it; equal entities within a document are one person. */
export interface PersonMark extends Span {
  readonly entity?: string | number;
}

/** Precision, recall and F1, each between 0 and 1. */
export interface MentionFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well persons were found. */
export interface PeopleFigures {
  readonly gold: number;
  readonly found: number;
  /** Equal spans. */
  readonly exact: MentionFigures;
  /** Overlapping spans, each used once; equal ones are matched first. */
  readonly overlap: MentionFigures;
  /** Over the matched mentions whose gold entity is known; `null` where none is. */
  readonly clusters: ClusterFigures | null;
}

/** Scores found mentions against gold ones, document by document in the same order. */
export function scorePeople(
  gold: readonly (readonly PersonMark[])[],
  found: readonly (readonly PersonMark[])[],
): PeopleFigures {
  const matches = gold.map((marks, index) => matchMarks(marks, found[index] ?? []));
  const goldCount = count(gold);
  const foundCount = count(found);
  const pairs = matches.flat();
  const exact = pairs.filter(([left, right]) => left.start === right.start && left.end === right.end).length;
  const items = matches.flatMap((documentPairs, document) =>
    documentPairs.flatMap(([left, right]): ClusteredItem[] =>
      left.entity === undefined
        ? []
        : [
            {
              gold: `${String(document)} ${String(left.entity)}`,
              found: `${String(document)} ${String(right.entity)}`,
            },
          ],
    ),
  );
  return {
    gold: goldCount,
    found: foundCount,
    exact: figures(exact, goldCount, foundCount),
    overlap: figures(pairs.length, goldCount, foundCount),
    clusters: items.length === 0 ? null : scoreClusters(items),
  };
}

function matchMarks(
  gold: readonly PersonMark[],
  found: readonly PersonMark[],
): readonly (readonly [PersonMark, PersonMark])[] {
  const free = new Set(found);
  const pairs: (readonly [PersonMark, PersonMark])[] = [];
  const take = (mark: PersonMark, fits: (other: PersonMark) => boolean): boolean => {
    const other = [...free].find(fits);
    if (other === undefined) return false;
    free.delete(other);
    pairs.push([mark, other]);
    return true;
  };
  const rest = gold.filter(
    (mark) => !take(mark, (other) => other.start === mark.start && other.end === mark.end),
  );
  for (const mark of rest) take(mark, (other) => overlaps(other, mark));
  return pairs;
}

function figures(right: number, gold: number, found: number): MentionFigures {
  return {
    precision: found === 0 ? 0 : right / found,
    recall: gold === 0 ? 0 : right / gold,
    f1: gold + found === 0 ? 0 : (2 * right) / (gold + found),
  };
}

function count(documents: readonly (readonly PersonMark[])[]): number {
  return documents.reduce((sum, marks) => sum + marks.length, 0);
}
