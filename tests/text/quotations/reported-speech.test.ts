import { describe, expect, it } from 'vitest';

import { spoken } from './spoken.js';
import type { Row } from './spoken.js';

const REPORTED: readonly Row[] = [
  ['Dana Orr said that the bridge was closed.', ['Dana Orr'], ['Orr: the bridge was closed']],
  ['Dana Orr said the bridge was closed.', ['Dana Orr'], ['Orr: the bridge was closed']],
  ['The bridge was closed, Dana Orr said.', ['Dana Orr'], ['Orr: The bridge was closed']],
  ['The bridge was closed, said Dana Orr.', ['Dana Orr'], ['Orr: The bridge was closed']],
  ['The bridge was closed, Orr said on Friday in Oslo.', ['Orr'], ['Orr: The bridge was closed']],
  ['Orr said on Friday that the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  ['Orr said in a statement that the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  ['Orr told reporters that the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  ['Orr told reporters the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  ['According to Orr, the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  ['The bridge was closed, according to Orr.', ['Orr'], ['Orr: The bridge was closed']],
  ['Orr, the mayor of Bree, argued that the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  ['On Friday, Orr warned that the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  ['The mayor, Dana Orr, noted that the bridge was closed.', ['Dana Orr'], ['Orr: the bridge was closed']],
  ['Orr spoke for an hour. He added that the bridge was closed.', ['Orr'], ['Orr: the bridge was closed']],
  [
    'Orr said the bridge was closed, adding that nobody knew why.',
    ['Orr'],
    ['Orr: the bridge was closed', 'Orr: nobody knew why'],
  ],
  [
    'The bridge was closed, Orr said, stressing the road had been open for days.',
    ['Orr'],
    ['Orr: The bridge was closed', 'Orr: the road had been open for days'],
  ],
  [
    'The bridge would help, Orr said, but warned that it was old.',
    ['Orr'],
    ['Orr: The bridge would help', 'Orr: it was old'],
  ],
  [
    'Orr announced his plan on Saturday, stressing that the bridge stays closed.',
    ['Orr'],
    ['Orr: the bridge stays closed'],
  ],
  ['Orr has repeatedly insisted that the bridge is safe.', ['Orr'], ['Orr: the bridge is safe']],
  ['The ministry said the bridge was closed.', ['Orr'], ['-: the bridge was closed']],
  ['A military source said the bridge was closed.', ['Orr'], ['-: the bridge was closed']],
  ['A spokesman for Orr said the bridge was closed.', ['Orr'], ['-: the bridge was closed']],
  ["Orr's office announced that the bridge was closed.", ['Orr'], ['-: the bridge was closed']],
  [
    "A statement from Orr's office quoted the mayor as saying that the bridge was closed.",
    ['Orr @ mayor'],
    ['Orr: the bridge was closed'],
  ],
  [
    'Orr said Vale had told her that the bridge was closed.',
    ['Orr', 'Vale'],
    ['Orr: Vale had told her that the bridge was closed'],
  ],
  [
    'Orr said the bridge was "beyond repair" and had to go.',
    ['Orr'],
    ['Orr: the bridge was "beyond repair" and had to go'],
  ],
  [
    'Farm Minister Lea Roth met Tom Hale. The minister said that the harvest was poor.',
    ['Lea Roth @ Farm Minister', 'Tom Hale'],
    ['Roth: the harvest was poor'],
  ],
  [
    'Orr, who had warned that it would rain, said on Friday that the bridge was closed.',
    ['Orr'],
    ['Orr: it would rain', 'Orr: the bridge was closed'],
  ],
  ['Orr said the bridge was closed; Vale stayed silent.', ['Orr', 'Vale'], ['Orr: the bridge was closed']],
];

const NOT_REPORTED: readonly Row[] = [
  ['Orr announced a new bridge.', ['Orr'], []],
  ['Orr was told that night.', ['Orr'], []],
  ['The United States and Britain added troops.', [], []],
  ['The army claimed the town by force.', [], []],
  ['"We are late," Orr said.', ['Orr'], []],
  ['Orr said: "We are late."', ['Orr'], []],
  ['In a statement, Orr said: "We are late."', ['Orr'], []],
  ['After the match, Orr said, "We are late."', ['Orr'], []],
  ['Orr said so.', ['Orr'], []],
  ['The reports about the bridge were long.', ['Orr'], []],
  ['Asked about the bridge, Orr left.', ['Orr'], []],
];

describe('findQuotations, reported speech', () => {
  it.each(REPORTED)('%s', (text, people, expected) => {
    expect(spoken(text, people, 'reported')).toEqual(expected);
  });

  it.each(NOT_REPORTED)('reports nothing: %s', (text, people, expected) => {
    expect(spoken(text, people, 'reported')).toEqual(expected);
  });
});
