import { afterEach, describe, expect, it } from 'vitest';

import type { Question } from '../../src/core/question.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';
import { foundAnswer, linds, refusedAnswer } from '../support/fake-answers.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

async function start(options: FixtureOptions = {}): Promise<BotFixture> {
  fixture = await startBotFixture(options);
  return fixture;
}

function labelsOf(message: StandInMessage): readonly (string | null | undefined)[] {
  return message.components.flatMap((row) => row.components ?? []).map(({ label }) => label);
}

const ask = { command: 'ask', options: { question: 'Why is the bridge closed?' } };

describe('feedback in Discord', () => {
  it('counts each person once for an answer, with a word of thanks to them alone', async () => {
    const { standIn, state } = await start();
    const message = await standIn.invoke(ask).waitForReply();
    const press = async (user: string, label: string) => {
      const buttons = message.components.flatMap((row) => row.components ?? []);
      const customId = buttons.find((one) => one.label === label)?.custom_id ?? '';
      const handle = standIn.click({ user, message, customId });
      expect(isEphemeral(await handle.waitForReply())).toBe(true);
      expect(handle.messages).toHaveLength(1);
    };
    await press('Ada', 'Helpful');
    await press('Ada', 'Not helpful');
    await press('Ben', 'Not helpful');
    expect(state.verdicts()).toMatchObject([
      { answer: message.id, command: 'ask', helpful: 0, notHelpful: 2 },
    ]);
    expect(JSON.stringify(state.verdicts())).not.toContain('bridge');
  });

  it('stands under every page, and under no refusal', async () => {
    const { standIn } = await start({
      findPerson: (name) => Promise.resolve(linds(name)),
      answer: (question) => Promise.resolve(refusedAnswer(question)),
    });
    const message = await standIn.invoke({ command: 'who', options: { name: 'p1' } }).waitForReply();
    expect(labelsOf(message)).toContain('Helpful');
    const customId = message.components[0]?.components?.[0]?.custom_id ?? '';
    const turned = await standIn.click({ message, customId }).waitForReply();
    expect(turned.id).toBe(message.id);
    expect(labelsOf(turned)).toContain('Helpful');
    expect(labelsOf(await standIn.invoke(ask).waitForReply())).toEqual([]);
  });
});

describe('questions without an answer in Discord', () => {
  const refused = (question: Question) => Promise.resolve(refusedAnswer(question));

  it('are not kept unless the operator wants it', async () => {
    const { standIn, state } = await start({ answer: refused });
    const reply = await standIn.invoke(ask).waitForReply();
    expect(JSON.stringify(reply.embeds)).not.toContain('keeps questions');
    expect(state.keptQuestions()).toEqual([]);
  });

  it('are kept where they are wanted, and whoever asked is told', async () => {
    const { standIn, state } = await start({ answer: refused, keepsUnanswered: true });
    const reply = await standIn.invoke({ ...ask, user: 'Ada' }).waitForReply();
    await standIn.invoke({ ...ask, user: 'Ben' }).waitForReply();
    expect(isEphemeral(reply)).toBe(true);
    expect(JSON.stringify(reply.embeds)).toContain('keeps questions that the archive could not answer');
    expect(state.keptQuestions()).toMatchObject([
      { question: 'Why is the bridge closed?', reason: 'names-missing', people: 2 },
    ]);
  });

  it('are not kept where they have an answer, or where a filter may have kept it', async () => {
    const filtered = (question: Question) =>
      Promise.resolve({
        ...refusedAnswer(question),
        refusal: { kind: 'not-within', outlet: 'None' } as const,
      });
    const { standIn, state } = await start({
      answer: (question) =>
        question.outlet === undefined ? Promise.resolve(foundAnswer(question)) : filtered(question),
      keepsUnanswered: true,
    });
    await standIn.invoke(ask).waitForReply();
    const options = { ...ask.options, outlet: 'None' };
    const reply = await standIn.invoke({ ...ask, options }).waitForReply();
    expect(JSON.stringify(reply.embeds)).not.toContain('keeps questions');
    expect(state.keptQuestions()).toEqual([]);
  });
});
