import { describe, expect, it } from 'vitest';

import { namesIn } from './article-names.js';

const ROLES: readonly [string, readonly string[]][] = [
  ['Russian Foreign Minister Sergey Lavrov spoke.', ['Russian Foreign Minister']],
  [
    'LNA commander Khalifa Haftar and former ruler Muammar Gaddafi are named.',
    ['LNA commander', 'former ruler'],
  ],
  ['UN Special Envoy to Libya Ghassan Salame agreed.', ['UN Special Envoy to Libya']],
  ['U.S. Secretary of State John Kerry left.', ['U.S. Secretary of State']],
  [
    'They met Fayez Seraj, the prime minister of Libya’s UN-backed government.',
    ['the prime minister of Libya’s UN-backed government'],
  ],
  ['Khalifa Haftar, the commander of the LNA, refused.', ['the commander of the LNA']],
  ['The commander of the army (ARM), Marshal Khalifa Haftar, refused.', ['commander of the army', 'Marshal']],
  ['The company’s head, Omar al-Rashidi, resigned.', ['head']],
  ['Anna Brandt, 44, a former trade envoy who studied in Paris, won.', ['a former trade envoy']],
  ['Anna Brandt, now ambassador to Chile, won.', ['ambassador to Chile']],
  ['Ex-head of state Muammar Gaddafi died.', ['Ex-head of state']],
];

const NONE: readonly string[] = [
  'Fayez Seraj’s visit surprised everyone.',
  'Mr. Daniel Fischer came with his brother Paul Fischer.',
  'Sergey Lavrov met his Egyptian counterpart Sameh Shoukry.',
  'Anna Brandt, who won, left the room.',
];

describe('findRoles', () => {
  it.each(ROLES)('finds the roles in: %s', (text, expected) => {
    expect(namesIn(text).roles.map((role) => role.text)).toEqual(expected);
  });

  it.each(NONE)('finds none in: %s', (text) => {
    expect(namesIn(text).roles).toEqual([]);
  });

  it('gives a role before another name to that name', () => {
    const { persons, roles } = namesIn('Sergey Lavrov, Foreign Minister Wang Yi and others came.');
    const [role] = roles;
    expect(persons.find((mention) => mention.person === role?.person)?.text).toBe('Wang Yi');
  });
});
