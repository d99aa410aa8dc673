import { afterEach, describe, expect, it } from 'vitest';

import { createQueue } from '../../src/discord/queue.js';
import { CALLBACK } from '../../src/playground/stand-in/interaction.js';
import { isEphemeral } from '../../src/playground/stand-in/message.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { foundAnswer, linds } from '../support/fake-answers.js';
import { createGate } from '../support/gate.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

const ask = { command: 'ask', options: { question: 'Why is the bridge closed?' } };

describe('limits in Discord', () => {
  it('refuse one who asks too much, privately, with the seconds to wait and before any work', async () => {
    let asked = 0;
    fixture = await startBotFixture({
      limits: { perUser: 2 },
      answer(question) {
        asked += 1;
        return Promise.resolve(foundAnswer(question));
      },
    });
    const { standIn, log } = fixture;
    for (let index = 0; index < 2; index += 1) await standIn.invoke(ask).waitForReply();
    const refused = standIn.invoke(ask);
    const reply = await refused.waitForReply();
    expect(refused.acknowledgement?.type).toBe(CALLBACK.message);
    expect(isEphemeral(reply)).toBe(true);
    expect(JSON.stringify(reply.embeds)).toMatch(/try again in \d+ seconds/u);
    expect(asked).toBe(2);
    await standIn.invoke({ ...ask, user: 'Another' }).waitForReply();
    expect(asked).toBe(3);
    expect(log.of('refused-input')).toMatchObject([{ code: 'rate-limited' }]);
  });

  it('count buttons, and not what is suggested', async () => {
    fixture = await startBotFixture({
      limits: { perUser: 2 },
      findPerson: (name) => Promise.resolve(linds(name)),
      suggest: () => Promise.resolve(['Lind']),
    });
    const { standIn } = fixture;
    const typing = { command: 'who', options: { name: 'li' }, focused: 'name' };
    for (let index = 0; index < 5; index += 1) {
      expect(await standIn.autocomplete(typing).waitForChoices()).toHaveLength(1);
    }
    const message = await standIn.invoke({ command: 'who', options: { name: 'Lind' } }).waitForReply();
    const customId = message.components[0]?.components?.[0]?.custom_id ?? '';
    const profile = await standIn.click({ message, customId }).waitForReply();
    expect(profile.id).toBe(message.id);
    const next = profile.components[0]?.components?.[0]?.custom_id ?? '';
    const refused = standIn.click({ message, customId: next });
    await refused.waitUntil(({ messages }) => messages.length === 1, 'a refusal');
    expect(refused.messages.map(isEphemeral)).toEqual([true]);
  });

  it('hold for a server as a whole, and not for direct messages', async () => {
    fixture = await startBotFixture({
      limits: { perGuild: 3 },
      standIn: { guilds: ['Newsroom', 'Elsewhere'] },
    });
    const { standIn } = fixture;
    const isRefused = async (place: object) =>
      isEphemeral(await standIn.invoke({ ...ask, ...place }).waitForReply());
    for (const user of ['Ada', 'Ben', 'Eve']) expect(await isRefused({ user })).toBe(false);
    expect(await isRefused({ user: 'Dan' })).toBe(true);
    expect(await isRefused({ user: 'Dan', guild: 'Elsewhere' })).toBe(false);
    expect(await isRefused({ user: 'Dan', guild: null })).toBe(false);
  });

  it('tell those beyond the queue’s bound at once, and answer all others', async () => {
    const gate = createGate();
    const queue = createQueue({ limit: 20, width: 2, clock: () => performance.now() });
    fixture = await startBotFixture({
      answer: (question) =>
        queue.run(async () => {
          await gate.passed;
          return foundAnswer(question);
        }),
    });
    const { standIn } = fixture;
    const handles = Array.from({ length: 50 }, (_, index) =>
      standIn.invoke({ ...ask, user: `Reader ${String(index)}` }),
    );
    const texts = () => handles.map(({ messages }) => JSON.stringify(messages));
    const isBusy = (text: string) => text.includes('waiting just now');
    await expect.poll(() => texts().filter(isBusy).length, { timeout: 10_000 }).toBe(30);
    gate.open();
    const replies = await Promise.all(handles.map((handle) => handle.waitForReply()));
    expect(replies.filter((reply) => JSON.stringify(reply.embeds).includes('two cracks'))).toHaveLength(20);
    expect(handles.map(({ messages }) => messages.length)).toEqual(handles.map(() => 1));
  });
});
