import { describe, expect, it } from 'vitest';

import { fitAnswering } from '../../src/evaluation/fit-answering.js';
import { answerFeatures } from '../../src/retrieval/answering-features.js';
import { scoreAnswers } from '../../src/retrieval/score-answers.js';
import { sentenceWords } from '../../src/retrieval/sentence-words.js';
import { questionShape } from '../../src/text/question-shape.js';
import { plainQuestion } from '../support/plain-question.js';

function readingOf(question: string, body: string): ReturnType<typeof answerFeatures> {
  const words = sentenceWords(plainQuestion(question), body, { start: 0, end: body.length });
  return answerFeatures(questionShape(question), words, []);
}

const CITIES = ['Oslo', 'Bern', 'Lima', 'Riga', 'Rome', 'Doha'];

describe('fitAnswering', () => {
  const examples = CITIES.map((city) => ({
    features: readingOf('Where did the envoy land?', `The envoy landed in ${city} with two aides.`),
    answer: { from: 4, to: 4 },
    weight: 1,
  }));

  it('finds the answer in a sentence of the same make', () => {
    const features = readingOf('Where did the pilot land?', 'The pilot landed in Baku with nine boxes.');
    const scored = scoreAnswers(features, fitAnswering(examples));
    const best = scored.reduce((left, right) => (right.probability > left.probability ? right : left));
    expect(best).toMatchObject({ from: 4, to: 4 });
    expect(scored.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });

  it('gives no weights where there is nothing to learn from', () => {
    expect(fitAnswering([]).size).toBe(0);
  });
});
