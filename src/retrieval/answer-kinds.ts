import type { AskedFor } from '../core/question.js';
import { overlaps } from '../core/span.js';
import type { MarkLabel, SentenceMark } from '../index/analyse-article.js';
import { termsOf } from '../text/terms.js';
import type { QuestionProfile } from './question-profile.js';

/** The kinds of answers that a sentence holds. */
export interface AnswerKinds {
  /** Whether it holds the kind of thing that the question asks for, in words that the question does not have itself. */
  holds(question: QuestionProfile): boolean;
}

const NUMBER =
  /\b\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|both|several|majority|most|none|once|twice)\b/giu;

/** Names and dates that were found when the index was built, by what they are for a kind of question. */
const LABELS: Readonly<Partial<Record<AskedFor, ReadonlySet<MarkLabel>>>> = {
  date: new Set<MarkLabel>(['DATE']),
  person: new Set<MarkLabel>(['PERSON', 'ORG', 'NORP']),
  place: new Set<MarkLabel>(['GPE', 'LOC', 'FAC']),
};

/**
 * Looks for the kinds of answers in a sentence: names and dates by the marks of the index, numbers by their form.
 * A year or a day of the month is no answer to "how many".
 */
export function answerKindsOf(sentence: string, offset: number, marks: readonly SentenceMark[]): AnswerKinds {
  return {
    holds(question) {
      const asked = new Set(question.terms.map(({ term }) => term));
      const isNew = (text: string): boolean => termsOf(text).some(({ term }) => !asked.has(term));
      const labels = LABELS[question.asked];
      if (labels !== undefined) {
        return marks.some(
          ({ label, start, end }) => labels.has(label) && isNew(sentence.slice(start - offset, end - offset)),
        );
      }
      if (question.asked !== 'number') return true;
      const dates = marks.filter(({ label }) => label === 'DATE');
      return [...sentence.matchAll(NUMBER)].some(({ 0: number, index }) => {
        const span = { start: offset + index, end: offset + index + number.length };
        return isNew(number) && !dates.some((date) => overlaps(date, span));
      });
    },
  };
}
