import { isParticleWord } from '../text/persons/parse-name.js';
import { foldCase, type Term, termsOf } from '../text/terms.js';

/** A name as a question has it. */
export interface AskedName {
  readonly text: string;
  /** What it is put together of by "of": "Minister" and "Libya"; itself where it is one. */
  readonly parts: readonly string[];
}

/**
 * The names of a question: capitalized words that stand side by side, a name's particles ("Omar al-Tarhi") and "of"
 * between them ("Bank of Libya"). `isName` tells by a word's term whether its capital says anything.
 */
export function namesInQuestion(text: string, isName: (term: string) => boolean): readonly AskedName[] {
  const words = termsOf(text);
  const names = new Map<string, AskedName>();
  let at = 0;
  while (at < words.length) {
    if (!isNamed(words[at], isName)) {
      at += 1;
      continue;
    }
    const first = particlesBefore(text, words, at);
    let last = at;
    let partStart = first;
    const parts: string[] = [];
    for (let next = at + 1; next < words.length; next += 1) {
      if (!isNamed(words[next], isName)) continue;
      const joint = jointOf(text, words.slice(last, next + 1));
      if (joint === null) break;
      if (joint === 'of') {
        parts.push(stretch(text, words, partStart, last));
        partStart = next;
      }
      last = next;
    }
    const name = stretch(text, words, first, last);
    names.set(name, { text: name, parts: [...parts, stretch(text, words, partStart, last)] });
    at = last + 1;
  }
  return [...names.values()];
}

function isNamed(word: Term | undefined, isName: (term: string) => boolean): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.word) && isName(word.term);
}

/** What joins the first of some words to the last: nothing but particles, or "of"; `null` where they stand apart. */
function jointOf(text: string, words: readonly Term[]): 'beside' | 'of' | null {
  const apart = words
    .slice(1)
    .some(({ start }, place) => !/^[\s-]+$/u.test(text.slice(words[place]?.end, start)));
  if (apart) return null;
  const between = words.slice(1, -1).map(({ word }) => word.toLowerCase());
  if (['of', 'of the'].includes(between.join(' '))) return 'of';
  return between.every((word) => isParticleWord(foldCase(word))) ? 'beside' : null;
}

/** The place of the first of the particles that belong to the name at a place: "al" of "al-Tarhi". */
function particlesBefore(text: string, words: readonly Term[], at: number): number {
  const before = words[at - 1];
  const word = words[at];
  if (before === undefined || word === undefined || !isParticleWord(foldCase(before.word))) return at;
  return text.slice(before.end, word.start) === '-' ? at - 1 : at;
}

function stretch(text: string, words: readonly Term[], first: number, last: number): string {
  return text.slice(words[first]?.start, words[last]?.end);
}
