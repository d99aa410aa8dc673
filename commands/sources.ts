import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

import type { SourcesAnswer, SourcesQuery } from '../src/answers/sources-answer.js';
import { createSourcesQuery } from '../src/answers/sources-query.js';
import type { Command } from '../src/discord/command.js';
import type { Reply } from '../src/render/reply.js';
import { renderSources, SOURCES_PAGE_SIZE } from '../src/render/sources.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE, FROM, OUTLET, PRIVATE, TO, typedFor } from './options.js';
import { suggestChoices, type Suggester } from './suggestions.js';

const payload = {
  name: 'sources',
  description: 'The articles of the archive with outlet and date, the newest first',
  ...EVERYWHERE,
  options: [OUTLET, FROM, TO, PRIVATE],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/sources` needs of the engine. */
export interface SourcesEngine extends Suggester {
  /** @throws {BotError} when it cannot answer now */
  listSources(query: SourcesQuery): Promise<SourcesAnswer>;
}

function create(engine: SourcesEngine): Command {
  const list = async (args: readonly string[], page: number, locale: string): Promise<Reply> => {
    const [outlet, from, to] = args;
    const query = createSourcesQuery({ outlet, from, to, page, pageSize: SOURCES_PAGE_SIZE });
    return renderSources(await engine.listSources(query), { locale, args });
  };
  return {
    payload,
    run(options, { locale }) {
      const args = typedFor(options, ['outlet', 'from', 'to']);
      return list(args, 0, locale);
    },
    buttons: {
      page: (args, { locale, page }) => list(args, page ?? 0, locale),
    },
    autocomplete: (_option, typed) => suggestChoices(engine, { kind: 'outlet', typed }),
  };
}

/** `/sources`: the archive's articles, in pages. */
export const sourcesCommand = {
  payload,
  create,
} as const satisfies CommandDefinition;
