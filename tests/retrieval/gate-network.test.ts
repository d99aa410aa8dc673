import { describe, expect, test } from 'vitest';

import { readCalibration, gateNetwork } from '../../src/retrieval/calibration.js';
import { GATE_FEATURES } from '../../src/retrieval/gate-features.js';
import { logOdds, probabilityOf } from '../../src/retrieval/gate-network.js';

describe('logOdds', () => {
  const network = {
    bias: 0.5,
    means: [1, 10],
    deviations: [2, 5],
    units: [
      { output: 2, bias: 0.1, weights: [1, 0] },
      { output: -1, bias: 0, weights: [0.5, -2] },
    ],
  };

  test('is the bias and what the units give for standardized features', () => {
    const expected = 0.5 + 2 * Math.tanh(1 + 0.1) - Math.tanh(0.5 * 1 - 2 * -0.4);
    expect(logOdds(network, [3, 8])).toBeCloseTo(expected, 12);
  });

  test('is the bias alone without units', () => {
    expect(logOdds({ ...network, units: [] }, [3, 8])).toBe(0.5);
  });
});

describe('probabilityOf', () => {
  test.each([
    [0, 0.5],
    [Math.log(3), 0.75],
    [800, 1],
    [-800, 0],
  ])('of log odds %d is %d', (odds, probability) => {
    expect(probabilityOf(odds)).toBeCloseTo(probability, 12);
  });
});

describe('the shipped gate', () => {
  const network = gateNetwork(readCalibration());

  test('has a weight for each feature in each unit', () => {
    expect(network.units.length).toBeGreaterThan(0);
    for (const { weights } of network.units) expect(weights).toHaveLength(GATE_FEATURES.length);
  });

  test('believes more where the reader does', () => {
    const best = GATE_FEATURES.indexOf('best reading');
    const at = (reading: number): number => logOdds(network, network.means.with(best, reading));
    expect(at(4)).toBeGreaterThan(at(-4));
  });
});
