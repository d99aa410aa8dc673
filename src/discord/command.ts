import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

import type { Reply } from '../render/reply.js';

/** The option values of one interaction, read by name; `null` where the person gave none. */
export interface CommandOptions {
  string(name: string): string | null;
  integer(name: string): number | null;
  boolean(name: string): boolean | null;
}

/** Who asked, where and when. */
export interface CommandContext {
  readonly interactionId: string;
  readonly userId: string;
  /** `null` in a direct message. */
  readonly guildId: string | null;
  readonly channelId: string;
  /** The reader's locale, such as `en-US` or `de`. */
  readonly locale: string;
  readonly askedAt: Date;
}

/** One value offered while a person types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A slash command: data plus functions that never touch the interaction. */
export interface Command {
  readonly payload: RESTPostAPIApplicationCommandsJSONBody;
  run(options: CommandOptions, context: CommandContext): Promise<Reply>;
  /** The values offered for the option `name`, best first. */
  autocomplete?(name: string, typed: string, context: CommandContext): Promise<readonly Choice[]>;
}
