import { stemmer } from 'stemmer';

import type { Span } from '../core/span.js';

/** A word of a text and the index term that it stands for. */
export interface Term extends Span {
  /** The word as written. */
  readonly word: string;
  /** Lower case, without accents, Porter-stemmed: what keyword search compares. */
  readonly term: string;
}

/** Letters and digits with inner apostrophes left out, or an acronym with stops ("U.S."). */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}/gu;

/** Words that carry no topic; a keyword search over them would read half of the archive. */
const STOP_WORDS = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing ' +
    'down during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just me ' +
    'more most my myself no nor not now of off on once only or other our ours ourselves out over own s same she should so some such t than that the their ' +
    'theirs them themselves then there these they this those through to too under until up very was we were what when where which while who whom why will ' +
    'with would you your yours yourself ll re ve d m o'
  ).split(' '),
);

/** All words of the text in order, stop words among them. */
export function termsOf(text: string): readonly Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    terms.push({ word, term: termOf(word), start: match.index, end: match.index + word.length });
  }
  return terms;
}

/** Whether a word says nothing about the topic; an acronym such as "US" or "WHO" does. */
export function isStopWord(word: string): boolean {
  if (word.length > 1 && word === word.toUpperCase() && /^\p{L}+$/u.test(word)) return false;
  return STOP_WORDS.has(word.toLowerCase());
}

/** The words that a search looks for: no stop words, unless there is nothing else. */
export function contentTerms(text: string): readonly Term[] {
  const terms = termsOf(text);
  const content = terms.filter((term) => !isStopWord(term.word));
  return content.length > 0 ? content : terms;
}

// Stemming a word takes a microsecond, and an archive's words repeat.
const stems = new Map<string, string>();
const MOST_STEMS = 200_000;

function termOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const folded = foldCase(word);
  // Only English words have English endings; years and names in other scripts stay as they are.
  const term = /^[a-z]{3,}$/u.test(folded) ? stemmer(folded) : folded;
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, term);
  return term;
}

/** Lower case without accents and without the stops of an acronym. */
export function foldCase(word: string): string {
  return word.normalize('NFKD').replace(MARKS, '').replaceAll('.', '').toLowerCase();
}
