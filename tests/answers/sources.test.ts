import { describe, expect, it } from 'vitest';

import { listSources } from '../../src/answers/sources.js';
import type { SourcesQuery } from '../../src/answers/sources-answer.js';
import { type ArchiveIndex, openIndex } from '../../src/index/open-index.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';

const STATEMENTS = `articles:
  may.txt: { outlet: Gazette, date: 2021-05, url: 'https://gazette.example/may' }
  late.txt: { outlet: Gazette, date: 2021-05-31 }
  early.txt: { outlet: Harbour Radio, date: 2021-05-02 }
  old.txt: { outlet: Gazette, date: 2019 }
`;
const article = (title: string) =>
  `${title}\n\nThe bridge was closed on Monday. Divers found cracks in it.\n`;

async function archive(): Promise<ArchiveIndex> {
  const fixture = createIndexFixture({
    'archive.yml': STATEMENTS,
    'may.txt': article('The month in short'),
    'late.txt': article('The last day'),
    'early.txt': article('An early day'),
    'old.txt': article('Old cracks'),
    'b-undated.txt': article('Nobody knows when'),
    'a-undated.txt': article('When was this'),
  });
  await fixture.build();
  return await openIndex(fixture.indexDir, FAKE_MODEL);
}

const clock = () => 0;
const ALL: SourcesQuery = { page: 0, pageSize: 10 };

describe('listSources', () => {
  it('lists the newest first, a day before the month that it ends, and the undated last', async () => {
    const index = await archive();
    const answer = listSources(index, ALL, clock);
    expect(answer.sources.map(({ title }) => title)).toEqual([
      'The last day',
      'The month in short',
      'An early day',
      'Old cracks',
      'Nobody knows when',
      'When was this',
    ]);
    expect(answer.sources[1]).toEqual({
      article: 'may.txt',
      title: 'The month in short',
      outlet: 'Gazette',
      url: 'https://gazette.example/may',
      date: { value: '2021-05', precision: 'month', basis: 'stated' },
    });
    expect(answer).toMatchObject({ matching: 6, undated: 2, withoutOutlet: 2, outlets: 2, pages: 1 });
    expect(answer.largest).toEqual([
      { outlet: 'Gazette', articles: 3 },
      { outlet: 'Harbour Radio', articles: 1 },
    ]);
    index.close();
  });

  it.each<[string, Partial<SourcesQuery>, readonly string[]]>([
    ['outlet', { outlet: 'gazette' }, ['The last day', 'The month in short', 'Old cracks']],
    ['first day', { from: '2021-05-03' }, ['The last day', 'The month in short']],
    ['last day', { to: '2020-12-31' }, ['Old cracks']],
    ['all of them', { outlet: 'Harbour Radio', from: '2021-01-01', to: '2021-12-31' }, ['An early day']],
  ])('keeps to the filter by %s', async (_name, filter, titles) => {
    const index = await archive();
    const answer = listSources(index, { ...ALL, ...filter }, clock);
    expect(answer.sources.map(({ title }) => title)).toEqual(titles);
    expect(answer).toMatchObject({ outcome: 'found', matching: titles.length, query: filter });
    index.close();
  });

  it('gives a page at a time, every article on one of them, and the last for a page beyond it', async () => {
    const index = await archive();
    const all = listSources(index, ALL, clock).sources;
    const pages = [0, 1].map((page) => listSources(index, { page, pageSize: 4 }, clock));
    expect(pages.flatMap(({ sources }) => sources)).toEqual(all);
    expect(pages.map(({ first, page }) => ({ first, page }))).toEqual([
      { first: 0, page: 0 },
      { first: 4, page: 1 },
    ]);
    expect(listSources(index, { page: 99, pageSize: 4 }, clock)).toEqual(pages[1]);
    expect(listSources(index, { page: -1, pageSize: 4 }, clock)).toEqual(pages[0]);
    index.close();
  });

  it('names the outlets that there are where a filter lets nothing through', async () => {
    const index = await archive();
    expect(listSources(index, { ...ALL, outlet: 'Nobody’s News' }, clock)).toMatchObject({
      outcome: 'nothing-found',
      sources: [],
      known: ['Gazette', 'Harbour Radio'],
    });
    index.close();
  });
});
