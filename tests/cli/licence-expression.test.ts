import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isMet } from '../../src/cli/licence-expression.js';

const allowed = new Set(['MIT', 'ISC', 'Apache-2.0']);

describe('isMet', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0', false],
    ['MIT OR GPL-3.0', true],
    ['GPL-3.0 OR MIT', true],
    ['(GPL-3.0 OR AGPL-3.0)', false],
    ['MIT AND GPL-3.0', false],
    ['MIT AND ISC AND Apache-2.0', true],
    ['GPL-3.0 OR MIT AND ISC', true],
    ['MIT OR ISC AND GPL-3.0', true],
    ['(MIT OR ISC) AND GPL-3.0', false],
    ['((MIT) AND (GPL-3.0 OR ISC))', true],
    // What is no expression is not met, even where a licence that is allowed stands in it.
    ['', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN MIT', false],
    ['MIT ISC', false],
    ['MIT OR', false],
    ['MIT AND', false],
    ['(MIT', false],
    ['MIT)', false],
    ['()', false],
  ])('%s: %s', (expression, met) => {
    expect(isMet(expression, (licence) => allowed.has(licence))).toBe(met);
  });

  it('ends, and meets nothing where no licence is allowed', () => {
    const token = fc.constantFrom('MIT', 'ISC', 'AND', 'OR', '(', ')', 'odd');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        expect(isMet(tokens.join(' '), () => false)).toBe(false);
      }),
    );
  });
});
