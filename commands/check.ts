import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord.js';

import type { CheckAnswer } from '../src/answers/check-answer.js';
import type { Command } from '../src/discord/command.js';
import { renderCheck } from '../src/render/check.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE } from './options.js';

const payload = {
  name: 'Check against the archive',
  type: ApplicationCommandType.Message,
  ...EVERYWHERE,
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** What checking needs of the engine. */
export interface CheckEngine {
  /** @throws {BotError} when it cannot answer now */
  checkMessage(message: string): Promise<CheckAnswer>;
}

function create(engine: CheckEngine): Command {
  return {
    payload,
    isPrivate: true,
    async run(_options, { target, locale }) {
      return renderCheck(await engine.checkMessage(target?.content ?? ''), { locale });
    },
  };
}

/** "Check against the archive": the nearest quotes for each statement of a message, for the one who asked alone. */
export const checkCommand = {
  payload,
  create,
  isJudged: true,
} as const satisfies CommandDefinition;
