import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { BotError, messageOf } from '../core/errors.js';
import { type EmbeddingModel, PROJECTION_FILE } from './model-files.js';

const projectionSchema = z.object({
  /** What the mean was taken over and how the axes were found, for readers. */
  source: z.string(),
  mean: z.array(z.number()),
  /** Orthonormal axes, the one of most variance first. */
  axes: z.array(z.array(z.number())),
});

/** Makes a word's vector small: centred, on few axes, of unit length, in bytes. */
export interface WordProjection {
  /** Bytes of a projected word. */
  readonly dimensions: number;
  /** Writes the projected vector of `word` into `target` from `offset` on. */
  project(word: Float32Array, target: Int8Array, offset: number): void;
}

/** A projected vector of unit length has values of -127 to 127. */
export const WORD_SCALE = 127;

/**
 * Reads a model's projection of word vectors: the principal axes that `npm run word-projection` found.
 * @throws {BotError} `model-missing` or `model-broken`
 */
export function readWordProjection(model: EmbeddingModel): WordProjection {
  const file = join(model.folder, PROJECTION_FILE);
  if (!existsSync(file)) {
    throw new BotError(
      'model-missing',
      `The embedding model "${model.id}" lacks ${file}. Run: npm run word-projection -- seeds`,
    );
  }
  let content: z.infer<typeof projectionSchema>;
  try {
    content = projectionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new BotError('model-broken', `${file} is not a valid projection: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return createWordProjection(content.mean, content.axes);
}

/** Projects onto the given axes after taking the mean away. */
function createWordProjection(mean: readonly number[], axes: readonly (readonly number[])[]): WordProjection {
  const width = mean.length;
  const flat = Float32Array.from(axes.flat());
  const shift = axes.map((axis) => axis.reduce((sum, value, place) => sum + value * (mean[place] ?? 0), 0));
  return {
    dimensions: axes.length,
    project(word, target, offset) {
      const values = shift.map((away, axis) => {
        let sum = -away;
        for (let place = 0; place < width; place += 1)
          sum += (flat[axis * width + place] ?? 0) * (word[place] ?? 0);
        return sum;
      });
      const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
      if (length === 0) return;
      for (const [axis, value] of values.entries())
        target[offset + axis] = Math.round((value / length) * WORD_SCALE);
    },
  };
}
