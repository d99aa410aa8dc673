import { describe, expect, it } from 'vitest';

import { createQueue } from '../../src/discord/queue.js';
import { createGate } from '../support/gate.js';

const still = () => 0;

describe('createQueue', () => {
  it('does the work in order, so many at a time', async () => {
    const queue = createQueue({ limit: 10, width: 2, clock: still });
    const begun: number[] = [];
    const gates = Array.from({ length: 4 }, createGate);
    const all = gates.map((gate, index) =>
      queue.run(async () => {
        begun.push(index);
        await gate.passed;
        return index;
      }),
    );
    await expect.poll(() => begun).toEqual([0, 1]);
    gates[1]?.open();
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    for (const gate of gates) gate.open();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
    expect(queue.size).toBe(0);
  });

  it('goes on after work that fails', async () => {
    const queue = createQueue({ limit: 2, width: 1, clock: still });
    const failed = queue.run(() => Promise.reject(new Error('no')));
    const done = queue.run(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    await expect(done).resolves.toBe('yes');
    expect(queue.size).toBe(0);
  });

  it('tells those beyond its limit at once to come again, without doing their work', async () => {
    let time = 0;
    const queue = createQueue({ limit: 4, width: 1, clock: () => time });
    // A first piece of ten seconds: the queue learns that its work is slow.
    await queue.run(() => {
      time += 10_000;
      return Promise.resolve();
    });
    const gate = createGate();
    const open = Array.from({ length: 4 }, () => queue.run(() => gate.passed));
    let isDone = false;
    const late = queue.run(() => {
      isDone = true;
      return Promise.resolve();
    });
    await expect(late).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 5 });
    expect(isDone).toBe(false);
    gate.open();
    await Promise.all(open);
    await expect(queue.run(() => Promise.resolve('room again'))).resolves.toBe('room again');
  });
});
