import { describe, expect, it } from 'vitest';

import { tieOfDate } from '../../../src/text/events/tie-of-date.js';

/** Each sentence has its date between bars. */
function tieIn(sentence: string): ReturnType<typeof tieOfDate> {
  const [before = '', , after = ''] = sentence.split('|');
  return tieOfDate(before, after);
}

describe('tieOfDate', () => {
  it.each([
    ['The ferry sank on |Tuesday| off the cape.'],
    ['In |March| the council closed the pool.'],
    ['At a |July 16| press conference, the mayor resigned.'],
    ['In a |July 16| press conference, the mayor resigned.'],
    ['The tunnel, opened in |1994|, is being repaired.'],
    ['On |Monday|, the harbour reopened.'],
    ['The towns reached an agreement in |1991|.'],
    ['The mayor was elected in |2014|.'],
  ])('takes the date for that of what happens: %s', (sentence) => {
    expect(tieIn(sentence)).toBe('main');
  });

  it.each([
    ['The mayor said |Wednesday| that the pool would close.'],
    ['The ministry said in a statement on |Friday| that talks had begun.'],
    ['On |February 19|, Quill said he hoped for rain.'],
    ['The firm announced on |Monday| it had settled.'],
  ])('takes the date for that of the saying: %s', (sentence) => {
    expect(tieIn(sentence)).toBe('report');
  });

  it.each([
    ["Lind blamed the fleet's |2011| campaign for the losses."],
    ['Nothing has changed since the |1998| flood.'],
    ["It was shown at this |year|'s fair."],
    ['The dam broke an agreement reached between the towns in |1991|.'],
    ['The yard sells a ferry built by Lind in |1962|.'],
  ])('takes the date for that of a noun: %s', (sentence) => {
    expect(tieIn(sentence)).toBe('named');
  });

  it.each([
    ['Catches were lower than in |2016|.'],
    ['Sales rose ten per cent compared with |March|.'],
    ['Prices are up from |2009|.'],
  ])('takes no date that something is only measured against: %s', (sentence) => {
    expect(tieIn(sentence)).toBeNull();
  });
});
