import { describe, expect, it } from 'vitest';

import { overviewOf } from '../../src/answers/archive-overview.js';
import type { ArchiveOverview } from '../../src/answers/archive-status.js';
import { openIndex } from '../../src/index/open-index.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';

async function overviewFor(files: Readonly<Record<string, string>>): Promise<ArchiveOverview> {
  const fixture = createIndexFixture(files);
  await fixture.build();
  const index = await openIndex(fixture.indexDir, FAKE_MODEL);
  try {
    return overviewOf(index);
  } finally {
    index.close();
  }
}

describe('overviewOf', () => {
  it('counts outlets and finds the newest article', async () => {
    const overview = await overviewFor({
      'a.txt': 'The ferry was late.\n',
      'b.txt': 'The bridge was closed.\n',
      'c.txt': 'The council met.\n',
      'd.txt': 'The market burned.\n',
      'archive.yml':
        'articles:\n  a.txt: {outlet: Post, date: 2021-03}\n  b.txt: {outlet: Gazette, date: 2021-03-30}\n' +
        '  c.txt: {outlet: Gazette, date: 2021-03-31, title: Council, url: https://gazette.example/c}\n',
    });
    expect(overview).toEqual({
      coverage: {
        articles: 4,
        from: '2021-03-01',
        to: '2021-03-31',
        undated: 1,
        builtAt: '2021-06-01T10:00:00.000Z',
      },
      outlets: [
        { name: 'Gazette', articles: 2 },
        { name: 'Post', articles: 1 },
      ],
      // Of the month and of its last day: the first by its path.
      newest: {
        article: 'a.txt',
        title: 'The ferry was late.',
        outlet: 'Post',
        url: null,
        date: { value: '2021-03', precision: 'month', basis: 'stated' },
      },
      passages: 4,
      sentences: 4,
      model: 'fake',
    });
  });

  it('knows no newest article where none is dated', async () => {
    const overview = await overviewFor({ 'a.txt': 'The ferry was late.\n' });
    expect(overview).toMatchObject({ outlets: [], newest: null, coverage: { undated: 1 } });
  });
});
