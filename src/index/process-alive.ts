import { readFileSync } from 'node:fs';

/** Names this process by its id and its start: after a restart of the machine another one may bear the id. */
export function ownIdentity(): string {
  return `${String(process.pid)} ${startOf(process.pid)}`;
}

/** Whether the process that named itself so with `ownIdentity` still runs on this machine. */
export function isRunning(identity: string): boolean {
  const [pid = '', start = ''] = identity.split(' ');
  return isAlive(Number(pid)) && startOf(Number(pid)) === start;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** States of a process that has ended: nobody has asked yet how, and in a container perhaps nobody ever will. */
const ENDED: ReadonlySet<string | undefined> = new Set(['Z', 'X']);

/** When a process started, in the kernel's ticks; `-` where the system does not tell (no /proc), `ended` of a zombie. */
function startOf(pid: number): string {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  } catch {
    // Not on Linux, or it has just ended.
    return '-';
  }
  // The name in parentheses may hold spaces; its state is the first field after it, the start the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ENDED.has(fields[0]) ? 'ended' : (fields[19] ?? '-');
}
