import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { SourcesAnswer, SourcesQuery } from '../src/answers/sources-answer.js';
import { createSourcesQuery } from '../src/answers/sources-query.js';
import type { Command } from '../src/discord/command.js';
import type { Reply } from '../src/render/reply.js';
import { renderSources, SOURCES_PAGE_SIZE } from '../src/render/sources.js';
import { suggestChoices, type Suggester } from './suggestions.js';

const DATE_MIN_LENGTH = 'YYYY'.length;
const DATE_MAX_LENGTH = 'YYYY-MM-DD'.length;
const OUTLET_MAX_LENGTH = 100;

/** What Discord shows and checks of `/sources`. */
export const sourcesPayload = {
  name: 'sources',
  description: 'The articles of the archive with outlet and date, the newest first',
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  options: [
    {
      name: 'outlet',
      description: 'Only articles of this outlet',
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: OUTLET_MAX_LENGTH,
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

/** What `/sources` needs of the engine. */
export interface SourcesEngine extends Suggester {
  /** @throws {BotError} when it cannot answer now */
  listSources(query: SourcesQuery): Promise<SourcesAnswer>;
}

/** `/sources`: the archive's articles, in pages. */
export function createSourcesCommand(engine: SourcesEngine): Command {
  const list = async (args: readonly string[], page: number, locale: string): Promise<Reply> => {
    const [outlet, from, to] = args;
    const query = createSourcesQuery({ outlet, from, to, page, pageSize: SOURCES_PAGE_SIZE });
    return renderSources(await engine.listSources(query), { locale, args });
  };
  return {
    payload: sourcesPayload,
    run(options, { locale }) {
      const args = ['outlet', 'from', 'to'].map((name) => options.string(name)?.trim() ?? '');
      return list(args, 0, locale);
    },
    buttons: {
      page: (args, { locale, page }) => list(args, page ?? 0, locale),
    },
    autocomplete: (_option, typed) => suggestChoices(engine, { kind: 'outlet', typed }),
  };
}
