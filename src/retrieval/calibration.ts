import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { GATE_FEATURES } from './gate-features.js';
import { type GateNetwork, logOdds, probabilityOf } from './gate-network.js';
import { READING_FEATURES } from './read-sentences.js';
import { SENTENCE_FEATURES } from './sentence-features.js';

const weights = <Name extends string>(names: readonly Name[]) => z.record(z.enum(names), z.number());

const schema = z.object({
  /** Weights of the sentence features. */
  sentences: weights(SENTENCE_FEATURES),
  /** Weights of the first ranking and the reading, for the sentences that were read. */
  reading: weights(READING_FEATURES),
  /** A small network over the gate's features; an answer is given from `threshold` on. */
  gate: z.object({
    threshold: z.number().min(0).max(1),
    bias: z.number(),
    means: weights(GATE_FEATURES),
    deviations: weights(GATE_FEATURES),
    units: z.array(
      z.object({
        output: z.number(),
        bias: z.number(),
        /** In the order of `means`. */
        weights: z.array(z.number()).length(GATE_FEATURES.length),
      }),
    ),
  }),
  /** What the fit reached, for readers; nothing is computed from it. */
  figures: z.record(z.string(), z.json()),
});

/** The fitted weights of sentence choice and gate; `npm run calibrate` writes them. */
export type Calibration = z.infer<typeof schema>;

/** The shipped calibration's file. */
export const CALIBRATION_FILE = new URL('./calibration.json', import.meta.url);

/** Reads the shipped calibration. */
export function readCalibration(): Calibration {
  return schema.parse(JSON.parse(readFileSync(CALIBRATION_FILE, 'utf8')));
}

/** Puts fitted weights, in the features' orders, under the features' names. */
export function toCalibration(
  sentences: readonly number[],
  reading: readonly number[],
  gate: GateNetwork,
  threshold: number,
): Calibration {
  return schema.parse({
    sentences: named(SENTENCE_FEATURES, sentences),
    reading: named(READING_FEATURES, reading),
    gate: {
      threshold,
      bias: gate.bias,
      means: named(GATE_FEATURES, gate.means),
      deviations: named(GATE_FEATURES, gate.deviations),
      units: gate.units,
    },
    figures: {},
  });
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, place) => [name, values[place] ?? 0]));
}

/** The sentence features' weights in the features' order. */
export function sentenceWeights({ sentences }: Calibration): readonly number[] {
  return SENTENCE_FEATURES.map((name) => sentences[name]);
}

/** The reading features' weights in the features' order. */
export function readingWeights({ reading }: Calibration): readonly number[] {
  return READING_FEATURES.map((name) => reading[name]);
}

/** The gate's network with its features in their order. */
export function gateNetwork({ gate: { bias, means, deviations, units } }: Calibration): GateNetwork {
  return {
    bias,
    means: GATE_FEATURES.map((name) => means[name]),
    deviations: GATE_FEATURES.map((name) => deviations[name]),
    units,
  };
}

/** Probability, 0 to 1, that what was found answers the question. */
export function answerProbability(calibration: Calibration, features: readonly number[]): number {
  return probabilityOf(logOdds(gateNetwork(calibration), features));
}
