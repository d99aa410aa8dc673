import type { WhoAnswer } from '../answers/who-answer.js';

/** An answer to `/who` as one line of JSON, in the shape that the scripts' `--json` promises. */
export function whoAnswerLine(answer: WhoAnswer): string {
  return JSON.stringify(answer);
}
