import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { CompareAnswer, CompareQuery } from '../src/answers/compare-answer.js';
import { createCompareQuery } from '../src/answers/compare-query.js';
import type { Command } from '../src/discord/command.js';
import { renderCompare } from '../src/render/compare.js';
import { suggestChoices, type Suggester } from './suggestions.js';

const DATE_MIN_LENGTH = 'YYYY'.length;
const DATE_MAX_LENGTH = 'YYYY-MM-DD'.length;
const TOPIC_MAX_LENGTH = 200;
const ARGUMENTS = ['topic', 'from', 'to'] as const;

/** What Discord shows and checks of `/compare`. */
export const comparePayload = {
  name: 'compare',
  description: 'How each outlet tells a topic: where they differ, what several tell, what only one does',
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  options: [
    {
      name: 'topic',
      description: 'A place, a person, an event, a thing: whatever the outlets tell of',
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: TOPIC_MAX_LENGTH,
    },
    {
      name: 'from',
      description: 'Only articles from this day on: 2019-04-06, 2019-04 or 2019',
      type: ApplicationCommandOptionType.String,
      min_length: DATE_MIN_LENGTH,
      max_length: DATE_MAX_LENGTH,
    },
    {
      name: 'to',
      description: 'Only articles up to this day: 2019-04-06, 2019-04 or 2019',
      type: ApplicationCommandOptionType.String,
      min_length: DATE_MIN_LENGTH,
      max_length: DATE_MAX_LENGTH,
    },
    {
      name: 'private',
      description: 'Show the answer to you alone',
      type: ApplicationCommandOptionType.Boolean,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/compare` needs of the engine. */
export interface CompareEngine extends Suggester {
  /** @throws {BotError} when it cannot answer now */
  compareOutlets(query: CompareQuery): Promise<CompareAnswer>;
}

/** `/compare`: what each outlet tells of a topic, side by side, in pages. */
export function createCompareCommand(engine: CompareEngine): Command {
  const compare = (args: readonly string[], askedAt: Date): Promise<CompareAnswer> => {
    const [topic, from, to] = args;
    return engine.compareOutlets(createCompareQuery({ topic, from, to, askedAt }));
  };
  return {
    payload: comparePayload,
    async run(options, { locale, askedAt }) {
      const args = ARGUMENTS.map((name) => options.string(name)?.trim() ?? '');
      return renderCompare(await compare(args, askedAt), { locale, args });
    },
    buttons: {
      async page(args, { locale, askedAt, page }) {
        return renderCompare(await compare(args, askedAt), { locale, args, page: page ?? 0 });
      },
    },
    autocomplete: (_option, typed) => suggestChoices(engine, { kind: 'topic', typed }),
  };
}
