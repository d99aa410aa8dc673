import { type GateNetwork, probabilityOf, standardized } from '../retrieval/gate-network.js';
import { createRandom } from './bootstrap.js';
import { columnFigures } from './column-figures.js';

/** One example: its features, 1 or 0 for what it is, and how much it counts. */
export interface LabelledExample {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly count: number;
}

const UNITS = 12;
/** Networks from different starts whose log odds are averaged: one alone is a matter of luck. */
const MEMBERS = 3;
/** Strength of the L2 penalty on the weights of standardized features, against the summed loss of all examples. */
const PENALTY = 20;
const EPOCHS = 30;
const BATCH = 512;
const RATE = 0.02;
/** Of Adam (Kingma and Ba 2015), as its authors advise. */
const [FIRST_DECAY, SECOND_DECAY, NEARLY_ZERO] = [0.9, 0.999, 1e-8] as const;

/**
 * Fits a network by logistic loss with an L2 penalty, with Adam over shuffled batches whose rate falls to nothing; always
 * the same for the same examples. Its members come back as one network: a mean of networks is a wider one.
 */
export function fitNetwork(examples: readonly LabelledExample[]): GateNetwork {
  const width = examples[0]?.features.length ?? 0;
  const { means, deviations } = columnFigures(
    examples.map(({ features }) => features),
    width,
  );
  const rows = examples.map(({ features }) =>
    Float64Array.from(features, (value, column) =>
      standardized(value, means[column] ?? 0, deviations[column] ?? 1),
    ),
  );
  const members = Array.from({ length: MEMBERS }, (_, seed) => fitMember(rows, examples, width, seed + 1));
  return {
    bias: members.reduce((sum, parameters) => sum + (parameters.at(-1) ?? 0), 0) / MEMBERS,
    means,
    deviations,
    units: members.flatMap((parameters) => unitsOf(parameters, width)),
  };
}

/** The hidden units of a member's parameters: by unit its weights, its bias and its output; then the bias of the whole. */
function unitsOf(parameters: Float64Array, width: number): GateNetwork['units'] {
  return Array.from({ length: UNITS }, (_, unit) => {
    const start = unit * (width + 2);
    return {
      output: (parameters[start + width + 1] ?? 0) / MEMBERS,
      bias: parameters[start + width] ?? 0,
      weights: [...parameters.subarray(start, start + width)],
    };
  });
}

function fitMember(
  rows: readonly Float64Array[],
  examples: readonly LabelledExample[],
  width: number,
  seed: number,
): Float64Array {
  const random = createRandom(seed);
  const parameters = new Float64Array(UNITS * (width + 2) + 1);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const start = unit * (width + 2);
    for (let place = 0; place < width; place += 1)
      parameters[start + place] = gaussian(random) / Math.sqrt(Math.max(1, width));
    parameters[start + width + 1] = gaussian(random) / Math.sqrt(UNITS);
  }
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  const order = Array.from(rows, (_, place) => place);
  const batches = Math.ceil(order.length / BATCH);
  for (let step = 0; step < EPOCHS * batches; step += 1) {
    if (step % batches === 0) shuffle(order, random);
    const batch = order.slice((step % batches) * BATCH, ((step % batches) + 1) * BATCH);
    const slopes = slopesOf(parameters, batch, rows, examples, width);
    const rate = RATE * (1 - step / (EPOCHS * batches));
    for (const [place, slope] of slopes.entries()) {
      const mean = FIRST_DECAY * (first[place] ?? 0) + (1 - FIRST_DECAY) * slope;
      const square = SECOND_DECAY * (second[place] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
      first[place] = mean;
      second[place] = square;
      const unbiased = mean / (1 - FIRST_DECAY ** (step + 1));
      const spread = Math.sqrt(square / (1 - SECOND_DECAY ** (step + 1))) + NEARLY_ZERO;
      parameters[place] = (parameters[place] ?? 0) - (rate * unbiased) / spread;
    }
  }
  return parameters;
}

/** Gradient of the mean loss over a batch, with the penalty's share of it. */
function slopesOf(
  parameters: Float64Array,
  batch: readonly number[],
  rows: readonly Float64Array[],
  examples: readonly LabelledExample[],
  width: number,
): Float64Array {
  const slopes = new Float64Array(parameters.length);
  const last = parameters.length - 1;
  const active = new Float64Array(UNITS);
  for (const place of batch) {
    const row = rows[place];
    const example = examples[place];
    if (row === undefined || example === undefined) continue;
    let odds = parameters[last] ?? 0;
    for (let unit = 0; unit < UNITS; unit += 1) {
      const start = unit * (width + 2);
      let sum = parameters[start + width] ?? 0;
      for (let column = 0; column < width; column += 1)
        sum += (parameters[start + column] ?? 0) * (row[column] ?? 0);
      const value = Math.tanh(sum);
      active[unit] = value;
      odds += (parameters[start + width + 1] ?? 0) * value;
    }
    const error = (example.count * (probabilityOf(odds) - example.label)) / batch.length;
    slopes[last] = (slopes[last] ?? 0) + error;
    for (let unit = 0; unit < UNITS; unit += 1) {
      const start = unit * (width + 2);
      const output = start + width + 1;
      const value = active[unit] ?? 0;
      slopes[output] = (slopes[output] ?? 0) + error * value;
      const inner = error * (parameters[output] ?? 0) * (1 - value * value);
      slopes[start + width] = (slopes[start + width] ?? 0) + inner;
      for (let column = 0; column < width; column += 1)
        slopes[start + column] = (slopes[start + column] ?? 0) + inner * (row[column] ?? 0);
    }
  }
  // Biases are not penalized.
  for (let place = 0; place < last; place += 1) {
    if (place % (width + 2) !== width)
      slopes[place] = (slopes[place] ?? 0) + (PENALTY * (parameters[place] ?? 0)) / rows.length;
  }
  return slopes;
}

/** A draw from the standard normal distribution (Box and Muller 1958). */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Fisher and Yates' shuffle, in place. */
function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
