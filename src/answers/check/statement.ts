import type { Span } from '../../core/span.js';
import type { QuestionProfile } from '../../retrieval/question-profile.js';
import { type Claim, findClaims } from '../../text/claims.js';
import type { Person } from '../../text/persons/person.js';
import type { PersonLookup } from '../../text/persons/person-lookup.js';
import { countryOf } from '../../text/quotations/nations.js';
import { findNegations } from '../../text/polarity.js';
import { isStopWord, type Term, termsOf } from '../../text/terms.js';

/** Somebody or something that a statement names. */
export interface StatedName extends Span {
  /** Index terms of its words. */
  readonly terms: readonly string[];
  /** The place in the archive's list of persons, where it names one of them. */
  readonly person: number | null;
  /** Whether it only says who said it. */
  readonly isSource: boolean;
}

/** What a statement states, as quotes are compared with it. */
export interface Statement {
  readonly text: string;
  /** Without who said it: "According to Moscow, …". */
  readonly core: string;
  readonly profile: QuestionProfile;
  /** Its content words, in order. */
  readonly content: readonly Term[];
  readonly names: readonly StatedName[];
  readonly claims: readonly Claim[];
  readonly isNegated: boolean;
}

/** Below this the lookup only guesses. */
const SURE = 0.8;
const GAP = /^[\s.’'-]+$/u;

/** Reads a statement: its names, its figures and dates, and whether it denies something. */
export function readStatement(
  text: string,
  profile: QuestionProfile,
  persons: readonly Person[],
  lookup: PersonLookup,
): Statement {
  const claims = findClaims(text, null);
  const core = coreOf(text);
  const content = termsOf(text).filter(({ word }) => !isStopWord(word));
  return {
    text,
    core,
    profile,
    content,
    names: namesIn(text, profile, claims)
      .flatMap((name) => recognised(text, name, persons, lookup))
      .filter((name) => name.person !== null || !isCommonOpening(text, name))
      .map((name) => ({ ...name, isSource: !core.includes(text.slice(name.start, name.end)) })),
    claims,
    isNegated: findNegations(text).length % 2 === 1,
  };
}

/** Who said it belongs to the statement, not to what is stated. */
const ATTRIBUTIONS = [
  /^according to [^,]{2,60},\s*/iu,
  /,?\s+according to [^,]{2,60}?(?=[.!]?$)/iu,
  /,\s+(?:said|says) [^,]{2,60}?(?=[.!]?$)/iu,
];

function coreOf(text: string): string {
  return ATTRIBUTIONS.reduce((core, attribution) => core.replace(attribution, ''), text);
}

/** Runs of the statement's capitalized words. */
function namesIn(text: string, { terms }: QuestionProfile, claims: readonly Claim[]): readonly Term[][] {
  const exact = new Set(
    terms.filter((term) => term.exact && !/\p{N}/u.test(term.word)).map(({ term }) => term),
  );
  const runs: Term[][] = [];
  for (const word of termsOf(text)) {
    const isName =
      /^\p{Lu}/u.test(word.word) && (exact.has(word.term) || (word.start > 0 && !isStopWord(word.word)));
    if (!isName || claims.some(({ start, end }) => word.start < end && word.end > start)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && GAP.test(text.slice(last.end, word.start))) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** A plural that opens a sentence is rather a common noun ("Visitors"); a country or its capital is not. */
function isCommonOpening(text: string, { start, end, terms }: FoundName): boolean {
  const word = text.slice(start, end);
  if (start > 0 || terms.length > 1 || countryOf(word.toLowerCase()) !== undefined) return false;
  return /^\p{Lu}\p{Ll}+(?:s|ly|ing)$/u.test(word);
}

type FoundName = Omit<StatedName, 'isSource'>;

/** The run as a person of the archive with what stands before their name ("Russian Foreign Minister"), or as it is. */
function recognised(
  text: string,
  run: readonly Term[],
  persons: readonly Person[],
  lookup: PersonLookup,
): readonly FoundName[] {
  const nameOf = (words: readonly Term[], person: number | null): FoundName[] => {
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, terms: words.map(({ term }) => term), person }];
  };
  for (let from = 0; from < run.length; from += 1) {
    const words = run.slice(from);
    const [name] = nameOf(words, null);
    if (name === undefined) break;
    const { outcome, candidates } = lookup.find(text.slice(name.start, name.end));
    const [best] = candidates;
    if (outcome === 'nothing-found' || best === undefined || best.score < SURE) continue;
    if (persons[best.person] === undefined) continue;
    // Of several who bear the name any may be meant: the words of the name are looked for.
    const person = outcome === 'found' ? best.person : null;
    return [...nameOf(run.slice(0, from), null), ...nameOf(words, person)];
  }
  return nameOf(run, null);
}
