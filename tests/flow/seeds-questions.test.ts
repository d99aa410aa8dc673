import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { AskAnswer } from '../../src/answers/answer.js';
import { createQuestion } from '../../src/core/question.js';
import type { Answerer } from '../../src/engine/answerer.js';
import { answererOver } from '../support/answerer-fixture.js';

const place = z.object({ article: z.string(), sentence: z.string() });
const questionsSchema = z.object({
  answerable: z.array(place.extend({ question: z.string(), alternatives: z.array(place).optional() })),
  unanswerable: z.array(z.object({ question: z.string() })),
});

/** The bars for questions that were written before the shipped calibration. */
const FLOORS = { first: 24, amongFive: 28, refused: 12 } as const;

describe('the questions about the seeds', () => {
  const questions = questionsSchema.parse(
    JSON.parse(readFileSync(path.join('tests', 'fixtures', 'questions.json'), 'utf8')),
  );
  let answerer: Answerer;

  beforeAll(async () => {
    answerer = await answererOver('seeds');
  });
  afterAll(async () => {
    await answerer.close();
  });

  const ask = async (text: string): Promise<AskAnswer> =>
    await answerer.ask(createQuestion({ text, askedAt: new Date('2021-06-01T10:00:00Z') }));

  it('cites the right sentence first, or among the five, as often as before', async () => {
    let first = 0;
    let amongFive = 0;
    for (const { question, alternatives = [], ...gold } of questions.answerable) {
      const { citations } = await ask(question);
      const places = [gold, ...alternatives];
      const right = citations.findIndex(({ article, quote, start, sentence }) => {
        const holds = (words: string): boolean =>
          quote.slice(sentence.start - start, sentence.end - start).includes(words);
        return places.some(({ article: wanted, sentence: words }) => wanted === article && holds(words));
      });
      if (right === 0) first += 1;
      if (right >= 0) amongFive += 1;
    }
    console.log(
      `seeds: ${String(first)} of 30 right at the first citation, ${String(amongFive)} among the five`,
    );
    expect(first).toBeGreaterThanOrEqual(FLOORS.first);
    expect(amongFive).toBeGreaterThanOrEqual(FLOORS.amongFive);
  });

  it('refuses what the seeds do not tell as often as before', async () => {
    let refused = 0;
    for (const { question } of questions.unanswerable) {
      if ((await ask(question)).outcome === 'nothing-found') refused += 1;
    }
    console.log(`seeds: ${String(refused)} of 15 unanswerable questions refused`);
    expect(refused).toBeGreaterThanOrEqual(FLOORS.refused);
  });
});
