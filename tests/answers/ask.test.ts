import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AskAnswer } from '../../src/answers/answer.js';
import { createQuestion, type QuestionInput } from '../../src/core/question.js';
import { silentLogger } from '../../src/core/logger.js';
import { type Answerer, createAnswerer } from '../../src/engine/answerer.js';
import { createFakeEmbedder } from '../support/fake-embedder.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';
import { MODEL_DIR, MODEL_ID } from '../support/model-fixture.js';

const ARTICLES = [
  {
    outlet: 'Quay Radio',
    date: '2021-03-10',
    text: 'The bridge of Tidewick was closed. Divers found cracks.',
  },
  { outlet: 'Harbour Gazette', date: '2021-03-11', text: 'A ferry carries the commuters of Tidewick now.' },
];

describe('what askArchive says to a question with filters', () => {
  let answerer: Answerer;

  beforeAll(async () => {
    const lines = ARTICLES.map((article) => JSON.stringify(article)).join('\n');
    const fixture = createIndexFixture({ 'coast.jsonl': lines }, afterAll);
    await fixture.build();
    // The words' rarity is read from the real model's vocabulary.
    const model = { ...FAKE_MODEL, folder: path.join(MODEL_DIR, MODEL_ID) };
    const embedder = createFakeEmbedder();
    answerer = createAnswerer({ indexDir: fixture.indexDir, model, embedder, logger: silentLogger });
  });
  afterAll(async () => {
    await answerer.close();
  });

  const refusalOf = async (input: Omit<QuestionInput, 'askedAt'>): Promise<unknown> => {
    const answer: AskAnswer = await answerer.ask(createQuestion({ ...input, askedAt: new Date(0) }));
    return answer.outcome === 'found' ? answer.citations : answer.refusal;
  };
  const text = 'Which violinist founded the orchestra that Tidewick applauded in winter?';

  it('speaks for the whole archive only where all of it was searched', async () => {
    expect(await refusalOf({ text })).toMatchObject({ kind: 'not-told', names: ['Tidewick'] });
    expect(await refusalOf({ text, from: '2021-03-11' })).toEqual({ kind: 'not-within', outlet: null });
    expect(await refusalOf({ text, outlet: 'Quay Radio' })).toEqual({
      kind: 'not-within',
      outlet: 'Quay Radio',
    });
  });

  it('names the outlet that only the question names', async () => {
    const asked = `According to Quay Radio, ${text}`;
    expect(await refusalOf({ text: asked })).toEqual({ kind: 'not-within', outlet: 'Quay Radio' });
  });

  it('says within filters too that no article at all mentions a name', async () => {
    expect(
      await refusalOf({ text: 'Which violinist did Macron applaud in winter?', outlet: 'Quay Radio' }),
    ).toEqual({
      kind: 'names-missing',
      names: ['Macron'],
    });
  });

  it('does not blame dates or outlet where nobody bears the person’s name', async () => {
    expect(await refusalOf({ text, person: 'Nobody Atall', from: '2020' })).toEqual({
      kind: 'person-unknown',
      name: 'Nobody Atall',
    });
  });

  it.each([
    [{ from: '2022' }, { by: 'dates', outlets: [] }],
    [{ outlet: 'Coast Wire' }, { by: 'outlet', outlets: ['Harbour Gazette', 'Quay Radio'] }],
    [
      { outlet: 'Coast Wire', to: '2022' },
      { by: 'both', outlets: ['Harbour Gazette', 'Quay Radio'] },
    ],
  ])('names the filters that were set and left nothing: %j', async (filters, expected) => {
    expect(await refusalOf({ text, ...filters })).toEqual({ kind: 'filtered-out', ...expected });
  });
});
