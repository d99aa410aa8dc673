import {
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

import type { ArticleAnswer, ArticleQuery } from '../src/answers/article-answer.js';
import type { Source } from '../src/answers/sources-answer.js';
import { articleKey } from '../src/core/article-key.js';
import { BotError } from '../src/core/errors.js';
import type { Command } from '../src/discord/command.js';
import { articleChoice, renderArticle } from '../src/render/article.js';
import { type CitedPassage, citedOf } from '../src/render/article-args.js';
import type { Reply } from '../src/render/reply.js';
import type { CommandDefinition } from './definition.js';
import { EVERYWHERE, PRIVATE } from './options.js';

const TITLE_MAX_LENGTH = 200;

const payload = {
  name: 'article',
  description: 'Read an article of the archive, page by page',
  ...EVERYWHERE,
  options: [
    {
      name: 'title',
      description: 'Words of its title, in any order',
      type: ApplicationCommandOptionType.String,
      required: true,
      autocomplete: true,
      max_length: TITLE_MAX_LENGTH,
    },
    { ...PRIVATE, description: 'Show the article to you alone' },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What `/article` needs of the engine. */
export interface ArticleEngine {
  /** @throws {BotError} when it cannot answer now */
  readArticle(query: ArticleQuery): Promise<ArticleAnswer>;
  /** The likeliest articles first; the newest where nothing is typed yet. */
  suggestArticles(typed: string): Promise<readonly Source[]>;
}

function create(engine: ArticleEngine): Command {
  async function read(query: ArticleQuery, locale: string, cited?: CitedPassage): Promise<Reply> {
    const answer = await engine.readArticle(query);
    if (answer.outcome === 'gone') throw new BotError('content-gone', 'The article is there no more.');
    return renderArticle(answer, { locale, ...(cited === undefined ? {} : { cited }) });
  }

  /** The article of a button, whom a rebuild may have taken away. */
  function readAgain(args: readonly string[], page: number | null, locale: string): Promise<Reply> {
    const cited = citedOf(args);
    const query = { key: args[0] ?? '', page, ...(cited === undefined ? {} : { mark: cited.mark }) };
    return read(query, locale, cited);
  }

  return {
    payload,
    run(options, { locale }) {
      const title = options.string('title')?.trim() ?? '';
      if (title === '') throw new BotError('subject-missing', 'The title is empty.');
      return read({ title, page: null }, locale);
    },
    buttons: {
      /** From the list of articles that may be meant. */
      open: (args, { locale }) => readAgain(args, null, locale),
      page: (args, { locale, page }) => readAgain(args, page ?? 0, locale),
      /** From under another answer, which stays as it is. */
      async read(args, { locale }) {
        return { ...(await readAgain(args, null, locale)), target: 'new' };
      },
    },
    async autocomplete(_option, typed, { locale }) {
      const sources = await engine.suggestArticles(typed);
      return sources.map((source) => ({
        name: articleChoice(source, locale),
        value: articleKey(source.article),
      }));
    },
  };
}

/** `/article`: an article in pages, with the passage marked that an answer cites. */
export const articleCommand = {
  payload,
  create,
  example: { about: 'title', typed: (title) => `title: ${title}` },
} as const satisfies CommandDefinition;
