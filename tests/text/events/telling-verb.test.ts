import { describe, expect, it } from 'vitest';

import { looksBack, tellingVerb } from '../../../src/text/events/telling-verb.js';

describe('tellingVerb', () => {
  it.each([
    ['The ferry sank off the cape.', 'sank'],
    ['The mayor of Tidewick closed the pool.', 'closed'],
    ['"It was late," said the pilot.', 'said'],
  ])('finds where "%s" begins to tell', (text, verb) => {
    expect(text.slice(tellingVerb(text) ?? undefined)).toMatch(new RegExp(`^${verb}`, 'u'));
  });

  it.each([['The cape is the highest of the coast.'], ['The harbour will reopen.'], ['"We sank it."']])(
    'finds nothing told of the past in %s',
    (text) => {
      expect(tellingVerb(text)).toBeNull();
    },
  );
});

describe('looksBack', () => {
  it.each([
    ['The pool had been closed for repairs.'],
    ['When Lind first showed the ferry, the crowd cheered.'],
    ['Originally, the dock was made of wood.'],
    ['Before her time at sea, Quill taught mathematics.'],
  ])('sees that "%s" goes back behind the story', (text) => {
    expect(looksBack(text)).toBe(true);
  });

  it.each([
    ['When divers reached the wreck, they found the bell.'],
    ['Lind said that the pool had been closed.'],
    ['The pool was closed for repairs.'],
  ])('sees that "%s" is of the story', (text) => {
    expect(looksBack(text)).toBe(false);
  });
});
