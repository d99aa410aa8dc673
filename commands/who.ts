import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { WhoAnswer } from '../src/answers/who-answer.js';
import { BotError } from '../src/core/errors.js';
import type { Command } from '../src/discord/command.js';
import { renderMerged, renderWho } from '../src/render/who.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE, PRIVATE } from './options.js';
import { suggestChoices, type Suggester } from './suggestions.js';

const NAME_MAX_LENGTH = 100;

const payload = {
  name: 'who',
  description: 'Who a person is in this archive: names, roles and words, each with its source',
  ...EVERYWHERE,
  options: [
    {
      name: 'name',
      description: 'The person’s name; a surname will do',
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: NAME_MAX_LENGTH,
    },
    PRIVATE,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/who` needs of the engine. */
export interface WhoEngine extends Suggester {
  /** @throws {BotError} when it cannot answer now */
  findPerson(name: string): Promise<WhoAnswer>;
}

function create(engine: WhoEngine): Command {
  /** The person of a button, whom a rebuild may have taken away. */
  async function known(id = ''): Promise<WhoAnswer> {
    const answer = await engine.findPerson(id);
    if (answer.outcome === 'found') return answer;
    throw new BotError('content-gone', `There is no person ${id} any more.`);
  }

  return {
    payload,
    async run(options, { locale }) {
      const name = options.string('name')?.trim() ?? '';
      if (name === '') throw new BotError('subject-missing', 'The name is empty.');
      return renderWho(await engine.findPerson(name), { locale });
    },
    buttons: {
      async person([id], { locale }) {
        return { ...renderWho(await known(id), { locale }), target: 'update' };
      },
      async page([id], { locale, page }) {
        return { ...renderWho(await known(id), { locale, page: page ?? 0 }), target: 'update' };
      },
      async merged([id], { locale }) {
        return renderMerged(await known(id), { locale });
      },
    },
    autocomplete: (_option, typed) => suggestChoices(engine, { kind: 'person', typed }),
  };
}

/** `/who`: what the archive tells of a person. */
export const whoCommand = {
  payload,
  create,
  isJudged: true,
  example: { about: 'person', typed: (person) => `name: ${person}` },
} as const satisfies CommandDefinition;
