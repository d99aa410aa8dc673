import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

import type { Reply } from '../render/reply.js';

/** A file that a person handed to a command; it is not fetched yet. */
export interface HandedFile {
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
}

/** The option values of one interaction, read by name; `null` where the person gave none. */
export interface CommandOptions {
  /** The name of the subcommand, where the command has some; the options are then its own. */
  subcommand(): string | null;
  file(name: string): HandedFile | null;
  string(name: string): string | null;
  boolean(name: string): boolean | null;
}

/** A message that a command from its menu is used on. */
export interface TargetMessage {
  readonly id: string;
  /** Without its embeds and files. */
  readonly content: string;
  readonly authorId: string;
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
  /** Whether the person may manage the server that they are in. */
  readonly isServerManager: boolean;
  /** Absent where the command was typed. */
  readonly target?: TargetMessage;
  /** Shows how far the work is, at most every few seconds; absent where nobody could see it. */
  readonly show?: (reply: Reply) => void;
}

/** Who pressed a button, where and when, and what the button sat on. */
export interface ButtonContext extends CommandContext {
  /** The page that the button leads to, from 0; `null` where it leads to none. */
  readonly page: number | null;
  /** The message that the button sits on. */
  readonly messageId: string;
  /** Whether the message is for the one who pressed alone. */
  readonly isPrivate: boolean;
}

/**
 * Answers a pressed button. The arguments are those that a reply of ours once gave it, perhaps of an older bot and
 * over another index: what they name may be gone.
 */
export type ButtonHandler = (args: readonly string[], context: ButtonContext) => Promise<Reply>;

/** One value offered while a person types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A command, typed or from a message's menu: data plus functions that never touch the interaction. */
export interface Command {
  readonly payload: RESTPostAPIApplicationCommandsJSONBody;
  /** Whether its replies are for the one who asked alone, whatever was chosen. */
  readonly isPrivate?: boolean;
  run(options: CommandOptions, context: CommandContext): Promise<Reply>;
  /** The values offered for the option `name`, best first. */
  autocomplete?(name: string, typed: string, context: CommandContext): Promise<readonly Choice[]>;
  /** What the buttons of its replies do, by their `action`. */
  readonly buttons?: Readonly<Record<string, ButtonHandler>>;
}
