import { describe, expect, it } from 'vitest';

import { openIndex } from '../../src/index/open-index.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';

const LONG = Array.from(
  { length: 60 },
  (_, place) => `Ferry number ${String(place)} left the northern quay late on that day.`,
).join(' ');

describe('openArchiveDatabase', () => {
  it('gives the labels of an article’s passages', async () => {
    const fixture = createIndexFixture({
      'long.txt': `${LONG}\n`,
      'short.txt': 'The bridge was closed on Monday.\n',
      'tail.txt': `${LONG.replaceAll('Ferry', 'Tram')}\n`,
    });
    await fixture.build();
    const index = await openIndex(fixture.indexDir, FAKE_MODEL);
    const { archive } = index;
    const ids = archive.outlines().map(({ id }) => id);
    expect(ids.map((id) => archive.labels(id))).toEqual(
      ids.map((id) => archive.passages(id).map(({ label }) => label)),
    );
    expect(archive.labels(0).length).toBeGreaterThan(1);
    expect(archive.labels(99)).toEqual([]);
    index.close();
  });
});
