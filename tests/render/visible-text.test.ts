import { describe, expect, it } from 'vitest';

import type { Run } from '../../src/render/reply.js';
import { visibleRuns, visibleText } from '../../src/render/visible-text.js';

describe('visibleText', () => {
  it.each([
    ['  two\r\n\t words\u2028and\u00A0more ', 'two words and more'],
    ['pass\u200Bword\u202Egnp\u202C \u200E.', 'passwordgnp .'],
    ['\uFEFFstart so\u00ADft', 'start soft'],
    ['bell\u0007 and \u001B[31mred', 'bell and [31mred'],
    ['half \uD83D a face', 'half \uFFFD a face'],
    ['\u200D \u200C\u200D', ''],
  ])('shows %j as %j', (text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it.each(['👨‍👩‍👧', 'می‌خواهم', 'é', '🇱🇾'])('keeps what shapes %s', (text) => {
    expect(visibleText(text)).toBe(text);
  });
});

describe('visibleRuns', () => {
  it.each<[Run[], Run[]]>([
    [
      [{ text: 'a ' }, { text: ' b ', bold: true }, { text: ' c' }],
      [{ text: 'a ' }, { text: 'b', bold: true }, { text: ' c' }],
    ],
    [
      [
        { text: 'un' },
        { text: 'believ', bold: true },
        { text: '\u200B', bold: false },
        { text: 'able', bold: true },
      ],
      [{ text: 'un' }, { text: 'believable', bold: true }],
    ],
    [
      [{ text: 'a', bold: true }, { text: ' ' }, { text: 'b', bold: true }],
      [{ text: 'a', bold: true }, { text: ' ' }, { text: 'b', bold: true }],
    ],
    [
      [{ text: 'built ' }, { text: '6 April', instant: '2019-04-06' }, { text: ' here' }],
      [{ text: 'built ' }, { text: '6 April', instant: '2019-04-06' }, { text: ' here' }],
    ],
    [[{ text: ' ' }, { text: '', bold: true }], []],
  ])('makes of %j %j', (runs, expected) => {
    expect(visibleRuns(runs)).toEqual(expected);
  });
});
