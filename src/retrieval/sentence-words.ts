import type { Span } from '../core/span.js';
import { TITLES } from '../text/abbreviations.js';
import { termsOf } from '../text/terms.js';
import { wordClass, type WordClass } from '../text/word-classes.js';
import type { QuestionProfile } from './question-profile.js';

/** What a token does in its sentence; `quote` is a straight mark that may open or close. */
export type TokenKind = WordClass | 'comma' | 'opens' | 'closes' | 'quote' | 'dash' | 'stop' | 'possessive';

/** A word or mark of a sentence, in the body's offsets. */
export interface SentenceWord extends Span {
  readonly lower: string;
  readonly kind: TokenKind;
  /** What the question's words are compared with; several for "24-yard", none for a mark. */
  readonly terms: readonly string[];
  /** Weight of the question's word that this one repeats, 0 where it repeats none. */
  readonly asked: number;
}

/** Numbers with their sign and what hangs on them ("$5.2", "24-yard", "10%"), acronyms with stops, words, marks. */
const TOKEN =
  /[$€£¥~]?\p{N}+(?:[.,/:]\p{N}+)*[½¼¾]?(?:[%°]|[-–]?[\p{L}\p{N}]+)*|(?:\p{Lu}\.){2,}|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:[-–&'’.](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}]+)*|\S/gu;
const MODALS = new Set('to will would can could may might must should shall did does do'.split(' '));

/** A sentence as words and marks, each with its class and what it repeats of the question. */
export function sentenceWords(
  question: QuestionProfile,
  body: string,
  sentence: Span,
): readonly SentenceWord[] {
  const weights = new Map(question.terms.map(({ term, weight }) => [term, weight]));
  const words: SentenceWord[] = [];
  for (const match of body.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const text = match[0];
    const start = sentence.start + match.index;
    const span = { start, end: start + text.length, lower: text.toLowerCase() };
    const last = words.at(-1);
    if (/^['’]s$/u.test(text)) words.push({ ...span, kind: 'possessive', terms: [], asked: 0 });
    else if (/[\p{L}\p{N}]/u.test(text)) {
      const terms = termsOf(text).map(({ term }) => term);
      const asked = terms.reduce((most, term) => Math.max(most, weights.get(term) ?? 0), 0);
      words.push({ ...span, kind: wordClass(text, words.length === 0), terms, asked });
    } else if (text === '.' && last?.end === start && TITLES.has(body.slice(last.start, last.end))) {
      // "Gen. Malakhov": the stop belongs to the title.
      words[words.length - 1] = { ...last, end: span.end };
    } else words.push({ ...span, kind: markKind(text), terms: [], asked: 0 });
  }
  return words.map((word, at) => (isVerbHere(words, at) ? { ...word, kind: 'verb' } : word));
}

function markKind(mark: string): TokenKind {
  if (/^[([{“‘«]$/u.test(mark)) return 'opens';
  if (/^[)\]}”’»]$/u.test(mark)) return 'closes';
  if (/^["']$/u.test(mark)) return 'quote';
  if (/^[—–-]$/u.test(mark)) return 'dash';
  return /^[,;:]$/u.test(mark) ? 'comma' : 'stop';
}

/** Whether a plain word is a verb by what stands around it: "will pay", "holds 22,000", "establishes the". */
function isVerbHere(words: readonly SentenceWord[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== 'word') return false;
  const before = words[at - 1];
  if (before === undefined) return false;
  const behind = words[at + 1]?.kind;
  const leads = behind === 'determiner' || behind === 'number' || behind === 'pronoun';
  if (MODALS.has(before.lower)) return leads || before.lower !== 'to' || behind !== 'comma';
  const subject = before.kind === 'word' || before.kind === 'name' || before.kind === 'pronoun';
  return subject && leads && /[^s']s$/u.test(word.lower);
}
