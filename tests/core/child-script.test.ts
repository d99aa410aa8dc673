import { once } from 'node:events';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { forkScript } from '../../src/core/child-script.js';

afterEach(() => vi.unstubAllEnvs());

describe('forkScript', () => {
  it("keeps the bot's token out of the child's environment, and hands over the rest", async () => {
    vi.stubEnv('DISCORD_TOKEN', 'a.token.of-ours');
    vi.stubEnv('DATELINE_OTHER', 'handed over');
    const child = forkScript(new URL('../support/environment-child.ts', import.meta.url), [], 'inherit');
    const ended = once(child, 'close');
    const [names] = await once(child, 'message');
    await ended;
    expect(names).toContain('DATELINE_OTHER');
    expect(names).not.toContain('DISCORD_TOKEN');
  });
});
