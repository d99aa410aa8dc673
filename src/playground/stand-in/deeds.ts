import { COMMAND_TYPE, OPTION_TYPE } from './command-form.js';
import type { RegisteredCommand } from './command-store.js';
import { isSelect, withNested } from './component-form.js';
import { MANAGER_PERMISSIONS, MEMBER_PERMISSIONS } from './guild-json.js';
import { CONTEXT, type Deed, guildOf, type Place } from './interaction-event.js';
import { messageJson, type StandInMessage, userJson } from './message.js';
import { fillOptions, type OptionValue } from './option-values.js';
import type { State } from './state.js';

/** By which installation a command reaches somebody (interactions/application-commands). */
const GUILD_INSTALL = 0;
const USER_INSTALL = 1;

/** A slash command as a person types it. */
export interface CommandCall extends Place {
  /** Sends a command that the person is not shown, as only a forged client can. */
  readonly isForged?: boolean;
  readonly command: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** A half-typed slash command: `focused` is the option that is being typed. */
export interface TypingCall extends CommandCall {
  readonly focused: string;
}

/** A command from a message's menu, with the message that it is used on. */
export interface MenuCall extends Place {
  /** Sends a command that the person is not shown, as only a forged client can. */
  readonly isForged?: boolean;
  readonly command: string;
  readonly target: { readonly content: string; readonly author?: string };
}

/** A press of a button, or a choice in a select menu. */
export interface ClickCall extends Place {
  readonly message: StandInMessage;
  readonly customId: string;
  readonly values?: readonly string[];
  /** Sends a `custom_id` that the message does not hold, or from a message of somebody else, as only a forged client can. */
  readonly isForged?: boolean;
}

/** A pop-up form sent off: its `custom_id`, and each input's text by `custom_id`. */
export interface SubmitCall extends Place {
  readonly customId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly message?: StandInMessage;
}

/** What a typed or half-typed slash command sends. */
export function commandDeed(state: State, call: CommandCall, focused: string | null): Deed {
  const command = registered(state, call, COMMAND_TYPE.chatInput);
  const sub = command.options.find((option) => option.name === call.subcommand);
  const takesSub = command.options.some((option) => option.type === OPTION_TYPE.subcommand);
  if (takesSub !== (sub !== undefined)) throw new Error(`/${call.command} needs one of its subcommands.`);
  const filled = fillOptions(sub?.options ?? command.options, call.options ?? {}, focused, () =>
    state.world.newId(),
  );
  return {
    kind: focused === null ? 'command' : 'autocomplete',
    name: command.name,
    sourceId: null,
    data: {
      ...commandData(command),
      options:
        sub === undefined ? filled.options : [{ name: sub.name, type: sub.type, options: filled.options }],
      resolved: { attachments: filled.attachments },
    },
  };
}

/** What a message-menu command sends. */
export function menuDeed(state: State, call: MenuCall): Deed {
  const command = registered(state, call, COMMAND_TYPE.message);
  const id = state.world.newId();
  const author = state.world.person(call.target.author ?? 'Writer');
  const target = {
    id,
    type: 0,
    channel_id: guildOf(state, call)?.channelId ?? state.world.directChannel(author),
    author: userJson(author),
    content: call.target.content,
    timestamp: new Date(state.clock.now()).toISOString(),
    edited_timestamp: null,
    flags: 0,
    embeds: [],
    attachments: [],
    components: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
  return {
    kind: 'command',
    name: command.name,
    sourceId: null,
    data: { ...commandData(command), target_id: id, resolved: { messages: { [id]: target } } },
  };
}

/** What a click on a message's component sends. */
export function clickDeed(state: State, call: ClickCall, filesUrl: string): Deed {
  const message = state.messages.get(call.message.id);
  if (message === undefined || message.isDeleted) throw new Error('The message is gone.');
  const person = state.world.person(call.user ?? 'Reader');
  const isVisible = message.visibleTo === null || message.visibleTo === person.id;
  if (!isVisible && call.isForged !== true) {
    throw new Error(`${person.name} does not see the message.`);
  }
  const components = message.components.flatMap(withNested);
  const component = components.find((one) => one.custom_id === call.customId);
  if (component === undefined && call.isForged !== true) {
    throw new Error(`The message has no component ${call.customId}.`);
  }
  if (component?.disabled === true) throw new Error(`${call.customId} is disabled.`);
  const type = component?.type ?? 2;
  return {
    kind: 'component',
    name: call.customId,
    sourceId: message.id,
    data: {
      custom_id: call.customId,
      component_type: type,
      ...(isSelect(type) ? { values: call.values ?? [] } : {}),
    },
    message: messageJson(message, state.world.application, filesUrl),
  };
}

/** What a pop-up form sends. */
export function submitDeed(state: State, call: SubmitCall, filesUrl: string): Deed {
  const message = call.message === undefined ? undefined : state.messages.get(call.message.id);
  return {
    kind: 'modal',
    name: call.customId,
    sourceId: message?.id ?? null,
    data: {
      custom_id: call.customId,
      components: Object.entries(call.values).map(([id, value]) => ({
        type: 1,
        components: [{ type: 4, custom_id: id, value }],
      })),
    },
    ...(message === undefined ? {} : { message: messageJson(message, state.world.application, filesUrl) }),
  };
}

function registered(
  state: State,
  call: Place & { readonly command: string; readonly isForged?: boolean },
  type: number,
): RegisteredCommand {
  const guild = guildOf(state, call);
  const isForged = call.isForged === true;
  const offered = state.commands.find(type, call.command, guild?.id ?? null);
  const command = offered ?? (isForged ? state.commands.findAnywhere(type, call.command) : undefined);
  if (command === undefined) throw new Error(`The command ${call.command} is not registered there.`);
  if (!isShownTo(command, guild === null, call.isServerManager === true) && !isForged) {
    throw new Error(`${call.user ?? 'Reader'} does not see the command ${call.command}.`);
  }
  if (!isOfferedAt(command, call, guild === null) && !isForged) {
    throw new Error(`The command ${call.command} is not offered there.`);
  }
  return command;
}

/** Everywhere means: where its contexts say so, to whom its kinds of installation reach. */
function isOfferedAt(command: RegisteredCommand, place: Place, isDirect: boolean): boolean {
  if (command.guildId !== null) return true;
  const { contexts, integration_types: installations } = command;
  const isContext = contexts == null || contexts.includes(isDirect ? CONTEXT.botDirect : CONTEXT.guild);
  return isContext && installations.includes(place.isUserInstallOnly === true ? USER_INSTALL : GUILD_INSTALL);
}

/** In a server a member needs the permissions that the command asks for by default; nobody here changed them. */
function isShownTo(
  { default_member_permissions: wanted }: RegisteredCommand,
  isDirect: boolean,
  isManager: boolean,
): boolean {
  if (wanted == null || isDirect) return true;
  const had = BigInt(isManager ? MANAGER_PERMISSIONS : MEMBER_PERMISSIONS);
  // A command that asks for none is for administrators alone.
  return BigInt(wanted) !== 0n && (had & BigInt(wanted)) === BigInt(wanted);
}

function commandData(command: RegisteredCommand): object {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guildId === null ? {} : { guild_id: command.guildId }),
  };
}
