import { describe, expect, it } from 'vitest';

import { findNegations, sayContraries } from '../../src/text/polarity.js';

describe('negations', () => {
  it.each<[sentence: string, turned: readonly string[]]>([
    ['The judge is not related to him, a clerk said.', ['not related to him']],
    ['Lesnikov voted no.', ['Lesnikov voted no']],
    ['He refused to pledge allegiance.', ['refused to pledge allegiance']],
    ['They did not only talk.', []],
    ['The ship was undamaged.', ['The ship was undamaged']],
    ['It wasn’t closed and stayed open.', ['wasn’t closed ']],
    ['The bridge is closed.', []],
  ])('in: %s', (sentence, turned) => {
    expect(findNegations(sentence).map(({ scope }) => sentence.slice(scope.start, scope.end))).toEqual(
      turned,
    );
  });
});

describe('contraries', () => {
  it.each<[left: string, right: string, contrary: boolean]>([
    ['The brigades accepted a truce.', 'The brigades rejected a truce.', true],
    ['Prices rose.', 'Prices fell.', true],
    ['The bridge opened.', 'The bridge was closed.', true],
    ['The bridge opened.', 'The bridge opened after it had been closed.', false],
    ['The bridge is old.', 'The bridge was closed.', false],
  ])('%s %s: %s', (left, right, contrary) => {
    expect(sayContraries(left, right)).toBe(contrary);
  });
});
