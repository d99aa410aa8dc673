import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { Source } from '../src/answers/sources-answer.js';
import type { AddedFile, HandedArticles, RemovedFile, RestoredFile } from '../src/core/archive-change.js';
import { BotError } from '../src/core/errors.js';
import type { FetchAttachment } from '../src/discord/attachments.js';
import type { Choice, Command, CommandContext, CommandOptions } from '../src/discord/command.js';
import { within } from '../src/discord/within.js';
import {
  type BuildOnItsWay,
  type EndOfBuild,
  renderBuildGoesOn,
  renderBuilding,
  renderBuilt,
} from '../src/render/archive-build.js';
import {
  renderAdded,
  renderConfirmation,
  renderRemoved,
  renderRestored,
} from '../src/render/archive-change.js';
import type { Reply } from '../src/render/reply.js';
import type { CommandDefinition } from './definition.js';

const FACT_MAX_LENGTH = 300;
const DATE_MAX_LENGTH = 10;
const NAME_MAX_LENGTH = 400;
/** Milliseconds that a reply tells of a build: Discord takes changes of it for fifteen minutes. */
const TELL_MS = 14 * 60 * 1000;
/** What is read; a file of another type is not even fetched. */
const READ = /\.(?:txt|md|jsonl)$/iu;

const payload = {
  name: 'archive',
  description: 'Change the archive: add and remove articles, rebuild the index',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  options: [
    {
      name: 'add',
      description: 'Add a file with an article, or with one article a line',
      type: ApplicationCommandOptionType.Subcommand,
      options: [
        {
          name: 'file',
          description: 'A .txt, .md or .jsonl file in UTF-8, up to 10 MB',
          type: ApplicationCommandOptionType.Attachment,
          required: true,
        },
        {
          name: 'title',
          description: 'Its title, where you know it better than its text',
          type: ApplicationCommandOptionType.String,
          max_length: FACT_MAX_LENGTH,
        },
        {
          name: 'outlet',
          description: 'Who published it',
          type: ApplicationCommandOptionType.String,
          max_length: FACT_MAX_LENGTH,
        },
        {
          name: 'date',
          description: 'When it was published: 2019-04-06, 2019-04 or 2019',
          type: ApplicationCommandOptionType.String,
          max_length: DATE_MAX_LENGTH,
        },
        {
          name: 'url',
          description: 'Where the original stands',
          type: ApplicationCommandOptionType.String,
          max_length: FACT_MAX_LENGTH,
        },
        {
          name: 'replace',
          description: 'A file of the same name goes to the trash for it',
          type: ApplicationCommandOptionType.Boolean,
        },
      ],
    },
    {
      name: 'remove',
      description: 'Move a file of the archive to the trash',
      type: ApplicationCommandOptionType.Subcommand,
      options: [
        {
          name: 'name',
          description: 'The file; words of its name or its title find it',
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
          max_length: NAME_MAX_LENGTH,
        },
      ],
    },
    {
      name: 'undo',
      description: 'Put back what was removed or replaced last',
      type: ApplicationCommandOptionType.Subcommand,
    },
    {
      name: 'rebuild',
      description: 'Bring the index up to date with the archive',
      type: ApplicationCommandOptionType.Subcommand,
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/archive` needs. */
export interface ArchiveSource {
  /** The servers from which the archive may be changed. */
  readonly operatorGuilds: readonly string[];
  readonly fetchAttachment: FetchAttachment;
  readonly archive: {
    add(file: HandedArticles): Promise<AddedFile>;
    remove(file: string): Promise<RemovedFile>;
    undo(id: string | null): Promise<RestoredFile>;
    list(): Promise<{ readonly files: readonly string[] }>;
  };
  /** Articles by words of their titles. */
  suggestArticles(typed: string): Promise<readonly Source[]>;
  /** Where a build is at work, this one follows it. */
  rebuildIndex(onState: (state: BuildOnItsWay) => void): Promise<EndOfBuild>;
  /** Milliseconds that a reply tells of a build; almost as long as Discord lets it where nothing is said. */
  readonly tellMilliseconds?: number;
}

/** Whether somebody may change the archive: they manage the server, and the server is its operators'. */
export function isOperator(
  { operatorGuilds }: Pick<ArchiveSource, 'operatorGuilds'>,
  { guildId, isServerManager }: CommandContext,
): boolean {
  return guildId !== null && operatorGuilds.includes(guildId) && isServerManager;
}

function create(source: ArchiveSource): Command {
  const { archive, fetchAttachment } = source;

  /** Discord's own settings may have been changed by a server's administrators: they are not relied on. */
  function check(context: CommandContext): void {
    if (isOperator(source, context)) return;
    throw new BotError(
      'not-operator',
      'OPERATOR_GUILDS does not hold this server, or the person does not manage it.',
    );
  }

  async function add(options: CommandOptions, { locale }: CommandContext): Promise<Reply> {
    const file = options.file('file');
    if (file === null) throw new BotError('usage', 'There is no file.');
    if (!READ.test(file.name)) throw new BotError('file-type', `${file.name} is of no type that is read.`);
    const facts = Object.fromEntries(
      (['title', 'outlet', 'date', 'url'] as const).flatMap((name) => {
        const value = options.string(name)?.trim() ?? '';
        return value === '' ? [] : [[name, value] as const];
      }),
    );
    const bytes = await fetchAttachment(file);
    const replace = options.boolean('replace') ?? false;
    return renderAdded(await archive.add({ name: file.name, bytes, facts, replace }), { locale });
  }

  async function confirm(options: CommandOptions, { locale }: CommandContext): Promise<Reply> {
    const typed = options.string('name')?.trim() ?? '';
    if ((await archive.list()).files.includes(typed)) return renderConfirmation(typed, { locale });
    // Nobody has to choose what is offered: words that mean one file do as well.
    const [only, other] = typed === '' ? [] : await filesFor(source, typed);
    if (only === undefined || other !== undefined)
      throw new BotError('file-unclear', `${JSON.stringify(typed)} means no single file of the archive.`);
    return renderConfirmation(only.value, { locale });
  }

  async function rebuild({ locale, show }: CommandContext): Promise<Reply> {
    const tell = (state: BuildOnItsWay) => show?.(renderBuilding(state, { locale }));
    tell('reading');
    const build = source.rebuildIndex(tell);
    const end = await within(build, source.tellMilliseconds ?? TELL_MS);
    return end === null ? renderBuildGoesOn({ locale }) : renderBuilt(end, { locale });
  }

  return {
    payload,
    isPrivate: true,
    async run(options, context) {
      check(context);
      const subcommand = options.subcommand() ?? '';
      switch (subcommand) {
        case 'add':
          return await add(options, context);
        case 'remove':
          return await confirm(options, context);
        case 'undo':
          return renderRestored(await archive.undo(null), { locale: context.locale });
        case 'rebuild':
          return await rebuild(context);
        default:
          throw new BotError('usage', `/archive has no ${subcommand}.`);
      }
    },
    buttons: {
      async remove([file = ''], context) {
        check(context);
        const removed = await archive.remove(file);
        return { ...renderRemoved(removed, { locale: context.locale }), target: 'update' };
      },
      async undo([id = ''], context) {
        check(context);
        const restored = await archive.undo(id);
        return { ...renderRestored(restored, { locale: context.locale }), target: 'update' };
      },
      async rebuild(_args, context) {
        check(context);
        return await rebuild(context);
      },
    },
    async autocomplete(_option, typed, context) {
      return isOperator(source, context) ? await filesFor(source, typed) : [];
    },
  };
}

/** `/archive`: adds and removes files, undoes that, rebuilds the index; for operators alone. */
export const archiveCommand = {
  payload,
  create,
  isForOperators: true,
} as const satisfies CommandDefinition;

/** Files by words of their names, those too that are not indexed yet; then by words of their articles' titles. */
async function filesFor(source: ArchiveSource, typed: string): Promise<Choice[]> {
  // Without an index there are no titles, and the names still do.
  const [{ files }, articles] = await Promise.all([
    source.archive.list(),
    source.suggestArticles(typed).catch(() => []),
  ]);
  const titles = new Map(articles.map(({ article, title }) => [fileOf(article), title]));
  const words = typed.toLowerCase().split(/\s+/u);
  const named = files.filter((file) => words.every((word) => file.toLowerCase().includes(word)));
  const known = new Set(files);
  const titled = [...titles.keys()].filter((file) => known.has(file));
  return [...new Set([...(typed.trim() === '' ? titled : []), ...named, ...titled])].map((file) => {
    const title = titles.get(file);
    return { name: title === undefined ? file : `${file} · ${title}`, value: file };
  });
}

/** A line of a .jsonl file is named `file#n`. */
function fileOf(article: string): string {
  return article.replace(/#\d+$/u, '');
}
