import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';

import type { CommandContext, CommandOptions } from '../../src/discord/command.js';
import { isEphemeral } from '../../src/playground/stand-in/message.js';
import type { StandIn } from '../../src/playground/stand-in/stand-in.js';
import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

/** What a command saw when it was used; its reply is private if it says so. */
async function seenBy(
  payload: RESTPostAPIApplicationCommandsJSONBody,
  use: (standIn: StandIn) => InteractionHandle,
  look: (options: CommandOptions, context: CommandContext) => unknown,
  isPrivate = false,
): Promise<{ readonly seen: unknown; readonly isEphemeral: boolean }> {
  let seen: unknown;
  fixture = await startBotFixture({
    extra: [
      {
        payload,
        isPrivate,
        run(options, context) {
          seen = look(options, context);
          return Promise.resolve({ kind: 'answer', heading: 'Done', paragraphs: [], cards: [] });
        },
      },
    ],
  });
  const reply = await use(fixture.standIn).waitForReply();
  return { seen, isEphemeral: isEphemeral(reply) };
}

const file = {
  filename: 'ferry.txt',
  url: 'https://cdn.discordapp.com/attachments/1/2/ferry.txt',
  size: 12,
  contentType: 'text/plain',
};

describe('commands in Discord', () => {
  it('see their subcommand, its options and its files', async () => {
    const { seen } = await seenBy(
      {
        name: 'keep',
        description: 'Keeps things',
        options: [
          {
            name: 'add',
            description: 'Adds one',
            type: ApplicationCommandOptionType.Subcommand,
            options: [
              {
                name: 'file',
                description: 'It',
                type: ApplicationCommandOptionType.Attachment,
                required: true,
              },
              { name: 'name', description: 'Its name', type: ApplicationCommandOptionType.String },
            ],
          },
          { name: 'list', description: 'Lists them', type: ApplicationCommandOptionType.Subcommand },
        ],
      },
      (standIn) => standIn.invoke({ command: 'keep', subcommand: 'add', options: { file, name: 'Ferry' } }),
      (options) => [
        options.subcommand(),
        options.string('name'),
        options.boolean('name'),
        options.file('file'),
        options.file('name'),
      ],
    );
    expect(seen).toEqual(['add', 'Ferry', null, { name: 'ferry.txt', url: file.url, bytes: 12 }, null]);
  });

  it('see the message on whose menu they stand, and can be private always', async () => {
    const { seen, isEphemeral: isAlone } = await seenBy(
      { name: 'Look up', type: ApplicationCommandType.Message },
      (standIn) => standIn.invokeOn({ command: 'Look up', target: { content: 'The ferry was late.' } }),
      (options, { target, isServerManager }) => [
        target?.content,
        options.subcommand(),
        options.string('name'),
        isServerManager,
      ],
      true,
    );
    expect(seen).toEqual(['The ferry was late.', null, null, false]);
    expect(isAlone).toBe(true);
  });

  it.each([
    ['manages it', { isServerManager: true }, true],
    ['does not', {}, false],
    ['is nowhere near one', { guild: null, isServerManager: true }, false],
  ])('know one who %s from the others in a server', async (_name, place, expected) => {
    const { seen } = await seenBy(
      { name: 'keep', description: 'Keeps things' },
      (standIn) => standIn.invoke({ command: 'keep', ...place }),
      (_options, { isServerManager }) => isServerManager,
    );
    expect(seen).toBe(expected);
  });
});
