import type { SentenceReader } from '../embedding/embedder.js';
import type { RankedSentence } from './choose-sentences.js';
import { weightedSum } from './weighted-sum.js';

/** Sentences that are read together with the question; each costs a run of the reader, some ten milliseconds. */
export const SENTENCES_READ = 8;

/** What read sentences are ordered by, in the order of the weights: the first ranking's score, and the reading. */
export const READING_FEATURES = ['rank', 'reading'] as const;

/** Sentences in their final order, and what the reader said of those that it read, best first. */
export interface ReadSentences {
  readonly sentences: readonly RankedSentence[];
  readonly readings: readonly number[];
}

/**
 * Reads the best sentences with the question and orders them anew. Those that were not read follow as they were, scored
 * as if the reader had thought no better of them than of the worst that it read.
 */
export async function readSentences(
  question: string,
  ranked: readonly RankedSentence[],
  reader: SentenceReader,
  weights: readonly number[],
): Promise<ReadSentences> {
  const best = ranked.slice(0, SENTENCES_READ);
  const readings = await reader.read(
    question,
    best.map(({ text }) => text),
    { urgent: true },
  );
  const lowest = Math.min(0, ...readings);
  const rescored = ranked.map((sentence, place) => ({
    ...sentence,
    score: weightedSum([sentence.score, readings[place] ?? lowest], weights),
  }));
  return {
    sentences: [
      // A stable sort: ties stay in the first ranking's order.
      ...rescored.slice(0, SENTENCES_READ).sort((left, right) => right.score - left.score),
      ...rescored.slice(SENTENCES_READ),
    ],
    readings: readings.toSorted((left, right) => right - left),
  };
}
