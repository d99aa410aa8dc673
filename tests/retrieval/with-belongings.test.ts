import { describe, expect, it } from 'vitest';

import { sentenceWords } from '../../src/retrieval/sentence-words.js';
import { withBelongings } from '../../src/retrieval/with-belongings.js';
import type { OpenKind } from '../../src/text/answer-nouns.js';
import { plainQuestion } from '../support/plain-question.js';

function widened(body: string, answer: string, open: OpenKind): string {
  const words = sentenceWords(plainQuestion(''), body, { start: 0, end: body.length });
  const start = body.indexOf(answer);
  const from = words.findIndex((word) => word.start === start);
  const to = words.findIndex((word) => word.end === start + answer.length);
  const run = withBelongings(words, { from, to }, open);
  return body.slice(words[run.from]?.start, words[run.to]?.end);
}

describe('withBelongings', () => {
  it.each<readonly [string, string, OpenKind, string]>([
    ['It holds at least 22,000 fans', '22,000', 'number', 'at least 22,000 fans'],
    ['It cost about 40 million dollars', '40', 'number', 'about 40 million dollars'],
    ['It opened in 2015.', '2015', 'date', 'in 2015'],
    ['They met off the island of Vis', 'island of Vis', 'place', 'off the island of Vis'],
    ['The army (LNA) left', 'army (LNA', 'thing', 'army (LNA)'],
  ])('widens "%s"', (body, answer, open, expected) => {
    expect(widened(body, answer, open)).toBe(expected);
  });

  it('leaves other answers as they are', () => {
    expect(widened('It was led by Keller', 'Keller', 'person')).toBe('Keller');
  });
});
