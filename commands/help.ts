import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { Command } from '../src/discord/command.js';
import type { CommandIds } from '../src/discord/command-ids.js';
import { type CommandHelp, renderHelp } from '../src/render/help.js';
import type { ArticleEngine } from './article.js';
import type { CommandDefinition, Example, ListCommands, ListedCommand } from './definition.js';
import { EVERYWHERE } from './options.js';
import type { Suggester } from './suggestions.js';

const payload = {
  name: 'help',
  description: 'What this bot does, its commands, and how to read a reply',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/help` needs. */
export interface HelpSource extends Suggester, Pick<ArticleEngine, 'suggestArticles'> {
  readonly commandIds: CommandIds;
}

/** What the archive has of what examples are about; without it a command has no example. */
type Subjects = Readonly<Partial<Record<Example['about'], string>>>;

/** What examples are about while the archive cannot be asked. */
const USUAL_SUBJECTS: Subjects = { person: 'Sergey Lavrov', topic: 'Libya' };

function create(source: HelpSource, list: ListCommands): Command {
  return {
    payload,
    isPrivate: true,
    async run(_options, context) {
      const [ids, subjects] = await Promise.all([source.commandIds(context.guildId), subjectsOf(source)]);
      const commands = list(context).flatMap((command) => helpOf(command, context.locale, ids, subjects));
      return renderHelp(commands, { locale: context.locale });
    },
  };
}

/** `/help`: what the bot does and how to read it. It tells of the commands that it is given, whatever they are. */
export const helpCommand = {
  payload,
  create,
} as const satisfies CommandDefinition;

/** Help must not depend on an engine that answers. */
async function subjectsOf(source: HelpSource): Promise<Subjects> {
  try {
    const [persons, topics, articles] = await Promise.all([
      source.suggest({ kind: 'person', typed: '' }),
      source.suggest({ kind: 'topic', typed: '' }),
      source.suggestArticles(''),
    ]);
    // The shortest title is the one that is read at a glance.
    const [title] = articles
      .map((article) => article.title)
      .toSorted((one, other) => one.length - other.length);
    const [person, topic] = [persons[0], topics[0]];
    return {
      ...(person === undefined ? {} : { person }),
      ...(topic === undefined ? {} : { topic }),
      ...(title === undefined ? {} : { title }),
    };
  } catch {
    return USUAL_SUBJECTS;
  }
}

/** A command's line; of one with subcommands a line each. */
function helpOf(
  { payload, example }: ListedCommand,
  locale: string,
  ids: ReadonlyMap<string, string>,
  subjects: Subjects,
): CommandHelp[] {
  const { name } = payload;
  if (payload.type !== undefined && payload.type !== ApplicationCommandType.ChatInput) {
    return [{ name, kind: 'menu', description: '', id: null, example: null }];
  }
  const id = ids.get(name) ?? null;
  const subcommands = (payload.options ?? []).filter(
    ({ type }) => type === ApplicationCommandOptionType.Subcommand,
  );
  if (subcommands.length > 0) {
    return subcommands.map((part) => ({
      name: `/${name} ${part.name}`,
      kind: 'typed',
      description: described(part, locale),
      id,
      example: null,
    }));
  }
  const value = example === undefined ? undefined : subjects[example.about];
  return [
    {
      name: `/${name}`,
      kind: 'typed',
      description: described(payload, locale),
      id,
      example: example === undefined || value === undefined ? null : `/${name} ${example.typed(value)}`,
    },
  ];
}

interface Described {
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined;
}

function described({ description, description_localizations: texts }: Described, locale: string): string {
  return texts?.[locale] ?? description;
}
