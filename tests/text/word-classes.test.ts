import { describe, expect, it } from 'vitest';

import { isPastForm, wordClass, type WordClass } from '../../src/text/word-classes.js';

const CLASSES: readonly (readonly [string, WordClass])[] = [
  ['the', 'determiner'],
  ['between', 'preposition'],
  ['or', 'and'],
  ['because', 'clause'],
  ['whom', 'pronoun'],
  ['was', 'auxiliary'],
  ['resigned', 'verb'],
  ['thrown', 'verb'],
  ['slowly', 'adverb'],
  ['2,400', 'number'],
  ['seven', 'number'],
  ['Benghazi', 'name'],
  ['harbor', 'word'],
];

describe('wordClass', () => {
  it.each(CLASSES)('puts "%s" among the %ss', (word, expected) => {
    expect(wordClass(word, false)).toBe(expected);
  });

  it('does not take a capital for a name where the sentence opens', () => {
    expect(wordClass('The', true)).toBe('determiner');
    expect(wordClass('Because', true)).toBe('clause');
  });
});

describe('isPastForm', () => {
  it.each(['need', 'hundred', 'speed', 'red'])('does not take "%s" for a past form', (word) => {
    expect(isPastForm(word)).toBe(false);
  });
});
