import { describe, expect, it } from 'vitest';

import { isSameSentence, judgeBold } from '../../src/evaluation/evidence.js';

describe('isSameSentence', () => {
  it.each([
    [{ start: 0, end: 40 }, true],
    [{ start: 0, end: 90 }, true],
    [{ start: 15, end: 40 }, true],
    [{ start: 20, end: 60 }, false],
    [{ start: 41, end: 80 }, false],
  ])('%j', (sentence, same) => {
    expect(isSameSentence(sentence, { start: 0, end: 40 })).toBe(same);
  });
});

describe('judgeBold', () => {
  const body = 'First. The bridge of 1936 closed on 3 May 2021, said the Mayor of Elsa.';
  const sentence = { start: 7, end: body.length };
  const bold = (...words: string[]) =>
    words.map((word) => ({ start: body.indexOf(word), end: body.indexOf(word) + word.length }));

  it.each([
    ['the whole answer', ['3 May 2021'], bold('3 May 2021'), 1],
    ['an answer inside longer bold words', ['May 2021'], bold('on 3 May 2021'), 1],
    ['one of several answers', ['nobody', 'the mayor of elsa'], bold('the Mayor of Elsa'), 1],
    ['an answer in quotation marks', ['"3 May 2021."'], bold('3 May 2021'), 1],
    ['an answer that is only half bold', ['3 May 2021'], bold('May 2021'), 0],
    ['an answer over two bold stretches', ['3 May 2021'], bold('3 May', '2021'), 0],
    ['an answer inside a longer number', ['3'], bold('1936'), 0],
    ['an answer that is not there', ['June'], bold('3 May 2021'), 0],
    ['an empty answer', [' '], bold('3 May 2021'), 0],
    ['no bold words', ['3 May 2021'], [], 0],
  ])('%s', (_name, answers, spans, hit) => {
    expect(judgeBold(body, sentence, spans, answers).hit).toBe(hit);
  });

  it('gives the bold words’ share of the sentence', () => {
    const { share } = judgeBold(body, sentence, bold('3 May', '2021'), []);
    expect(share).toBeCloseTo(9 / (body.length - 7), 12);
  });

  it('keeps offsets where lower case is longer', () => {
    const turkish = 'İzmir holds 40 ships.';
    const spans = [{ start: 12, end: 14 }];
    expect(judgeBold(turkish, { start: 0, end: turkish.length }, spans, ['40']).hit).toBe(1);
  });
});
