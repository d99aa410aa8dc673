import { describe, expect, it } from 'vitest';

import { readDateline } from '../../src/corpus/dateline.js';

const APRIL_6 = { month: 4, day: 6, year: null };

describe('readDateline', () => {
  it.each([
    ['CAIRO, April 6 (Xinhua) -- ', 'CAIRO', APRIL_6, 'Xinhua'],
    ['MOSCOW, April 6. /TASS/. ', 'MOSCOW', APRIL_6, 'TASS'],
    ['MOSCOW, April 6, 2019. /TASS/. ', 'MOSCOW', { ...APRIL_6, year: 2019 }, 'TASS'],
    ['MOSCOW. April 6 (Interfax) - ', 'MOSCOW', APRIL_6, 'Interfax'],
    ['TRIPOLI, Libya, Apr. 6 (Reuters) – ', 'TRIPOLI, Libya', APRIL_6, 'Reuters'],
    ['Cairo, 6 April 2019 (Wafa) — ', 'Cairo', { ...APRIL_6, year: 2019 }, 'Wafa'],
    ['Tehran, April 6, IRNA - ', 'Tehran', APRIL_6, 'IRNA'],
    ['CAIRO (April 6, 2019) — ', 'CAIRO', { ...APRIL_6, year: 2019 }, null],
    ['CAIRO (Reuters) - ', 'CAIRO', null, 'Reuters'],
    ['TRIPOLI, Libya (AP) — ', 'TRIPOLI, Libya', null, 'AP'],
    ['WASHINGTON, D.C. (AP) — ', 'WASHINGTON, D.C.', null, 'AP'],
    ['PORT-AU-PRINCE (AFP) – ', 'PORT-AU-PRINCE', null, 'AFP'],
    [
      'SAN FRANCISCO, Calif., Sept. 11 (UPI) -- ',
      'SAN FRANCISCO, Calif.',
      { month: 9, day: 11, year: null },
      'UPI',
    ],
    ['Tripoli (AFP) – ', 'Tripoli', null, 'AFP'],
    ['MOSCOW (RIA Novosti) – ', 'MOSCOW', null, 'RIA Novosti'],
    ['April 6 (UPI) -- ', null, APRIL_6, 'UPI'],
    ['(Reuters) - ', null, null, 'Reuters'],
    ['HAVANA (AP ) _ ', 'HAVANA', null, 'AP'],
    ['Saturday, April 6, 2019 ', null, { ...APRIL_6, year: 2019 }, null],
    ['CAIRO, Saturday, April 6 — ', 'CAIRO', APRIL_6, null],
    ['CAIRO — ', 'CAIRO', null, null],
    ['TEL AVIV, Israel — ', 'TEL AVIV, Israel', null, null],
  ] as const)('reads %s', (opening, place, day, outlet) => {
    expect(readDateline(`${opening}Talks began on Saturday.`)).toEqual({
      length: opening.length,
      place,
      day,
      outlet,
    });
  });

  it.each([
    'Talks began on Saturday.',
    'Haftar (who led the army) left for Cairo.',
    'NATO — The alliance said so.',
    'EU – the union – said so.',
    'On April 6 (a Saturday) the army moved.',
    'Moscow, Cairo coordinate steps on Libyan settlement — Lavrov',
    'April 6 was a Saturday.',
    'April 6, 2019, was a Saturday.',
    'Saturday, April 6 The army moved.',
    'Libya — a country at war — wants peace.',
    'The Libyan National Army (LNA) said it advanced.',
    'BREAKING — The army moved.',
    'CAIRO, April 31 (Xinhua) -- The calendar has no such day.',
    'Khalifa Haftar (Tobruk) - the general',
    '',
  ])('reads none in %s', (line) => {
    expect(readDateline(line)).toBeUndefined();
  });
});
