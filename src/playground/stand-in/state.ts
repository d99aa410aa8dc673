import { type Changes, createChanges } from './changes.js';
import { type CommandStore, createCommandStore } from './command-store.js';
import type { StandInInteraction } from './interaction.js';
import type { MessageFile, StandInMessage } from './message.js';
import type { ShownTextRules } from './shown-text.js';
import type { Clock } from './snowflakes.js';
import type { World } from './world.js';

/** Everything that the stand-in knows; its parts change it by the rules. */
export interface State {
  readonly clock: Clock;
  readonly world: World;
  readonly token: string;
  readonly commands: CommandStore;
  readonly messages: Map<string, StandInMessage>;
  /** What people uploaded, by id. */
  readonly uploads: Map<string, MessageFile>;
  /** By token. */
  readonly interactions: Map<string, StandInInteraction>;
  /** What the bot did that Discord lets pass and a good bot does not do. */
  readonly violations: string[];
  readonly changes: Changes;
}

/** Makes the state of a new stand-in. */
export function createState(clock: Clock, world: World, token: string): State {
  return {
    clock,
    world,
    token,
    commands: createCommandStore(() => world.newId()),
    messages: new Map(),
    uploads: new Map(),
    interactions: new Map(),
    violations: [],
    changes: createChanges(),
  };
}

/** What the texts of this bot may show. */
export function shownTextRules({ token, commands }: State): ShownTextRules {
  // A subcommand stands behind its command's name.
  return { secret: token, isCommand: (name, id) => commands.has(name.split(' ')[0] ?? '', id) };
}
