import { z } from 'zod';

import { BotError } from './errors.js';

const visibility = z.enum(['public', 'private']);
const snowflake = z.string().regex(/^\d{17,20}$/u, 'must be a Discord id: 17 to 20 digits');
const wholeNumber = (least: number, most: number, preset: number) =>
  z
    .string()
    .default(String(preset))
    .refine((text) => /^\d+$/u.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${String(least)} to ${String(most)}`,
    })
    .transform(Number);

/** One entry for each environment variable; `.env.example` holds the same keys. */
export const configSchema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_API_URL: z.url().default('https://discord.com/api'),
  ARCHIVE_DIR: z.string().default('seeds'),
  INDEX_DIR: z.string().default('embeddings/index'),
  STATE_DIR: z.string().default('state'),
  MODEL_DIR: z.string().default('embeddings/model'),
  EMBEDDING_MODEL: z.string().default('e5-small-v2'),
  EMBEDDING_WORKERS: wholeNumber(0, 64, 0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  RATE_LIMIT_PER_USER: wholeNumber(0, 10_000, 10),
  RATE_LIMIT_PER_GUILD: wholeNumber(0, 100_000, 120),
  DEFAULT_VISIBILITY: visibility.default('public'),
  KEEP_UNANSWERED: z.enum(['yes', 'no']).default('no'),
  OPERATOR_GUILDS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .pipe(z.array(snowflake)),
});

/** What the operator set, under our own names. */
export interface Config {
  readonly discord: {
    readonly token: string | undefined;
    readonly applicationId: string | undefined;
    readonly apiUrl: string;
    readonly operatorGuilds: readonly string[];
    readonly defaultVisibility: z.infer<typeof visibility>;
    /** Interactions a minute; 0 sets no limit. */
    readonly ratePerUser: number;
    readonly ratePerGuild: number;
  };
  /** Whether questions are kept that the archive could not answer. */
  readonly keepsUnanswered: boolean;
  readonly archiveDir: string;
  readonly indexDir: string;
  readonly stateDir: string;
  readonly modelDir: string;
  readonly embeddingModel: string;
  /** Embedding child processes; 0 means one for each core. */
  readonly embeddingWorkers: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Reads the configuration out of environment variables; an empty variable counts as unset.
 * @throws {BotError} `config-invalid`, naming every fault at once
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = configSchema.safeParse(set);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = name === 'DISCORD_TOKEN' ? '(not shown)' : JSON.stringify(set[name]);
      return `  ${name} is ${value}: ${issue.message}`;
    });
    throw new BotError(
      'config-invalid',
      `The configuration has ${faults.length === 1 ? 'a fault' : `${String(faults.length)} faults`}:\n${faults.join('\n')}\n` +
        'Correct it in .env or in the environment; .env.example explains each variable.',
    );
  }
  const value = result.data;
  return Object.freeze({
    discord: Object.freeze({
      token: value.DISCORD_TOKEN,
      applicationId: value.DISCORD_APPLICATION_ID,
      apiUrl: value.DISCORD_API_URL.replace(/\/+$/u, ''),
      operatorGuilds: value.OPERATOR_GUILDS,
      defaultVisibility: value.DEFAULT_VISIBILITY,
      ratePerUser: value.RATE_LIMIT_PER_USER,
      ratePerGuild: value.RATE_LIMIT_PER_GUILD,
    }),
    keepsUnanswered: value.KEEP_UNANSWERED === 'yes',
    archiveDir: value.ARCHIVE_DIR,
    indexDir: value.INDEX_DIR,
    stateDir: value.STATE_DIR,
    modelDir: value.MODEL_DIR,
    embeddingModel: value.EMBEDDING_MODEL,
    embeddingWorkers: value.EMBEDDING_WORKERS,
    logLevel: value.LOG_LEVEL,
  });
}
