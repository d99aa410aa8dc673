import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';

import type { DiscordMessage } from '../render/discord.js';
import { ACKNOWLEDGE, CHANGE, persist, REMOVE, SEND_ONCE } from './persist.js';

/** Where a reply goes: the few things that Discord lets a bot do with an interaction. */
export interface ReplySurface {
  /** The first answer; its visibility is fixed by it. */
  reply(message: DiscordMessage, isPrivate: boolean): Promise<void>;
  /** "thinking…"; the visibility of what comes in its place is fixed by it. */
  defer(isPrivate: boolean): Promise<void>;
  /** A change of what stands that may be lost: it is tried once, and never rejects. */
  show(message: DiscordMessage | undefined): Promise<void>;
  edit(message: DiscordMessage): Promise<void>;
  remove(): Promise<void>;
  followUp(message: DiscordMessage, isPrivate: boolean): Promise<void>;
}

/** Where the reply to a pressed button goes. */
export interface PressSurface {
  /** The first answer as a new message. */
  reply(message: DiscordMessage, isPrivate: boolean): Promise<void>;
  /** The first answer as a change of the message that the button sits on. */
  update(message: DiscordMessage, replacesFiles: boolean): Promise<void>;
  /** The first answer, which changes nothing yet and fixes no visibility. */
  defer(): Promise<void>;
  /** A change of the message that the button sits on that may be lost: it is tried once, and never rejects. */
  show(message: DiscordMessage | undefined): Promise<void>;
  /** A later change of the message that the button sits on. */
  edit(message: DiscordMessage, replacesFiles: boolean): Promise<void>;
  /** Takes the message away that the button sits on; only after a deferral. */
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
    async show(message) {
      if (message === undefined) return;
      // The reply itself comes later, by a call that does not give up so soon.
      await interaction.editReply({ ...message }).catch(() => {});
    },
    edit: (message) => persist(() => interaction.editReply({ ...message }), CHANGE),
    remove: () => persist(() => interaction.deleteReply(), REMOVE),
    followUp: (message, isPrivate) =>
      persist(() => interaction.followUp({ ...message, ...flagsFor(isPrivate) }), SEND_ONCE),
  };
}

/** The surface of a really pressed button. */
export function surfaceOfPress(interaction: ButtonInteraction): PressSurface {
  const surface = surfaceOf(interaction);
  return {
    reply: (message, isPrivate) => surface.reply(message, isPrivate),
    remove: () => surface.remove(),
    followUp: (message, isPrivate) => surface.followUp(message, isPrivate),
    async show(message) {
      if (message === undefined) return;
      await interaction.editReply(changeOf(message, false)).catch(() => {});
    },
    async update(message, replacesFiles) {
      await persist(() => interaction.update(changeOf(message, replacesFiles)), ACKNOWLEDGE);
      interaction.replied = true;
    },
    async defer() {
      await persist(() => interaction.deferUpdate(), ACKNOWLEDGE);
      interaction.deferred = true;
    },
    edit: (message, replacesFiles) =>
      persist(() => interaction.editReply(changeOf(message, replacesFiles)), CHANGE),
  };
}

/** A list of files, an empty one too, takes the place of those that the message has; without one they stay. */
function changeOf(
  { files, ...rest }: DiscordMessage,
  replacesFiles: boolean,
): Omit<DiscordMessage, 'files'> & Partial<Pick<DiscordMessage, 'files'>> {
  return replacesFiles ? { ...rest, files } : rest;
}

function flagsFor(isPrivate: boolean): { flags?: MessageFlags.Ephemeral } {
  return isPrivate ? { flags: MessageFlags.Ephemeral } : {};
}
