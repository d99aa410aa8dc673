import { ApplicationCommandType, Locale } from 'discord.js';

import type { Command } from '../../src/discord/command.js';
import { germanDescriptions } from './de.js';
import type { CommandDescriptions, CommandText, OptionText } from './descriptions.js';
import { spanishDescriptions } from './es.js';
import { frenchDescriptions } from './fr.js';
import { russianDescriptions } from './ru.js';
import { turkishDescriptions } from './tr.js';

/** Discord's locales that are not English, and what is read in them. */
const CATALOGUES: readonly (readonly [Locale, CommandDescriptions])[] = [
  [Locale.German, germanDescriptions],
  [Locale.SpanishES, spanishDescriptions],
  [Locale.SpanishLATAM, spanishDescriptions],
  [Locale.French, frenchDescriptions],
  [Locale.Russian, russianDescriptions],
  [Locale.Turkish, turkishDescriptions],
];

type LocaleTexts = readonly (readonly [Locale, OptionText | undefined])[];

interface Described {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly Described[];
}

/** The payload with its descriptions in all languages; a command of a menu has none to show. */
export function localizePayload(payload: Command['payload']): Command['payload'] {
  if (payload.type !== undefined && payload.type !== ApplicationCommandType.ChatInput) return payload;
  const texts = CATALOGUES.map(([locale, catalogue]) => [locale, textOf(catalogue, payload.name)] as const);
  return localize(payload, texts);
}

function localize<Part extends object>(part: Part, texts: LocaleTexts): Part {
  const descriptions = texts.flatMap(([locale, text]) => {
    const description = typeof text === 'string' ? text : text?.description;
    return description === undefined ? [] : [[locale, description] as const];
  });
  const options = 'options' in part && Array.isArray(part.options) ? part.options.filter(isDescribed) : [];
  return {
    ...part,
    ...(descriptions.length === 0 ? {} : { description_localizations: Object.fromEntries(descriptions) }),
    ...(options.length === 0
      ? {}
      : {
          options: options.map((option) =>
            localize(
              option,
              texts.map(([locale, text]) => [
                locale,
                typeof text === 'object' ? text.options?.[option.name] : undefined,
              ]),
            ),
          ),
        }),
  };
}

function textOf(catalogue: Readonly<Record<string, CommandText>>, name: string): CommandText | undefined {
  return Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
}

function isDescribed(option: unknown): option is Described {
  return typeof option === 'object' && option !== null && 'name' in option && 'description' in option;
}
