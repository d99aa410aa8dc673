import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';
import type { EmbeddingModel } from './model-files.js';

/** How rare a word is in English, 0 (the commonest) to 1 (no single word piece of the model). */
export type WordRarity = (word: string) => number;

/** BERT's vocabulary lists its whole words by falling frequency from about here; before are marks and letters. */
const FIRST_WORD = 1996;

/**
 * Rarity by a word's place in the model's vocabulary, which is ordered by frequency: the log of its rank over the log of the last.
 * An archive's own frequencies mean nothing while it is small.
 * @throws {BotError} `model-broken`
 */
export function readWordRarity(model: EmbeddingModel): WordRarity {
  const schema = z.object({ model: z.object({ vocab: z.record(z.string(), z.int()) }) });
  const file = join(model.folder, 'tokenizer.json');
  let vocab: Readonly<Record<string, number>>;
  try {
    ({ vocab } = schema.parse(JSON.parse(readFileSync(file, 'utf8'))).model);
  } catch (error) {
    throw new BotError('model-broken', `${file} holds no vocabulary: ${messageOf(error)}`, { cause: error });
  }
  const ranks = new Map(Object.entries(vocab));
  const last = Math.log(ranks.size - FIRST_WORD);
  return (word) => {
    const rank = ranks.get(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    if (rank === undefined) return 1;
    return Math.min(1, Math.log(Math.max(1, rank - FIRST_WORD)) / last);
  };
}
