import { describe, expect, it } from 'vitest';

import { hideArticles } from '../../src/evaluation/hide-articles.js';
import { openIndex } from '../../src/index/open-index.js';
import { createFakeEmbedder } from '../support/fake-embedder.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';

const FILES = {
  'bridge.txt': 'The old bridge was closed on Monday. Divers found two cracks in the pillar.\n',
  'ferry.txt': 'A ferry carries the commuters past the bridge. It runs every hour.\n',
  'museum.txt': 'The museum of toys shows four hundred dolls. Divers gave it a helmet.\n',
  'school.txt': 'A school was built of brick. Its pupils cross the river by ferry.\n',
};
const TERMS = ['bridg', 'ferri', 'diver', 'doll', 'unheard'];

async function indexOf(files: Readonly<Record<string, string>>) {
  const fixture = createIndexFixture(files);
  await fixture.build();
  return await openIndex(fixture.indexDir, FAKE_MODEL);
}

describe('hideArticles', () => {
  it('gives what an index without the articles gives', async () => {
    const { 'bridge.txt': _, ...rest } = FILES;
    const [whole, without] = [await indexOf(FILES), await indexOf(rest)];
    const paths = new Map(whole.archive.outlines().map(({ id, path }) => [path, id]));
    const hidden = hideArticles(whole, new Set([paths.get('bridge.txt') ?? -1]));
    const [question = new Float32Array()] = await createFakeEmbedder().embed([
      'query: divers at the bridge and the ferry',
    ]);

    const pathOf = (index: typeof whole, label: number): string =>
      index.archive.outlines().find(({ id }) => id === index.archive.passage(label).articleId)?.path ?? '';
    expect(hidden.archive.outlines().map(({ path }) => path)).toEqual(Object.keys(rest));
    for (const term of TERMS) {
      expect(hidden.keywords.documentFrequency(term)).toBe(without.keywords.documentFrequency(term));
      expect(hidden.keywords.inverseDocumentFrequency(term)).toBeCloseTo(
        without.keywords.inverseDocumentFrequency(term),
        6,
      );
    }
    const found = hidden.keywords.search(TERMS, 10).map(({ label }) => pathOf(hidden, label));
    expect(found).toEqual(without.keywords.search(TERMS, 10).map(({ label }) => pathOf(without, label)));
    expect(hidden.keywords.size).toBe(3);
    for (const { label, score } of hidden.keywords.search(TERMS, 10))
      expect(hidden.keywords.score(TERMS, label)).toBeCloseTo(score, 5);

    const near = (index: typeof whole) =>
      index.vectors
        .search(question, 10)
        .map(({ label, similarity }) => [pathOf(index, label), similarity.toFixed(4)]);
    expect(near(hidden)).toEqual(near(without));
    whole.close();
    without.close();
  });
});
