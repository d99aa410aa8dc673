import { describe, expect, it } from 'vitest';

import { type DatedReport, matchFigures, scoreTimelines } from '../../src/evaluation/score-timelines.js';
import { createFloorTimeline } from '../../src/evaluation/timeline-floor.js';
import type { TimelineArticle, TimelineSet } from '../../src/evaluation/timeline-set.js';

const report = (date: string | null, doc: string, sentence: number): DatedReport => ({ date, doc, sentence });

const SET: TimelineSet = {
  articles: [],
  timelines: [
    {
      entity: 'Elsa Bridge',
      events: [
        { date: '2021-03-01', reports: [report(null, 'a', 0), report(null, 'b', 2)] },
        { date: '2021', reports: [report(null, 'b', 4)] },
        { date: null, reports: [report(null, 'b', 5)] },
      ],
    },
  ],
};

describe('scoreTimelines', () => {
  it('gives 1 to what equals the gold', () => {
    const scores = scoreTimelines(SET, () => [
      report('2021-03-01', 'a', 0),
      report('2021-03-01', 'b', 2),
      report('2021', 'b', 4),
      report(null, 'b', 5),
    ]);
    expect(scores.datedSentences).toEqual({ gold: 3, found: 3, precision: 1, recall: 1, f1: 1 });
    expect(scores.dates).toMatchObject({ gold: 2, found: 2, f1: 1 });
    expect(scores.sentences).toMatchObject({ gold: 4, found: 4, f1: 1 });
    expect(scores.eventsFound).toBe(1);
  });

  it('tells sentences and dates apart', () => {
    const scores = scoreTimelines(SET, () => [
      report('2021-03-01', 'a', 0),
      report('2021-03-02', 'b', 2),
      report('2021', 'c', 1),
    ]);
    expect(scores.datedSentences).toMatchObject({ gold: 3, found: 3, precision: 1 / 3, recall: 1 / 3 });
    expect(scores.dates).toMatchObject({ gold: 2, found: 3, recall: 1 });
    expect(scores.sentences).toMatchObject({ gold: 4, found: 3, recall: 0.5 });
    expect(scores.eventsFound).toBe(0.5);
  });

  it('is 0 where nothing is found, and where there is nothing', () => {
    expect(scoreTimelines(SET, () => []).datedSentences.f1).toBe(0);
    expect(scoreTimelines({ articles: [], timelines: [] }, () => []).dates.f1).toBe(0);
    expect(matchFigures([])).toEqual({ gold: 0, found: 0, precision: 0, recall: 0, f1: 0 });
  });
});

describe('createFloorTimeline', () => {
  const article = (doc: string, date: string | null, ...sentences: string[]): TimelineArticle => {
    const text = sentences.join(' ');
    let start = 0;
    return {
      doc,
      date,
      text,
      sentences: sentences.map((sentence, place) => {
        const span = { number: place + 1, start, end: start + sentence.length };
        start = span.end + 1;
        return span;
      }),
    };
  };
  const set: TimelineSet = {
    articles: [
      article(
        'a',
        '2021-03-05',
        'The bridge closed on March 1, 2021.',
        'Bridges elsewhere stay open.',
        'A BRIDGE needs care.',
      ),
      article('b', null, 'Nobody liked the bridge.', 'It opened in 1936.', 'The bridge of 1936 is old.'),
    ],
    timelines: [],
  };

  it('takes the sentences with the name’s last word, and the article’s date', () => {
    expect(createFloorTimeline('article date')(set, 'Elsa Bridge')).toEqual([
      report('2021-03-05', 'a', 1),
      report('2021-03-05', 'a', 3),
      report(null, 'b', 1),
      report(null, 'b', 3),
    ]);
  });

  it('takes the first date of the sentence where it has one', () => {
    expect(createFloorTimeline('first date')(set, 'Elsa Bridge')).toEqual([
      report('2021-03-01', 'a', 1),
      report('2021-03-05', 'a', 3),
      report(null, 'b', 1),
      report('1936', 'b', 3),
    ]);
  });

  it('takes a name with marks for what it is', () => {
    expect(createFloorTimeline('article date')(set, 'a (b')).toEqual([]);
  });
});
