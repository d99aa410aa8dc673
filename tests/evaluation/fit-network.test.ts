import { describe, expect, test } from 'vitest';

import { createRandom } from '../../src/evaluation/bootstrap.js';
import { fitNetwork, type LabelledExample } from '../../src/evaluation/fit-network.js';
import { logOdds, probabilityOf } from '../../src/retrieval/gate-network.js';

/** Two features of which neither says anything alone: an answer is where their signs agree. */
function agreeing(count: number, seed: number): readonly LabelledExample[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const features = [random() * 2 - 1, 10 + random() * 20 - 10, 3];
    const [left = 0, right = 0] = features;
    return { features, label: left * (right - 10) > 0 ? 1 : 0, count: 1 };
  });
}

function shareRight(network: ReturnType<typeof fitNetwork>, examples: readonly LabelledExample[]): number {
  const right = examples.filter(
    ({ features, label }) => probabilityOf(logOdds(network, features)) > 0.5 === (label === 1),
  );
  return right.length / examples.length;
}

describe('fitNetwork', () => {
  const examples = agreeing(1500, 1);
  const network = fitNetwork(examples);

  test('weighs one feature by another, on examples that it has not seen', () => {
    expect(shareRight(network, agreeing(500, 2))).toBeGreaterThan(0.9);
  });

  test('gives the same network for the same examples', () => {
    expect(fitNetwork(examples)).toEqual(network);
  });

  test('takes a feature that never changes for nothing', () => {
    const [first] = examples;
    const features = first?.features ?? [];
    expect(network.deviations[2]).toBe(1);
    expect(logOdds(network, features.with(2, network.means[2] ?? 0))).toBe(logOdds(network, features));
  });

  test('counts an example as much as it is told to', () => {
    const against = examples.map((example) => ({
      ...example,
      label: example.label === 1 ? (0 as const) : (1 as const),
      count: 0.01,
    }));
    expect(shareRight(fitNetwork([...examples, ...against]), agreeing(500, 2))).toBeGreaterThan(0.9);
  });
});
