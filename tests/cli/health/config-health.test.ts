import { describe, expect, it } from 'vitest';

import { checkConfig } from '../../../src/cli/health/config-health.js';

describe('checkConfig', () => {
  it('names what is set, and no value', async () => {
    const { config, findings } = await checkConfig({
      DISCORD_TOKEN: 'hidden',
      LOG_LEVEL: 'warn',
      STATE_DIR: '',
    });
    expect(config.logLevel).toBe('warn');
    expect(findings).toEqual([
      { check: 'configuration', state: 'ok', message: 'DISCORD_TOKEN, LOG_LEVEL set' },
    ]);
  });

  it('says that nothing is set', async () => {
    expect((await checkConfig({})).findings[0]).toMatchObject({ state: 'ok' });
  });

  it('tells all faults and goes on with the rest', async () => {
    const { config, findings } = await checkConfig({
      LOG_LEVEL: 'loud',
      EMBEDDING_WORKERS: 'many',
      ARCHIVE_DIR: 'elsewhere',
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ state: 'fault' });
    expect(findings[0]?.message).toMatch(/EMBEDDING_WORKERS[\s\S]*LOG_LEVEL/u);
    expect(config).toMatchObject({ archiveDir: 'elsewhere', logLevel: 'info', embeddingWorkers: 0 });
  });
});
