import type { Command } from '../src/discord/command.js';
import { archiveCommand, isOperator } from './archive.js';
import { articleCommand } from './article.js';
import { askCommand } from './ask.js';
import { checkCommand } from './check.js';
import { compareCommand } from './compare.js';
import type { CommandDefinition, ListCommands } from './definition.js';
import { localizePayload } from './descriptions/localize.js';
import { type FeedbackKeeper, judged } from './feedback.js';
import { helpCommand } from './help.js';
import { sourcesCommand } from './sources.js';
import { statusCommand } from './status.js';
import { timelineCommand } from './timeline.js';
import { whoCommand } from './who.js';

/** Every command of the bot, in the order of `/help`. */
const definitions = [
  askCommand,
  whoCommand,
  timelineCommand,
  compareCommand,
  checkCommand,
  statusCommand,
  sourcesCommand,
  articleCommand,
  helpCommand,
  archiveCommand,
] as const;

type Definition = (typeof definitions)[number];

/** What Discord shows and checks of a command, to the letter: its catalogues are typed by it. */
export type ListedPayload = Definition['payload'];

/** What the commands are made from: what any of them needs. */
export type CommandParts = Definition['create'] extends (parts: infer Parts, list: ListCommands) => Command
  ? Parts & FeedbackKeeper
  : never;

const all: readonly CommandDefinition<CommandParts>[] = definitions;

/** The payloads of the commands that everybody has, for registering them: needs no engine. */
export const commandPayloads: readonly Command['payload'][] = payloadsOf(false);

/** The payloads of those that only operators have. */
export const operatorPayloads: readonly Command['payload'][] = payloadsOf(true);

function payloadsOf(isForOperators: boolean): readonly Command['payload'][] {
  return all
    .filter((definition) => (definition.isForOperators ?? false) === isForOperators)
    .map(({ payload }) => localizePayload(payload));
}

/** All commands by name. */
export function createCommands(parts: CommandParts): ReadonlyMap<string, Command> {
  const list: ListCommands = (context) =>
    all
      .filter(({ isForOperators = false }) => !isForOperators || isOperator(parts, context))
      .map((definition) => ({ ...definition, payload: localizePayload(definition.payload) }));
  return byName(
    all.map(({ create, isJudged = false }) => {
      const command = create(parts, list);
      return isJudged ? judged(command, parts) : command;
    }),
  );
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
