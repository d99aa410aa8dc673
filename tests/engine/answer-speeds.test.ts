import { describe, expect, it } from 'vitest';

import { createAnswerSpeeds } from '../../src/engine/answer-speeds.js';

function answerIn(total: number): object {
  return { outcome: 'found', milliseconds: { total } };
}

describe('the speed of answers', () => {
  it('is unknown before anything was answered', () => {
    const speeds = createAnswerSpeeds();
    for (const other of [null, 7, ['Ada'], {}, { milliseconds: null }, { milliseconds: { total: 'long' } }]) {
      speeds.note('suggest', other);
    }
    expect(speeds.figures()).toEqual([]);
  });

  it.each([
    [[80], 80, 80],
    [[10, 30], 10, 30],
    [[30, 10, 20], 20, 30],
    [Array.from({ length: 100 }, (_, place) => 100 - place), 50, 95],
  ])('is told by times that were measured: %j', (times, median, percentile95) => {
    const speeds = createAnswerSpeeds();
    for (const time of times) speeds.note('ask', answerIn(time));
    expect(speeds.figures()).toEqual([{ command: 'ask', answers: times.length, median, percentile95 }]);
  });

  it('is that of the latest answers, each command by itself', () => {
    const speeds = createAnswerSpeeds();
    for (let count = 0; count < 1000; count += 1) speeds.note('ask', answerIn(9000));
    for (let count = 0; count < 500; count += 1) speeds.note('ask', answerIn(5));
    speeds.note('who', answerIn(7));
    expect(speeds.figures()).toEqual([
      { command: 'ask', answers: 500, median: 5, percentile95: 5 },
      { command: 'who', answers: 1, median: 7, percentile95: 7 },
    ]);
  });
});
