import { BotError } from '../core/errors.js';

/** The error of a script that was called wrongly: the fault, and below it the call as the help's first line has it. */
export function wrongCall(fault: string, usage: string): BotError {
  return new BotError('usage', `${fault}\n${usage.trim().split('\n', 1)[0] ?? ''}`);
}

/**
 * For a script that takes options alone.
 * @throws {BotError} `usage` where there is a word besides
 */
export function refuseWords([first]: readonly string[], usage: string): void {
  if (first !== undefined) throw wrongCall(`“${first}” has no place here.`, usage);
}

/**
 * The one topic that a script takes; empty where none is given.
 * @throws {BotError} `usage` where there are several words that are not in quotation marks
 */
export function oneTopic([topic = '', ...others]: readonly string[], usage: string): string {
  if (others.length === 0) return topic.trim();
  throw wrongCall('One topic at a time: put one of several words in quotation marks.', usage);
}
