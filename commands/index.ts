import type { Command } from '../src/discord/command.js';
import { type ArchiveSource, archivePayload, createArchiveCommand, isOperator } from './archive.js';
import { type ArticleEngine, articlePayload, createArticleCommand } from './article.js';
import { type AskEngine, askPayload, createAskCommand } from './ask.js';
import { type CheckEngine, checkPayload, createCheckCommand } from './check.js';
import { type CompareEngine, comparePayload, createCompareCommand } from './compare.js';
import { localizePayload } from './descriptions/localize.js';
import { type FeedbackKeeper, judged } from './feedback.js';
import { createHelpCommand, type Example, helpPayload, type HelpSource, type ListedCommand } from './help.js';
import { createStatusCommand, statusPayload, type StatusSource } from './status.js';
import { createSourcesCommand, type SourcesEngine, sourcesPayload } from './sources.js';
import { createTimelineCommand, type TimelineEngine, timelinePayload } from './timeline.js';
import { createWhoCommand, type WhoEngine, whoPayload } from './who.js';

/** What the commands are made from; each takes the part that it needs. */
export type CommandParts = AskEngine &
  WhoEngine &
  CheckEngine &
  CompareEngine &
  TimelineEngine &
  StatusSource &
  FeedbackKeeper &
  SourcesEngine &
  HelpSource &
  ArticleEngine &
  ArchiveSource;

interface Definition {
  readonly payload: Command['payload'];
  readonly create: (parts: CommandParts) => Command;
  /** Whether people judge its answers. */
  readonly isJudged?: boolean;
  /** What `/help` shows that somebody could type after its name. */
  readonly example?: Example;
  /** Whether it is registered in the operators' servers only. */
  readonly isForOperators?: boolean;
}

/** Every command of the bot, one line each. */
const definitions: readonly Definition[] = [
  {
    payload: askPayload,
    create: createAskCommand,
    isJudged: true,
    example: ({ person }) => `question: What did ${person} say?`,
  },
  {
    payload: whoPayload,
    create: createWhoCommand,
    isJudged: true,
    example: ({ person }) => `name: ${person}`,
  },
  {
    payload: timelinePayload,
    create: createTimelineCommand,
    isJudged: true,
    example: ({ topic }) => `topic: ${topic}`,
  },
  {
    payload: comparePayload,
    create: createCompareCommand,
    isJudged: true,
    example: ({ topic }) => `topic: ${topic}`,
  },
  { payload: checkPayload, create: createCheckCommand, isJudged: true },
  { payload: statusPayload, create: createStatusCommand },
  { payload: sourcesPayload, create: createSourcesCommand },
  {
    payload: articlePayload,
    create: createArticleCommand,
    example: ({ topic }) => `title: ${topic}`,
  },
  {
    payload: helpPayload,
    create: (parts) => createHelpCommand(parts, (context) => listedCommands(isOperator(parts, context))),
  },
  { payload: archivePayload, create: createArchiveCommand, isForOperators: true },
];

/** The commands that somebody has, with their descriptions in every language, for `/help`. */
function listedCommands(withOperators: boolean): readonly ListedCommand[] {
  const had = definitions.filter(({ isForOperators = false }) => withOperators || !isForOperators);
  return had.map(({ payload, example }) => ({
    payload: localizePayload(payload),
    ...(example === undefined ? {} : { example }),
  }));
}

/** The payloads of the commands that everybody has, for registering them: needs no engine. */
export const commandPayloads: readonly Command['payload'][] = payloadsOf(false);

/** The payloads of those that only operators have. */
export const operatorPayloads: readonly Command['payload'][] = payloadsOf(true);

function payloadsOf(isForOperators: boolean): readonly Command['payload'][] {
  return definitions
    .filter((definition) => (definition.isForOperators ?? false) === isForOperators)
    .map(({ payload }) => localizePayload(payload));
}

/** All commands by name. */
export function createCommands(parts: CommandParts): ReadonlyMap<string, Command> {
  return byName(
    definitions.map(({ create, isJudged = false }) =>
      isJudged ? judged(create(parts), parts) : create(parts),
    ),
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
