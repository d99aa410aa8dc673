import { describe, expect, it } from 'vitest';

import type { RankedSentence } from '../../src/retrieval/choose-sentences.js';
import { readSentences, SENTENCES_READ } from '../../src/retrieval/read-sentences.js';
import { UNMEASURED } from '../support/unmeasured.js';

/** Sentences named by their place in the first ranking, best first. */
function ranked(count: number): readonly RankedSentence[] {
  return Array.from({ length: count }, (_, place) => ({
    articleId: 1,
    sentence: {
      ordinal: place,
      start: 0,
      end: 0,
      pieces: 0,
      key: '',
      vector: { scale: 1, bytes: new Int8Array() },
    },
    text: `sentence ${String(place)}`,
    content: [],
    kinds: { holds: () => false },
    ...UNMEASURED,
    score: count - place,
  }));
}

const reading = (values: Readonly<Record<string, number>>) => {
  const asked: string[] = [];
  return {
    asked,
    read: (_question: string, sentences: readonly string[]) => {
      asked.push(...sentences);
      return Promise.resolve(sentences.map((sentence) => values[sentence] ?? -3));
    },
  };
};

const placesOf = (sentences: readonly RankedSentence[]): readonly number[] =>
  sentences.map(({ sentence }) => sentence.ordinal);

describe('readSentences', () => {
  it('puts the sentence first that the reader finds answering', async () => {
    const reader = reading({ 'sentence 3': 5 });
    const { sentences, readings } = await readSentences('Why?', ranked(5), reader, [0.5, 1]);
    expect(placesOf(sentences)).toEqual([3, 0, 1, 2, 4]);
    expect(readings).toEqual([5, -3, -3, -3, -3]);
    expect(sentences[0]?.score).toBe(0.5 * 2 + 5);
  });

  it('keeps the first order where the reader sees no difference', async () => {
    const { sentences } = await readSentences('Why?', ranked(4), reading({}), [0, 1]);
    expect(placesOf(sentences)).toEqual([0, 1, 2, 3]);
  });

  it('reads only the best, and leaves the others behind them as they were', async () => {
    const reader = reading({});
    const { sentences } = await readSentences('Why?', ranked(SENTENCES_READ + 2), reader, [1, 1]);
    expect(reader.asked).toHaveLength(SENTENCES_READ);
    expect(placesOf(sentences).slice(-2)).toEqual([SENTENCES_READ, SENTENCES_READ + 1]);
    // As if the reader had thought as little of them as of the worst that it read.
    expect(sentences.at(-1)?.score).toBe(1 - 3);
  });

  it('takes no sentences', async () => {
    expect(await readSentences('Why?', [], reading({}), [1, 1])).toEqual({ sentences: [], readings: [] });
  });
});
