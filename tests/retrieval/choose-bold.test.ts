import { describe, expect, it } from 'vitest';

import { chooseBold } from '../../src/retrieval/choose-bold.js';
import { sentenceWords } from '../../src/retrieval/sentence-words.js';
import type { OpenKind } from '../../src/text/answer-nouns.js';
import { plainQuestion } from '../support/plain-question.js';

const BODY = 'The envoy flew from Oslo to Bern on Friday with two aides and a long list of wishes.';
const SENTENCE = { start: 0, end: BODY.length };
const WORDS = sentenceWords(plainQuestion(''), BODY, SENTENCE);

/** What is bold when each of some texts is the answer with some probability. */
function chosen(probabilities: Readonly<Record<string, number>>, open: OpenKind = 'thing'): string[] {
  const answers = Object.entries(probabilities).map(([text, probability]) => {
    const start = BODY.indexOf(text);
    return {
      from: WORDS.findIndex((word) => word.start === start),
      to: WORDS.findIndex((word) => word.end === start + text.length),
      probability,
    };
  });
  return chooseBold(WORDS, answers, SENTENCE, open).map(({ start, end }) => BODY.slice(start, end));
}

describe('chooseBold', () => {
  it('takes the likeliest answer', () => {
    expect(chosen({ Oslo: 0.02, Bern: 0.98 })).toEqual(['Bern']);
  });

  it('takes two answers that are both likely', () => {
    expect(chosen({ Oslo: 0.5, Bern: 0.5 })).toEqual(['Oslo', 'Bern']);
  });

  it('takes a longer answer for the sake of the shorter ones inside', () => {
    expect(chosen({ 'two aides': 0.4, 'a long list': 0.1, 'two aides and a long list': 0.5 })).toEqual([
      'two aides and a long list',
    ]);
  });

  it('takes the likeliest where none is worth its length', () => {
    expect(chosen({ 'flew from Oslo to Bern': 0.01 })).toEqual(['flew from Oslo to Bern']);
  });

  it('never takes most of the sentence', () => {
    expect(
      chosen({ 'envoy flew from Oslo to Bern on Friday with two aides and a long list': 0.9, Friday: 0.1 }),
    ).toEqual(['Friday']);
  });

  it('adds the preposition of a date', () => {
    expect(chosen({ Friday: 1 }, 'date')).toEqual(['on Friday']);
  });
});
