import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';

import type { CommandContext, CommandOptions } from './command.js';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/**
 * The option values of an interaction; a value of another type than asked for counts as not given.
 * A command from a menu has none.
 */
export function optionsOf(interaction: CommandInteraction): CommandOptions {
  const option = (name: string) =>
    interaction.isChatInputCommand() ? interaction.options.get(name) : undefined;
  const value = (name: string) => option(name)?.value;
  return {
    subcommand: () => (interaction.isChatInputCommand() ? interaction.options.getSubcommand(false) : null),
    file(name) {
      const given = option(name)?.attachment;
      if (given == null) return null;
      return { name: given.name, url: given.url, bytes: given.size };
    },
    string(name) {
      const given = value(name);
      return typeof given === 'string' ? given : null;
    },
    boolean(name) {
      const given = value(name);
      return typeof given === 'boolean' ? given : null;
    },
  };
}

/** The message that a command from a message's menu is used on. */
export function targetOf(interaction: CommandInteraction): Pick<CommandContext, 'target'> {
  if (!interaction.isMessageContextMenuCommand()) return {};
  const { id, content, author } = interaction.targetMessage;
  return { target: { id, content, authorId: author.id } };
}

/** The parts of an interaction that say who asks, where and when. */
export interface Origin {
  readonly id: string;
  readonly user: { readonly id: string };
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly locale: string;
  /** What the person may do there; `null` in a direct message. */
  readonly memberPermissions: Readonly<PermissionsBitField> | null;
}

/** Who asked, where and when, without the interaction itself. */
export function contextOf(origin: Origin, askedAt: Date): CommandContext {
  return {
    interactionId: origin.id,
    userId: origin.user.id,
    guildId: origin.guildId,
    channelId: origin.channelId ?? '',
    locale: origin.locale,
    askedAt,
    isServerManager: origin.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
  };
}
