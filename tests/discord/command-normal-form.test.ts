import { describe, expect, it } from 'vitest';

import { normalForm } from '../../src/discord/command-normal-form.js';

const option = { type: 3, name: 'what', description: 'What' };
const command = { name: 'find', description: 'Finds', options: [option] };

describe('normalForm', () => {
  it.each<readonly [string, object]>([
    ['what Discord adds', { ...command, id: '1', version: '2', application_id: '3', dm_permission: true }],
    [
      'defaults',
      { ...command, type: 1, nsfw: false, default_member_permissions: null, name_localizations: null },
    ],
    ['defaults of options', { ...command, options: [{ ...option, required: false, autocomplete: false }] }],
  ])('does not see %s', (_name, other) => {
    expect(normalForm(other, 'global')).toBe(normalForm(command, 'global'));
  });

  it.each<readonly [string, object]>([
    ['another description', { ...command, description: 'Seeks' }],
    ['a translation', { ...command, description_localizations: { de: 'Findet' } }],
    ['an option that is required', { ...command, options: [{ ...option, required: true }] }],
    ['a length', { ...command, options: [{ ...option, max_length: 5 }] }],
    ['a choice', { ...command, options: [{ ...option, choices: [{ name: 'a', value: 'b' }] }] }],
    ['permissions', { ...command, default_member_permissions: '32' }],
    ['the order of options', { ...command, options: [{ ...option, name: 'other' }, option] }],
  ])('sees %s', (_name, other) => {
    expect(normalForm(other, 'guild')).not.toBe(normalForm(command, 'guild'));
  });

  it('sees contexts and integration types of global commands, whatever their order', () => {
    const here = { ...command, contexts: [0, 1], integration_types: [0, 1] };
    const turned = { ...command, contexts: [1, 0], integration_types: [1, 0] };
    expect(normalForm(here, 'global')).toBe(normalForm(turned, 'global'));
    expect(normalForm(here, 'global')).not.toBe(normalForm(command, 'global'));
    expect(normalForm(here, 'guild')).toBe(normalForm(command, 'guild'));
  });
});
