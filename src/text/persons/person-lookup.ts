import { nameTokens, queryTokens } from './name-tokens.js';
import type { Person } from './person.js';
import { createTokenIndex } from './token-index.js';

/** A person that a query may mean. */
export interface PersonCandidate {
  /** The place in the list of persons. */
  readonly person: number;
  /** From 0 to 1: 1 is the full name as some article has it. */
  readonly score: number;
}

/** What a query for a person comes to; the candidates surest first. */
export interface PersonSearch {
  /** `found`: the first candidate is meant; `ambiguous`: several may be. */
  readonly outcome: 'found' | 'ambiguous' | 'nothing-found';
  readonly candidates: readonly PersonCandidate[];
}

/** Finds persons by what people type. */
export interface PersonLookup {
  /** Persons whom the query names: accents, spellings, short forms, order, titles and slips forgiven. */
  find(query: string): PersonSearch;
  /** Persons to offer while the name is typed, at most `limit`; the most mentioned first when nothing is. */
  suggest(typed: string, limit: number): readonly PersonCandidate[];
}

/** A name that holds all the query's words, and more: "Haftar" for Khalifa Haftar. */
const PART_OF_NAME = 0.92;
/** The last word of the name weighs this much more than the others: people are known by it. */
const FAMILY_WEIGHT = 2;
/** How much surer the first candidate must be to be meant alone. */
const CLEAR_LEAD = 0.08;
/** Candidates below this share of the first one's score are noise. */
const WORTH_SHOWING = 0.8;
const MOST_CANDIDATES = 25; // Discord shows no more choices
/** Words that begin with what is typed and are looked at; "a" begins thousands. */
const MOST_PREFIXED = 400;
/** Letters typed that begin so many words that the most mentioned persons are offered. */
const SHORT = 2;
const PREFIX = 0.9; // "Lavr" is as good as "Lavrov" while it is typed, and a little less

interface NameEntry {
  readonly person: number;
  /** Of each word one plain spelling. */
  readonly tokens: readonly string[];
}

/** Makes a lookup over persons in the order of `mergePersons`, the most mentioned first. */
export function createPersonLookup(
  persons: readonly Pick<Person, 'name' | 'variants' | 'mayBe'>[],
): PersonLookup {
  const entries: NameEntry[] = [];
  const postings = new Map<string, number[]>();
  for (const [person, { name, variants }] of persons.entries()) {
    const spellings = new Set([name, ...variants.map((variant) => variant.text)].map(tokensKey));
    for (const spelling of spellings) {
      const tokens = spelling.split(' ');
      const entry = entries.push({ person, tokens }) - 1;
      for (const token of new Set(tokens)) {
        const known = postings.get(token);
        if (known === undefined) postings.set(token, [entry]);
        else known.push(entry);
      }
    }
  }
  const index = createTokenIndex(postings.keys());

  /** The best score of each person whose name has a word for each of the query's. */
  function rank(query: readonly (readonly string[])[], typing: boolean): PersonCandidate[] {
    const matches = query.map((forms, at) => matchesOf(forms, typing && at === query.length - 1));
    if (matches.length === 0) return [];
    // The rarest word decides which names are looked at.
    const sizes = matches.map((tokens) =>
      [...tokens.keys()].reduce((sum, token) => sum + (postings.get(token)?.length ?? 0), 0),
    );
    const rarest = matches[sizes.indexOf(Math.min(...sizes))] ?? new Map<string, number>();
    const best = new Map<number, number>();
    const seen = new Set<number>();
    for (const token of rarest.keys()) {
      for (const at of postings.get(token) ?? []) {
        if (seen.has(at)) continue;
        seen.add(at);
        const entry = entries[at];
        if (entry === undefined) continue;
        const score = scoreOf(entry.tokens, matches);
        if (score > (best.get(entry.person) ?? 0)) best.set(entry.person, score);
      }
    }
    return [...best]
      .map(([person, score]) => ({ person, score }))
      .sort((left, right) => right.score - left.score || left.person - right.person);
  }

  function matchesOf(forms: readonly string[], open: boolean): Map<string, number> {
    const found = new Map<string, number>();
    const add = (token: string, grade: number): void => {
      if (grade > (found.get(token) ?? 0)) found.set(token, grade);
    };
    for (const form of forms) {
      if (open)
        for (const token of index.startingWith(form, MOST_PREFIXED)) add(token, token === form ? 1 : PREFIX);
      // While a word is being typed, spellings are guessed only where nothing begins with it.
      if (!open || found.size === 0) for (const { token, grade } of index.match(form)) add(token, grade);
    }
    return found;
  }

  /** The most mentioned persons with a word that begins so; by order, since too many do. */
  function beginning(forms: readonly string[], limit: number): readonly PersonCandidate[] {
    const found = new Set<number>();
    for (const { person, tokens } of entries) {
      if (found.size >= limit) break;
      if (tokens.some((token) => forms.some((form) => token.startsWith(form)))) found.add(person);
    }
    return [...found].map((person) => ({ person, score: PREFIX }));
  }

  return {
    find(query) {
      const ranked = rank(queryTokens(query), false);
      const [first] = ranked;
      if (first === undefined) return { outcome: 'nothing-found', candidates: [] };
      const near = ranked.filter((one) => one.score >= first.score * WORTH_SHOWING).slice(0, MOST_CANDIDATES);
      const candidates = near.filter((one) => !isCovered(persons, one.person, near));
      const [best, second] = candidates;
      const clear = second === undefined || (best !== undefined && best.score - second.score >= CLEAR_LEAD);
      return { outcome: clear ? 'found' : 'ambiguous', candidates };
    },
    suggest(typed, limit) {
      const query = nameTokens(typed, true);
      if (query.length === 0) return persons.slice(0, limit).map((_, person) => ({ person, score: 1 }));
      const [start] = query;
      if (query.length === 1 && start !== undefined && (start[0] ?? '').length <= SHORT)
        return beginning(start, limit);
      const ranked = rank(query, !/\s$/u.test(typed));
      return (ranked.length > 0 ? ranked : rank(queryTokens(typed), false)).slice(0, limit);
    },
  };
}

/** A person known by one word only, who may be another of the candidates, is reached through that one. */
function isCovered(
  persons: readonly Pick<Person, 'name' | 'mayBe'>[],
  person: number,
  candidates: readonly PersonCandidate[],
): boolean {
  const one = persons[person];
  if (one === undefined || nameTokens(one.name).length > 1) return false;
  return one.mayBe.some((other) => candidates.some((candidate) => candidate.person === other.person));
}

/** How well a name's words answer the query's: each query word needs a word of its own. */
function scoreOf(tokens: readonly string[], matches: readonly ReadonlyMap<string, number>[]): number {
  const free = new Set(tokens.keys());
  let sum = 0;
  let weights = 0;
  for (const grades of matches) {
    let best = 0;
    let bestAt = -1;
    for (const at of free) {
      const grade = grades.get(tokens[at] ?? '') ?? 0;
      if (grade > best) [best, bestAt] = [grade, at];
    }
    if (bestAt === -1) return 0;
    free.delete(bestAt);
    const weight = bestAt === tokens.length - 1 ? FAMILY_WEIGHT : 1;
    sum += best * weight;
    weights += weight;
  }
  return (sum / weights) * (free.size > 0 || tokens.length === 1 ? PART_OF_NAME : 1);
}

function tokensKey(name: string): string {
  return nameTokens(name)
    .map((forms) => forms[0] ?? '')
    .join(' ');
}
