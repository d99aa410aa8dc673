import type { articlePayload } from '../article.js';
import type { archivePayload } from '../archive.js';
import type { askPayload } from '../ask.js';
import type { helpPayload } from '../help.js';
import type { statusPayload } from '../status.js';
import type { sourcesPayload } from '../sources.js';
import type { comparePayload } from '../compare.js';
import type { timelinePayload } from '../timeline.js';
import type { whoPayload } from '../who.js';

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

/** The descriptions of all commands in one language; their names stay English everywhere. */
// oxlint-disable-next-line typescript/consistent-type-definitions -- an interface could not be read as a record
export type CommandDescriptions = {
  readonly ask: TextOf<typeof askPayload>;
  readonly archive: TextOf<typeof archivePayload>;
  readonly who: TextOf<typeof whoPayload>;
  readonly timeline: TextOf<typeof timelinePayload>;
  readonly compare: TextOf<typeof comparePayload>;
  readonly status: TextOf<typeof statusPayload>;
  readonly sources: TextOf<typeof sourcesPayload>;
  readonly help: TextOf<typeof helpPayload>;
  readonly article: TextOf<typeof articlePayload>;
};
