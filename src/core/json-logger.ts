import { destination, pino } from 'pino';

import type { Logger } from './logger.js';

/** Logs one JSON object a line to standard error, under a component's name. */
export function createJsonLogger(level: string, component: string): Logger {
  // Synchronous: the last line before an exit is the one that matters.
  return pino({ level, base: { component } }, destination({ fd: 2, sync: true }));
}
