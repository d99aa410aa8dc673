import { describe, expect, it } from 'vitest';

import { embeddingRows } from '../../../src/text/ner/hash-embedding.js';
import { loadNerModel } from '../../../src/text/ner/load-ner-model.js';
import { attributesOf, stringId } from '../../../src/text/ner/word-attributes.js';
import { MODEL_FOLDER, readGoldenSteps } from './model-folder.js';

const { rules, network } = loadNerModel(MODEL_FOLDER);
const steps = readGoldenSteps();

describe('attributesOf', () => {
  it.each([
    ['Tripoli', 'T', 'oli', 'Xxxxx'],
    ['UNSMIL', 'U', 'MIL', 'XXXX'],
    ['to', 't', 'to', 'xx'],
    ['2019-04-06', '2', '-06', 'dddd-dd-dd'],
    ['al-Sarraj', 'a', 'raj', 'xx-Xxxxx'],
    ['x²', 'x', 'x²', 'xd'],
    ['😀😀a', '😀', '😀😀a', '😀😀x'],
    ['Ǆ', 'Ǆ', 'Ǆ', 'X'],
    ['中文', '中', '中文', 'xx'],
    ['\n', '\n', '\n', '\n'],
  ])('describes %j', (text, prefix, suffix, shape) => {
    const norm = text.toLowerCase();
    expect(attributesOf(text, norm, rules.otherDigits)).toEqual([norm, prefix, suffix, shape]);
  });

  it('gives a word of a hundred code points no shape of its own', () => {
    expect(attributesOf('a'.repeat(99), '', rules.otherDigits)[3]).toBe('xxxx');
    expect(attributesOf('a'.repeat(100), '', rules.otherDigits)[3]).toBe('LONG');
  });
});

describe('stringId and embeddingRows', () => {
  it('give the ids and rows of the model for a sentence', () => {
    const [table] = network.tables;
    for (const [index, text] of steps.tokens.entries()) {
      const attributes = attributesOf(text, steps.norm[index] ?? '', rules.otherDigits);
      expect(attributes[3]).toBe(steps.shape[index]);
      const ids = attributes.map((attribute) => stringId(attribute, rules.symbols));
      expect(ids.map(String)).toEqual(steps.attr_ids[index]);
      expect(embeddingRows(ids[0] ?? 0n, table.seed, table.rows)).toEqual(steps.norm_rows[index]);
    }
  });

  it('keeps the small numbers of reserved strings', () => {
    expect(stringId('', rules.symbols)).toBe(0n);
    expect(stringId('X', rules.symbols)).toBe(101n);
    expect(stringId('constructor', rules.symbols)).toBeGreaterThan(1000n);
  });
});
