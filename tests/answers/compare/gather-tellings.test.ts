import { describe, expect, it } from 'vitest';

import { gatherTellings, type GatheredTellings } from '../../../src/answers/compare/gather-tellings.js';
import { planTimeline } from '../../../src/answers/timeline-search.js';
import { openIndex } from '../../../src/index/open-index.js';
import { createPersonLookup } from '../../../src/text/persons/person-lookup.js';
import { createIndexFixture, FAKE_MODEL } from '../../support/index-fixture.js';

const SENTENCE = 'The mayor of Tidewick closed the old bridge over the harbour.';

async function gather(articles: readonly { readonly outlet?: string; readonly text: string }[]) {
  const fixture = createIndexFixture({
    'coast.jsonl': articles.map((article) => JSON.stringify(article)).join('\n'),
  });
  await fixture.build();
  const index = await openIndex(fixture.indexDir, FAKE_MODEL);
  try {
    const query = { topic: 'Tidewick', person: null, askedAt: '2021-06-01T10:00:00Z' };
    const vector = new Float32Array(FAKE_MODEL.dimensions).fill(1 / Math.sqrt(FAKE_MODEL.dimensions));
    const search = planTimeline(index, query, vector, () => createPersonLookup([]));
    return gatherTellings(index, search.articles, search);
  } finally {
    index.close();
  }
}

function sizesOf({ sides, leftOut, mostSentences }: GatheredTellings) {
  return { sides: sides.length, leftOut: leftOut.map(({ article }) => article), mostSentences };
}

describe('gatherTellings', () => {
  it('says which sides are left out, each article without an outlet being one', async () => {
    const articles = Array.from({ length: 14 }, (_, place) => ({
      text: `On day ${String(place + 1)} the news came. ${SENTENCE}`,
    }));
    const gathered = sizesOf(await gather([...articles, { outlet: 'Quay Radio', text: SENTENCE }]));
    expect(gathered).toEqual({
      sides: 12,
      leftOut: ['coast.jsonl#7', 'coast.jsonl#8', 'coast.jsonl#9'],
      mostSentences: null,
    });
  });

  it('says that a side tells more than is compared of it', async () => {
    const text = Array.from({ length: 30 }, (_, place) =>
      SENTENCE.replace('mayor', `mayor no ${String(place)}`),
    );
    expect(sizesOf(await gather([{ outlet: 'Quay Radio', text: text.join(' ') }]))).toEqual({
      sides: 1,
      leftOut: [],
      mostSentences: 24,
    });
  });
});
