import { dotQuantized } from '../../index/quantize.js';
import type { WordPairs } from '../differing-claims.js';
import type { Side, Telling } from './gather-tellings.js';
import { pairWords } from './word-pairs.js';

/** Sentences of several sides that tell the same, one a side. */
export type TellingGroup = readonly Telling[];

/** What the sides tell together, and what each tells alone. */
export interface GroupedTellings {
  /** What the most sides tell first. */
  readonly shared: readonly TellingGroup[];
  /** By side: sentences that nothing of another side comes near, the most telling first. */
  readonly alone: ReadonlyMap<string, readonly Telling[]>;
}

/** Two sentences of a lower cosine never tell the same. */
const LEAST_SIMILARITY = 0.86;
/** They do where they share this much of their words, and their other words mean this much of the same. */
const SAME: readonly { readonly shared: number; readonly match: number }[] = [
  { shared: 0.4, match: 0.63 },
  { shared: 0.3, match: 0.67 },
];
/** From here on a sentence is too near to one of another side for anyone to say that only its own side tells it. */
const RELATED = { similarity: 0.9, shared: 0.22 } as const;
/** What a person whom both name adds to what they share, whatever the spelling. */
const PERSON_WEIGHT = 2;

interface Tie {
  readonly left: number;
  readonly right: number;
  readonly strength: number;
}

/** Groups what the sides tell; `weigh` says how much a term says in this archive. */
export function groupTellings(sides: readonly Side[], weigh: (term: string) => number): GroupedTellings {
  const tellings = sides.flatMap((side) => side.tellings);
  const terms = tellings.map(({ content }) => new Set(content.map(({ term }) => term)));
  const ties: Tie[] = [];
  const related = new Set<number>();
  for (const [left, one] of tellings.entries()) {
    for (let right = left + 1; right < tellings.length; right += 1) {
      const other = tellings[right];
      if (other === undefined || other.side === one.side) continue;
      const similarity = dotQuantized(one.unit, other.sentence.vector);
      if (similarity < LEAST_SIMILARITY) continue;
      const shared = sharedWeight(one, other, terms[left], terms[right], weigh);
      if (similarity >= RELATED.similarity || shared >= RELATED.shared) {
        related.add(left);
        related.add(right);
      }
      if (!SAME.some((least) => shared >= least.shared)) continue;
      const { match } = pairWords(one, other, weigh);
      if (!SAME.some((least) => shared >= least.shared && match >= least.match)) continue;
      ties.push({ left, right, strength: similarity + shared });
    }
  }
  const groups = joined(tellings, ties);
  return {
    shared: groups
      .map((members) => members.flatMap((place) => tellings[place] ?? []))
      .sort((left, right) => right.length - left.length || worth(right) - worth(left)),
    alone: new Map(
      sides.map(({ key }) => [
        key,
        tellings.filter((telling, place) => telling.side === key && !related.has(place)),
      ]),
    ),
  };
}

/** How two sentences' words stand for each other. */
export function pairsOf(left: Telling, right: Telling, weigh: (term: string) => number): WordPairs {
  return pairWords(left, right, weigh).pairs;
}

/** The share of the shorter one's words that both have, by how much they say. */
function sharedWeight(
  left: Telling,
  right: Telling,
  leftTerms: ReadonlySet<string> = new Set(),
  rightTerms: ReadonlySet<string> = new Set(),
  weigh: (term: string) => number,
): number {
  const sum = (found: Iterable<string>): number => [...found].reduce((total, term) => total + weigh(term), 0);
  const common = [...leftTerms].filter((term) => rightTerms.has(term));
  const persons = [...left.persons].filter((person) => right.persons.has(person)).length * PERSON_WEIGHT;
  const least = Math.min(sum(leftTerms), sum(rightTerms));
  return least === 0 ? 0 : (sum(common) + persons) / (least + persons);
}

/** Joins the strongest ties first; a group has one sentence of a side. */
function joined(tellings: readonly Telling[], ties: readonly Tie[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  const groupOf = (place: number): number[] => groups.get(place) ?? [place];
  for (const { left, right } of ties.toSorted((one, other) => other.strength - one.strength)) {
    const [one, other] = [groupOf(left), groupOf(right)];
    if (one === other) continue;
    const sides = [...one, ...other].map((place) => tellings[place]?.side);
    if (new Set(sides).size < sides.length) continue;
    const merged = [...one, ...other];
    for (const place of merged) groups.set(place, merged);
  }
  return [...new Set(groups.values())].map((members) => members.toSorted((left, right) => left - right));
}

function worth(group: TellingGroup): number {
  return Math.max(...group.map(({ relevance }) => relevance));
}
