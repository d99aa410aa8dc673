import { readdirSync, readFileSync } from 'node:fs';

/** Whether this system tells which processes run; elsewhere their tests are skipped. */
export const KNOWS_PROCESSES = process.platform === 'linux';

/** Ids of the processes whose command line holds `words`; zombies, which have ended, are not among them. */
export function processesNaming(words: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid)
    .filter((name) => readProcess(name, 'cmdline').includes(words))
    .filter((name) => !/^\d+ \(.*\) [ZX]/su.test(readProcess(name, 'stat')))
    .map(Number);
}

/** Empty where the process has just ended. */
function readProcess(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
