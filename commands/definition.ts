import type { Command, CommandContext } from '../src/discord/command.js';

/** What somebody could type after the command's name, about something that the archive has. */
export interface Example {
  readonly about: 'person' | 'topic' | 'title';
  readonly typed: (value: string) => string;
}

/** A command as `/help` tells of it. */
export interface ListedCommand {
  readonly payload: Command['payload'];
  readonly example?: Example;
}

/** The commands that somebody has. */
export type ListCommands = (context: CommandContext) => readonly ListedCommand[];

/** What a command's file hands to the list of all. */
export interface CommandDefinition<Parts = never> extends ListedCommand {
  /** Makes the command of the parts that it needs; it may tell of the others. */
  readonly create: (parts: Parts, list: ListCommands) => Command;
  /** Whether people judge its answers. */
  readonly isJudged?: boolean;
  /** Whether it is registered in the operators' servers only. */
  readonly isForOperators?: boolean;
}
