import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fittingChoices } from '../../src/discord/autocomplete.js';

describe('fittingChoices', () => {
  it.each([
    [{ name: ' Tripoli ', value: 'tripoli' }, [{ name: 'Tripoli', value: 'tripoli' }]],
    [
      { name: `${'word '.repeat(19)}and longer`, value: 'v' },
      [{ name: `${'word '.repeat(19)}and…`, value: 'v' }],
    ],
    [{ name: 'n', value: 'v'.repeat(100) }, [{ name: 'n', value: 'v'.repeat(100) }]],
    [{ name: 'n', value: 'v'.repeat(101) }, []],
    [{ name: 'n', value: '' }, []],
    [{ name: ' ', value: 'v' }, []],
  ])('makes of %j what Discord takes', (choice, expected) => {
    expect(fittingChoices([choice])).toEqual(expected);
  });

  it('always stays within the limits, and never cuts a character in two', () => {
    const choice = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 200 }),
      value: fc.string({ maxLength: 120 }),
    });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 40 }), (choices) => {
        const fitting = fittingChoices(choices);
        expect(fitting.length).toBeLessThanOrEqual(25);
        for (const { name, value } of fitting) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
          expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
        }
      }),
    );
  });
});
