import {
  AUXILIARIES,
  CLAUSE_WORDS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
  isAdverb,
} from './function-words.js';
import { isLabel, namedBehind, phraseAt, phraseWithin } from './noun-phrases.js';
import type { Phrase } from './noun-phrases.js';
import { reportingVerb } from './reporting-verbs.js';
import { isRoleNoun } from './role-nouns.js';
import type { Token } from './tokens.js';

/** Who does what a verb says, and where the words about them begin. */
export interface Subject {
  readonly phrase: Phrase;
  readonly from: number;
}

/** How far to the left of its verb a subject is looked for, in words. */
const REACH = 60;
/** How many explanations between commas may part a subject from its verb. */
const MOST_ASIDES = 6;

/** The subject that stands before the verb at `verb`: "Lavrov, who is visiting Egypt, said". */
export function subjectBefore(tokens: readonly Token[], verb: number): Subject | undefined {
  const last = beforeAdverbs(tokens, verb);
  const token = tokens[last];
  if (token === undefined) return undefined;
  if (isPause(token)) return subjectBeforeAsides(tokens, last);
  if (token.kind === 'word' && isRelative(token.lower)) return antecedent(tokens, last);
  return clauseSubject(tokens, last);
}

/** The subject behind a verb: "said Lavrov", "said a spokesman, Ahmed Mismari". */
export function subjectAfter(tokens: readonly Token[], verb: number): Subject | undefined {
  let at = verb + 1;
  while (tokens[at] !== undefined && isAdverb(tokens[at])) at += 1;
  const phrase = phraseAt(tokens, at);
  if (phrase === undefined) return undefined;
  return { phrase: namedBehind(tokens, phrase) ?? phrase, from: verb };
}

/** The subject of a sentence's main clause, where it is plain to see: a name, a pronoun or a role. */
export function mainSubject(tokens: readonly Token[]): Phrase | undefined {
  let at = 0;
  for (let openings = 0; openings < 4; openings += 1) {
    while (tokens[at] !== undefined && isOpening(tokens, at)) at += 1;
    const token = tokens[at];
    if (token === undefined) return undefined;
    const isAside =
      token.kind === 'word' &&
      (PREPOSITIONS.has(token.lower) ||
        SUBORDINATORS.has(token.lower) ||
        /^(?:\p{L}+ing|asked|told|known|born)$/u.test(token.lower));
    if (!isAside) break;
    const comma = nextComma(tokens, at);
    if (comma === undefined) return undefined;
    at = comma + 1;
  }
  const first = tokens[at];
  if (
    first === undefined ||
    (first.kind === 'word' && !first.capital && reportingVerb(first.lower) !== undefined)
  )
    return undefined;
  const phrase = phraseAt(tokens, at);
  return phrase === undefined ? undefined : (namedBehind(tokens, phrase) ?? phrase);
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark' || token.kind === 'quote') return true;
  return token.kind === 'word' && (isAdverb(token) || /^(?:and|but|or|yet|so|then)$/u.test(token.lower));
}

function nextComma(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at += 1)
    if (tokens[at]?.lower === ',') return at;
  return undefined;
}

function beforeAdverbs(tokens: readonly Token[], verb: number): number {
  let last = verb - 1;
  for (let token = tokens[last]; token !== undefined; token = tokens[last]) {
    if (token.kind === 'quote' || token.kind === 'person') break;
    if (!isAdverb(token) && !AUXILIARIES.has(token.lower)) break;
    last -= 1;
  }
  return last;
}

function isPause(token: Token): boolean {
  return token.kind === 'mark' && (token.lower === ',' || token.lower === '—' || token.lower === ')');
}

function isRelative(word: string): boolean {
  return word === 'who' || word === 'which' || word === 'that';
}

/** Whether no subject reaches over the token to the left. */
function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'mark') return token.lower !== "'s";
  if (token.kind === 'quote') return !isLabel(tokens, at);
  if (token.kind !== 'word' || !CLAUSE_WORDS.has(token.lower)) return false;
  return !((token.lower === 'and' || token.lower === 'or') && joinsSubjects(tokens, at));
}

/** "Lavrov and Shoukry", "US and Russian officials": one subject; "they met and Lavrov": two clauses. */
function joinsSubjects(tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (left === undefined || right === undefined) return false;
  if (left.kind === 'person') {
    const before = tokens[at - 2];
    const opens =
      before === undefined ||
      before.kind === 'mark' ||
      before.kind === 'quote' ||
      before.capital ||
      isRoleNoun(before.lower);
    return opens && (right.kind === 'person' || right.capital || DETERMINERS.has(right.lower));
  }
  return left.capital && right.capital && right.kind !== 'person' && left.kind !== 'mark';
}

/** The subject of the clause whose words before the verb end at `last`. */
function clauseSubject(tokens: readonly Token[], last: number): Subject | undefined {
  let from = last + 1;
  while (from > 0 && last - from < REACH && !isBoundary(tokens, from - 1)) {
    from -= 1;
    if (beginsSubject(tokens, from)) break;
  }
  if (from > last) return undefined;
  const before = tokens[from - 1];
  // "The man who met Lavrov said": the words from "who" on belong to the man.
  if (before?.lower === 'who' && !beginsPhrase(tokens[from])) {
    const subject = antecedent(tokens, from - 1);
    if (subject !== undefined) return subject;
  }
  let first = from;
  while (first <= last && tokens[first]?.kind === 'word' && isAdverb(tokens[first])) first += 1;
  while (first <= last && PREPOSITIONS.has(tokens[first]?.lower ?? '')) {
    const next = afterObject(tokens, first, last);
    if (next === undefined) break;
    first = next;
  }
  if (PREPOSITIONS.has(tokens[first]?.lower ?? '')) first += 1;
  const phrase = phraseWithin(tokens, first, last + 1);
  return phrase === undefined ? undefined : { phrase, from };
}

/** A pronoun, or what stands behind "said", opens the clause: "Key said he believes". */
function beginsSubject(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'word') return before?.kind === 'word' && /^(?:said|says)$/u.test(before.lower);
  return (
    /^(?:he|she|they|we|i)$/u.test(token.lower) ||
    (before?.kind === 'word' && /^(?:said|says)$/u.test(before.lower))
  );
}

function beginsPhrase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind !== 'word' ||
      token.capital ||
      DETERMINERS.has(token.lower) ||
      SUBJECT_PRONOUNS.has(token.lower))
  );
}

/** Where the subject begins behind "In a statement", "On Saturday", "With Lavrov in Cairo". */
function afterObject(tokens: readonly Token[], preposition: number, last: number): number | undefined {
  for (let at = preposition + 2; at <= last; at += 1) {
    const [previous, token] = [tokens[at - 1], tokens[at]];
    if (token === undefined || previous === undefined) return undefined;
    if (token.kind === 'word' && PREPOSITIONS.has(token.lower)) return at;
    if (token.kind === 'word' && (DETERMINERS.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower)))
      return at;
    if (WEEKDAYS.has(previous.lower) || (previous.kind === 'name' && token.capital)) return at;
    if (
      token.kind === 'person' &&
      previous.lower !== "'s" &&
      !previous.capital &&
      !isRoleNoun(previous.lower)
    )
      return at;
    if (token.kind === 'person' && previous.kind !== 'word') return at;
  }
  return undefined;
}

/** Whom "who" or "which" goes back to: the group of words right before it. */
function antecedent(tokens: readonly Token[], relative: number): Subject | undefined {
  let last = relative - 1;
  for (let token = tokens[last]; token !== undefined && isPause(token); token = tokens[last]) last -= 1;
  let from = last + 1;
  while (
    from > 0 &&
    last - from < REACH &&
    !isBoundary(tokens, from - 1) &&
    !PREPOSITIONS.has(tokens[from - 1]?.lower ?? '')
  )
    from -= 1;
  if (from > last) return undefined;
  const phrase = phraseWithin(tokens, from, last + 1);
  if (phrase === undefined) return undefined;
  // "Reilly, an expert at the university, who said": no university is "who".
  const isWho =
    tokens[relative]?.lower === 'who' && tokens[phrase.head]?.kind === 'name' && last < relative - 1;
  return (isWho ? subjectBeforeAsides(tokens, last + 1) : undefined) ?? { phrase, from };
}

/** The subject before explanations between commas: "Seraj, the prime minister of Libya, said". */
function subjectBeforeAsides(tokens: readonly Token[], pause: number): Subject | undefined {
  let end = pause;
  for (let asides = 0; asides < MOST_ASIDES; asides += 1) {
    let start = end;
    while (start > 0 && end - start < REACH && !isPauseOrEdge(tokens, start - 1)) start -= 1;
    const opening = tokens[start - 1];
    const isFirstGroup = opening === undefined || !isPause(opening);
    const named = phraseAt(tokens, start);
    if (
      asides === 0 &&
      named?.to === end &&
      tokens[named.head]?.kind === 'person' &&
      !isPreposition(tokens[start])
    )
      return { phrase: named, from: edgeBefore(tokens, start) };
    if (!isAside(tokens, start, end)) {
      if (asides === 0) return undefined;
      const subject = clauseSubject(tokens, end - 1);
      return subject === undefined
        ? undefined
        : { phrase: namedBehind(tokens, subject.phrase) ?? subject.phrase, from: subject.from };
    }
    if (isFirstGroup) return undefined;
    end = start - 1;
  }
  return undefined;
}

function isPauseOrEdge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  return token.kind === 'mark' ? token.lower !== "'s" : token.kind === 'quote' && !isLabel(tokens, at);
}

/** The first token behind the quotation, colon or sentence start to the left. */
function edgeBefore(tokens: readonly Token[], at: number): number {
  let from = at;
  for (let steps = 0; from > 0 && steps < REACH; steps += 1) {
    const token = tokens[from - 1];
    if (token === undefined || token.kind === 'quote' || token.lower === ';' || token.lower === ':') break;
    from -= 1;
  }
  return from;
}

function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && PREPOSITIONS.has(token.lower);
}

/** Whether a group between commas explains the words before it: "who is in Egypt", "45", "UN envoy to Libya". */
function isAside(tokens: readonly Token[], start: number, end: number): boolean {
  const token = tokens[start];
  if (token === undefined || start >= end) return true;
  if (token.kind === 'word') {
    const { lower } = token;
    if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || DETERMINERS.has(lower) || isAdverb(token))
      return true;
    if (
      /^(?:who|whose|whom|which|and|or|former|then|now|himself|herself)$/u.test(lower) ||
      /^\d/u.test(lower)
    )
      return true;
    if ((!token.capital || start === 0) && /(?:ing|ed)$/u.test(lower)) return true;
  }
  if (tokens[end - 1]?.kind === 'person') return false;
  if (end - start <= 2) return true;
  for (let at = start; at < end; at += 1) {
    const inside = tokens[at];
    if (inside === undefined || PREPOSITIONS.has(inside.lower)) break;
    if (inside.kind === 'word' && isRoleNoun(inside.lower)) return true;
  }
  return false;
}
