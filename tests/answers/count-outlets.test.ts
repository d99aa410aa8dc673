import { describe, expect, it } from 'vitest';

import { countOutlets } from '../../src/answers/count-outlets.js';

const outlines = (...outlets: readonly (string | null)[]) =>
  outlets.map((outlet, id) => ({
    id,
    path: `${String(id)}.txt`,
    hash: '',
    title: '',
    outlet,
    firstDay: null,
    lastDay: null,
  }));

describe('countOutlets', () => {
  it('counts an outlet once, whatever its letter case, under its commonest spelling', () => {
    expect(countOutlets(outlines('TASS', 'Quay Radio', 'Tass', null, 'tass', 'Tass', 'QUAY RADIO'))).toEqual([
      { outlet: 'Tass', articles: 4 },
      { outlet: 'QUAY RADIO', articles: 2 },
    ]);
  });

  it('puts the outlet with the most articles first, of those with as many the first by name', () => {
    expect(countOutlets(outlines('Post', 'Gazette', 'Radio', 'Radio')).map(({ outlet }) => outlet)).toEqual([
      'Radio',
      'Gazette',
      'Post',
    ]);
    expect(countOutlets(outlines(null))).toEqual([]);
  });
});
