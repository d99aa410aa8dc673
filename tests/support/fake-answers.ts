import type { WhoAnswer } from '../../src/answers/who-answer.js';
import type { AskAnswer, Coverage } from '../../src/answers/answer.js';
import type { Question } from '../../src/core/question.js';

const coverage: Coverage = {
  articles: 3,
  from: '2021-03-01',
  to: '2021-05-09',
  undated: 1,
  builtAt: '2021-06-01T10:00:00.000Z',
};

const quote = 'The harbour bridge was closed on Monday. Divers found two cracks below the third pillar.';
const sentence = { start: 141, end: 100 + quote.length };

/** An answer with one excerpt of a made-up article. */
export function foundAnswer(question: Question): AskAnswer {
  return {
    outcome: 'found',
    question: question.text,
    understood: null,
    coverage,
    milliseconds: { total: 1 },
    citations: [
      {
        number: 1,
        article: 'bridge.txt',
        title: 'Cracks close the harbour bridge',
        outlet: 'Harbour Gazette',
        url: 'https://gazette.example/bridge',
        date: { value: '2021-03-02', precision: 'day', basis: 'stated' },
        start: 100,
        end: 100 + quote.length,
        quote,
        sentence,
        highlights: [{ start: 154, end: 164 }],
      },
    ],
  };
}

/** A refusal: no article mentions the person. */
export function refusedAnswer(question: Question): AskAnswer {
  return {
    outcome: 'nothing-found',
    question: question.text,
    understood: null,
    coverage,
    milliseconds: { total: 1 },
    refusal: { kind: 'names-missing', names: ['Ada Quill'] },
    topics: ['harbour bridge'],
    citations: [],
  };
}

/** Nobody of that name is in the archive. */
export function nobodyAnswer(query: string): WhoAnswer {
  return {
    query,
    outcome: 'nothing-found',
    people: [],
    nearest: ['Mara Lind'],
    coverage: { articles: 1, from: null, to: null, undated: 1, builtAt: '2021-06-01T10:00:00.000Z' },
    milliseconds: { total: 1 },
  };
}
