import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { isRunning, ownIdentity } from '../../src/index/process-alive.js';

/** State and start of a process, as the kernel tells them. */
function statOf(pid: number): { readonly state: string | undefined; readonly start: string | undefined } {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], start: fields[19] };
}

describe('isRunning', () => {
  it('knows this process by its own name', () => {
    expect(isRunning(ownIdentity())).toBe(true);
  });

  it.each(['', '0 1', '-1 1', 'x 1', `${String(process.pid)} 1`, String(process.pid)])(
    'knows nothing of "%s"',
    (identity) => {
      expect(isRunning(identity)).toBe(false);
    },
  );

  it.runIf(process.platform === 'linux')('takes a zombie for ended', async () => {
    // The shell becomes `sleep`, which never asks how its child ended.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = await once(parent.stdout, 'data');
      const pid = Number(String(line).trim());
      await expect.poll(() => statOf(pid).state).toBe('Z');
      expect(isRunning(`${String(pid)} ${statOf(pid).start ?? ''}`)).toBe(false);
    } finally {
      parent.kill('SIGKILL');
      await once(parent, 'close');
    }
  });
});
