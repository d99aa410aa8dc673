import { readFileSync } from 'node:fs';

import { z } from 'zod';

import type { AnswerWeights } from './score-answers.js';

/** The shipped weights' file, which `npm run answering-weights` writes. */
export const ANSWERING_WEIGHTS_FILE = new URL('./answering-weights.json', import.meta.url);

const schema = z.object({
  /** What the fit reached, for readers; nothing is computed from it. */
  figures: z.record(z.string(), z.json()),
  weights: z.record(z.string(), z.number()),
});

let shipped: AnswerWeights | null = null;

/** Reads the shipped weights, once. */
export function readAnsweringWeights(): AnswerWeights {
  shipped ??= new Map(
    Object.entries(schema.parse(JSON.parse(readFileSync(ANSWERING_WEIGHTS_FILE, 'utf8'))).weights),
  );
  return shipped;
}
