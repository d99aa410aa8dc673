import { z } from 'zod';

import { COMMAND_LIMITS, LOCALES } from './limits.js';

/** Kinds of command and option by Discord's numbers (interactions/application-commands). */
export const COMMAND_TYPE = { chatInput: 1, user: 2, message: 3 } as const;
export const OPTION_TYPE = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  number: 10,
  attachment: 11,
} as const;

const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

const optionName = z
  .string()
  .min(1)
  .max(COMMAND_LIMITS.name)
  .refine((name) => NAME.test(name) && name === name.toLowerCase(), {
    error: 'Command name is invalid',
  });
const description = z.string().min(1).max(COMMAND_LIMITS.description);
const localized = (form: z.ZodType<string>) =>
  z
    .record(z.string(), form)
    .refine((texts) => Object.keys(texts).every((locale) => LOCALES.has(locale)), {
      error: 'Unknown locale',
    })
    .nullish();
const choice = z.object({
  name: z.string().min(1).max(COMMAND_LIMITS.choiceName),
  name_localizations: localized(z.string().min(1).max(COMMAND_LIMITS.choiceName)),
  value: z.union([z.string().max(COMMAND_LIMITS.choiceValue), z.number()]),
});

/** An option of a command as registered; subcommands hold their own in `options`. */
export interface OptionForm {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null | undefined;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly z.infer<typeof choice>[] | undefined;
  readonly options?: readonly OptionForm[] | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly min_value?: number | undefined;
  readonly max_value?: number | undefined;
}

const optionForm: z.ZodType<OptionForm> = z.lazy(() =>
  z.object({
    type: z.int().min(1).max(11),
    name: optionName,
    name_localizations: localized(optionName),
    description,
    description_localizations: localized(description),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: z.array(choice).max(COMMAND_LIMITS.choices).optional(),
    options: z.array(optionForm).max(COMMAND_LIMITS.options).optional(),
    min_length: z.int().min(0).max(COMMAND_LIMITS.stringOption).optional(),
    max_length: z.int().min(1).max(COMMAND_LIMITS.stringOption).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
  }),
);

/** A command as a bot registers it; rules over several fields are for `commandFaults`. */
export const commandForm = z.object({
  type: z.int().min(1).max(3).default(COMMAND_TYPE.chatInput),
  name: z.string().trim().min(1).max(COMMAND_LIMITS.name),
  name_localizations: localized(z.string().min(1).max(COMMAND_LIMITS.name)),
  description: z.string().max(COMMAND_LIMITS.description).default(''),
  description_localizations: localized(description),
  options: z.array(optionForm).max(COMMAND_LIMITS.options).default([]),
  default_member_permissions: z.string().regex(/^\d+$/u).nullish(),
  nsfw: z.boolean().default(false),
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).default([0]),
});

/** A command that passed its form. */
export type CommandForm = z.infer<typeof commandForm>;

/** Whether `name` may name a chat-input command: lower case, no space. */
export function isChatInputName(name: string): boolean {
  return optionName.safeParse(name).success;
}
