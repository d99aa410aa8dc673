import { describe, expect, it } from 'vitest';

import { measureDates } from '../../../src/evaluation/bench/dates-share.js';
import { measureTimelines } from '../../../src/evaluation/bench/timeline-speed.js';
import { openIndex } from '../../../src/index/open-index.js';
import { createPersonLookup } from '../../../src/text/persons/person-lookup.js';
import { createFakeEmbedder } from '../../support/fake-embedder.js';
import { createIndexFixture, FAKE_MODEL } from '../../support/index-fixture.js';

describe('measureDates', () => {
  it('times names, dates and events over the same texts', () => {
    const searched: string[] = [];
    let now = 0;
    const share = measureDates(
      ['The pool closed on Monday.', 'It opened in 1998.'],
      {
        find(text) {
          searched.push(text);
          return [];
        },
      },
      // Each look at the clock is a millisecond later than the last: one for each stretch that is timed.
      () => (now += 1),
    );
    expect(share).toEqual({ texts: 2, characters: 44, names: 2, dates: 2, events: 2 });
    expect(new Set(searched)).toEqual(new Set(['The pool closed on Monday.', 'It opened in 1998.']));
  });
});

describe('measureTimelines', () => {
  it('asks for what an archive names most, each subject once', async () => {
    const fixture = createIndexFixture({
      'a.txt': 'The harbour of Tidewick closed in 1998. The harbour of Tidewick opened in 2004.',
    });
    await fixture.build();
    const index = await openIndex(fixture.indexDir, FAKE_MODEL);
    let now = 0;
    const { articles, kinds } = await measureTimelines(index, {
      embedder: createFakeEmbedder(),
      queryPrefix: FAKE_MODEL.prefixes.query,
      rarity: () => 0.5,
      clock: () => (now += 1),
      lookup: () => createPersonLookup(index.persons()),
    });
    index.close();
    expect(articles).toBe(1);
    expect(kinds.map(({ kind }) => kind)).toEqual(['persons', 'names', 'themes']);
    const themes = kinds.find(({ kind }) => kind === 'themes');
    expect(themes?.subjects).toBe(3);
    expect(themes?.milliseconds.most).toBeGreaterThan(0);
  });
});
