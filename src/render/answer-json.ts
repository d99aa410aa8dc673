import type { AskAnswer } from '../answers/answer.js';
import { refusalWords } from './refusal.js';
import { english } from './texts/en.js';

/** An answer to `/ask` as one line of JSON, in the shape that the scripts' `--json` promises; always in English. */
export function askAnswerLine(answer: AskAnswer): string {
  const { question, outcome, citations, coverage, milliseconds } = answer;
  const refused =
    answer.outcome === 'found'
      ? {}
      : {
          reason: refusalWords(answer.refusal, 'en-GB', english).reason,
          refusal: answer.refusal,
          topics: answer.topics,
        };
  return JSON.stringify({ question, outcome, ...refused, citations, coverage, milliseconds });
}
