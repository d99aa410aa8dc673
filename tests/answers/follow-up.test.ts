import { describe, expect, it } from 'vitest';

import { completeQuestion } from '../../src/answers/follow-up.js';

describe('completeQuestion', () => {
  it.each([
    ['and Turkey?', 'What did Russia say about the ceasefire?', 'What did Turkey say about the ceasefire?'],
    ['What about Sameh Shoukry?', 'What did Lavrov say in Cairo?', 'What did Sameh Shoukry say in Cairo?'],
    ['how about the UN?', 'What does Egypt want?', 'What does the UN want?'],
    ['and in March?', 'What did the government launch?', 'What did the government launch in March?'],
    ['What did he tell Guterres?', 'Who is Khalifa Haftar?', 'What did he tell Guterres?'],
    [
      'When did he start the offensive?',
      'Who is Khalifa Haftar?',
      'When did Khalifa Haftar start the offensive?',
    ],
    ['And what is his rank?', 'Who is Khalifa Haftar?', 'What is Khalifa Haftar’s rank?'],
  ])('reads %s after %s', (text, last, expected) => {
    expect(completeQuestion(text, last).text).toBe(expected);
  });

  it.each([
    ['and Turkey?', null],
    ['Who is the UN envoy?', 'What did Lavrov say?'],
    ['What about who leads the army in the east of the country?', 'What did Lavrov say?'],
    ['What did he say?', 'why was there a war?'],
    ['and who leads it?', 'What is the LNA?'],
  ])('leaves %s alone', (text, last) => {
    expect(completeQuestion(text, last)).toEqual({ text, completed: false });
  });
});
