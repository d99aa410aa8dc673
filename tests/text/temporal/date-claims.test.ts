import { describe, expect, it } from 'vitest';

import { datesExclude, dateTells, findDateClaims } from '../../../src/text/temporal/date-claims.js';

/** A Saturday. */
const ARTICLE = '2019-04-06';

function claims(stated: string, told: string) {
  const [one] = findDateClaims(stated, null);
  const [other] = findDateClaims(told, ARTICLE);
  if (one === undefined || other === undefined) throw new Error('There is no date.');
  return { one, other };
}

describe('two dates of one event', () => {
  it.each<[stated: string, told: string, verdict: 'excludes' | 'tells' | 'neither']>([
    ['founded in 2012', 'founded in 2015', 'excludes'],
    ['founded in 2015', 'founded in 2015', 'tells'],
    ['on May 14', 'on April 14', 'excludes'],
    ['on February 26', 'on February 19', 'excludes'],
    ['in April', 'on April 14', 'tells'],
    ['on April 14', 'in April', 'neither'],
    ['on Monday', 'on Thursday', 'excludes'],
    ['on Thursday', 'on Thursday', 'tells'],
    ['on 4 April 2019', 'on Thursday', 'tells'],
    ['in April 2019', 'on Thursday', 'tells'],
    ['on 5 April 2019', 'on Thursday', 'excludes'],
    // Rather another event than another date of this one.
    ['on 5 January 2018', 'on Thursday', 'neither'],
    ['in 2018', 'on Thursday', 'neither'],
  ])('%s, %s: %s', (stated, told, verdict) => {
    const { one, other } = claims(stated, told);
    expect([datesExclude(one, other), dateTells(one, other)]).toEqual([
      verdict === 'excludes',
      verdict === 'tells',
    ]);
  });

  it('keeps the two ends of a stretch apart', () => {
    const [from, to] = findDateClaims('on April 14 to 16', null);
    if (from === undefined || to === undefined) throw new Error('There is no stretch.');
    expect([from.bound, to.bound]).toEqual(['from', 'to']);
    expect(datesExclude(from, to)).toBe(false);
  });
});
