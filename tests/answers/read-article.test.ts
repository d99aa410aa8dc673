import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { ArticleAnswer, ArticlePage } from '../../src/answers/article-answer.js';
import { findArticle } from '../../src/answers/find-article.js';
import { readArticle } from '../../src/answers/read-article.js';
import { citeSpan } from '../../src/answers/cite-span.js';
import { suggestSources } from '../../src/answers/sources.js';
import { articleKey } from '../../src/core/article-key.js';
import { markPassage } from '../../src/core/passage-mark.js';
import { type ArchiveIndex, openIndex } from '../../src/index/open-index.js';
import { citedOf } from '../../src/render/article-args.js';
import { askButtons } from '../../src/render/ask-buttons.js';
import { languageFor } from '../../src/render/texts/language.js';
import { createIndexFixture, FAKE_MODEL, type IndexFixture } from '../support/index-fixture.js';

const DEEP = `${'a-very-long-folder/'.repeat(6)}the ferry, Ünal’s.txt`;
const SENTENCES = Array.from(
  { length: 120 },
  (_, place) => `Sentence number ${String(place)} tells of the harbour. `,
);
const FILES = {
  'archive.yml': `articles:\n  bridge.txt: { outlet: Gazette, date: 2021-05-02 }\n`,
  'bridge.txt': `Cracks close the bridge\n\n${SENTENCES.join('')}\n\nThe end came late.\n`,
  'cracks.txt': 'Cracks in the quay\n\nThe quay is old. Divers found cracks in it.\n',
  [DEEP]: 'A ferry takes over\n\nA ferry carries the commuters. It runs every hour.\n',
};

async function archive(): Promise<{ readonly fixture: IndexFixture; readonly index: ArchiveIndex }> {
  const fixture = createIndexFixture(FILES);
  await fixture.build();
  return { fixture, index: await openIndex(fixture.indexDir, FAKE_MODEL) };
}

function bodyOf(index: ArchiveIndex, article: string): string {
  const id = index.archive.outlines().find((outline) => outline.path === article)?.id;
  return index.archive.body(id ?? -1);
}

function pageOf(answer: ArticleAnswer): ArticlePage {
  if (answer.outcome !== 'found') throw new Error(`The answer is ${answer.outcome}.`);
  return answer.article;
}

describe('readArticle', () => {
  it('gives the whole body on its pages, each exactly as it stands', async () => {
    const { fixture, index } = await archive();
    const body = readFileSync(path.join(fixture.archiveDir, 'bridge.txt'), 'utf8');
    const first = pageOf(readArticle(index, { title: 'Cracks close the bridge', page: null }));
    expect(first).toMatchObject({
      page: 0,
      mark: null,
      source: { outlet: 'Gazette', article: 'bridge.txt' },
    });
    expect(first.pages).toBe(3);
    let done = 0;
    for (let page = 0; page < first.pages; page += 1) {
      const { start, end, text } = pageOf(readArticle(index, { key: 'bridge.txt', page }));
      expect(text).toBe(body.slice(start, end));
      expect(body.slice(done, start).trim()).toBe('');
      expect(text).toMatch(/\.$/u);
      done = end;
    }
    expect(body.slice(done).trim()).toBe('');
    const last = pageOf(readArticle(index, { key: 'bridge.txt', page: 999 }));
    expect(last.text).toContain('The end came late.');
    index.close();
  });

  it('opens the page of a passage and marks it', async () => {
    const { index } = await archive();
    const body = bodyOf(index, 'bridge.txt');
    const start = body.indexOf('Sentence number 60 ');
    const mark = markPassage(body, { start, end: body.indexOf('.', start) + 1 });
    const shown = pageOf(readArticle(index, { key: 'bridge.txt', page: null, mark }));
    expect(shown.page).toBeGreaterThan(0);
    expect(body.slice(shown.mark?.start, shown.mark?.end)).toBe('Sentence number 60 tells of the harbour.');
    expect(pageOf(readArticle(index, { key: 'bridge.txt', page: 0, mark })).mark).toBeNull();
    index.close();
  });

  it('marks the very sentence that an answer’s button names', async () => {
    const { index } = await archive();
    const id = index.archive.outlines().find(({ path: article }) => article === 'bridge.txt')?.id ?? -1;
    const body = bodyOf(index, 'bridge.txt');
    const citations = [0, 37, 38, 119].map((number, place) => {
      const start = body.indexOf(`number ${String(number)} `);
      return citeSpan(index, id, { start, end: start + 8 }, place + 1);
    });
    const answer = {
      outcome: 'found',
      question: 'What?',
      understood: null,
      coverage: { articles: 1, from: null, to: null, undated: 1, builtAt: '2021-06-01T10:00:00Z' },
      milliseconds: { total: 1 },
      citations,
    } as const;
    const buttons = askButtons(answer, { args: [], isAsker: true }, languageFor('en'));
    for (const [place, { sentence }] of citations.entries()) {
      const args = buttons[place]?.args ?? [];
      const mark = citedOf(args)?.mark;
      if (mark === undefined) throw new Error('The button names no passage.');
      const shown = pageOf(readArticle(index, { key: args[0] ?? '', page: null, mark }));
      expect(shown.mark).toEqual(sentence);
      expect(shown.text.slice(sentence.start - shown.start, sentence.end - shown.start)).toBe(
        body.slice(sentence.start, sentence.end),
      );
    }
    index.close();
  });

  it('says that an article, or the passage that stood in it, is gone after a rebuild', async () => {
    const { fixture, index } = await archive();
    const mark = markPassage(bodyOf(index, 'bridge.txt'), { start: 30, end: 60 });
    index.close();
    fixture.write({ 'bridge.txt': FILES['bridge.txt'].replace('number 0', 'number nought') });
    await fixture.build();
    const rebuilt = await openIndex(fixture.indexDir, FAKE_MODEL);
    expect(readArticle(rebuilt, { key: 'bridge.txt', page: null, mark })).toEqual({ outcome: 'gone' });
    expect(readArticle(rebuilt, { key: 'ferry.txt', page: 0 })).toEqual({ outcome: 'gone' });
    expect(readArticle(rebuilt, { key: 'bridge.txt', page: 0 }).outcome).toBe('found');
    rebuilt.close();
  });

  it('finds an article by its key, however long its path', async () => {
    const { index } = await archive();
    const key = articleKey(DEEP);
    expect(key.length).toBeLessThanOrEqual(44);
    expect(pageOf(readArticle(index, { title: key, page: 0 })).source.article).toBe(DEEP);
    expect(pageOf(readArticle(index, { key, page: 0 })).source.title).toBe('A ferry takes over');
    index.close();
  });

  it('lets one choose where several titles fit, and names the nearest where none does', async () => {
    const { index } = await archive();
    const several = readArticle(index, { title: 'cracks', page: 0 });
    expect(several).toMatchObject({ outcome: 'ambiguous', query: 'cracks' });
    expect(several.outcome === 'ambiguous' && several.sources.map(({ title }) => title)).toEqual([
      'Cracks close the bridge',
      'Cracks in the quay',
    ]);
    expect(readArticle(index, { title: 'crakcs quay', page: 0 })).toMatchObject({ outcome: 'found' });
    expect(readArticle(index, { title: 'cracks in zebras', page: 0 })).toMatchObject({
      outcome: 'nothing-found',
      sources: [{ title: 'Cracks in the quay' }],
    });
    expect(readArticle(index, { title: 'zebra', page: 0 })).toMatchObject({
      outcome: 'nothing-found',
      sources: [],
    });
    index.close();
  });
});

describe('findArticle', () => {
  const titled = (count: number) =>
    Array.from({ length: count }, (_, id) => ({
      id,
      path: `${String(id)}.txt`,
      hash: '',
      title: `Cracks in pier ${String(id)}`,
      outlet: null,
      firstDay: null,
      lastDay: null,
    }));

  it.each([
    [10, 'cracks', { outcome: 'ambiguous', isMore: false }],
    [11, 'cracks', { outcome: 'ambiguous', isMore: true }],
    [11, 'cracks zebra', { outcome: 'nothing-found', isMore: true }],
    [1, 'cracks', { outcome: 'found', isMore: false }],
  ])('of %i says for %j whether more than ten may be meant', (count, typed, expected) => {
    const search = findArticle(titled(count), typed);
    expect(search).toMatchObject(expected);
    expect(search.ids).toHaveLength(Math.min(count, 10));
  });
});

describe('suggestSources', () => {
  it('offers the newest first, and by words of title or outlet', async () => {
    const { index } = await archive();
    expect(suggestSources(index, '').map(({ title }) => title)).toEqual([
      'Cracks close the bridge',
      'A ferry takes over',
      'Cracks in the quay',
    ]);
    expect(suggestSources(index, 'gazet').map(({ article }) => article)).toEqual(['bridge.txt']);
    index.close();
  });
});
