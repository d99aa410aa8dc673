import { kindOfNoun, type OpenKind } from './answer-nouns.js';
import { AUXILIARIES, BE, DETERMINERS, PREPOSITIONS } from './quotations/function-words.js';
import { isStopWord, termsOf, type Term } from './terms.js';
import { isPastForm } from './word-classes.js';

/** Where the answer stands in a sentence built like the question: before its words, behind them, or either. */
export type AnswerSide = 'before' | 'behind' | 'either';

/** How a question is built. */
export interface QuestionShape {
  /** What it leaves open. */
  readonly open: OpenKind;
  readonly side: AnswerSide;
  /** Term of the noun that says what kind of thing is asked for ("what river"); `null` where there is none. */
  readonly noun: string | null;
  /** Term of the first content word behind the words that ask ("who *founded* …"); `null` where there is none. */
  readonly first: string | null;
  /** Term of the last content word; `null` where there is none. */
  readonly last: string | null;
}

/** A question's words, and each in lower case. */
interface Words {
  readonly terms: readonly Term[];
  readonly lowers: readonly string[];
}

/** The words that ask, and what stands open by them. */
interface AskingPhrase {
  readonly open: OpenKind;
  readonly noun: string | null;
  /** Number of the first word behind them. */
  readonly end: number;
}

/** A group of words that a noun ends, and the number of the first word behind it. */
interface NounGroup {
  readonly noun: Term | null;
  readonly end: number;
}

const ASKING = new Set('who whom whose what which when where why how'.split(' '));
/** Open a clause as often as they ask; "who" and "which" at a question's start always ask. */
const ALSO_RELATIVE = new Set('who whom whose which when where'.split(' '));
const OPENS_CLAUSE_FIRST = new Set('when where'.split(' '));
/** Behind "how", they ask for a measure. */
const MEASURES = new Set(
  'many much old long far large big tall high deep often wide fast heavy close early late strong soon'.split(
    ' ',
  ),
);
/** Stand before the noun that counts: "what kind of engine". */
const OF_KIND = /^(?:type|kind|sort|form|variet|name)(?:s|y|ies)?$/iu;
/** An asking word that stands among the last of a longer question ("… signed in what city?"). */
const AMONG_LAST = 3;

/** Reads how a question is built. */
export function questionShape(question: string): QuestionShape {
  const terms = termsOf(question);
  const words: Words = { terms, lowers: terms.map(({ word }) => word.toLowerCase()) };
  const at = askingPlace(question, words);
  const content = terms.filter(
    ({ word }, place) => !isStopWord(word) && !ASKING.has(words.lowers[place] ?? ''),
  );
  const last = content.at(-1)?.term ?? null;
  if (at < 0) return { ...withoutAskingWord(words, content), side: 'either', first: null, last };
  const { open, noun, end } = askingPhrase(words, at);
  const first = terms.slice(end).find(({ word }) => !isStopWord(word))?.term ?? null;
  return { open, side: sideOf(words, at, end), noun, first, last };
}

/** "Did he resign?", "Name a river", "fleet size": a keyword may still name a kind that only an answer can be. */
function withoutAskingWord(
  { lowers }: Words,
  content: readonly Term[],
): Pick<QuestionShape, 'open' | 'noun'> {
  if (isHelper(lowers[0] ?? '')) return { open: 'thing', noun: null };
  for (const { word, term } of content) {
    const kind = kindOfNoun(word);
    if (kind === 'number' || kind === 'date') return { open: kind, noun: term };
  }
  return { open: 'thing', noun: null };
}

/** Number of the word that asks, -1 for none: the first, unless it opens a clause and a later one asks. */
function askingPlace(question: string, { terms, lowers }: Words): number {
  const places = lowers.flatMap((lower, place) => (ASKING.has(lower) ? [place] : []));
  const [first = -1] = places;
  const last = places.at(-1) ?? -1;
  if (last <= first) return first;
  const asking = lowers[first] ?? '';
  if (first === 0) {
    // "When the war ended, who …"
    if (isHelper(lowers[1] ?? '') || !OPENS_CLAUSE_FIRST.has(asking)) return first;
    const comma = question.indexOf(',');
    return places.find((place) => comma >= 0 && (terms[place]?.start ?? 0) > comma) ?? first;
  }
  // "The man who built it was from what city?"
  return ALSO_RELATIVE.has(asking) && !PREPOSITIONS.has(lowers[first - 1] ?? '') ? last : first;
}

function askingPhrase(words: Words, at: number): AskingPhrase {
  const next = words.lowers[at + 1] ?? '';
  switch (words.lowers[at] ?? '') {
    case 'when':
      return { open: 'date', noun: null, end: at + 1 };
    case 'where':
      return { open: 'place', noun: null, end: at + 1 };
    case 'why':
      return { open: 'reason', noun: null, end: at + 1 };
    case 'who':
    case 'whom':
      return { open: 'person', noun: null, end: at + 1 };
    case 'whose':
      return asPhrase('person', nounBehind(words, at + 1));
    case 'how':
      if (next === 'many' || next === 'much') return asPhrase('number', nounBehind(words, at + 2));
      return MEASURES.has(next)
        ? { open: 'number', noun: null, end: at + 2 }
        : { open: 'manner', noun: null, end: at + 1 };
    default:
      return whatPhrase(words, at);
  }
}

/** "what river …", "what is the population of …", "what did …", "what caused …". */
function whatPhrase(words: Words, at: number): AskingPhrase {
  const next = words.lowers[at + 1] ?? '';
  if (BE.has(next) || next === 's') {
    const { noun } = nounBehind(words, at + 2);
    return asPhrase(kindOf(noun), { noun, end: at + 1 });
  }
  if (next === 'caused' || next === 'made') return { open: 'reason', noun: null, end: at + 1 };
  if (next === '' || isHelper(next) || isVerb(words, at + 1))
    return { open: 'thing', noun: null, end: at + 1 };
  const group = nounBehind(words, at + 1);
  return asPhrase(kindOf(group.noun), group);
}

function kindOf(noun: Term | null): OpenKind {
  return (noun === null ? null : kindOfNoun(noun.word)) ?? 'thing';
}

function asPhrase(open: OpenKind, { noun, end }: NounGroup): AskingPhrase {
  return { open, noun: noun?.term ?? null, end };
}

/** The noun of the group of words that begins at `from`, and where the group ends. */
function nounBehind(words: Words, from: number): NounGroup {
  const { terms, lowers } = words;
  let end = from;
  while (DETERMINERS.has(lowers[end] ?? '')) end += 1;
  const start = end;
  while (end < lowers.length && !endsGroup(words, start, end)) end += 1;
  if (end === start) return { noun: null, end };
  const noun = terms[end - 1] ?? null;
  if (noun !== null && OF_KIND.test(noun.word) && lowers[end] === 'of') {
    const inner = nounBehind(words, end + 1);
    if (inner.noun !== null) return inner;
  }
  return { noun, end };
}

function endsGroup(words: Words, start: number, at: number): boolean {
  const lower = words.lowers[at] ?? '';
  if (PREPOSITIONS.has(lower) || isHelper(lower)) return true;
  return at > start && (isVerb(words, at) || ASKING.has(lower) || lower === 'that');
}

function sideOf({ lowers }: Words, at: number, end: number): AnswerSide {
  const next = lowers[end] ?? '';
  if (at >= AMONG_LAST && at >= lowers.length - AMONG_LAST) return 'behind';
  if (lowers[at] === 'whom' || /^(?:do|does|did)$/u.test(next)) return 'behind';
  return next === '' || isHelper(next) ? 'either' : 'before';
}

function isHelper(lower: string): boolean {
  return BE.has(lower) || AUXILIARIES.has(lower);
}

/** Whether the word is likely a verb: a past form, or an "-s" before what can only follow a verb. */
function isVerb({ terms, lowers }: Words, at: number): boolean {
  const lower = lowers[at] ?? '';
  if (/^\p{Lu}/u.test(terms[at]?.word ?? '')) return false;
  if (isPastForm(lower)) return true;
  const next = lowers[at + 1] ?? '';
  return /[^s]s$/u.test(lower) && (DETERMINERS.has(next) || (PREPOSITIONS.has(next) && next !== 'of'));
}
