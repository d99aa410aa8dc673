import { OPTION_TYPE, type OptionForm } from './command-form.js';
import { COMMAND_LIMITS } from './limits.js';

/** A file that a person hands to a command. */
export interface FileOption {
  readonly filename: string;
  readonly url: string;
  readonly size: number;
  readonly contentType: string;
}

/** What a person puts into an option. */
export type OptionValue = string | number | boolean | FileOption;

/** An option as it stands in an interaction. */
export interface OptionJson {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly OptionJson[];
}

/** The options of an interaction, and the files that they name. */
export interface FilledOptions {
  readonly options: readonly OptionJson[];
  readonly attachments: Readonly<Record<string, object>>;
}

/**
 * Fills a command's options as Discord's own client lets a person do: unknown and missing ones are impossible,
 * and so are values of another type or length.
 * @throws {Error} naming what could not have been sent
 */
export function fillOptions(
  registered: readonly OptionForm[],
  values: Readonly<Record<string, OptionValue>>,
  focused: string | null,
  newId: () => string,
): FilledOptions {
  const options: OptionJson[] = [];
  const attachments: Record<string, object> = {};
  for (const name of Object.keys(values)) {
    if (!registered.some((option) => option.name === name)) throw new Error(`There is no option ${name}.`);
  }
  for (const option of registered) {
    const value = values[option.name];
    if (value === undefined) {
      // While a person still types, required options may be empty.
      if (option.required === true && focused === null) throw new Error(`${option.name} is required.`);
      continue;
    }
    if (typeof value === 'object') {
      if (option.type !== OPTION_TYPE.attachment) throw new Error(`${option.name} takes no file.`);
      const id = newId();
      attachments[id] = fileJson(id, value);
      options.push({ name: option.name, type: option.type, value: id });
      continue;
    }
    if (focused === null) checkValue(option, value);
    options.push({
      name: option.name,
      type: option.type,
      value,
      ...(focused === option.name ? { focused: true } : {}),
    });
  }
  return { options, attachments };
}

function checkValue(option: OptionForm, value: string | number | boolean): void {
  const isRight =
    option.type === OPTION_TYPE.string
      ? typeof value === 'string'
      : option.type === OPTION_TYPE.boolean
        ? typeof value === 'boolean'
        : option.type === OPTION_TYPE.integer
          ? Number.isInteger(value)
          : typeof value !== 'boolean';
  if (!isRight) throw new Error(`${option.name} does not take ${JSON.stringify(value)}.`);
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`${option.name} has no choice ${JSON.stringify(value)}.`);
  }
  const size = typeof value === 'string' ? value.length : Number(value);
  const least = typeof value === 'string' ? (option.min_length ?? 0) : option.min_value;
  const most =
    typeof value === 'string' ? (option.max_length ?? COMMAND_LIMITS.stringOption) : option.max_value;
  if ((least !== undefined && size < least) || (most !== undefined && size > most)) {
    throw new Error(`${option.name} is out of its bounds: ${String(size)}.`);
  }
}

function fileJson(id: string, file: FileOption): object {
  return {
    id,
    filename: file.filename,
    url: file.url,
    proxy_url: file.url,
    size: file.size,
    content_type: file.contentType,
    ephemeral: true,
  };
}
