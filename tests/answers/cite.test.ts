import { describe, expect, it } from 'vitest';

import { citeSentences } from '../../src/answers/cite.js';
import { type ArchiveIndex, openIndex } from '../../src/index/open-index.js';
import type { RankedSentence } from '../../src/retrieval/choose-sentences.js';
import { answerKindsOf } from '../../src/retrieval/answer-kinds.js';
import { termsOf } from '../../src/text/terms.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';
import { plainQuestion } from '../support/plain-question.js';
import { UNMEASURED } from '../support/unmeasured.js';

const BOATS = ['ferry', 'tug', 'barge', 'yacht', 'trawler', 'dinghy', 'cutter', 'frigate', 'launch'];

/** An index whose articles each tell one thing, and their sentences as ranked for a question, best first. */
async function ranked(): Promise<{ readonly index: ArchiveIndex; readonly sentences: RankedSentence[] }> {
  const articles = BOATS.flatMap((boat) =>
    ['north', 'south', 'east'].map((quay) => [
      `${boat}-${quay}.txt`,
      `The ${boat} left the ${quay} quay at dawn.\n`,
    ]),
  );
  const fixture = createIndexFixture(Object.fromEntries(articles));
  await fixture.build();
  const index = await openIndex(fixture.indexDir, FAKE_MODEL);
  const sentences = index.archive.outlines().flatMap(({ id }, place) =>
    index.archive.sentences(id).map((sentence): RankedSentence => {
      const text = index.archive.body(id).slice(sentence.start, sentence.end);
      return {
        articleId: id,
        sentence,
        text,
        content: termsOf(text),
        kinds: answerKindsOf(text, sentence.start, []),
        ...UNMEASURED,
        score: 1 - place / 100,
      };
    }),
  );
  return { index, sentences };
}

describe('citeSentences', () => {
  it('gives five at a time, numbered on, each once, and says how many are left', async () => {
    const { index, sentences } = await ranked();
    const question = plainQuestion('What left the quay?');
    const pages = [0, 5, 10, 15, 20, 25].map((skip) => citeSentences(index, question, sentences, skip));
    const citations = pages.flatMap((page) => page.citations);
    expect(citations.map(({ number }) => number)).toEqual(citations.map((_, place) => place + 1));
    expect(new Set(citations.map(({ article }) => article)).size).toBe(citations.length);
    expect(pages.map((page) => page.citations.length)).toEqual([5, 5, 5, 5, 5, 0]);
    expect(pages.map((page) => page.further)).toEqual([20, 15, 10, 5, undefined, undefined]);
    index.close();
  });

  it('leaves out what is far below the best, on every page', async () => {
    const { index, sentences } = await ranked();
    const scored = sentences.map((sentence, place) => ({ ...sentence, score: place < 7 ? 0 : -9 }));
    const question = plainQuestion('What left the quay?');
    expect(citeSentences(index, question, scored)).toMatchObject({ further: 2 });
    const second = citeSentences(index, question, scored, 5);
    expect(second.citations.map(({ number }) => number)).toEqual([6, 7]);
    expect(second.further).toBeUndefined();
    index.close();
  });
});
