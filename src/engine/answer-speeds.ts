import type { AnswerSpeed } from '../answers/archive-status.js';

/** Answers of a kind that its figures are of: enough for a 95th percentile, few enough to be recent. */
const MOST_KEPT = 500;
const MEDIAN = 0.5;
const PERCENTILE_95 = 0.95;

/** How long the latest answers took. */
export interface AnswerSpeeds {
  /** Notes the time of an answer; a value that carries none is passed over. */
  note(command: string, answer: unknown): void;
  /** In the order in which the commands were first answered. */
  figures(): readonly AnswerSpeed[];
}

/** Begins with nothing measured. */
export function createAnswerSpeeds(): AnswerSpeeds {
  const kept = new Map<string, number[]>();
  return {
    note(command, answer) {
      const total = totalOf(answer);
      if (total === null) return;
      const times = kept.get(command) ?? [];
      kept.set(command, times);
      times.push(total);
      if (times.length > MOST_KEPT) times.shift();
    },
    figures: () =>
      [...kept].map(([command, times]) => {
        const sorted = times.toSorted((left, right) => left - right);
        return {
          command,
          answers: sorted.length,
          median: nearestRank(sorted, MEDIAN),
          percentile95: nearestRank(sorted, PERCENTILE_95),
        };
      }),
  };
}

/** The time that an answer says it took as a whole. */
function totalOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null || !('milliseconds' in answer)) return null;
  const { milliseconds } = answer;
  if (typeof milliseconds !== 'object' || milliseconds === null || !('total' in milliseconds)) return null;
  return typeof milliseconds.total === 'number' ? milliseconds.total : null;
}

/** The smallest value that at least this share of all do not exceed: one that was measured, not one between two. */
function nearestRank(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
