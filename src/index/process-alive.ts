import { spawnSync } from 'node:child_process';
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

/** When a process started, in the kernel's ticks or as `ps` tells it; `-` where neither does, `ended` of a zombie. */
function startOf(pid: number): string {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  } catch {
    // It has just ended, or this is not Linux.
    return process.platform === 'linux' ? '-' : startByPs(pid);
  }
  // The name in parentheses may hold spaces; its state is the first field after it, the start the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ENDED.has(fields[0]) ? 'ended' : (fields[19] ?? '-');
}

/** When a process started, to the second and without a space, as `ps` tells it: of macOS and its like. */
export function startByPs(pid: number): string {
  const { stdout } = spawnSync('ps', ['-o', 'state=', '-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    // Else the words are those of the machine's language, and may change with it.
    env: { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  // Nothing where there is no such program, as on Windows, or no such process.
  const [state, ...start] = (stdout ?? '').trim().split(/\s+/u);
  if (start.length === 0) return '-';
  return ENDED.has(state?.slice(0, 1)) ? 'ended' : start.join('_');
}
