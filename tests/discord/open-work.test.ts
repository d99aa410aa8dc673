import { describe, expect, it } from 'vitest';

import { createOpenWork } from '../../src/discord/open-work.js';
import { createGate } from '../support/gate.js';

const LONG_MS = 60_000;

describe('createOpenWork', () => {
  it('counts what is open, and forgets what failed', async () => {
    const open = createOpenWork();
    const gate = createGate();
    const work = open.run(() => gate.passed);
    expect(open.size).toBe(1);
    gate.open();
    await work;
    expect(open.size).toBe(0);
    await expect(open.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(open.size).toBe(0);
  });

  it('is finished at once when nothing is open', async () => {
    await createOpenWork().finish(LONG_MS);
  });

  it('waits for what is open without interrupting it', async () => {
    const open = createOpenWork();
    const gate = createGate();
    const work = open.run((interrupted) => Promise.race([gate.passed, interrupted]));
    const finished = open.finish(LONG_MS);
    gate.open();
    await finished;
    await expect(work).resolves.toBeUndefined();
  });

  it('interrupts what takes too long', async () => {
    const open = createOpenWork();
    const work = open.run((interrupted) => interrupted);
    const ended = expect(work).rejects.toMatchObject({ code: 'restarting' });
    await open.finish(1);
    await ended;
  });
});
