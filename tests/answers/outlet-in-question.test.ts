import { describe, expect, it } from 'vitest';

import { readOutlet } from '../../src/answers/outlet-in-question.js';

const OUTLETS = ['TASS', 'Anadolu', 'Anadolu Agency', 'The Daily (North)'];

describe('readOutlet', () => {
  it.each([
    ['What did Lavrov say according to TASS?', 'What did Lavrov say?', 'TASS'],
    ['According to tass, what did Lavrov say?', 'what did Lavrov say?', 'TASS'],
    ['Who met Seraj, as reported by the Anadolu Agency?', 'Who met Seraj?', 'Anadolu Agency'],
    ['What does TASS report on Libya?', 'What does TASS report on Libya?', 'TASS'],
    ['What happened according to The Daily (North)?', 'What happened?', 'The Daily (North)'],
  ])('reads %s', (text, rest, outlet) => {
    expect(readOutlet(text, OUTLETS)).toEqual({ text: rest, outlet });
  });

  it.each([
    'Who owns TASS?',
    'According to TASS',
    'What did Lavrov say according to Reuters?',
    'TASSO is who?',
  ])('leaves %s alone', (text) => {
    expect(readOutlet(text, OUTLETS)).toEqual({ text, outlet: null });
  });
});
