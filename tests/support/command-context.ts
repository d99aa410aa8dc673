import type { CommandContext } from '../../src/discord/command.js';

/** Who asks a command, and where: somebody in a direct message. */
export const COMMAND_CONTEXT: CommandContext = {
  interactionId: '1',
  userId: '2',
  guildId: null,
  channelId: '3',
  locale: 'en-GB',
  askedAt: new Date('2021-06-01T10:00:00Z'),
  isServerManager: false,
};
