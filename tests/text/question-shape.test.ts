import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OpenKind } from '../../src/text/answer-nouns.js';
import { type AnswerSide, questionShape } from '../../src/text/question-shape.js';

const OPEN: readonly (readonly [string, OpenKind])[] = [
  ['When did the ferry sink?', 'date'],
  ['In what year was the bridge opened?', 'date'],
  ['Who founded the party?', 'person'],
  ['Whose accounts were frozen?', 'person'],
  ['Which minister resigned?', 'person'],
  ['Where are the talks held?', 'place'],
  ['What river does the road cross?', 'place'],
  ['What is the name of the city?', 'place'],
  ['Which parties left the coalition?', 'group'],
  ['What generation does he belong to?', 'thing'],
  ['How many guests came?', 'number'],
  ['How old is the mayor?', 'number'],
  ['What is the population of Zagreb?', 'number'],
  ['What percentage of voters stayed at home?', 'number'],
  ['Which company built the planes?', 'group'],
  ['Why was the vote put off?', 'reason'],
  ['What caused the fire?', 'reason'],
  ['How did the thieves escape?', 'manner'],
  ['What did the envoy say?', 'thing'],
  ['What kind of engine drives the ship?', 'thing'],
  ['Did the minister resign?', 'thing'],
  ['size of the fleet', 'number'],
  ['', 'thing'],
];

/** A word that may ask stands in another clause. */
const MISLEADING: readonly (readonly [string, OpenKind])[] = [
  ['What did the crew do when the engine failed?', 'thing'],
  ['How many died when the dam broke?', 'number'],
  ['When the dam broke, who gave the alarm?', 'person'],
  ['The man who built the dam came from what country?', 'place'],
  ['The dam was built by whom?', 'person'],
];

const SIDES: readonly (readonly [string, AnswerSide])[] = [
  ['Who founded the party?', 'before'],
  ['Whom did the army arrest?', 'behind'],
  ['What did the army find?', 'behind'],
  ['What is the name of the ship?', 'either'],
  ['The treaty was signed in what city?', 'behind'],
];

describe('questionShape', () => {
  it.each(OPEN)('sees what "%s" leaves open', (question, open) => {
    expect(questionShape(question).open).toBe(open);
  });

  it.each(MISLEADING)('finds the word that asks in "%s"', (question, open) => {
    expect(questionShape(question).open).toBe(open);
  });

  it.each(SIDES)('knows on which side the answer of "%s" stands', (question, side) => {
    expect(questionShape(question).side).toBe(side);
  });

  it('gives the noun behind "kind of", and the first and last content words', () => {
    expect(questionShape('What kind of engine drives the old ship?')).toMatchObject({
      noun: 'engin',
      first: 'drive',
      last: 'ship',
    });
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(questionShape(text).open).not.toBe('');
      }),
    );
  });
});
