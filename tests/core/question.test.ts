import { describe, expect, it } from 'vitest';

import { createQuestion, QUESTION_MAX_LENGTH } from '../../src/core/question.js';

const askedAt = new Date('2026-01-02T03:04:05.000Z');

describe('createQuestion', () => {
  it('trims the text and leaves unset filters out', () => {
    expect(createQuestion({ text: '  Who spoke? ', outlet: ' ', from: null, askedAt })).toEqual({
      text: 'Who spoke?',
      askedAt: '2026-01-02T03:04:05.000Z',
    });
  });

  it.each([
    ['2019-04-06', '2019-04-06', '2019-04-06', '2019-04-06'],
    ['2019-04', '2019-04', '2019-04-01', '2019-04-30'],
    ['2020-02', '2020', '2020-02-01', '2020-12-31'],
  ])('reads from %s to %s as whole days', (from, to, first, last) => {
    expect(createQuestion({ text: 'Who?', outlet: 'TASS', from, to, askedAt })).toMatchObject({
      outlet: 'TASS',
      from: first,
      to: last,
    });
  });

  it.each([
    [{ text: ' \n' }, 'question-empty'],
    [{ text: 'x'.repeat(QUESTION_MAX_LENGTH + 1) }, 'question-too-long'],
    [{ text: 'Who?', from: '6 April' }, 'date-invalid'],
    [{ text: 'Who?', to: '2019-02-30' }, 'date-invalid'],
    [{ text: 'Who?', from: '2019-05', to: '2019-04' }, 'date-range-reversed'],
  ])('refuses %j with %s', (input, code) => {
    expect(() => createQuestion({ ...input, askedAt })).toThrow(expect.objectContaining({ code }));
  });

  it('takes a question of exactly the longest length', () => {
    expect(createQuestion({ text: 'x'.repeat(QUESTION_MAX_LENGTH), askedAt }).text).toHaveLength(
      QUESTION_MAX_LENGTH,
    );
  });
});
