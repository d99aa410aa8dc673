import { readFileSync } from 'node:fs';

import { parse } from 'dotenv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { configSchema, loadConfig } from '../../src/core/config.js';
import { BotError } from '../../src/core/errors.js';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
const keys = Object.keys(configSchema.shape);

/** The error that these variables lead to. */
function faultOf(env: Readonly<Record<string, string>>): BotError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof BotError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

describe('.env.example', () => {
  it("holds the schema's keys, each once", () => {
    const written = [...example.matchAll(/^(?<key>[A-Z][A-Z_]*)=/gmu)].map(
      (match) => match.groups?.['key'] ?? '',
    );
    expect(written.sort()).toEqual([...keys].sort());
  });

  it('explains each key right above it', () => {
    const lines = example.split('\n');
    for (const [index, line] of lines.entries()) {
      if (!/^[A-Z_]+=/u.test(line)) continue;
      // Keys that belong together stand below one comment.
      let above = index - 1;
      while (/^[A-Z_]+=/u.test(lines[above] ?? '')) above -= 1;
      expect(lines[above], line).toMatch(/^# \S/u);
    }
  });

  it('gives the same configuration as no variable at all', () => {
    expect(loadConfig(parse(example))).toEqual(loadConfig({}));
  });

  it('holds no secret', () => {
    expect(parse(example)['DISCORD_TOKEN']).toBe('');
  });
});

describe('loadConfig', () => {
  it('needs no variable', () => {
    expect(loadConfig({})).toEqual({
      discord: {
        token: undefined,
        applicationId: undefined,
        apiUrl: 'https://discord.com/api',
        operatorGuilds: [],
        defaultVisibility: 'public',
        ratePerUser: 10,
        ratePerGuild: 120,
      },
      keepsUnanswered: false,
      archiveDir: 'seeds',
      indexDir: 'embeddings/index',
      stateDir: 'state',
      modelDir: 'embeddings/model',
      embeddingModel: 'e5-small-v2',
      embeddingWorkers: 0,
      logLevel: 'info',
    });
  });

  it('takes an empty variable as unset', () => {
    expect(loadConfig(Object.fromEntries(keys.map((key) => [key, ''])))).toEqual(loadConfig({}));
  });

  it('takes what is set', () => {
    const config = loadConfig({
      DISCORD_TOKEN: 'a-token',
      DISCORD_APPLICATION_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      ARCHIVE_DIR: '/srv/articles',
      EMBEDDING_WORKERS: '3',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_USER: '0',
      RATE_LIMIT_PER_GUILD: '100000',
      DEFAULT_VISIBILITY: 'private',
      KEEP_UNANSWERED: 'yes',
      OPERATOR_GUILDS: ' 123456789012345678, 12345678901234567,',
    });
    expect(config).toMatchObject({
      discord: {
        token: 'a-token',
        applicationId: '123456789012345678',
        apiUrl: 'http://127.0.0.1:8080/api',
        operatorGuilds: ['123456789012345678', '12345678901234567'],
        defaultVisibility: 'private',
        ratePerUser: 0,
        ratePerGuild: 100_000,
      },
      keepsUnanswered: true,
      archiveDir: '/srv/articles',
      embeddingWorkers: 3,
      logLevel: 'warn',
    });
  });

  it('cannot be changed afterwards', () => {
    const config = loadConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.discord)).toBe(true);
  });

  it('does not look at variables of others', () => {
    expect(loadConfig({ PATH: '/bin', LOG_LEVELS: 'loud' })).toEqual(loadConfig({}));
  });

  const faults: readonly (readonly [name: string, value: string])[] = [
    ['DISCORD_APPLICATION_ID', 'my-bot'],
    ['DISCORD_API_URL', 'discord.com'],
    ['EMBEDDING_WORKERS', '65'],
    ['EMBEDDING_WORKERS', '-1'],
    ['EMBEDDING_WORKERS', '1.5'],
    ['EMBEDDING_WORKERS', '0x10'],
    ['EMBEDDING_WORKERS', ' '],
    ['LOG_LEVEL', 'INFO'],
    ['RATE_LIMIT_PER_USER', 'ten'],
    ['RATE_LIMIT_PER_GUILD', '100001'],
    ['DEFAULT_VISIBILITY', 'secret'],
    ['KEEP_UNANSWERED', 'maybe'],
    ['OPERATOR_GUILDS', '123456789012345678,here'],
  ];
  it.each(faults)('refuses %s=%s, naming both and the remedy', (name, value) => {
    const error = faultOf({ [name]: value });
    expect(error.code).toBe('config-invalid');
    expect(error.message).toContain(`${name} is ${JSON.stringify(value)}: `);
    expect(error.message).toContain('.env.example');
  });

  it('reports every fault at once, a line each', () => {
    const every = new Map(faults);
    const { message } = faultOf(Object.fromEntries(every));
    for (const name of every.keys()) expect(message).toMatch(new RegExp(`^ {2}${name} is `, 'mu'));
    expect(message).toContain(`${String(every.size)} faults`);
  });

  it('never repeats the token in a fault', () => {
    const { message } = faultOf({ DISCORD_TOKEN: 'MTIz.secret.part', LOG_LEVEL: 'loud' });
    expect(message).not.toContain('secret');
  });

  it('gives a configuration or a config-invalid error, whatever the variables hold', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.constantFrom('info', 'public', 'https://a.example'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (env) => {
        try {
          expect(loadConfig(env).embeddingWorkers).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'config-invalid' });
        }
      }),
    );
  });
});
