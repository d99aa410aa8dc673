import type { Fault } from './api-error.js';
import {
  COMMAND_TYPE,
  type CommandForm,
  isChatInputName,
  OPTION_TYPE,
  type OptionForm,
} from './command-form.js';
import { missing, tooLong } from './form-check.js';
import { COMMAND_LIMITS } from './limits.js';

const PRIVATE_CHANNEL = 2;
const USER_INSTALL = 1;

type Path = readonly (string | number)[];

/** What is wrong with a list of commands, beyond the form of each: duplicates, counts and rules over fields. */
export function commandFaults(commands: readonly CommandForm[]): readonly Fault[] {
  const faults: Fault[] = commands.flatMap((command, index) => faultsOfOne(command, [index]));
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const key = `${String(command.type)} ${command.name}`;
    if (seen.has(key)) {
      faults.push({
        path: [index, 'name'],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    }
    seen.add(key);
  }
  for (const [type, most] of [
    [COMMAND_TYPE.chatInput, COMMAND_LIMITS.chatInput],
    [COMMAND_TYPE.user, COMMAND_LIMITS.userMenu],
    [COMMAND_TYPE.message, COMMAND_LIMITS.messageMenu],
  ] as const) {
    if (commands.filter((command) => command.type === type).length > most) faults.push(tooLong([], most));
  }
  return faults;
}

function faultsOfOne(command: CommandForm, path: Path): readonly Fault[] {
  const faults: Fault[] = [];
  if (command.type === COMMAND_TYPE.chatInput) {
    if (!isChatInputName(command.name)) {
      faults.push(invalid([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
    }
    if (command.description === '') faults.push(missing([...path, 'description']));
    faults.push(...optionFaults(command.options, [...path, 'options']));
  } else if (command.description !== '' || command.options.length > 0) {
    faults.push(
      invalid(
        [...path, 'description'],
        'APPLICATION_COMMAND_CONTEXT_MENU',
        'Context menu commands cannot have a description or options',
      ),
    );
  }
  if (
    command.contexts?.includes(PRIVATE_CHANNEL) === true &&
    !command.integration_types.includes(USER_INSTALL)
  ) {
    faults.push(
      invalid(
        [...path, 'contexts'],
        'APPLICATION_COMMAND_CONTEXT_INVALID',
        'PRIVATE_CHANNEL needs the integration type USER_INSTALL',
      ),
    );
  }
  if (lengthOf(command) > COMMAND_LIMITS.total) {
    faults.push(
      invalid(
        path,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${String(COMMAND_LIMITS.total)})`,
      ),
    );
  }
  return faults;
}

/** `holder` is the kind of option that these stand in, `null` for a command's own. */
function optionFaults(
  options: readonly OptionForm[],
  path: Path,
  holder: number | null = null,
): readonly Fault[] {
  const faults: Fault[] = [];
  const names = options.map((option) => option.name);
  if (new Set(names).size !== names.length) {
    faults.push(
      invalid(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists'),
    );
  }
  let isOptionalSeen = false;
  for (const [index, option] of options.entries()) {
    const here = [...path, index];
    if (option.required === true && isOptionalSeen) {
      faults.push(
        invalid(
          here,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      );
    }
    isOptionalSeen ||= option.required !== true;
    const isSubcommand = isSubcommandKind(option);
    if (isSubcommand !== isSubcommandKind(options[0])) {
      faults.push(invalid(here, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command and option mixed'));
    }
    if (isSubcommand && !mayHold(holder, option.type)) {
      faults.push(invalid([...here, 'type'], 'UNION_TYPE_CHOICES', 'No sub-command stands here'));
    }
    if (!isSubcommand && option.options !== undefined) {
      faults.push(invalid([...here, 'options'], 'BASE_TYPE_BAD_TYPE', 'Only a subcommand has options'));
    }
    if (option.autocomplete === true && (option.choices ?? []).length > 0) {
      faults.push(
        invalid(
          [...here, 'autocomplete'],
          'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
          'Choices and autocomplete cannot both be set',
        ),
      );
    }
    if (option.max_length !== undefined && option.max_length < (option.min_length ?? 0)) {
      faults.push(invalid([...here, 'max_length'], 'NUMBER_TYPE_MIN', 'max_length is below min_length'));
    }
    faults.push(...optionFaults(option.options ?? [], [...here, 'options'], option.type));
  }
  return faults;
}

function isSubcommandKind(option: OptionForm | undefined): boolean {
  return option?.type === OPTION_TYPE.subcommand || option?.type === OPTION_TYPE.group;
}

/** A command holds groups and subcommands, a group subcommands, a subcommand neither. */
function mayHold(holder: number | null, type: number): boolean {
  return holder === null || (holder === OPTION_TYPE.group && type === OPTION_TYPE.subcommand);
}

function lengthOf(command: CommandForm | OptionForm): number {
  const own = longest(command.name, command.name_localizations);
  const description = longest(command.description, command.description_localizations);
  const choices = 'choices' in command ? (command.choices ?? []) : [];
  const values = choices.reduce(
    (sum, one) => sum + longest(one.name, one.name_localizations) + String(one.value).length,
    0,
  );
  const below = (command.options ?? []).reduce((sum, option) => sum + lengthOf(option), 0);
  return own + description + values + below;
}

function longest(text: string, localizations: Readonly<Record<string, string>> | null | undefined): number {
  return Math.max(text.length, ...Object.values(localizations ?? {}).map((one) => one.length));
}

function invalid(path: Path, code: string, message: string): Fault {
  return { path, code, message };
}
