import { describe, expect, it } from 'vitest';

import { takesPart } from '../../src/answers/timeline-part.js';

/** The name stands between bars, the verb is "sold". */
function partIn(sentence: string): boolean {
  const [before = '', name = '', after = ''] = sentence.split('|');
  const body = before + name + after;
  const place = { start: before.length, end: before.length + name.length };
  return takesPart(body, { start: 0, end: body.length }, place, body.indexOf('sold'));
}

describe('takesPart', () => {
  it.each([
    ['|Norvik| sold the pier.'],
    ['The city sold |Norvik| last week.'],
    ['The city sold the old |Norvik| yard.'],
    ["|Norvik|'s owners sold the pier."],
    ['Lind sold boats to buy |Norvik|.'],
    ['Shares of |Norvik| were sold.'],
    ['The pier was sold by |Norvik|.'],
  ])('sees that the named takes part: %s', (sentence) => {
    expect(partIn(sentence)).toBe(true);
  });

  it.each([
    ['The city sold the pier to |Norvik|.'],
    ['Lind sold tea in the old |Norvik| yard.'],
    ['With |Norvik| out of town, Lind sold the pier.'],
    ["Lind sold |Norvik|'s pier."],
  ])('sees that it does not: %s', (sentence) => {
    expect(partIn(sentence)).toBe(false);
  });
});
