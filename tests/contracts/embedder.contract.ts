import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Embedder } from '../../src/embedding/embedder.js';
import { dot } from '../../src/index/quantize.js';
import { isStopWord, termsOf } from '../../src/text/terms.js';

const FERRY = 'The ferry across the strait was late again on Sunday evening.';
const FERRY_TOO = 'On Sunday evening the ferry crossed the strait late.';
const BUDGET = 'Parliament adopted next year’s budget with a narrow majority.';

/** What every embedder does. */
export function describeEmbedder(name: string, create: () => Embedder): void {
  describe(`${name} as an embedder`, () => {
    // One for all tests but the last: a model takes its time to load.
    let shared: Embedder;
    const using = async (work: (embedder: Embedder) => Promise<void>): Promise<void> => await work(shared);
    beforeAll(() => {
      shared = create();
    });
    afterAll(() => shared.close());

    it('gives one unit vector a text, in order, and near ones for near texts', () =>
      using(async (embedder) => {
        const [ferry, budget, ferryToo] = await embedder.embed([FERRY, BUDGET, FERRY_TOO]);
        if (ferry === undefined || budget === undefined || ferryToo === undefined) throw new Error('missing');
        for (const vector of [ferry, budget, ferryToo]) {
          expect(vector).toBeInstanceOf(Float32Array);
          expect(vector).toHaveLength(embedder.dimensions);
          expect(dot(vector, vector)).toBeCloseTo(1, 4);
        }
        expect(dot(ferry, ferryToo)).toBeGreaterThan(dot(ferry, budget));
      }));

    it('gives a text the same vector whatever stands beside it', () =>
      using(async (embedder) => {
        const texts = [FERRY, '', 'Yes.', BUDGET, '\n \t', 'дом 家 🚢', FERRY_TOO];
        const forward = await embedder.embed(texts);
        const backward = await embedder.embed(texts.toReversed());
        expect(backward.toReversed()).toEqual(forward);
        expect(await embedder.embed([BUDGET])).toEqual([forward[3]]);
        for (const vector of forward) expect([...vector].every(Number.isFinite)).toBe(true);
      }));

    it('takes no texts, and calls that overlap', () =>
      using(async (embedder) => {
        expect(await embedder.embed([])).toEqual([]);
        expect(await embedder.countPieces([])).toEqual([]);
        const texts = Array.from({ length: 24 }, (_, number) => `Ferry number ${String(number)} is late.`);
        const [all, ...alone] = await Promise.all([
          embedder.embed(texts),
          ...texts.slice(0, 4).map((text) => embedder.embed([text], { urgent: true })),
        ]);
        expect(all).toHaveLength(texts.length);
        expect(alone.flat()).toEqual(all?.slice(0, 4));
      }));

    it('tells its progress up to the last text', () =>
      using(async (embedder) => {
        const told: number[] = [];
        await embedder.embed(Array<string>(9).fill(FERRY), { onProgress: (done) => told.push(done) });
        expect(told).toEqual(told.toSorted((left, right) => left - right));
        expect(told.at(-1)).toBe(9);
      }));

    it('gives the words of a text beside its vector, each of the same number of bytes', () =>
      using(async (embedder) => {
        const texts = [FERRY, BUDGET, '', 'Yes.'];
        const embedded = await embedder.embedWords(texts.map((text) => ({ prefix: 'passage: ', text })));
        const vectors = await embedder.embed(texts.map((text) => `passage: ${text}`));
        for (const [place, vector] of vectors.entries())
          expect(dot(vector, embedded[place]?.vector ?? new Float32Array())).toBeCloseTo(1, 4);
        const counts = texts.map((text) => termsOf(text).filter(({ word }) => !isStopWord(word)).length);
        const bytes = (embedded[0]?.words.length ?? 0) / (counts[0] ?? 0);
        expect(bytes).toBeGreaterThan(0);
        expect(embedded.map(({ words }) => words.length)).toEqual(counts.map((count) => count * bytes));
        expect(await embedder.embedWords([])).toEqual([]);
      }));

    it('counts word pieces, which never cross white space', () =>
      using(async (embedder) => {
        const [ferry = 0, budget = 0, both = 0, blank] = await embedder.countPieces([
          FERRY,
          BUDGET,
          `${FERRY}\n${BUDGET}`,
          '  ',
        ]);
        expect(ferry).toBeGreaterThanOrEqual(FERRY.split(' ').length);
        expect(ferry).toBeLessThanOrEqual(FERRY.length);
        expect(both).toBe(ferry + budget);
        expect(blank).toBe(0);
      }));

    it('refuses work when it is closed, and fails what was at work', async () => {
      const embedder = create();
      const begun = embedder.embed(Array<string>(40).fill(FERRY));
      const outcome = begun.then(
        () => 'done',
        (error: unknown) => error,
      );
      await embedder.close();
      expect(await outcome).toMatchObject({ code: 'engine-gone' });
      await expect(embedder.embed([FERRY])).rejects.toMatchObject({ code: 'engine-gone' });
      await expect(embedder.countPieces([FERRY])).rejects.toMatchObject({ code: 'engine-gone' });
      await embedder.close();
    });
  });
}
