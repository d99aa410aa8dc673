import { ApplicationCommandType, type RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord.js';

import type { CheckAnswer } from '../src/answers/check-answer.js';
import type { Command } from '../src/discord/command.js';
import { renderCheck } from '../src/render/check.js';
import { EVERYWHERE } from './options.js';

/** What Discord shows of the menu command: its name alone. */
export const checkPayload = {
  name: 'Check against the archive',
  type: ApplicationCommandType.Message,
  ...EVERYWHERE,
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** What checking needs of the engine. */
export interface CheckEngine {
  /** @throws {BotError} when it cannot answer now */
  checkMessage(message: string): Promise<CheckAnswer>;
}

/** "Check against the archive": the nearest quotes for each statement of a message, for the one who asked alone. */
export function createCheckCommand(engine: CheckEngine): Command {
  return {
    payload: checkPayload,
    isPrivate: true,
    async run(_options, { target, locale }) {
      return renderCheck(await engine.checkMessage(target?.content ?? ''), { locale });
    },
  };
}
