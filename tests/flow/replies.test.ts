import { ApplicationCommandType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';

import type { Command } from '../../src/discord/command.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import type { Reply } from '../../src/render/reply.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';

let fixture: BotFixture | null = null;

async function reply(given: Reply): Promise<{ fixture: BotFixture; messages: readonly StandInMessage[] }> {
  const command: Command = {
    payload: { name: 'tell', description: 'Tells it' },
    run: () => Promise.resolve(given),
  };
  fixture = await startBotFixture({ extra: [command] });
  const handle = fixture.standIn.invoke({ command: 'tell' });
  await handle.waitForReply();
  const { log } = fixture;
  await expect.poll(() => log.of('interaction')).toHaveLength(1);
  return { fixture, messages: handle.messages };
}

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

const sentence = 'The ferry was late because of the fog, and forty people waited on the pier. ';
const long: Reply = {
  kind: 'answer',
  paragraphs: [],
  cards: Array.from({ length: 6 }, () => ({
    paragraphs: [{ kind: 'quote', runs: [{ text: sentence.repeat(40).trim() }] }],
  })),
};

describe('replies in Discord', () => {
  it('follow up where one message does not hold them, all with the same visibility', async () => {
    const { messages } = await reply(long);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.some(isEphemeral)).toBe(false);
  });

  it('stay private in their follow-ups', async () => {
    const { messages } = await reply({ ...long, kind: 'refusal' });
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.every(isEphemeral)).toBe(true);
  });

  it('carry their files with a description', async () => {
    const picture = { name: 'map.png', data: new Uint8Array([1, 2, 3]), description: 'A map of the pier' };
    const { messages } = await reply({
      kind: 'answer',
      heading: 'The pier',
      paragraphs: [],
      cards: [],
      attachments: [picture],
    });
    const [file] = messages[0]?.files ?? [];
    expect(file).toMatchObject({ filename: 'map.png', description: 'A map of the pier' });
    expect([...(file?.data ?? [])]).toEqual([1, 2, 3]);
  });

  it('are private and neutral for a command that the bot does not know', async () => {
    fixture = await startBotFixture({
      extra: [
        {
          payload: { name: 'Look up', type: ApplicationCommandType.Message },
          run: () => Promise.reject(new Error('unused')),
        },
      ],
    });
    const handle = fixture.standIn.invokeOn({
      command: 'Look up',
      target: { content: 'The ferry was late.' },
    });
    expect(isEphemeral(await handle.waitForReply())).toBe(true);
  });
});
