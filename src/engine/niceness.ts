import { getPriority, setPriority } from 'node:os';

/**
 * How low the children are in the queue for a processor; what they start inherits it. The bot itself stays at 0:
 * acknowledging comes before answering, since Discord waits three seconds for it, and answering before building.
 */
export const NICENESS = { engine: 10, build: 19 } as const;

/** Lowers this process so far; one that is lower already stays, since only root may raise it. */
export function lowerOwnPriority(niceness: number): void {
  if (getPriority() < niceness) setPriority(niceness);
}
