import { describe, expect, it } from 'vitest';

import { createEncoder } from '../../../src/text/ner/encoder.js';
import type { Encoder } from '../../../src/text/ner/encoder.js';
import { loadNerModel } from '../../../src/text/ner/load-ner-model.js';
import { createPlainKernel } from '../../../src/text/ner/matrix-kernel.js';
import { FEATURES, FEATURE_WIDTH, HIDDEN, WIDTH } from '../../../src/text/ner/network.js';
import { createTokenizer } from '../../../src/text/ner/tokenizer.js';
import { createVectorKernel } from '../../../src/text/ner/vector-kernel.js';
import { MODEL_FOLDER, readGolden, readGoldenSteps } from './model-folder.js';

const model = loadNerModel(MODEL_FOLDER);
const tokenize = createTokenizer(model.rules);
const steps = readGoldenSteps();
const SHOWN = 8; // numbers of each row that the golden file gives, to five decimals

function wordsOf(encoder: Encoder, count: number): number[][] {
  return Array.from({ length: count }, (_, row) => [...encoder.wordVector(row).subarray(0, SHOWN)]);
}

function firstOf(rows: Float32Array, stride: number, count: number): number[][] {
  return Array.from({ length: count }, (_, row) => [...rows.subarray(row * stride, row * stride + SHOWN)]);
}

function expectNear(actual: readonly number[][], expected: readonly number[][]): void {
  expect(actual.length).toBe(expected.length);
  for (const [row, values] of expected.entries()) {
    for (const [column, value] of values.entries()) {
      expect(actual[row]?.[column]).toBeCloseTo(value, 4);
    }
  }
}

describe.each([
  ['plain', createPlainKernel],
  ['vector', createVectorKernel],
])('createEncoder with the %s kernel', (_name, createKernel) => {
  const encoder = createEncoder(model.network, model.rules, createKernel);

  it('gives the golden values at each step', () => {
    const tokens = tokenize(steps.text);
    const count = tokens.length;
    expect(tokens.map((token) => token.text)).toEqual(steps.tokens);
    expect(tokens.map((token) => token.norm)).toEqual(steps.norm);
    encoder.encode(tokens, 0, count);
    expectNear(wordsOf(encoder, count), steps.embed_first8);
    expectNear(firstOf(encoder.encoded, WIDTH, count), steps.encode_first8);
    expectNear(firstOf(encoder.projected, HIDDEN, count), steps.project_first8);
    const missing = [...model.network.lower.missing.subarray(0, SHOWN)];
    const lowered = firstOf(encoder.lowered, FEATURES * FEATURE_WIDTH, count);
    expectNear([missing, ...lowered], steps.lower_pad_then_tokens_f0_first8);
  });

  it('gives a token the same row in whichever stretch of the text it is encoded', () => {
    const tokens = tokenize(readGolden(MODEL_FOLDER)[0]?.text ?? '').slice(0, 40);
    encoder.encode(tokens, 0, 40);
    const whole = encoder.encoded.slice(0, 40 * WIDTH);
    for (const [from, to] of [
      [0, 1],
      [1, 6],
      [3, 20],
      [39, 40],
    ] as const) {
      encoder.encode(tokens, from, to);
      const part = encoder.encoded.subarray(0, (to - from) * WIDTH);
      expect([...part]).toEqual([...whole.subarray(from * WIDTH, to * WIDTH)]);
    }
  });
});
