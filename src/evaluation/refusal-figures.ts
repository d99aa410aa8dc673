/** A case of the refusal protocol with the gate's probability. */
export interface JudgedCase {
  readonly kind: 'answerable' | 'near' | 'far';
  readonly size: number;
  /** Probability, 0 to 1, that the archive answers. */
  readonly probability: number;
}

/** How the gate tells answerable questions from one kind of unanswerable ones. */
export interface RefusalFigures {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Area under the receiver operating characteristic. */
  readonly areaUnderCurve: number;
  /** Share of the unanswerable refused at the threshold that keeps 95 % of the answerable. */
  readonly refusedAt95: number;
  /** At the shipped threshold: share of the answerable kept, and of the unanswerable refused. */
  readonly kept: number;
  readonly refused: number;
}

const KEPT_SHARE = 0.95;

/** Figures for one archive size and kind of unanswerable question; `null` where there are no such cases. */
export function refusalFigures(
  cases: readonly JudgedCase[],
  size: number,
  kind: 'near' | 'far',
  threshold: number,
): RefusalFigures | null {
  const of = (wanted: JudgedCase['kind']): number[] =>
    cases
      .filter((entry) => entry.size === size && entry.kind === wanted)
      .map(({ probability }) => probability)
      .sort((left, right) => left - right);
  const answerable = of('answerable');
  const unanswerable = of(kind);
  if (answerable.length === 0 || unanswerable.length === 0) return null;
  const at95 = answerable[Math.floor(answerable.length * (1 - KEPT_SHARE))] ?? 0;
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    areaUnderCurve: areaUnderCurve(answerable, unanswerable),
    refusedAt95: shareBelow(unanswerable, at95),
    kept: 1 - shareBelow(answerable, threshold),
    refused: shareBelow(unanswerable, threshold),
  };
}

function shareBelow(values: readonly number[], threshold: number): number {
  return values.filter((value) => value < threshold).length / values.length;
}

/** Probability that an answerable case scores above an unanswerable one, ties counted half; both lists ascending. */
function areaUnderCurve(answerable: readonly number[], unanswerable: readonly number[]): number {
  let below = 0;
  let upTo = 0;
  let wins = 0;
  for (const value of answerable) {
    while ((unanswerable[below] ?? Infinity) < value) below += 1;
    upTo = Math.max(upTo, below);
    while ((unanswerable[upTo] ?? Infinity) <= value) upTo += 1;
    wins += below + (upTo - below) / 2;
  }
  return wins / (answerable.length * unanswerable.length);
}
