import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { NER_MODEL } from '../../../src/text/ner/load-ner-model.js';

/** The folder of the name model in the repository. */
export const MODEL_FOLDER = fileURLToPath(new URL(`../../../embeddings/model/${NER_MODEL}`, import.meta.url));

const goldenSchema = z.object({
  id: z.string(),
  text: z.string(),
  tokens: z.array(z.tuple([z.string(), z.number()])),
  ents: z.array(z.tuple([z.number(), z.number(), z.string()])),
});

const stepsSchema = z.object({
  text: z.string(),
  tokens: z.array(z.string()),
  norm: z.array(z.string()),
  shape: z.array(z.string()),
  attr_ids: z.array(z.array(z.string())),
  norm_rows: z.array(z.array(z.number())),
  embed_first8: z.array(z.array(z.number())),
  encode_first8: z.array(z.array(z.number())),
  project_first8: z.array(z.array(z.number())),
  lower_pad_then_tokens_f0_first8: z.array(z.array(z.number())),
  ents: z.array(z.tuple([z.number(), z.number(), z.string()])),
  hashes: z.record(z.string(), z.string()),
});

/** Texts with their tokens and entities as the model's makers' own program gives them. */
export function readGolden(folder: string): readonly z.infer<typeof goldenSchema>[] {
  return readFileSync(join(folder, 'golden.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => goldenSchema.parse(JSON.parse(line)));
}

/** One sentence with the intermediate values of each step. */
export function readGoldenSteps(): z.infer<typeof stepsSchema> {
  return stepsSchema.parse(JSON.parse(readFileSync(join(MODEL_FOLDER, 'golden-steps.json'), 'utf8')));
}
