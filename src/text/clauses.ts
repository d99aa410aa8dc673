import { isStopWord, termsOf } from './terms.js';
import { isPastForm, wordClass } from './word-classes.js';

const BOUNDARY =
  /(?<=[,;:—–]\s)|(?<=\s)(?=(?:and|but|while|which|who|whom|whose|that|where|when|as|after|before|because|although|saying|adding)\s)/u;
const TRAILING = /[\s,;:—–]+$/u;
/** Clauses side by side that may tell one thing together. */
const MOST_TOGETHER = 3;
/** Stretches of one sentence that are looked at: longer sentences are lists. */
const MOST_STRETCHES = 16;
const LEAST_WORDS = 2;

/**
 * The sentence and the stretches of it that can tell something by themselves: up to three clauses side by side, with a
 * verb.
 */
export function clausesOf(sentence: string): readonly string[] {
  const parts = sentence.split(BOUNDARY);
  const found = new Set([sentence]);
  for (let count = 1; count <= MOST_TOGETHER; count += 1) {
    for (let from = 0; from + count <= parts.length; from += 1) {
      const stretch = parts
        .slice(from, from + count)
        .join('')
        .replace(TRAILING, '')
        .trim();
      if (tellsSomething(stretch)) found.add(stretch);
    }
  }
  return [...found].slice(0, MOST_STRETCHES);
}

function tellsSomething(stretch: string): boolean {
  const words = termsOf(stretch);
  if (words.filter(({ word }) => !isStopWord(word)).length < LEAST_WORDS) return false;
  return words.some(({ word }, place) => {
    const kind = wordClass(word, place === 0);
    // "Known as", "led by": a participle beside a noun, which makes no clause.
    const isBare = isPastForm(word.toLowerCase()) && /^(?:as|by)$/iu.test(words[place + 1]?.word ?? '');
    return kind === 'auxiliary' || (kind === 'verb' && !isBare);
  });
}
