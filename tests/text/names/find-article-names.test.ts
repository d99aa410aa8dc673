import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { namesIn, personsIn } from './article-names.js';

/** Texts with the persons in them: the number of the person within the text, then the words. */
const PERSONS: readonly [string, readonly string[]][] = [
  [
    'Foreign Minister Piotr Wysocki met reporters. Wysocki called the talks useful, and Wysocki’s deputy agreed.',
    ['0:Piotr Wysocki', '0:Wysocki', '0:Wysocki'],
  ],
  [
    'President Abdel Fattah el-Sisi received Marshal Khalifa Haftar.',
    ['0:Abdel Fattah el-Sisi', '1:Khalifa Haftar'],
  ],
  [
    'Prime Minister Fayez al-Sarraj spoke. Al-Sarraj left; Sarraj did not return.',
    ['0:Fayez al-Sarraj', '0:Al-Sarraj', '0:Sarraj'],
  ],
  [
    'Mr. Daniel Fischer and Dr. Anna Fischer live here. Mrs. Fischer paints.',
    ['0:Daniel Fischer', '1:Anna Fischer', '1:Fischer'],
  ],
  [
    'Muammar Gaddafi fell in 2011. Gaddafi forces fled, and Gaddafi loyalists hid.',
    ['0:Muammar Gaddafi', '0:Gaddafi', '0:Gaddafi'],
  ],
  ['Recep Tayyip Erdogan spoke on Erdogan Street near Kennedy Airport.', ['0:Recep Tayyip Erdogan']],
  [
    'Alfred Nobel gave his name to the Nobel Prize, and Keith Murdoch to Murdoch University.',
    ['0:Alfred Nobel', '1:Keith Murdoch'],
  ],
  ['The novelist Marta de la Cruz smiled. De la Cruz had won.', ['0:Marta de la Cruz', '0:De la Cruz']],
  ['Edmund Harrow Jr. took over from Edmund Harrow, his father.', ['0:Edmund Harrow Jr.', '1:Edmund Harrow']],
  [
    'Prince Hamad bin Rashid spoke first. Hamad bin Rashid was brief.',
    ['0:Hamad bin Rashid', '0:Hamad bin Rashid'],
  ],
  ['Trade envoy Zhao Lin signed the treaty. Zhao smiled.', ['0:Zhao Lin', '0:Zhao']],
  ['J. R. Whitlock wrote the report, and Whitlock defended it.', ['0:J. R. Whitlock', '0:Whitlock']],
  ['Lord Ashbourne opened the session in London.', ['0:Ashbourne']],
];

const NOBODY: readonly string[] = [
  'The ministers met at the Malakhov Institute on Orlov Street.',
  'Egypt’s Al Ahram newspaper and Al-Hadath television channel reported it.',
  'Forces took Tarhuna and Gharyan, and then Takfiri fighters left Sirte.',
  'Xinhua, Reuters and the Anadolu Agency reported from Cairo.',
  'The Danube and the Rhine rose after the storm.',
  'Google and Microsoft said that they would appeal.',
  '',
  '…',
];

describe('findArticleNames', () => {
  it.each(PERSONS)('finds the persons of: %s', (text, expected) => {
    expect(personsIn(text)).toEqual(expected);
  });

  it.each(NOBODY)('finds nobody in: %s', (text) => {
    expect(personsIn(text)).toEqual([]);
  });

  it('never crosses a line', () => {
    expect(personsIn('It was opened by Carla\nMendes Street is closed.')).not.toContain('0:Carla\nMendes');
  });

  it('finds persons of the story in a headline in capitals, and only those', () => {
    const body =
      'WYSOCKI MEETS REPORTERS IN PARIS\n\nForeign Minister Piotr Wysocki met reporters in Paris on Monday.';
    expect(personsIn(body)).toEqual(['0:WYSOCKI', '0:Piotr Wysocki']);
  });

  it('gives a family name to the one of two who was named last', () => {
    const text =
      'Nikolai Orlov owns a bank. Orlov is rich. His brother Sergei Orlov is a diplomat. Orlov lives in Geneva.';
    expect(personsIn(text)).toEqual(['0:Nikolai Orlov', '0:Orlov', '1:Sergei Orlov', '1:Orlov']);
  });

  it('follows what the operator states', () => {
    const stated = [
      { canonical: 'Daniel Moss', aliases: ['the Baker', 'Moss'], notAPerson: false },
      { canonical: 'Clara Bell', aliases: [], notAPerson: true },
    ];
    const text = 'Daniel Moss sailed on the Clara Bell. Moss liked the Clara Bell.';
    expect(personsIn(text, stated)).toEqual(['0:Daniel Moss', '0:Moss']);
  });

  it('keeps the other names, none of them a person', () => {
    const { names } = namesIn('Sergey Lavrov flew to Cairo. Lavrov praised the United Nations.');
    expect(names.map((name) => `${name.label}:${name.text}`)).toEqual([
      'GPE:Cairo',
      'ORG:the United Nations',
    ]);
  });

  it('gives spans of the body, in order and apart, numbered by first mention', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 60 }), (filler) => {
        const body = `Ivan Petrov met Clara Mendes.${filler}\nPetrov said “no” to Mendes.`;
        const { persons, roles } = namesIn(body);
        let end = 0;
        let seen = -1;
        for (const mention of persons) {
          expect(body.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text).not.toMatch(/\n/u);
          expect(mention.person).toBeLessThanOrEqual(seen + 1);
          seen = Math.max(seen, mention.person);
          ({ end } = mention);
        }
        for (const role of roles) expect(body.slice(role.start, role.end)).toBe(role.text);
      }),
      { numRuns: 60 },
    );
  });
});
