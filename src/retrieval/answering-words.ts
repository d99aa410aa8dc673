import type { Span } from '../core/span.js';
import { termsOf } from '../text/terms.js';
import { answerPattern } from './answer-kinds.js';
import type { QuestionProfile } from './question-profile.js';

/** The words of a sentence that answer the question, in the body's offsets: those of the kind asked for that the question does not hold itself. */
export function answeringWords(question: QuestionProfile, body: string, sentence: Span): readonly Span[] {
  const pattern = answerPattern(question.asked);
  if (pattern === null) return [];
  const asked = new Set(question.terms.map(({ term }) => term));
  return [...body.slice(sentence.start, sentence.end).matchAll(pattern)]
    .filter((match) => termsOf(match[0]).some(({ term }) => !asked.has(term)))
    .map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }));
}
