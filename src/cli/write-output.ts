import { writeFileSync } from 'node:fs';

import { messageOf } from '../core/errors.js';
import type { CliOutput } from './command-line.js';

/** Writes a file that a script was asked for; false where it cannot be written, which `stderr` is told with the reason. */
export function writeOutput(file: string, content: string | Uint8Array, stderr: CliOutput): boolean {
  try {
    writeFileSync(file, content);
    return true;
  } catch (error) {
    stderr.write(`${file} cannot be written: ${messageOf(error)}. Name another file, or make its folder.\n`);
    return false;
  }
}
