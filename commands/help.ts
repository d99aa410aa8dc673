import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { Command } from '../src/discord/command.js';
import type { CommandIds } from '../src/discord/command-ids.js';
import { type CommandHelp, renderHelp } from '../src/render/help.js';
import type { CommandDefinition, ExampleSubject, ListCommands, ListedCommand } from './definition.js';
import { EVERYWHERE } from './options.js';
import type { Suggester } from './suggestions.js';

const payload = {
  name: 'help',
  description: 'What this bot does, its commands, and how to read a reply',
  ...EVERYWHERE,
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/help` needs. */
export interface HelpSource extends Suggester {
  readonly commandIds: CommandIds;
}

/** What the examples are about where the archive names nobody. */
const USUAL_SUBJECT: ExampleSubject = { person: 'Sergey Lavrov', topic: 'Libya' };

function create(source: HelpSource, list: ListCommands): Command {
  return {
    payload,
    isPrivate: true,
    async run(_options, context) {
      const [ids, subject] = await Promise.all([source.commandIds(context.guildId), subjectOf(source)]);
      const commands = list(context).flatMap((command) => helpOf(command, context.locale, ids, subject));
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
async function subjectOf(source: Suggester): Promise<ExampleSubject> {
  const first = async (kind: 'person' | 'topic') => (await source.suggest({ kind, typed: '' }))[0];
  try {
    const [person, topic] = await Promise.all([first('person'), first('topic')]);
    return { person: person ?? USUAL_SUBJECT.person, topic: topic ?? person ?? USUAL_SUBJECT.topic };
  } catch {
    return USUAL_SUBJECT;
  }
}

/** A command's line; of one with subcommands a line each. */
function helpOf(
  { payload, example }: ListedCommand,
  locale: string,
  ids: ReadonlyMap<string, string>,
  subject: ExampleSubject,
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
  const needsNothing = (payload.options ?? []).every((option) => !('required' in option && option.required));
  const typed = example?.(subject) ?? (needsNothing ? '' : null);
  return [
    {
      name: `/${name}`,
      kind: 'typed',
      description: described(payload, locale),
      id,
      example: typed === null ? null : `/${name} ${typed}`.trimEnd(),
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
