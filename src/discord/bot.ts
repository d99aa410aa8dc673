import { Events } from 'discord.js';

import type { Config } from '../core/config.js';
import { BotError, messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import { explainApiFailure } from './api-failure.js';
import { createClient } from './client.js';
import type { Command } from './command.js';
import { type ButtonStore, createCustomIds } from './custom-id.js';
import type { OpenInteractionBook } from './open-interactions.js';
import { createRateLimiter } from './rate-limiter.js';
import { createRouter } from './router.js';
import { tellInterrupted } from './tell-interrupted.js';

/** Milliseconds that open interactions get when the bot ends, before they are told to ask again. */
const FINISH_MS = 3000;

/** What a bot is made of. */
export interface BotParts {
  readonly discord: Config['discord'];
  readonly commands: ReadonlyMap<string, Command>;
  /** What long buttons need; it outlives the bot. */
  readonly buttonStore: ButtonStore;
  readonly openInteractions: OpenInteractionBook;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Called once when Discord ends the connection for good. */
  onFatal(error: BotError): void;
}

/** A bot that is connected. */
export interface Bot {
  /** Finishes what is open within a few seconds and leaves. */
  close(): Promise<void>;
}

/**
 * Connects to Discord and answers from then on.
 * @throws {BotError} `discord-token` when it is missing or wrong, `discord-refused` when Discord cannot be reached
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { discord, commands, buttonStore, openInteractions, logger, now } = parts;
  const token = requireToken(discord);
  const client = createClient(discord.apiUrl);
  const router = createRouter({
    commands,
    defaultVisibility: discord.defaultVisibility,
    customIds: createCustomIds({ token, store: buttonStore }),
    rateLimiter: createRateLimiter({ perUser: discord.ratePerUser, perGuild: discord.ratePerGuild }, () =>
      performance.now(),
    ),
    openInteractions,
    logger,
    now,
  });

  client.on(Events.InteractionCreate, (interaction) => {
    void router.handle(interaction);
  });
  client.on(Events.Error, (error) => {
    logger.error({ reason: error.message }, 'client-error');
  });
  client.on(Events.ShardError, (error, shard) => {
    logger.warn({ reason: error.message, shard }, 'shard-error');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    logger.info({ shard, replayed }, 'shard-resumed');
  });
  client.once(Events.ClientReady, (ready) => {
    logger.info({ servers: ready.guilds.cache.size, shards: ready.ws.shards.size }, 'ready');
    const applicationId = ready.application.id;
    tellInterrupted({ client: ready, applicationId, book: openInteractions, logger }).catch(
      (error: unknown) => {
        logger.error({ reason: messageOf(error) }, 'interrupted-untold');
      },
    );
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    parts.onFatal(
      new BotError(
        'discord-refused',
        `Discord closed shard ${String(shard)} for good (gateway close code ${String(code)}). Start the bot again; ` +
          'if it happens again, look the code up in the documentation of the gateway.',
      ),
    );
  });

  try {
    await client.login(token);
  } catch (error) {
    await client.destroy().catch((reason: unknown) => {
      logger.debug({ reason: messageOf(reason) }, 'destroy-failed');
    });
    throw explainApiFailure(error, discord.apiUrl);
  }
  return {
    async close() {
      await router.close(FINISH_MS);
      await client.destroy();
    },
  };
}

/**
 * The bot's token.
 * @throws {BotError} `discord-token` when it is not set, with where to get one
 */
export function requireToken(discord: Config['discord']): string {
  if (discord.token !== undefined) return discord.token;
  throw new BotError(
    'discord-token',
    "DISCORD_TOKEN is not set. Copy the bot's token from https://discord.com/developers/applications " +
      '(your application, Bot, Reset Token) into .env; .env.example shows the line.',
  );
}
