import { MessageFlags, type RepliableInteraction } from 'discord.js';

import type { DiscordMessage } from '../render/discord.js';
import { ACKNOWLEDGE, CHANGE, persist, SEND_ONCE } from './persist.js';

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

/** The surface of a real interaction; it does not give up at the first failure of the network. */
export function surfaceOf(interaction: RepliableInteraction): ReplySurface {
  return {
    async reply(message, isPrivate) {
      const flags = flagsFor(isPrivate);
      await persist(() => interaction.reply({ ...message, ...flags }), ACKNOWLEDGE);
      // discord.js does not know of a reply that arrived although its answer was lost.
      interaction.replied = true;
    },
    async defer(isPrivate) {
      await persist(() => interaction.deferReply(flagsFor(isPrivate)), ACKNOWLEDGE);
      interaction.deferred = true;
    },
    edit: (message) => persist(() => interaction.editReply({ ...message }), CHANGE),
    remove: () => persist(() => interaction.deleteReply(), CHANGE),
    followUp: (message, isPrivate) =>
      persist(() => interaction.followUp({ ...message, ...flagsFor(isPrivate) }), SEND_ONCE),
  };
}

function flagsFor(isPrivate: boolean): { flags?: MessageFlags.Ephemeral } {
  return isPrivate ? { flags: MessageFlags.Ephemeral } : {};
}
