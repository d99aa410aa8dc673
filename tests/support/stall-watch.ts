import { existsSync, readFileSync } from 'node:fs';

/** How long a thread did nothing for others while it was watched, in milliseconds. */
export interface Stalls {
  /** The longest time that the thread's own work kept it from the next timer. */
  readonly own: number;
  /** The same with the time that it waited for a processor, which other processes may have had. */
  readonly total: number;
  /** How often it was looked at. */
  readonly samples: number;
}

/** Milliseconds between two looks. */
const INTERVAL = 5;
/** Of the main thread: nanoseconds at work, nanoseconds waiting for a processor, turns. */
const SCHEDULE = '/proc/self/schedstat';

/** Whether this system tells a thread's work from its waiting for a processor. */
export const KNOWS_STALLS = existsSync(SCHEDULE);

/** Watches this thread until `stop` is called. */
export function watchStalls(): { stop(): Stalls } {
  let own = 0;
  let total = 0;
  let samples = 0;
  let before = performance.now();
  let waited = waitedForProcessor();
  let used = process.cpuUsage();
  const timer = setInterval(() => {
    const now = performance.now();
    const waitedNow = waitedForProcessor();
    const late = now - before - INTERVAL;
    total = Math.max(total, late);
    const { user, system } = process.cpuUsage(used);
    // A virtual machine that is paused as a whole works at nothing: what was not computed kept nobody from anything.
    own = Math.max(own, Math.min(late - (waitedNow - waited), (user + system) / 1000));
    samples += 1;
    before = now;
    waited = waitedNow;
    used = process.cpuUsage();
  }, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      return { own, total, samples };
    },
  };
}

function waitedForProcessor(): number {
  if (!KNOWS_STALLS) return 0;
  const [, waiting = '0'] = readFileSync(SCHEDULE, 'utf8').split(' ');
  return Number(waiting) / 1e6;
}
