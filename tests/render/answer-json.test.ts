import { describe, expect, it } from 'vitest';

import { askAnswerLine } from '../../src/render/answer-json.js';
import { refused, SAMPLE_CITATION, SAMPLE_COVERAGE, SAMPLE_FOUND } from './sample-answers.js';

describe('askAnswerLine', () => {
  it('gives an answer as one line', () => {
    const line = askAnswerLine(SAMPLE_FOUND);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      question: 'Who opened the harbour?',
      outcome: 'found',
      citations: [SAMPLE_CITATION],
      coverage: SAMPLE_COVERAGE,
      milliseconds: { total: 12 },
    });
  });

  it('gives the reason of a refusal in words and as data', () => {
    expect(
      JSON.parse(askAnswerLine(refused({ kind: 'names-missing', names: ['Macron'] }, ['Tripoli']))),
    ).toEqual({
      question: 'Who closed the harbour?',
      outcome: 'nothing-found',
      reason: 'No article mentions Macron.',
      refusal: { kind: 'names-missing', names: ['Macron'] },
      topics: ['Tripoli'],
      citations: [],
      coverage: SAMPLE_COVERAGE,
      milliseconds: { total: 3 },
    });
  });
});
