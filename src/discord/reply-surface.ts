import { MessageFlags, type RepliableInteraction } from 'discord.js';

import type { DiscordMessage } from '../render/discord.js';

/** Where a reply goes: the few things that Discord lets a bot do with an interaction. */
export interface ReplySurface {
  /** The first answer; its visibility is fixed by it. */
  reply(message: DiscordMessage, isPrivate: boolean): Promise<void>;
  /** "thinking…"; the visibility of what comes in its place is fixed by it. */
  defer(isPrivate: boolean): Promise<void>;
  edit(message: DiscordMessage): Promise<void>;
  remove(): Promise<void>;
  followUp(message: DiscordMessage, isPrivate: boolean): Promise<void>;
}

/** The surface of a real interaction. */
export function surfaceOf(interaction: RepliableInteraction): ReplySurface {
  return {
    async reply(message, isPrivate) {
      await interaction.reply({ ...message, ...flagsFor(isPrivate) });
    },
    async defer(isPrivate) {
      await interaction.deferReply(flagsFor(isPrivate));
    },
    async edit(message) {
      await interaction.editReply({ ...message });
    },
    async remove() {
      await interaction.deleteReply();
    },
    async followUp(message, isPrivate) {
      await interaction.followUp({ ...message, ...flagsFor(isPrivate) });
    },
  };
}

function flagsFor(isPrivate: boolean): { flags?: MessageFlags.Ephemeral } {
  return isPrivate ? { flags: MessageFlags.Ephemeral } : {};
}
