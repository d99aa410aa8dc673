import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { loadNerModel } from '../../../src/text/ner/load-ner-model.js';
import { createTokenizer } from '../../../src/text/ner/tokenizer.js';
import { MODEL_FOLDER, readGolden } from './model-folder.js';

const { rules } = loadNerModel(MODEL_FOLDER);
const tokenize = createTokenizer(rules);

describe('createTokenizer', () => {
  it('cuts the golden texts as the model expects', () => {
    for (const { id, text, tokens } of readGolden(MODEL_FOLDER)) {
      expect([id, ...tokenize(text).map((token) => [token.text, token.start])]).toEqual([id, ...tokens]);
    }
  });

  it.each([
    ['The minister’s aide', ['The', 'minister', '’s', 'aide']],
    ['(Reuters)', ['(', 'Reuters', ')']],
    ["They can't go.", ['They', 'ca', "n't", 'go', '.']],
    ['a constructor', ['a', 'constructor']],
    ['mid-April', ['mid', '-', 'April']],
    ['5 km/h', ['5', 'km', '/', 'h']],
    ['\u{FEFF}Cairo', ['\u{FEFF}Cairo']],
    ['two  spaces', ['two', ' ', 'spaces']],
    ['', []],
  ])('cuts %j', (text, tokens) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
  });

  it.each([
    ["can't", ['can', 'not']],
    ['TRIPOLI', ['tripoli']],
    ['“', ['"']],
    ['Jan.', ['January']],
  ])('gives the norms of %j', (text, norms) => {
    expect(tokenize(text).map((token) => token.norm)).toEqual(norms);
  });

  it('tells words apart by text and norm', () => {
    const [full] = tokenize('he');
    const [, contracted] = tokenize("he's");
    const [, possessive] = tokenize("Lavrov's");
    expect(full?.word).toBe(tokenize('he')[0]?.word);
    expect(contracted?.text).toBe(possessive?.text);
    expect(contracted?.word === possessive?.word).toBe(contracted?.norm === possessive?.norm);
  });

  it('keeps each token at its place, in order, and drops nothing but single spaces', () => {
    const letters = fc.constantFrom(
      ...'aZ9. ,\'"’-()$%/:@\n\t😀éم½'.split(/(?:)/u),
      "n't",
      'http://',
      'U.S.',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(['', ' ']).toContain(text.slice(end, token.start));
          expect(text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
        expect(['', ' ']).toContain(text.slice(end));
      }),
    );
  });

  it('cuts an endless run of signs without losing any, and no character in two', () => {
    const text = `${'('.repeat(5_000)}${'😀'.repeat(3_001)}`;
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.text).join('')).toBe(text);
    expect(tokens.every((token) => !/\p{Cs}/u.test(token.text))).toBe(true);
  });
});
