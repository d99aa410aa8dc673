import type { CompareAnswer } from '../answers/compare-answer.js';
import { refusalWords } from './refusal.js';
import { DEFAULT_LANGUAGE } from './texts/language.js';

/** A comparison as one line of JSON, in the shape that the scripts' `--json` promises; always in English. */
export function compareAnswerLine(answer: CompareAnswer): string {
  return JSON.stringify(
    answer.outcome === 'found'
      ? answer
      : { ...answer, reason: refusalWords(answer.refusal, DEFAULT_LANGUAGE).reason },
  );
}
