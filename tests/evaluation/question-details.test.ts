import { describe, expect, it } from 'vitest';

import { detailsOf, trecLines } from '../../src/evaluation/question-details.js';
import type { QuestionOutcome } from '../../src/evaluation/question-outcome.js';

const OUTCOME: QuestionOutcome = {
  query: {
    id: 'q1',
    text: 'When did the bridge close?',
    grades: new Map([['a', 1]]),
    evidence: { document: 'a', start: 10, end: 40, answers: ['on Monday'], topic: null },
    topic: null,
  },
  profile: { text: '', vector: new Float32Array(), asked: 'date', terms: [], pairs: [], expansion: [] },
  ranking: {
    keywords: [],
    vectors: [],
    fused: [
      { document: 'a', score: 2.00000049 },
      { document: 'b', score: -0.5 },
    ],
  },
  found: true,
  probability: 0.123456789,
  first: {
    document: 'a',
    start: 10,
    end: 38,
    text: 'The bridge closed on Monday.',
    bold: [{ start: 28, end: 37 }],
  },
};

describe('detailsOf', () => {
  it('tells the outcome, the ranking, the first sentence and the bold words', () => {
    expect(detailsOf('set', OUTCOME)).toEqual({
      set: 'set',
      id: 'q1',
      question: 'When did the bridge close?',
      outcome: 'found',
      probability: 0.123457,
      ranking: [
        { document: 'a', score: 2 },
        { document: 'b', score: -0.5 },
      ],
      firstSentence: { document: 'a', start: 10, end: 38, text: 'The bridge closed on Monday.' },
      bold: [{ start: 28, end: 37, text: 'on Monday' }],
      citesGold: true,
      boldsAnswer: true,
    });
  });

  it('leaves out what the set does not say, and keeps an answer that is missing', () => {
    const query = { ...OUTCOME.query, evidence: null };
    const details = detailsOf('set', { ...OUTCOME, query, found: false, first: null });
    expect(details).toMatchObject({ outcome: 'nothing-found', firstSentence: null, bold: [] });
    expect(Object.keys(details)).not.toContain('citesGold');
    expect(Object.keys(details)).not.toContain('boldsAnswer');
  });
});

describe('trecLines', () => {
  it('writes a line a document', () => {
    expect(trecLines(OUTCOME, 'tag')).toEqual(['q1 Q0 a 1 2.000000 tag', 'q1 Q0 b 2 -0.500000 tag']);
  });
});
