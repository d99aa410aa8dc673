import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

import type { CompareAnswer, CompareQuery } from '../src/answers/compare-answer.js';
import { createCompareQuery } from '../src/answers/compare-query.js';
import type { Command } from '../src/discord/command.js';
import { renderCompare } from '../src/render/compare.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE, FROM, PRIVATE, TO, TOPIC, typedFor } from './options.js';
import { suggestChoices, type Suggester } from './suggestions.js';

const payload = {
  name: 'compare',
  description: 'How each outlet tells a topic: where they differ, what several tell, what only one does',
  ...EVERYWHERE,
  options: [
    {
      ...TOPIC,
      description: 'A place, a person, an event, a thing: whatever the outlets tell of',
      required: true,
    },
    FROM,
    TO,
    PRIVATE,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/compare` needs of the engine. */
export interface CompareEngine extends Suggester {
  /** @throws {BotError} when it cannot answer now */
  compareOutlets(query: CompareQuery): Promise<CompareAnswer>;
}

function create(engine: CompareEngine): Command {
  const compare = (args: readonly string[], askedAt: Date): Promise<CompareAnswer> => {
    const [topic, from, to] = args;
    return engine.compareOutlets(createCompareQuery({ topic, from, to, askedAt }));
  };
  return {
    payload,
    async run(options, { locale, askedAt }) {
      const args = typedFor(options, ['topic', 'from', 'to']);
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

/** `/compare`: what each outlet tells of a topic, side by side, in pages. */
export const compareCommand = {
  payload,
  create,
  isJudged: true,
  example: { about: 'topic', typed: (topic) => `topic: ${topic}` },
} as const satisfies CommandDefinition;
