import type { CheckAnswer } from '../answers/check-answer.js';

/** A checked message as one line of JSON, in the shape that the scripts' `--json` promises. */
export function checkAnswerLine(answer: CheckAnswer): string {
  return JSON.stringify(answer);
}
