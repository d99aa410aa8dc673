import type { NameLabel, NameMention } from '../../core/mention.js';
import { foldCase } from '../terms.js';

/** A name that is no person's, and in how many articles it stands. */
export interface Topic {
  readonly name: string;
  readonly articles: number;
}

/** Counts names over articles. */
export interface TopicCounter {
  /** The names of one more article. */
  add(names: readonly NameMention[]): void;
  /** The names of the most articles first, those of as many in the order of the alphabet. */
  topics(): readonly Topic[];
}

/** "Russian" says whose a thing is, and is no subject of its own. */
const NO_SUBJECT: ReadonlySet<NameLabel> = new Set(['NORP']);
/** Characters of a name beyond which it is a fault of the finder, and no choice of Discord's. */
const LONGEST = 60;
/** Names that are kept: the rarer ones stand in an article or two of a great archive. */
const MOST_KEPT = 20_000;

/** Makes a counter without any article. */
export function createTopicCounter(): TopicCounter {
  const counts = new Map<string, { articles: number; readonly spellings: Map<string, number> }>();
  return {
    add(names) {
      const seen = new Set<string>();
      for (const { text, label } of names) {
        const name = text.replace(/^the\s+/iu, '').replaceAll(/\s+/gu, ' ');
        if (NO_SUBJECT.has(label) || name.length > LONGEST || !/\p{L}/u.test(name)) continue;
        const key = foldCase(name);
        const counted = counts.get(key) ?? { articles: 0, spellings: new Map<string, number>() };
        counts.set(key, counted);
        counted.spellings.set(name, (counted.spellings.get(name) ?? 0) + 1);
        if (!seen.has(key)) counted.articles += 1;
        seen.add(key);
      }
    },
    topics: () =>
      [...counts.values()]
        .map(({ articles, spellings }) => ({ name: usual(spellings), articles }))
        .sort((left, right) => right.articles - left.articles || (left.name < right.name ? -1 : 1))
        .slice(0, MOST_KEPT),
  };
}

/** The most frequent spelling; of equals the first of the alphabet, whatever the order of the articles. */
function usual(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  return first?.[0] ?? '';
}
