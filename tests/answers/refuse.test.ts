import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { explainRefusal, missingOf } from '../../src/answers/refuse.js';
import { type ArchiveIndex, openIndex } from '../../src/index/open-index.js';
import { profileQuestion } from '../../src/retrieval/question-profile.js';
import { createPersonLookup } from '../../src/text/persons/person-lookup.js';
import { createIndexFixture, FAKE_MODEL } from '../support/index-fixture.js';

const PERSONS = createPersonLookup([
  { name: 'Pavel Orsk', variants: [{ text: 'Pavel Orsk', count: 2 }], mayBe: [] },
  { name: 'Omar al-Tarhi', variants: [{ text: 'Omar Idris al-Tarhi', count: 1 }], mayBe: [] },
]);

describe('explainRefusal', () => {
  let index: ArchiveIndex;

  beforeAll(async () => {
    const fixture = createIndexFixture(
      {
        'talks.txt':
          'Talks at the harbour\n\nPavel Orsk met his colleague Sameh Fahmy in Tidewick on Monday. ' +
          'The Board of the Tidewick Harbour did not comment. Omar Idris al-Tarhi was not there.\n',
      },
      afterAll,
    );
    await fixture.build();
    index = await openIndex(fixture.indexDir, FAKE_MODEL);
  });
  afterAll(() => {
    index.close();
  });

  const refuse = (typed: string, asked = typed) => {
    const embedded = { vector: new Float32Array(), words: new Int8Array() };
    return explainRefusal(
      index,
      PERSONS,
      profileQuestion(asked, embedded, () => 0.9),
      typed,
    );
  };

  it.each([
    // One passage holds both words, and no article the name.
    ['When was Sameh Orsk born?', ['Sameh Orsk']],
    ['When was Pavel Fahmy born?', ['Pavel Fahmy']],
    ['When did Macron meet Orsk?', ['Macron']],
    ['Who is the Mayor of Zanzibar?', ['Mayor', 'Zanzibar']],
  ])('says of what no article mentions that none does: %s', (text, names) => {
    expect(refuse(text)).toEqual({ kind: 'names-missing', names });
  });

  it.each([
    ['When was Sameh Fahmy born?', ['Sameh Fahmy']],
    ['When was Omar al-Tarhi born?', ['Omar al-Tarhi']],
    ['When was Orsk born?', ['Orsk']],
    ['When was the Board of Tidewick Harbour founded?', ['Board of Tidewick Harbour']],
    // No article has it in one, and each part is mentioned.
    ['When did the Harbour of Tidewick open?', ['Harbour', 'Tidewick']],
  ])('names what is mentioned as it was typed: %s', (text, names) => {
    expect(refuse(text)).toEqual({ kind: 'not-told', names, asked: 'date' });
  });

  it('names nobody who was only added to the question', () => {
    expect(
      refuse('Why did the envoy leave Tidewick?', 'Why did the envoy leave Tidewick (Omar al-Tarhi)?'),
    ).toEqual({ kind: 'not-told', names: ['Tidewick'], asked: 'reason' });
    expect(refuse('why did the envoy leave')).toEqual({ kind: 'nothing-near' });
  });

  it('takes a topic for mentioned where one passage holds all its words', () => {
    const topics = ['The colleague', 'colleague from Tidewick', 'Tidewick Board', 'colleague from Zanzibar'];
    expect(missingOf(index, PERSONS, topics)).toEqual(['Tidewick Board', 'colleague from Zanzibar']);
  });
});
