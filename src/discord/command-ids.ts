import { ApplicationCommandType, REST, Routes } from 'discord.js';
import { z } from 'zod';

import type { Config } from '../core/config.js';
import { messageOf } from '../core/errors.js';
import type { Logger } from '../core/logger.js';
import { fetchApplicationId } from './deploy-commands.js';
import { within } from './within.js';

/** The ids of the typed commands by their names, as they stand in a server (`null`: in a direct message). */
export type CommandIds = (guildId: string | null) => Promise<ReadonlyMap<string, string>>;

/** What they are asked of Discord with. */
export interface CommandIdParts {
  readonly discord: Pick<Config['discord'], 'apiUrl' | 'applicationId'>;
  readonly token: string;
  readonly logger: Logger;
  /** Milliseconds that never go back. */
  readonly clock: () => number;
}

/** Milliseconds for which ids are kept: they change only with a deployment, which adds a command or takes one away. */
const KEPT_MS = 60 * 60 * 1000;
/** Milliseconds that a reply waits for them: it can do without. */
const PATIENCE_MS = 700;
/** What Discord leaves out where a command is typed. */
const TYPED: number = ApplicationCommandType.ChatInput;
const NONE: ReadonlyMap<string, string> = new Map();

const registeredForm = z.array(
  z.object({ id: z.string(), name: z.string(), type: z.number().default(TYPED) }),
);

interface Kept {
  readonly ids: Promise<ReadonlyMap<string, string>>;
  readonly at: number;
}

/**
 * Asks Discord for the ids when they are first needed, and keeps them for a while. What Discord does not say in time
 * is missing: a name that cannot be clicked is still a name.
 */
export function createCommandIds({ discord, token, logger, clock }: CommandIdParts): CommandIds {
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(token);
  const kept = new Map<string | null, Kept>();
  let applicationId: Promise<string> | null = null;

  async function ask(guildId: string | null): Promise<ReadonlyMap<string, string>> {
    applicationId ??= Promise.resolve(discord.applicationId ?? fetchApplicationId(rest));
    const application = await applicationId;
    const route =
      guildId === null
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, guildId);
    const commands = registeredForm.parse(await rest.get(route));
    return new Map(commands.flatMap(({ id, name, type }) => (type === TYPED ? [[name, id] as const] : [])));
  }

  function find(guildId: string | null): Promise<ReadonlyMap<string, string>> {
    const known = kept.get(guildId);
    if (known !== undefined && clock() - known.at < KEPT_MS) return known.ids;
    const ids = ask(guildId).catch((error: unknown) => {
      // Asked again the next time.
      kept.delete(guildId);
      applicationId = null;
      logger.warn({ reason: messageOf(error) }, 'command-ids');
      return NONE;
    });
    kept.set(guildId, { ids, at: clock() });
    return ids;
  }

  return async (guildId) => {
    const scopes = guildId === null ? [find(null)] : [find(null), find(guildId)];
    const found = await Promise.all(scopes.map((ids) => within(ids, PATIENCE_MS)));
    // Where a name stands in both, the server's own is what its people see last.
    return new Map(found.flatMap((ids) => [...(ids ?? NONE)]));
  };
}
