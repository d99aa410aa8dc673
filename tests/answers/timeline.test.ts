import { describe, expect, it } from 'vitest';

import { buildTimeline } from '../../src/answers/timeline.js';
import type { TimelineAnswer } from '../../src/answers/timeline-answer.js';
import { createTimelineQuery, type TimelineInput } from '../../src/answers/timeline-query.js';
import type { AnalyseArticle } from '../../src/index/analyse-article.js';
import { openIndex } from '../../src/index/open-index.js';
import { findEvents } from '../../src/text/events/find-events.js';
import { createPersonLookup } from '../../src/text/persons/person-lookup.js';
import { findTimexes } from '../../src/text/temporal/find-timexes.js';
import { createFakeEmbedder } from '../support/fake-embedder.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';

const ARTICLES = [
  {
    date: '2021-03-10',
    outlet: 'Harbour Gazette',
    text:
      'The old bridge of Tidewick was closed on Monday after divers found 2 cracks below the third pillar. ' +
      'The bridge of Tidewick had been opened in 1954. Repairs of the bridge of Tidewick will begin in June. ' +
      'The mayor thanked the divers of Tidewick for their work.',
  },
  {
    date: '2021-03-11',
    outlet: 'Quay Radio',
    text:
      'The old bridge of Tidewick was closed on Monday after divers found 3 cracks below the third pillar. ' +
      'Far away, a bakery burned down on Tuesday.',
  },
  { text: 'The old ferry of Tidewick sank on Thursday. The ferry of Tidewick was built in 1962.' },
];

/** Names are no matter here: the sentences name the town. */
const analyse: AnalyseArticle = (article, sentences) => {
  const { body, date } = article;
  const timexes = findTimexes(body, { articleDate: date?.value ?? null });
  return {
    marks: [],
    events: findEvents({ body, sentences, timexes, date }),
    names: { names: [], persons: [], roles: [] },
    quotations: [],
  };
};

async function timelineOf(input: Omit<TimelineInput, 'askedAt'>): Promise<TimelineAnswer> {
  const fixture = createIndexFixture({
    'coast.jsonl': ARTICLES.map((article) => JSON.stringify(article)).join('\n'),
  });
  await fixture.build({ createAnalyser: () => analyse });
  const index = await openIndex(fixture.indexDir, FAKE_MODEL);
  try {
    const query = createTimelineQuery({ ...input, askedAt: new Date('2021-06-01T10:00:00Z') });
    return await buildTimeline(index, query, {
      embedder: createFakeEmbedder(),
      queryPrefix: FAKE_MODEL.prefixes.query,
      rarity: () => 0.5,
      clock: () => 0,
      lookup: () => createPersonLookup(index.persons()),
    });
  } finally {
    index.close();
  }
}

describe('buildTimeline', () => {
  it('orders what articles tell, each a verbatim quote with its date marked', async () => {
    const { entries } = await timelineOf({ topic: 'Tidewick' });
    expect(entries.map(({ date }) => date.value)).toEqual(['1954', '1962', '2021-03-08', '2021-06']);
    for (const { citation, reports } of entries) {
      for (const { article, quote, start, end } of [citation, ...reports]) {
        const text = ARTICLES[Number(article.split('#')[1]) - 1]?.text ?? '';
        expect(text.slice(start, end)).toBe(quote);
      }
    }
  });

  it('numbers what is listed by its place, the undated after the events, and further reports last', async () => {
    const { entries, undated } = await timelineOf({ topic: 'Tidewick' });
    const listed = [...entries.map(({ citation }) => citation), ...undated];
    expect(undated.length).toBeGreaterThan(0);
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_citation, place) => place + 1));
    const reports = entries.flatMap((entry) => entry.reports.map(({ number }) => number));
    expect(reports.length).toBeGreaterThan(0);
    expect(Math.min(...reports)).toBe(listed.length + 1);
  });

  it('tells an event of several articles once, and that their figures differ', async () => {
    const { entries } = await timelineOf({ topic: 'Tidewick' });
    const closed = entries.find(({ date }) => date.value === '2021-03-08');
    expect(closed).toMatchObject({
      articles: 2,
      planned: false,
      dating: 'told',
      differing: { dates: [], figures: [['2 cracks', '3 cracks']] },
    });
    expect(closed?.reports.map(({ outlet }) => outlet)).toContain('Quay Radio');
  });

  it('marks what is planned', async () => {
    const { entries } = await timelineOf({ topic: 'Tidewick' });
    expect(entries.filter(({ planned }) => planned).map(({ date }) => date.value)).toEqual(['2021-06']);
  });

  it('keeps apart what an undated article tells by a weekday', async () => {
    const { undated } = await timelineOf({ topic: 'Tidewick' });
    expect(undated.map(({ quote, eventDate }) => [quote, eventDate])).toEqual([
      ['The old ferry of Tidewick sank on Thursday.', null],
    ]);
  });

  it.each([
    [{ from: '2021-03' }, ['2021-03-08', '2021-06']],
    [{ to: '1960' }, ['1954']],
    [{ from: '1955', to: '2020' }, ['1962']],
  ])('shows only what touches %j', async (range, expected) => {
    const { entries, undated } = await timelineOf({ topic: 'Tidewick', ...range });
    expect(entries.map(({ date }) => date.value)).toEqual(expected);
    expect(undated).toEqual([]);
  });

  it('says where the events lie when none is on the days asked for', async () => {
    expect(await timelineOf({ topic: 'Tidewick', from: '2030' })).toMatchObject({
      outcome: 'nothing-found',
      refusal: { kind: 'other-days', names: ['Tidewick'], from: '1954', to: '2021-06' },
    });
  });

  it('says why where nothing is told', async () => {
    expect(await timelineOf({ topic: 'Zanzibar' })).toMatchObject({
      outcome: 'nothing-found',
      entries: [],
      refusal: { kind: 'names-missing', names: ['Zanzibar'] },
    });
  });

  it('says of the topic and of the person apart whether articles mention them', async () => {
    expect(await timelineOf({ topic: 'Tidewick', person: 'Quill' })).toMatchObject({
      outcome: 'nothing-found',
      refusal: { kind: 'names-missing', names: ['Quill'] },
    });
  });
});

describe('createTimelineQuery', () => {
  it.each([
    [{}, 'subject-missing'],
    [{ topic: ' ', person: '' }, 'subject-missing'],
    [{ topic: 'Tidewick', from: 'May' }, 'date-invalid'],
    [{ topic: 'Tidewick', from: '2021', to: '2020' }, 'date-range-reversed'],
  ])('refuses %j', (input, code) => {
    expect(() => createTimelineQuery({ ...input, askedAt: new Date(0) })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('takes a person alone, and a month for its days', () => {
    const query = createTimelineQuery({
      person: ' Quill ',
      from: '2021-02',
      to: '2021-02',
      askedAt: new Date(0),
    });
    expect(query).toEqual({
      topic: null,
      person: 'Quill',
      from: '2021-02-01',
      to: '2021-02-28',
      askedAt: '1970-01-01T00:00:00.000Z',
    });
  });
});
