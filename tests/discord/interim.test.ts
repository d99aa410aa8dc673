import { describe, expect, it } from 'vitest';

import { createInterim, showUntilDone } from '../../src/discord/interim.js';
import { createGate } from '../support/gate.js';

function watch(show: (shown: string) => Promise<void> = () => Promise.resolve()) {
  const interim = createInterim<string>();
  const gate = createGate();
  const seen: string[] = [];
  const ended = showUntilDone(
    gate.passed.then(() => 'reply'),
    interim,
    async (shown) => {
      seen.push(shown);
      await show(shown);
    },
  );
  return { interim, gate, seen, ended };
}

describe('what is shown meanwhile', () => {
  it('is nothing where nothing is told', async () => {
    const { gate, seen, ended } = watch();
    gate.open();
    expect(await ended).toBe('reply');
    expect(seen).toEqual([]);
  });

  it('is the first at once, then the latest after a pause', async () => {
    const { interim, gate, seen, ended } = watch();
    interim.tell('1 %');
    await expect.poll(() => seen).toEqual(['1 %']);
    for (const shown of ['2 %', '3 %', '4 %']) interim.tell(shown);
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual(['1 %', '4 %']);
    gate.open();
    expect(await ended).toBe('reply');
  });

  it('never comes after the reply', async () => {
    const showing = createGate();
    const { interim, gate, seen, ended } = watch(() => showing.passed);
    interim.tell('1 %');
    await expect.poll(() => seen).toHaveLength(1);
    interim.tell('2 %');
    gate.open();
    let isOver = false;
    void ended.finally(() => {
      isOver = true;
    });
    await Promise.resolve();
    expect(isOver).toBe(false);
    showing.open();
    expect(await ended).toBe('reply');
    interim.tell('3 %');
    expect(seen).toEqual(['1 %']);
  });
});
