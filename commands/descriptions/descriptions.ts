import type { ListedPayload } from '../index.js';

/** The descriptions of a command or a subcommand in one language, by the names in its payload. */
export interface CommandText {
  readonly description: string;
  readonly options?: Readonly<Record<string, OptionText>>;
}

/** An option's description; a subcommand has options of its own. */
export type OptionText = string | CommandText;

interface NamedOption {
  readonly name: string;
}

/** What a payload needs in each language: leaving an option out does not compile. */
type TextOf<Payload> = Payload extends { readonly options: readonly (infer Option)[] }
  ? {
      readonly description: string;
      readonly options: {
        readonly [Name in Extract<Option, NamedOption>['name']]: OptionTextOf<
          Extract<Option, { readonly name: Name }>
        >;
      };
    }
  : { readonly description: string };

type OptionTextOf<Option> = Option extends { readonly options: unknown } ? TextOf<Option> : string;

/** The payloads with words in them: a command of a menu shows its name alone. */
type DescribedPayload = Extract<ListedPayload, { readonly description: string }>;

/** The descriptions of all commands in one language; their names stay English everywhere. */
export type CommandDescriptions = {
  readonly [Payload in DescribedPayload as Payload['name']]: TextOf<Payload>;
};
