import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { isRunning, ownIdentity, startByPs } from '../../src/index/process-alive.js';

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

  it.skipIf(process.platform === 'win32')('can do without /proc: `ps` tells starts, too', async () => {
    const child = spawn('sleep', ['60'], { stdio: 'ignore' });
    const ended = once(child, 'close');
    const pid = child.pid ?? 0;
    // "Mon_Nov_30_12:00:00_2026"
    expect(startByPs(pid)).toMatch(/^\w{3}_\w{3}_\d+_\d\d:\d\d:\d\d_\d{4}$/u);
    expect(startByPs(pid)).toBe(startByPs(pid));
    child.kill('SIGKILL');
    await ended;
    expect(startByPs(pid)).toBe('-');
  });

  it.runIf(process.platform === 'linux')('takes a zombie for ended', async () => {
    // The shell becomes `sleep`, before its child ends, and never asks how that did.
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = await once(parent.stdout, 'data');
      const pid = Number(String(line).trim());
      await expect.poll(() => statOf(pid).state, { timeout: 10_000 }).toBe('Z');
      expect(isRunning(`${String(pid)} ${statOf(pid).start ?? ''}`)).toBe(false);
      expect(startByPs(pid)).toBe('ended');
    } finally {
      parent.kill('SIGKILL');
      await once(parent, 'close');
    }
  });
});
