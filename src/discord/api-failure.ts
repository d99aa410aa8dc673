import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';

import { BotError, messageOf } from '../core/errors.js';

/** Discord's error codes that mean: there is nobody left to answer (topics/opcodes-and-status-codes). */
const GONE: ReadonlySet<number | string> = new Set([
  10_008, // unknown message: deleted meanwhile
  10_015, // unknown webhook
  10_062, // unknown interaction: later than three seconds, or one of Discord's own hiccups
  40_060, // acknowledged already: a request that was sent twice
  50_027, // the token's fifteen minutes are over
]);
const UNKNOWN_MESSAGE = 10_008;
const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

/** Whether Discord says that the interaction or its message is no longer there; nothing can be done then. */
export function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(error.code);
}

/** Whether the message was deleted before us. */
export function isMessageGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE;
}

/** A failed call of Discord's interface as an error that names the next step; never with the token. */
export function explainApiFailure(error: unknown, apiUrl: string): BotError {
  if (error instanceof BotError) return error;
  if (isTokenRefused(error)) {
    return new BotError(
      'discord-token',
      "Discord does not accept DISCORD_TOKEN. Copy the bot's token from https://discord.com/developers/applications " +
        '(your application, Bot, Reset Token) into .env.',
      { cause: error },
    );
  }
  if (error instanceof DiscordAPIError && error.status === FORBIDDEN) {
    return new BotError(
      'discord-refused',
      `Discord refuses this (${error.message}, code ${String(error.code)}). ` +
        'Check that the id is right and that the bot was invited with the scopes bot and applications.commands.',
      { cause: error },
    );
  }
  if (error instanceof DiscordAPIError) {
    return new BotError(
      'discord-refused',
      `Discord refuses this (code ${String(error.code)}): ${error.message}`,
      { cause: error },
    );
  }
  return new BotError(
    'discord-refused',
    `Discord cannot be reached at ${apiUrl} (${reasonOf(error)}). ` +
      'Check the network and, where it is set, DISCORD_API_URL; then start again.',
    { cause: error },
  );
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === UNAUTHORIZED;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const reason = messageOf(error);
  // fetch says only "fetch failed"; what failed stands in its cause.
  return cause instanceof Error ? `${reason}: ${cause.message}` : reason;
}
