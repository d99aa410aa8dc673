import type { ChildProcess } from 'node:child_process';

/** Milliseconds that a child has to end by itself; one that is stopped or stuck is killed then. */
const GRACE_MILLISECONDS = 3000;

/** Ends a child script by closing its channel, and waits until it has ended. */
export function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => {
    const lastResort = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
    child.once('exit', () => {
      clearTimeout(lastResort);
      resolve();
    });
    if (child.connected) child.disconnect();
    else child.kill('SIGKILL');
  });
}
