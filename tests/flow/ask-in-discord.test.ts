import { afterEach, describe, expect, it } from 'vitest';

import { BotError } from '../../src/core/errors.js';
import { CALLBACK } from '../../src/playground/stand-in/interaction.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';
import { foundAnswer, refusedAnswer } from '../support/fake-answers.js';
import { createGate } from '../support/gate.js';

let fixture: BotFixture | null = null;

async function start(options: FixtureOptions = {}): Promise<BotFixture> {
  fixture = await startBotFixture(options);
  return fixture;
}

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

const ask = { command: 'ask', options: { question: 'Why is the bridge closed?' } };

function textOf(message: StandInMessage): string {
  return JSON.stringify([message.content, message.embeds]);
}

describe('/ask in Discord', () => {
  it('answers at once and in public', async () => {
    const { standIn, log } = await start();
    const handle = standIn.invoke(ask);
    const reply = await handle.waitForReply();
    expect(handle.acknowledgement?.type).toBe(CALLBACK.message);
    expect(isEphemeral(reply)).toBe(false);
    expect(textOf(reply)).toContain('two cracks');
    expect(textOf(reply)).toContain('Why is the bridge closed?');
    await expect.poll(() => log.of('interaction')).toHaveLength(1);
    expect(log.of('interaction')[0]).toMatchObject({ command: 'ask', outcome: 'answer' });
    expect(JSON.stringify(log.lines)).not.toContain('bridge closed');
    expect(JSON.stringify(log.lines)).not.toContain(standIn.token);
  });

  it('answers in private when asked to', async () => {
    const { standIn } = await start();
    const handle = standIn.invoke({ ...ask, options: { ...ask.options, private: true } });
    const reply = await handle.waitForReply();
    expect(reply.visibleTo).not.toBeNull();
  });

  it("takes the operator's visibility where the person chooses none", async () => {
    const { standIn } = await start({ visibility: 'private' });
    expect(isEphemeral(await standIn.invoke(ask).waitForReply())).toBe(true);
    const chosen = standIn.invoke({ ...ask, options: { ...ask.options, private: false } });
    expect(isEphemeral(await chosen.waitForReply())).toBe(false);
  });

  it('answers in a direct message', async () => {
    const { standIn } = await start();
    const reply = await standIn.invoke({ ...ask, guild: null }).waitForReply();
    expect(reply.guildId).toBeNull();
  });

  it('hands the filters on', async () => {
    const asked: unknown[] = [];
    const { standIn } = await start({
      answer(question) {
        asked.push(question);
        return Promise.resolve(foundAnswer(question));
      },
    });
    const options = { question: ' Who? ', outlet: 'Harbour Gazette', from: '2021-03', to: '2021' };
    await standIn.invoke({ command: 'ask', options }).waitForReply();
    expect(asked).toMatchObject([
      { text: 'Who?', outlet: 'Harbour Gazette', from: '2021-03-01', to: '2021-12-31' },
    ]);
  });

  it('refuses in private', async () => {
    const { standIn, log } = await start({ answer: (question) => Promise.resolve(refusedAnswer(question)) });
    const handle = standIn.invoke(ask);
    const reply = await handle.waitForReply();
    expect(handle.acknowledgement?.type).toBe(CALLBACK.message);
    expect(isEphemeral(reply)).toBe(true);
    expect(textOf(reply)).toContain('Ada Quill');
    await expect.poll(() => log.of('interaction')).toMatchObject([{ outcome: 'refusal' }]);
  });

  it.each([
    ['from', { from: 'last week' }],
    ['to', { from: '2021-05', to: '2021-04' }],
  ])('tells a wrong date in private (%s)', async (_name, filters) => {
    const { standIn, log } = await start();
    const reply = await standIn
      .invoke({ command: 'ask', options: { ...ask.options, ...filters } })
      .waitForReply();
    expect(isEphemeral(reply)).toBe(true);
    await expect.poll(() => log.of('interaction')).toMatchObject([{ outcome: 'error' }]);
    expect(log.lines.filter((line) => line.level === 'error')).toEqual([]);
  });

  it('defers a late answer and puts it in the place of the deferral', async () => {
    const gate = createGate();
    const { standIn } = await start({
      async answer(question) {
        await gate.passed;
        return foundAnswer(question);
      },
    });
    const handle = standIn.invoke(ask);
    const acknowledgement = await handle.waitForAcknowledgement();
    expect(acknowledgement).toMatchObject({ type: CALLBACK.deferredMessage, isEphemeral: false });
    gate.open();
    const reply = await handle.waitForReply();
    expect(reply.id).toBe(handle.original?.id);
    expect(handle.messages).toHaveLength(1);
  });

  it('deletes a public deferral before it tells a late refusal in private', async () => {
    const gate = createGate();
    const { standIn } = await start({
      async answer(question) {
        await gate.passed;
        return refusedAnswer(question);
      },
    });
    const handle = standIn.invoke(ask);
    await handle.waitForAcknowledgement();
    gate.open();
    const reply = await handle.waitForReply();
    expect(isEphemeral(reply)).toBe(true);
    expect(handle.original?.isDeleted).toBe(true);
    expect(handle.messages).toEqual([reply]);
  });

  it('edits a private deferral into a late refusal', async () => {
    const gate = createGate();
    const { standIn } = await start({
      async answer(question) {
        await gate.passed;
        return refusedAnswer(question);
      },
    });
    const handle = standIn.invoke({ ...ask, options: { ...ask.options, private: true } });
    await handle.waitForAcknowledgement();
    gate.open();
    const reply = await handle.waitForReply();
    expect(reply.id).toBe(handle.original?.id);
  });

  it('defers a crowd straight away and answers everyone once', async () => {
    const gate = createGate();
    const { standIn } = await start({
      async answer(question) {
        await gate.passed;
        return foundAnswer(question);
      },
    });
    const handles = Array.from({ length: 60 }, (_, index) =>
      standIn.invoke({ ...ask, user: `Reader ${String(index % 12)}` }),
    );
    await Promise.all(handles.slice(20).map((handle) => handle.waitForAcknowledgement()));
    gate.open();
    await Promise.all(handles.map((handle) => handle.waitForReply()));
    expect(handles.map((handle) => handle.messages.length)).toEqual(handles.map(() => 1));
  });

  it('tells an unknown fault in private, by its reference alone', async () => {
    const { standIn, log } = await start({
      answer: () => Promise.reject(new Error('the disk at /secret/path is full')),
    });
    const handle = standIn.invoke(ask);
    const reply = await handle.waitForReply();
    expect(isEphemeral(reply)).toBe(true);
    expect(textOf(reply)).toContain(handle.id);
    expect(textOf(reply)).not.toContain('secret');
    await expect.poll(() => log.of('command-failed')).toMatchObject([{ interaction: handle.id }]);
  });

  it('says how far the first build has come', async () => {
    const { standIn } = await start({
      answer: () => Promise.reject(new BotError('index-missing', 'There is no index.')),
      buildProgress: 0.4,
    });
    expect(textOf(await standIn.invoke(ask).waitForReply())).toMatch(/the index is being built.* 40% done/u);
    const inGerman = await standIn.invoke({ ...ask, locale: 'de' }).waitForReply();
    expect(textOf(inGerman)).toMatch(/der Index wird aufgebaut.*40\s?%/iu);
  });

  it('gives every message of a reply that nothing may mention', async () => {
    const mention = '@everyone <@80351110224678912> in the question';
    const { standIn } = await start();
    await standIn.invoke({ command: 'ask', options: { question: mention } }).waitForReply();
    standIn.assertClean();
  });
});
