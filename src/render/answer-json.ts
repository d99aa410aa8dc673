import type { AskAnswer } from '../answers/answer.js';
import { refusalWords } from './refusal.js';
import { DEFAULT_LANGUAGE } from './texts/language.js';

/** An answer to `/ask` as one line of JSON, in the shape that the scripts' `--json` promises; always in English. */
export function askAnswerLine(answer: AskAnswer): string {
  const { question, understood, outcome, citations, coverage, milliseconds } = answer;
  const refused =
    answer.outcome === 'found'
      ? {}
      : {
          reason: refusalWords(answer.refusal, DEFAULT_LANGUAGE).reason,
          refusal: answer.refusal,
          topics: answer.topics,
        };
  return JSON.stringify({
    question,
    ...(understood === null ? {} : { understood }),
    outcome,
    ...refused,
    citations,
    ...(answer.outcome === 'found' && answer.further !== undefined ? { further: answer.further } : {}),
    coverage,
    milliseconds,
  });
}
