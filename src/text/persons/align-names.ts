import { matchWords } from './match-words.js';
import type { SpellingRules, WordMatch } from './match-words.js';
import type { NameWord } from './parse-name.js';

/** Which word of one name stands for which of the other, in order. */
export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  /** Indices of the words of either name that nothing stands for. */
  readonly leftOver: readonly number[];
  readonly rightOver: readonly number[];
}

export interface AlignedPair {
  readonly left: number;
  readonly right: number;
  readonly match: WordMatch;
}

/** The alignment of the words of two names, in order, with the highest sum of grades. */
export function alignNames(
  left: readonly NameWord[],
  right: readonly NameWord[],
  rules: SpellingRules,
): Alignment {
  const matches = left.map((one, i) =>
    right.map((other, j) => matchWords(one, other, isGiven(left, i) && isGiven(right, j), rules)),
  );
  const best: { sum: number; pairs: readonly AlignedPair[] }[][] = [];
  for (let i = 0; i <= left.length; i += 1) {
    const row: { sum: number; pairs: readonly AlignedPair[] }[] = [];
    for (let j = 0; j <= right.length; j += 1) {
      let cell = { sum: 0, pairs: [] as readonly AlignedPair[] };
      const above = best[i - 1]?.[j];
      const before = row[j - 1];
      const corner = best[i - 1]?.[j - 1];
      const match = matches[i - 1]?.[j - 1];
      if (above !== undefined && above.sum > cell.sum) cell = above;
      if (before !== undefined && before.sum > cell.sum) cell = before;
      if (
        corner !== undefined &&
        match !== undefined &&
        match.grade > 0 &&
        corner.sum + match.grade > cell.sum
      ) {
        cell = {
          sum: corner.sum + match.grade,
          pairs: [...corner.pairs, { left: i - 1, right: j - 1, match }],
        };
      }
      row.push(cell);
    }
    best.push(row);
  }
  const pairs = best[left.length]?.[right.length]?.pairs ?? [];
  return {
    pairs,
    leftOver: [...left.keys()].filter((i) => !pairs.some((pair) => pair.left === i)),
    rightOver: [...right.keys()].filter((j) => !pairs.some((pair) => pair.right === j)),
  };
}

/** All words but the last stand where given names do, as far as a name by itself shows. */
function isGiven(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (at === 0 || word === undefined) return true;
  return at < words.length - 1 && !word.particle && !word.article;
}
