import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program's folder. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What no child needs: whoever reads it in a child's environment is the bot. */
const SECRET = 'DISCORD_TOKEN';

/**
 * Starts one of the program's own scripts as a child process whose messages keep typed arrays; without the token.
 * It runs in the program's folder, so paths among its arguments have to be absolute.
 */
export function forkScript(script: URL, args: readonly string[], stderr: 'pipe' | 'inherit'): ChildProcess {
  // oxlint-disable-next-line node/no-process-env -- handed on, not read
  const { [SECRET]: _token, ...env } = process.env;
  return fork(fileURLToPath(script), args, {
    env,
    // By its address: a bare name would be looked up from the working directory, which may be anywhere.
    execArgv: ['--import', import.meta.resolve('tsx')],
    // Node's module loader hangs for ever, deaf to 'disconnect', where the working directory is deleted while it loads.
    cwd: ROOT,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  });
}

/** Ends this process when its parent has gone, even by kill -9; to be called first in a child's script. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(0));
  // A parent that died while this script was loading has disconnected already.
  if (process.send !== undefined && !process.connected) process.exit(0);
  // Ctrl-C and a service manager's stop reach the whole group; the parent decides when its children end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
}

/** Sends a message to the parent; one that has gone misses nothing, and this process is about to end. */
export function sendToParent(message: object): void {
  // Without a callback a failed write would be an 'error' event, and its stack would land in the terminal.
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
