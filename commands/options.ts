import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { CommandOptions } from '../src/discord/command.js';

const DATE_MIN_LENGTH = 'YYYY'.length;
const DATE_MAX_LENGTH = 'YYYY-MM-DD'.length;
/** Longer than any outlet's or person's name. */
const NAME_MAX_LENGTH = 100;
const TOPIC_MAX_LENGTH = 200;

/** Where a command for everybody is found: in servers, in direct messages, and with whoever installed the bot. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const satisfies Pick<RESTPostAPIChatInputApplicationCommandsJSONBody, 'contexts' | 'integration_types'>;

// A command that means something else by an option spreads it and describes it anew.

/** Who alone sees the reply. */
export const PRIVATE = {
  name: 'private',
  description: 'Show the answer to you alone',
  type: ApplicationCommandOptionType.Boolean,
} as const satisfies APIApplicationCommandBasicOption;

/** The first day, month or year. */
export const FROM = {
  name: 'from',
  description: 'Only articles from this day on: 2019-04-06, 2019-04 or 2019',
  type: ApplicationCommandOptionType.String,
  min_length: DATE_MIN_LENGTH,
  max_length: DATE_MAX_LENGTH,
} as const satisfies APIApplicationCommandBasicOption;

/** The last day, month or year. */
export const TO = {
  name: 'to',
  description: 'Only articles up to this day: 2019-04-06, 2019-04 or 2019',
  type: ApplicationCommandOptionType.String,
  min_length: DATE_MIN_LENGTH,
  max_length: DATE_MAX_LENGTH,
} as const satisfies APIApplicationCommandBasicOption;

/** An outlet, offered while it is typed. */
export const OUTLET = {
  name: 'outlet',
  description: 'Only articles of this outlet',
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: NAME_MAX_LENGTH,
} as const satisfies APIApplicationCommandBasicOption;

/** A person, offered while the name is typed. */
export const PERSON = {
  name: 'person',
  description: 'Only what tells of this person; a surname will do',
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: NAME_MAX_LENGTH,
} as const satisfies APIApplicationCommandBasicOption;

/** A topic, offered while it is typed. */
export const TOPIC = {
  name: 'topic',
  description: 'A place, a person, an event, a thing: whatever is told of',
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: TOPIC_MAX_LENGTH,
} as const satisfies APIApplicationCommandBasicOption;

/** What was typed for these options, in their order, as a button keeps it; empty where nothing was. */
export function typedFor(options: CommandOptions, names: readonly string[]): readonly string[] {
  return names.map((name) => options.string(name)?.trim() ?? '');
}
