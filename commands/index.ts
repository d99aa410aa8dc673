import type { Command } from '../src/discord/command.js';
import { type AskEngine, askPayload, createAskCommand } from './ask.js';
import { createWhoCommand, type WhoEngine, whoPayload } from './who.js';

/** What the commands are made from; each takes the part that it needs. */
export type CommandParts = AskEngine & WhoEngine;

interface Definition {
  readonly payload: Command['payload'];
  readonly create: (parts: CommandParts) => Command;
}

/** Every command of the bot, one line each. */
const definitions: readonly Definition[] = [
  { payload: askPayload, create: createAskCommand },
  { payload: whoPayload, create: createWhoCommand },
];

/** The payloads of all commands, for registering them: needs no engine. */
export const commandPayloads: readonly Command['payload'][] = definitions.map(({ payload }) => payload);

/** All commands by name. */
export function createCommands(parts: CommandParts): ReadonlyMap<string, Command> {
  return byName(definitions.map(({ create }) => create(parts)));
}

/**
 * Commands by the name in their payload.
 * @throws {Error} when two have one name: the second would hide the first
 */
export function byName(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const named = new Map<string, Command>();
  for (const command of commands) {
    const { name } = command.payload;
    if (named.has(name)) throw new Error(`Two commands are named ${name}.`);
    named.set(name, command);
  }
  return named;
}
