import { ApplicationCommandType } from 'discord.js';

import type { Command } from '../../src/discord/command.js';
import { OPTION_TYPE } from '../../src/playground/stand-in/command-form.js';
import type { Place } from '../../src/playground/stand-in/interaction-event.js';
import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import type { OptionValue } from '../../src/playground/stand-in/option-values.js';
import type { StandIn } from '../../src/playground/stand-in/stand-in.js';

/** Who uses it, where, and whether with a client that sends what nobody is shown. */
export type Asker = Place & { readonly isForged?: boolean };

/** One way to use a command: with its required options alone, or with all of them. */
export interface EveryCall {
  readonly command: string;
  /** `archive add, all`: the command, its subcommand, and how much was filled in. */
  readonly name: string;
  /** Whether all options are filled in that there are. */
  readonly isAll: boolean;
  /** The options that take a text of one's own. */
  readonly texts: readonly Option[];
  /** The options that are offered while they are typed. */
  readonly offered: readonly string[];
  readonly send: (
    standIn: StandIn,
    place: Asker,
    changes?: Readonly<Record<string, OptionValue>>,
  ) => InteractionHandle;
  readonly type: (standIn: StandIn, place: Asker, option: string, typed: string) => InteractionHandle;
}

/** A registered option as far as it matters here. */
interface Option {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly unknown[] | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly options?: readonly Option[] | undefined;
}

const FILE = 'A ferry takes over\n\nA ferry carries the commuters from Tuesday on.\n';
const MESSAGE = 'Divers found five cracks. The bridge was closed on Monday. The ferry sank in 1999.';
/** What an option takes that would not take a surname, by its name or by its command's and its own. */
const VALUES: Readonly<Record<string, string>> = {
  from: '2021',
  to: '2021-12',
  date: '2021-03',
  url: 'https://gazette.example/ferry',
  'article title': 'Cracks',
  'archive name': 'bridge.txt',
};
const ORDINARY = 'Lind';

/** Every use of a command that its payload allows: each subcommand, with few and with all options. */
export function everyCall(payload: Command['payload']): readonly EveryCall[] {
  const { name } = payload;
  if (payload.type !== undefined && payload.type !== ApplicationCommandType.ChatInput) {
    const send: EveryCall['send'] = (standIn, place, { content } = {}) =>
      standIn.invokeOn({
        command: name,
        target: { content: typeof content === 'string' ? content : MESSAGE },
        ...place,
      });
    const type = () => {
      throw new Error(`${name} takes nothing that is typed.`);
    };
    return [{ command: name, name, isAll: true, texts: [], offered: [], send, type }];
  }
  const options: readonly Option[] = payload.options ?? [];
  const subcommands = options.filter(({ type }) => type === OPTION_TYPE.subcommand);
  return subcommands.length === 0
    ? bothWays(name, null, options)
    : subcommands.flatMap((one) => bothWays(name, one.name, one.options ?? []));
}

function bothWays(
  command: string,
  subcommand: string | null,
  options: readonly Option[],
): readonly EveryCall[] {
  const named = subcommand === null ? command : `${command} ${subcommand}`;
  const base = { command, ...(subcommand === null ? {} : { subcommand }) };
  const offered = options.filter(({ autocomplete }) => autocomplete === true).map(({ name }) => name);
  // A timeline needs a topic or a person, though neither is required.
  const few = options.some(({ required }) => required === true)
    ? options.filter(({ required }) => required === true)
    : options.slice(0, 1);
  const ways: readonly (readonly [string, readonly Option[]])[] = [
    ['few', few],
    ['all', options],
  ];
  return ways.map(([how, filled]): EveryCall => ({
    command,
    name: `${named}, ${how}`,
    isAll: filled === options,
    texts: options.filter(({ type, choices = [] }) => type === OPTION_TYPE.string && choices.length === 0),
    offered,
    send(standIn, place, changes = {}) {
      const given = filled
        .filter(({ name }) => name !== 'private')
        .map((option) => [option.name, valueOf(command, option, standIn)] as const);
      const known = Object.entries(changes).filter(([name]) => options.some((one) => one.name === name));
      return standIn.invoke({
        ...base,
        ...place,
        options: { ...Object.fromEntries(given), ...Object.fromEntries(known) },
      });
    },
    type: (standIn, place, option, typed) =>
      standIn.autocomplete({ ...base, ...place, options: { [option]: typed }, focused: option }),
  }));
}

function valueOf(command: string, { name, type }: Option, standIn: StandIn): OptionValue {
  switch (type) {
    case OPTION_TYPE.boolean:
      return true;
    case OPTION_TYPE.attachment:
      return standIn.upload('ferry.txt', Buffer.from(FILE));
    case OPTION_TYPE.string:
      return VALUES[`${command} ${name}`] ?? VALUES[name] ?? ORDINARY;
    default:
      throw new Error(`Nothing is known that ${command} ${name} takes: add it here.`);
  }
}
