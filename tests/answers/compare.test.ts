import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CompareAnswer } from '../../src/answers/compare-answer.js';
import { createCompareQuery } from '../../src/answers/compare-query.js';
import type { Answerer } from '../../src/engine/answerer.js';
import { answererOver } from '../support/answerer-fixture.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const askedAt = new Date('2021-06-01T10:00:00Z');

function quotesOf(answer: CompareAnswer): readonly string[] {
  return [...answer.outlets, ...answer.shared, ...answer.differing]
    .flatMap(({ citations }) => citations)
    .map(({ quote }) => quote);
}

describe('comparing the seeds', () => {
  let answerer: Answerer;
  let libya: CompareAnswer;

  beforeAll(async () => {
    answerer = await answererOver('seeds');
    libya = await answerer.compare(createCompareQuery({ topic: 'Libya', askedAt }));
  });
  afterAll(async () => {
    await answerer.close();
  });

  it('shows outlets first, and each article without a stated one by itself', () => {
    expect(libya.outlets.map(({ outlet, article }) => outlet ?? article)).toEqual([
      'Anadolu Agency',
      'TASS',
      'Xinhua',
      '001_c7d1a09336532290.txt',
      '003_b6beccdd3fa949fc.txt',
    ]);
  });

  it('quotes the articles letter for letter', () => {
    const citations = [...libya.outlets, ...libya.shared, ...libya.differing].flatMap(
      (part) => part.citations,
    );
    expect(citations.length).toBeGreaterThan(10);
    for (const { article, start, end, quote } of citations) {
      expect(readFileSync(path.join('seeds', article), 'utf8').slice(start, end)).toBe(quote);
    }
  });

  it('finds that three of them tell of the offensive, and none of it in what only one tells', () => {
    const offensive = libya.shared.find(({ citations }) =>
      citations.some(({ quote }) => quote.includes('started on Thursday a military campaign')),
    );
    expect(offensive?.citations.map(({ outlet }) => outlet)).toEqual(['TASS', 'Xinhua', null]);
    const shared = new Set(libya.shared.flatMap(({ citations }) => citations.map(({ quote }) => quote)));
    const alone = libya.outlets.flatMap(({ citations }) => citations.map(({ quote }) => quote));
    expect(alone.filter((quote) => shared.has(quote))).toEqual([]);
  });

  it('finds no difference where the articles tell of different things', () => {
    expect(libya.differing).toEqual([]);
  });

  it('keeps to the time that was asked for', async () => {
    const answer = await answerer.compare(createCompareQuery({ topic: 'Libya', from: '2019-04', askedAt }));
    expect(answer.outlets.map(({ outlet }) => outlet)).toEqual(['TASS', 'Xinhua']);
    const none = await answerer.compare(createCompareQuery({ topic: 'Libya', from: '2020', askedAt }));
    expect(none).toMatchObject({
      outcome: 'nothing-found',
      refusal: { kind: 'filtered-out', by: 'dates', outlets: [] },
    });
  });

  it('says why nothing is told, with topics that are near', async () => {
    const answer = await answerer.compare(createCompareQuery({ topic: 'Atlantis', askedAt }));
    expect(answer).toMatchObject({
      outcome: 'nothing-found',
      refusal: { kind: 'names-missing', names: ['Atlantis'] },
    });
    expect(answer.outcome === 'nothing-found' ? answer.topics.length : 0).toBeGreaterThan(0);
  });

  it.each(['<@1> **x**', '\u202Eaybil\u200B', '\uD800', '"AND" NEAR(', 'x'.repeat(400)])(
    'answers %j all the same',
    async (topic) => {
      const answer = await answerer.compare(createCompareQuery({ topic, askedAt }));
      expect(['found', 'nothing-found']).toContain(answer.outcome);
    },
  );
});

describe('comparing two accounts of one event', () => {
  const files = {
    'gazette.md': `---
title: Blast at the Velmar depot
outlet: Harbour Gazette
date: 2021-03-02
---
The explosion at the Velmar fuel depot killed 12 people on Monday, officials said.

The depot belongs to the city and was built in 1998. Its roof had leaked for years, according to a report of the fire brigade.

Divers of the harbour police helped to recover three lorries from the basin.
`,
    'post.md': `---
title: Velmar counts its dead
outlet: Pier Post
date: 2021-03-03
---
Officials said that the explosion at the Velmar fuel depot killed 21 people on Monday.

The mayor of Velmar, Ada Quill, ordered three days of mourning and flags at half-mast on all schools.
`,
  };
  let answerer: Answerer;

  beforeAll(async () => {
    const archive = path.join(temporaryFolder(afterAll), 'archive');
    writeFiles(archive, files);
    answerer = await answererOver(archive);
  });
  afterAll(async () => {
    await answerer.close();
  });

  it('shows where their figures differ, and what only one tells', async () => {
    const answer = await answerer.compare(createCompareQuery({ topic: 'Velmar', askedAt }));
    expect(answer.differing.map(({ values }) => values)).toEqual([['12 people', '21 people']]);
    expect(answer.shared).toHaveLength(1);
    expect(quotesOf(answer).filter((quote) => quote.includes('mourning'))).toHaveLength(1);
  });

  it('says of the articles of a time alone that they do not tell', async () => {
    const answer = await answerer.compare(
      createCompareQuery({ topic: 'Ada Quill', to: '2021-03-02', askedAt }),
    );
    expect(answer).toMatchObject({ outcome: 'nothing-found', refusal: { kind: 'not-within', outlet: null } });
  });

  it('shows one account alone where one outlet tells of a topic', async () => {
    const answer = await answerer.compare(createCompareQuery({ topic: 'Ada Quill', askedAt }));
    expect(answer.outlets.map(({ outlet }) => outlet)).toEqual(['Pier Post']);
    expect(answer.shared).toEqual([]);
    expect(quotesOf(answer)[0]).toContain('Ada Quill');
  });

  it('tells a statement with another figure that it differs', async () => {
    const { statements } = await answerer.check('The explosion at the Velmar depot left 40 dead.');
    expect(statements.map(({ label }) => label)).toEqual(['differs']);
    expect(statements[0]?.quotes[0]?.differences[0]?.stated).toBe('40 dead');
  });

  it('finds a statement with a figure that one of them has', async () => {
    const { statements } = await answerer.check('The explosion at the Velmar fuel depot killed 21 people.');
    expect(statements.map(({ label }) => label)).toEqual(['found']);
  });
});
