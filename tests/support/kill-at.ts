import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

import { z } from 'zod';

/**
 * Loaded before a script (`node --import`), kills its process at a call of the file system: KILL_AT says at which.
 * What was written before stays, as it does when somebody kills the process from outside at that moment.
 */
const point = z
  .object({
    call: z.enum([
      'readFile',
      'writeSync',
      'writeFileSync',
      'renameSync',
      'rename',
      'rmSync',
      'link',
      'copyFile',
      'rm',
    ]),
    /** Part of the path. */
    path: z.string(),
    /** At which of such calls, from 1. */
    time: z.int().positive(),
    /** Before it, in the middle of it (half is written), or after it. */
    moment: z.enum(['before', 'middle', 'after']),
  })
  .parse(JSON.parse(process.env['KILL_AT'] ?? '{}'));

export type KillPoint = typeof point;

const paths = new Map<number, string>();
let calls = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('A killed process goes on.');
}

function isAtPoint(call: KillPoint['call'], path: string): boolean {
  if (call !== point.call || !path.includes(point.path)) return false;
  calls += 1;
  return calls === point.time;
}

/** Wraps a function whose first argument is a path, or a descriptor that `openSync` gave. */
function watch<Args extends unknown[], Result>(
  call: KillPoint['call'],
  original: (...args: Args) => Result,
  half?: (...args: Args) => void,
): (...args: Args) => Result {
  return (...args) => {
    const [target] = args;
    const path = typeof target === 'number' ? (paths.get(target) ?? '') : String(target);
    if (!isAtPoint(call, path)) return original(...args);
    if (point.moment === 'before') die();
    if (point.moment === 'middle') half?.(...args);
    else original(...args);
    return die();
  };
}

const { openSync, writeFileSync } = fs;
fs.openSync = (path, ...rest) => {
  const descriptor = openSync(path, ...rest);
  paths.set(descriptor, String(path));
  return descriptor;
};
fs.writeFileSync = watch('writeFileSync', writeFileSync, (file, content) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer);
  writeFileSync(file, bytes.subarray(0, bytes.length >> 1));
});
Object.assign(fs, {
  writeSync: watch('writeSync', fs.writeSync),
  renameSync: watch('renameSync', fs.renameSync),
  rmSync: watch('rmSync', fs.rmSync),
});
Object.assign(fs.promises, {
  readFile: watch('readFile', fs.promises.readFile),
  rename: watch('rename', fs.promises.rename),
  link: watch('link', fs.promises.link),
  copyFile: watch('copyFile', fs.promises.copyFile),
  rm: watch('rm', fs.promises.rm),
});
syncBuiltinESMExports();
