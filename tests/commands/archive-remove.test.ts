import { describe, expect, it } from 'vitest';

import { archiveCommand } from '../../commands/archive.js';
import type { CommandContext, CommandOptions } from '../../src/discord/command.js';
import { renderTerminal } from '../../src/render/terminal.js';

const context: CommandContext = {
  interactionId: '1',
  userId: '2',
  guildId: '3',
  channelId: '4',
  locale: 'en-GB',
  askedAt: new Date('2021-06-01T10:00:00Z'),
  isServerManager: true,
};
const FILES = ['bridge.txt', 'old/bridge 2.txt', 'old/Tram line.txt'];
const notAsked = () => Promise.reject(new Error('Nothing is changed.'));
const command = archiveCommand.create({
  operatorGuilds: ['3'],
  fetchAttachment: notAsked,
  archive: { add: notAsked, remove: notAsked, undo: notAsked, list: () => Promise.resolve({ files: FILES }) },
  suggestArticles: (typed) =>
    Promise.resolve(
      typed === 'ferry'
        ? [{ article: 'old/Tram line.txt#2', title: 'A ferry', outlet: null, date: null }]
        : [],
    ),
  rebuildIndex: notAsked,
});

function remove(name: string) {
  const options: CommandOptions = {
    subcommand: () => 'remove',
    string: () => name,
    boolean: () => null,
    file: () => null,
  };
  return command.run(options, context);
}

describe('/archive remove', () => {
  it.each([
    ['bridge.txt', 'bridge.txt'],
    ['line tram', 'old/Tram line.txt'],
    ['ferry', 'old/Tram line.txt'],
  ])('asks for the one file that %j means', async (typed, file) => {
    expect(renderTerminal(await remove(typed), { colours: false, width: Infinity })).toContain(`“${file}”`);
  });

  it.each(['bridge', 'zebra', ' '])('wants a choice where %j means none or several', async (typed) => {
    await expect(remove(typed)).rejects.toMatchObject({ code: 'file-unclear' });
  });
});
