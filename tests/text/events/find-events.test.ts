import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CalendarDate } from '../../../src/core/calendar-date.js';
import { contains } from '../../../src/core/span.js';
import type { ArticleEvent } from '../../../src/text/events/article-event.js';
import { findEvents } from '../../../src/text/events/find-events.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { findTimexes } from '../../../src/text/temporal/find-timexes.js';

// A Wednesday.
const TODAY: CalendarDate = { value: '2021-03-10', precision: 'day', basis: 'stated' };

function eventsIn(body: string, date: CalendarDate | null = TODAY): readonly ArticleEvent[] {
  const articleDate = date === null || date.basis === 'inferred' ? null : date.value;
  const sentences = splitSentences(body, { start: 0, end: body.length });
  return findEvents({ body, sentences, timexes: findTimexes(body, { articleDate }), date });
}

const shown = ({ date, tie, planned }: ArticleEvent): string =>
  [
    date === null ? '?' : date.value + (date.end === undefined ? '' : `/${date.end}`),
    tie,
    ...(planned ? ['planned'] : []),
  ].join(' ');

describe('findEvents', () => {
  it.each([
    ['The ferry sank on Tuesday off the cape.', ['2021-03-09 main']],
    ['The ministry said on Tuesday that the ferry had sunk in 2015.', ['2021-03-09 report', '2015 main']],
    ['The mayor said on Tuesday that the pool needed repairs.', ['2021-03-09 report']],
    ['The fair will be held on April 14 to 16 in the old port.', ['2021-04-14/2021-04-16 main planned']],
    ['Preparations began for the regatta, scheduled for October.', ['2021-10 main planned']],
    [
      'The parliament, elected in 2014, rules the east, and the council, founded in 2015, the west.',
      ['2014 main', '2015 main'],
    ],
    ['Rival councils were set up in the port in 2014.', ['2014 main']],
    ['The boat was shown at this year’s fair in the old port.', ['2021-03-10 article']],
  ])('dates %s', (sentence, expected) => {
    expect(eventsIn(sentence).map(shown)).toEqual(expected);
  });

  it('tells a plan and its announcement apart', () => {
    expect(eventsIn('Lind announced that the tunnel would open in 2023.').map(shown)).toEqual([
      '2021-03-10 article',
      '2023 main planned',
    ]);
  });

  it('gives what follows the day of the story that the lead tells', () => {
    const text = 'The ferry sank off the cape yesterday. Divers searched the wreck for hours. Boats help.';
    expect(eventsIn(text).map(shown)).toEqual(['2021-03-09 main', '2021-03-09 story']);
  });

  it('gives what follows the day that was last named', () => {
    const text =
      'The ferry sank off the cape on Monday. Divers searched the wreck for hours. ' +
      'On Tuesday the harbour was closed. Boats turned back to the old port.';
    expect(eventsIn(text).map(shown)).toEqual([
      '2021-03-08 main',
      '2021-03-08 story',
      '2021-03-09 main',
      '2021-03-09 story',
    ]);
  });

  it('tells a saying and what was said apart', () => {
    expect(eventsIn('Lind said that the yard sold forty boats last year.').map(shown)).toEqual([
      '2021-03-10 article',
      '2020 main',
    ]);
  });

  it('takes a lifetime for no event', () => {
    expect(
      eventsIn('A stone with the words Ada Lind 1955-2011 was laid in the old port.').map(shown),
    ).toEqual(['2021-03-10 article']);
  });

  it.each([
    ['Why did the ferry sink off the cape?'],
    ['The cape is the highest of the coast.'],
    ['The harbour will reopen when the storm is over.'],
    ['Catches are lower than in 2016.'],
  ])('finds no event with a date of its own in %s', (sentence) => {
    expect(eventsIn(sentence)).toEqual([]);
  });

  it('leaves a weekday open where the article is undated', () => {
    expect(
      eventsIn('On Thursday the ferry sank off the cape. Divers searched the wreck.', null).map(shown),
    ).toEqual(['? main']);
  });

  it('does not take an inferred date for the day of anything', () => {
    const inferred: CalendarDate = { ...TODAY, basis: 'inferred', candidates: [TODAY.value] };
    expect(eventsIn('Divers searched the wreck for hours.', inferred)).toEqual([]);
  });

  it('keeps each date inside its sentence, in order', () => {
    const piece = fc.constantFrom(
      'on Monday',
      'in 2014',
      'the pool',
      'closed',
      'said',
      'next week',
      'April 14 to 16',
      '. The',
      ',',
      '"',
      'will',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const body = `The ${pieces.join(' ')}.`;
        const sentences = splitSentences(body, { start: 0, end: body.length });
        for (const event of eventsIn(body)) {
          const sentence = sentences[event.sentence];
          expect(sentence !== undefined && contains(sentence, event)).toBe(true);
        }
      }),
    );
  });
});
