import { z } from 'zod';

/** What Discord fills in where a payload says nothing (interactions/application-commands). */
const CHAT_INPUT = 1;
const GUILD_INSTALL = 0;

const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((texts) => sortedEntries(texts ?? {}));

const choiceForm = z.object({
  name: z.string(),
  name_localizations: localizations,
  value: z.union([z.string(), z.number()]),
});

/** An option with every field that makes a difference. */
interface NormalOption {
  readonly [field: string]: unknown;
}

const optionForm: z.ZodType<NormalOption> = z.lazy(() =>
  z.object({
    type: z.number(),
    name: z.string(),
    name_localizations: localizations,
    description: z.string(),
    description_localizations: localizations,
    required: z.boolean().default(false),
    autocomplete: z.boolean().default(false),
    choices: z.array(choiceForm).default([]),
    options: z.array(optionForm).default([]),
    channel_types: z.array(z.number()).default([]),
    min_length: z.number().nullish().transform(orNull),
    max_length: z.number().nullish().transform(orNull),
    min_value: z.number().nullish().transform(orNull),
    max_value: z.number().nullish().transform(orNull),
  }),
);

const commandForm = z.object({
  type: z.number().default(CHAT_INPUT),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().default(''),
  description_localizations: localizations,
  options: z.array(optionForm).default([]),
  default_member_permissions: z.string().nullish().transform(orNull),
  nsfw: z.boolean().default(false),
  contexts: z
    .array(z.number())
    .nullish()
    .transform((contexts) => (contexts == null ? null : ascending(contexts))),
  integration_types: z
    .array(z.number())
    .default([GUILD_INSTALL])
    .transform((types) => ascending(types)),
});

/**
 * A command in the one form that our payload and Discord's own account of it share, as text to compare:
 * defaults filled in, what Discord adds left out. Contexts and integration types exist for global commands only.
 */
export function normalForm(command: unknown, scope: 'guild' | 'global'): string {
  const { contexts, integration_types: integrationTypes, ...rest } = commandForm.parse(command);
  return JSON.stringify(scope === 'guild' ? rest : { ...rest, contexts, integrationTypes });
}

function sortedEntries(texts: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(texts).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((left, right) => left - right);
}

function orNull<Value>(value: Value | null | undefined): Value | null {
  return value ?? null;
}
