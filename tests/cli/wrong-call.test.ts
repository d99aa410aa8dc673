import { describe, expect, it } from 'vitest';

import { oneTopic, refuseWords, wrongCall } from '../../src/cli/wrong-call.js';
import { BotError } from '../../src/core/errors.js';

const USAGE = 'Usage: npm run thing -- TOPIC\n\nDoes a thing.';

describe('a wrong call', () => {
  it('is told with the call as it should be, and no more of the help', () => {
    const error = wrongCall('Which topic?', USAGE);
    expect(error).toBeInstanceOf(BotError);
    expect(error).toMatchObject({ code: 'usage', message: 'Which topic?\nUsage: npm run thing -- TOPIC' });
  });

  it('is a word where a script takes none', () => {
    expect(() => refuseWords(['x'], USAGE)).toThrow('“x” has no place here.');
    expect(() => refuseWords([], USAGE)).not.toThrow();
  });
});

describe('one topic', () => {
  it.each([
    [[], ''],
    [['  '], ''],
    [[' Libya peace talks '], 'Libya peace talks'],
  ])('of %j is %j', (words, topic) => {
    expect(oneTopic(words, USAGE)).toBe(topic);
  });

  it('is not several words', () => {
    expect(() => oneTopic(['Libya', 'talks'], USAGE)).toThrow(/quotation marks/u);
  });
});
