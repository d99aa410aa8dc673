import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

import type { ArchiveStatus } from '../src/answers/archive-status.js';
import type { Command } from '../src/discord/command.js';
import { renderStatus } from '../src/render/status.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE, PRIVATE } from './options.js';

const payload = {
  name: 'status',
  description: 'What the archive covers, how fresh it is, and how fast it answers',
  ...EVERYWHERE,
  options: [PRIVATE],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/status` needs. */
export interface StatusSource {
  /** @throws {BotError} when the engine cannot say it now */
  describeArchive(): Promise<ArchiveStatus>;
  /** The bot's version. */
  readonly version: string;
}

function create(source: StatusSource): Command {
  return {
    payload,
    async run(_options, { locale }) {
      return renderStatus(await source.describeArchive(), { locale, version: source.version, isBot: true });
    },
  };
}

/** `/status`: what the archive covers, its newest article, the index and how fast it answers. */
export const statusCommand = {
  payload,
  create,
} as const satisfies CommandDefinition;
