import weights from './answering-weights.json' with { type: 'json' };
import type { AnswerWeights } from './score-answers.js';

let shipped: AnswerWeights | null = null;

/** The shipped weights, which `src/cli/answering-weights.ts` fits. */
export function readAnsweringWeights(): AnswerWeights {
  shipped ??= new Map(Object.entries(weights.weights));
  return shipped;
}
