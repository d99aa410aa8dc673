import type { EntityLabel, ModelConfig } from './model-config.js';
import { FEATURES, FEATURE_WIDTH, HIDDEN } from './network.js';
import type { Network } from './network.js';

/** An entity by its tokens: the last one's index included. */
interface TokenEntity {
  readonly first: number;
  readonly last: number;
  readonly label: EntityLabel;
}

/** Reads a text's tokens from left to right and decides for each how it takes part in an entity. */
export interface TransitionDecoder {
  /** Begins a new text. */
  reset(): void;
  /**
   * Takes the next token, whose features stand in `lowered` at `at`; gives the entity that ends
   * with it. `isSpace`: white space opens no entity; `isLast`: nor does the last token stay open.
   */
  step(lowered: Float32Array, at: number, isSpace: boolean, isLast: boolean): TokenEntity | undefined;
}

/** Makes a decoder; moves stand in four runs of labels (begin, inside, last, unit). */
export function createTransitionDecoder(network: Network, config: ModelConfig): TransitionDecoder {
  const { upper, lower } = network;
  const labels = config.moveLabels;
  const unitMoves = 3 * labels.length;
  const outside = upper.bias.length - 1;
  const hidden = new Float64Array(HIDDEN);
  // Of the open entity: its first token's feature, and the feature of the token before this one.
  const firstFeature = new Float32Array(FEATURE_WIDTH);
  const previousFeature = new Float32Array(FEATURE_WIDTH);
  let bestScore = 0;
  let token = 0;
  let openedAt = 0;
  let open = -1; // the open entity's label as an index, -1 when none is open

  function look(lowered: Float32Array, at: number): void {
    const isOpen = open >= 0;
    const first = isOpen ? firstFeature : lower.missing;
    const firstAt = isOpen ? 0 : FEATURE_WIDTH;
    const previous = isOpen ? previousFeature : lower.missing;
    const previousAt = isOpen ? 0 : 2 * FEATURE_WIDTH;
    for (let i = 0, piece = 0; i < HIDDEN; i += 1, piece += 2) {
      let [a, b] = [lower.bias[piece] ?? 0, lower.bias[piece + 1] ?? 0];
      a += (lowered[at + piece] ?? 0) + (first[firstAt + piece] ?? 0) + (previous[previousAt + piece] ?? 0);
      b +=
        (lowered[at + piece + 1] ?? 0) +
        (first[firstAt + piece + 1] ?? 0) +
        (previous[previousAt + piece + 1] ?? 0);
      hidden[i] = a > b ? a : b;
    }
  }

  function score(move: number): number {
    let sum = upper.bias[move] ?? 0;
    for (let i = 0, at = move * HIDDEN; i < HIDDEN; i += 1, at += 1) {
      sum += (hidden[i] ?? 0) * (upper.weights[at] ?? 0);
    }
    return sum;
  }

  /** The best of `count` moves from `start` on, or `rival` where none of them beats its score; of equals the first. */
  function bestOf(start: number, count: number, rival: number, rivalScore: number): number {
    let best = rival;
    bestScore = rivalScore;
    for (let move = start; move < start + count; move += 1) {
      const value = score(move);
      if (value > bestScore) {
        best = move;
        bestScore = value;
      }
    }
    return best;
  }

  /** The best of begin, unit and outside. */
  function bestOpening(isSpace: boolean, isLast: boolean): number {
    if (isSpace) return outside;
    const begin = bestOf(0, isLast ? 0 : labels.length, outside, -Infinity);
    const unit = bestOf(unitMoves, labels.length, begin, bestScore);
    return bestOf(outside, 1, unit, bestScore);
  }

  function entity(first: number, label: number): TokenEntity | undefined {
    const name = labels[label];
    return name === undefined ? undefined : { first, last: token, label: name };
  }

  function decide(isSpace: boolean, isLast: boolean): TokenEntity | undefined {
    if (open >= 0) {
      const staysOpen = !isLast && score(labels.length + open) >= score(2 * labels.length + open);
      if (staysOpen) return undefined;
      const closed = entity(openedAt, open);
      open = -1;
      return closed;
    }
    const move = bestOpening(isSpace, isLast);
    if (move >= unitMoves) return move === outside ? undefined : entity(token, move - unitMoves);
    [open, openedAt] = [move, token];
    return undefined;
  }

  return {
    reset() {
      token = 0;
      open = -1;
    },
    step(lowered, at, isSpace, isLast) {
      look(lowered, at);
      const opened = open < 0;
      const found = decide(isSpace, isLast);
      if (open >= 0) {
        if (opened) copy(lowered, at + FEATURE_WIDTH, firstFeature);
        copy(lowered, at + (FEATURES - 1) * FEATURE_WIDTH, previousFeature);
      }
      token += 1;
      return found;
    },
  };
}

function copy(source: Float32Array, at: number, target: Float32Array): void {
  for (let i = 0; i < target.length; i += 1) target[i] = source[at + i] ?? 0;
}
