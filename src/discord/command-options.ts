import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';

import type { CommandContext, CommandOptions } from './command.js';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/**
 * The option values of an interaction; a value of another type than asked for counts as not given.
 * A command from a menu has none.
 */
export function optionsOf(interaction: CommandInteraction): CommandOptions {
  const value = (name: string) =>
    interaction.isChatInputCommand() ? interaction.options.get(name)?.value : undefined;
  return {
    string(name) {
      const given = value(name);
      return typeof given === 'string' ? given : null;
    },
    integer(name) {
      const given = value(name);
      return typeof given === 'number' ? given : null;
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
  };
}
