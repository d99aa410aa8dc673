import { describe, expect, it } from 'vitest';

import { articleCommand } from '../../commands/article.js';
import { compareCommand } from '../../commands/compare.js';
import { timelineCommand } from '../../commands/timeline.js';
import { whoCommand } from '../../commands/who.js';
import type { CommandOptions } from '../../src/discord/command.js';
import { COMMAND_CONTEXT } from '../support/command-context.js';

const blank: CommandOptions = {
  subcommand: () => null,
  string: () => ' ',
  boolean: () => null,
  file: () => null,
};
const notAsked = () => Promise.reject(new Error('The engine is asked of nothing.'));

describe('a command that is told of no subject', () => {
  it.each([
    ['article', articleCommand.create({ readArticle: notAsked, suggestArticles: notAsked })],
    ['compare', compareCommand.create({ compareOutlets: notAsked, suggest: notAsked })],
    ['timeline', timelineCommand.create({ buildTimeline: notAsked, suggest: notAsked, pictureLost() {} })],
    ['who', whoCommand.create({ findPerson: notAsked, suggest: notAsked })],
  ])('asks for one: /%s', async (_name, command) => {
    await expect(async () => await command.run(blank, COMMAND_CONTEXT)).rejects.toMatchObject({
      code: 'subject-missing',
    });
  });
});
