import type { Span } from '../core/span.js';
import { termsOf } from '../text/terms.js';
import { wordClass, type WordClass } from '../text/word-classes.js';
import type { QuestionProfile } from './question-profile.js';

/** A word or mark of a sentence, in the body's offsets. */
export interface SentenceWord extends Span {
  readonly lower: string;
  /** Marks by what they do: a stroke inside the sentence, a bracket or quote that opens or closes, the end. */
  readonly kind: WordClass | 'comma' | 'opens' | 'closes' | 'quote' | 'dash' | 'stop';
  /** Stem that the question's words are compared by; of "24-yard" the first. */
  readonly terms: readonly string[];
  /** How much of the question this word is: the weight of the question's word that it repeats, 0 for none. */
  readonly asked: number;
}

const TOKEN =
  /[$€£¥]?\p{N}[\p{N}.,/:]*\p{N}(?:½|¼|¾)?(?:[%°]|[-–][\p{L}\p{N}-]+|\p{L}+)?|[$€£¥~]?\p{N}(?:½|¼|¾)?(?:[%°]|[-–][\p{L}\p{N}-]+|\p{L}+)?|(?:\p{Lu}\.){2,}|['’]s\b|[\p{L}\p{M}\p{N}]+(?:[-–&'’.](?!s\b)[\p{L}\p{M}\p{N}]+)*|\S/gu;

/** A sentence as words and marks, each with its class and what it repeats of the question. */
export function sentenceWords(question: QuestionProfile, body: string, sentence: Span): readonly SentenceWord[] {
  const weights = new Map(question.terms.map(({ term, weight }) => [term, weight]));
  const words: SentenceWord[] = [];
  for (const match of body.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const text = match[0];
    const start = sentence.start + match.index;
    const lower = text.toLowerCase();
    const span = { start, end: start + text.length, lower };
    if (/[\p{L}\p{N}]/u.test(text) && !/^['’]s$/u.test(text)) {
      const terms = termsOf(text).map(({ term }) => term);
      const asked = terms.reduce((most, term) => Math.max(most, weights.get(term) ?? 0), 0);
      words.push({ ...span, kind: wordClass(text, words.length === 0), terms, asked });
    } else words.push({ ...span, kind: markKind(lower), terms: [], asked: 0 });
  }
  return words;
}

function markKind(mark: string): SentenceWord['kind'] {
  if (/^['’]s$/u.test(mark)) return 'closes';
  if (/^[([{“‘«]$/u.test(mark)) return 'opens';
  if (/^[)\]}”’»]$/u.test(mark)) return 'closes';
  if (/^["']$/u.test(mark)) return 'quote';
  if (/^[—–-]$/u.test(mark)) return 'dash';
  return /^[,;:]$/u.test(mark) ? 'comma' : 'stop';
}
