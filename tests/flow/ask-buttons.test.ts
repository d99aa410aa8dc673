import { afterEach, describe, expect, it } from 'vitest';

import type { AskAnswer } from '../../src/answers/answer.js';
import type { ArticleQuery } from '../../src/answers/article-answer.js';
import type { Question } from '../../src/core/question.js';
import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';
import { articleAnswer, foundAnswer, refusedAnswer } from '../support/fake-answers.js';
import { createGate } from '../support/gate.js';

let fixture: BotFixture | undefined;

afterEach(async () => {
  await fixture?.close();
  fixture = undefined;
});

const EXCERPTS = 12;
const PAGE = 5;
const QUESTION = 'Why is the bridge closed?';

/** Twelve excerpts, five at a time. */
function manyAnswer(question: Question): AskAnswer {
  const answer = foundAnswer(question);
  const [cited] = answer.citations;
  if (answer.outcome !== 'found' || cited === undefined) throw new Error('There is no excerpt.');
  const { skip = 0 } = question;
  const citations = Array.from({ length: Math.max(0, Math.min(PAGE, EXCERPTS - skip)) }, (_, place) => ({
    ...cited,
    number: skip + place + 1,
    title: `Source ${String(skip + place + 1)}`,
  }));
  const further = EXCERPTS - skip - PAGE;
  return { ...answer, citations, ...(further > 0 ? { further } : {}) };
}

/** A bot whose archive can be rebuilt: `tell` is what it answers from then on. */
async function start(options: FixtureOptions = {}) {
  const asked: Question[] = [];
  const read: ArticleQuery[] = [];
  const archive = { tell: manyAnswer, isArticleGone: false };
  const bot = await startBotFixture({
    answer(question) {
      asked.push(question);
      return Promise.resolve(archive.tell(question));
    },
    readArticle(query) {
      read.push(query);
      return Promise.resolve(archive.isArticleGone ? { outcome: 'gone' } : articleAnswer(query));
    },
    ...options,
  });
  fixture = bot;
  const { standIn } = bot;
  const ask = (user: string, extra: Readonly<Record<string, string | boolean>> = {}) =>
    standIn.invoke({ command: 'ask', user, options: { question: QUESTION, ...extra } }).waitForReply();
  const press = (user: string, message: StandInMessage, label: string, isForged = false) =>
    standIn.click({ user, message, customId: idOf(message, label), isForged });
  const stands = ({ id }: StandInMessage): boolean =>
    standIn.messages.some((message) => message.id === id && !message.isDeleted);
  return { bot, standIn, asked, read, archive, ask, press, stands };
}

/** The message that stands in the place of the one that the button sat on. */
async function moved(handle: InteractionHandle): Promise<StandInMessage> {
  await handle.waitUntil(
    ({ messages, original }) => messages.length === 1 && original?.isDeleted === true,
    'an answer in the place of the other',
  );
  const [message] = handle.messages;
  if (message === undefined) throw new Error('The answer is gone.');
  return message;
}

function labelsOf(message: StandInMessage): readonly (readonly string[])[] {
  return message.components.map((row) => (row.components ?? []).map(({ label }) => label ?? ''));
}

function idOf(message: StandInMessage, label: string): string {
  const buttons = message.components.flatMap((row) => row.components ?? []);
  return buttons.find((one) => one.label === label)?.custom_id ?? `no button ${label}`;
}

function textOf({ embeds }: StandInMessage): string {
  return embeds.map(({ title = '', description = '' }) => `${title}\n${description}`).join('\n');
}

const CONTEXTS = ['Context 1', 'Context 2', 'Context 3', 'Context 4', 'Context 5'];
const JUDGING = ['Helpful', 'Not helpful'];

describe('the buttons of /ask', () => {
  it('are the excerpts’ contexts, what leads on and who sees it', async () => {
    const { ask } = await start();
    expect(labelsOf(await ask('Ada'))).toEqual([CONTEXTS, ['More excerpts', 'Make private'], JUDGING]);
    const own = await ask('Ada', { private: true });
    expect(labelsOf(own)).toEqual([CONTEXTS, ['More excerpts', 'Make public'], JUDGING]);
  });

  it('keep who sees it in a row of its own where nothing leads on', async () => {
    const { ask, archive } = await start();
    archive.tell = foundAnswer;
    expect(labelsOf(await ask('Ada'))).toEqual([['Context 1'], ['Make private'], JUDGING]);
    expect(labelsOf(await ask('Ada', { private: true }))).toEqual([['Context 1'], ['Make public'], JUDGING]);
  });

  it('are none under a refusal', async () => {
    const { ask, archive } = await start();
    archive.tell = refusedAnswer;
    expect(labelsOf(await ask('Ada'))).toEqual([]);
  });

  it('show the next excerpts in private, with their numbers, until there are no more', async () => {
    const { bot, ask, press, asked, stands } = await start();
    const filters = { outlet: 'Harbour Gazette', person: 'Lind', from: '2021', to: '2021-06' };
    const message = await ask('Ada', filters);
    await bot.restart();
    const second = await press('Ben', message, 'More excerpts').waitForReply();
    expect(isEphemeral(second)).toBe(true);
    expect(second.id).not.toBe(message.id);
    expect(stands(message)).toBe(true);
    expect(textOf(second)).toContain('Excerpts 6 to 10');
    expect(textOf(second)).toContain('**6** · [Source 6]');
    expect(labelsOf(second)).toEqual([
      CONTEXTS.map((_, place) => `Context ${String(place + 6)}`),
      ['More excerpts'],
    ]);
    const third = await press('Ben', second, 'More excerpts').waitForReply();
    expect(textOf(third)).toContain('Excerpts 11 to 12');
    expect(labelsOf(third)).toEqual([['Context 11', 'Context 12']]);
    const { askedAt: _, ...first } = asked[0] ?? { askedAt: '' };
    expect(asked.map(({ skip }) => skip)).toEqual([undefined, 5, 10]);
    expect(asked[1]).toMatchObject(first);
  });

  it('show an excerpt in its article, marked, and say which excerpt it is', async () => {
    const { bot, ask, press, read, stands } = await start();
    const message = await ask('Ada');
    await bot.restart();
    const shown = await press('Ben', message, 'Context 3').waitForReply();
    expect(isEphemeral(shown)).toBe(true);
    expect(stands(message)).toBe(true);
    expect(textOf(shown)).toContain('The sentence of excerpt 3 is in bold.');
    expect(textOf(shown)).toContain('**Divers found two cracks below the third pillar.**');
    const before = await press('Ben', shown, '◀').waitForReply();
    expect(before.id).toBe(shown.id);
    const back = await press('Ben', before, '▶').waitForReply();
    expect(textOf(back)).toBe(textOf(shown));
    expect(read.map(({ page }) => page)).toEqual([null, 0, 1]);
    expect(new Set(read.map(({ mark }) => JSON.stringify(mark))).size).toBe(1);
  });

  it('say that an excerpt, or the answer, is gone after a rebuild', async () => {
    const { ask, press, archive, stands } = await start();
    const message = await ask('Ada');
    archive.isArticleGone = true;
    archive.tell = refusedAnswer;
    for (const label of ['Context 1', 'More excerpts', 'Make private']) {
      const told = await press('Ada', message, label).waitForReply();
      expect(isEphemeral(told)).toBe(true);
      expect(textOf(told)).toContain('no longer holds');
    }
    archive.tell = (question) => ({ ...manyAnswer(question), outcome: 'found', citations: [] });
    expect(textOf(await press('Ada', message, 'More excerpts').waitForReply())).toContain('no longer holds');
    expect(stands(message)).toBe(true);
  });

  it('put a private answer before all in its place, for the one who asked', async () => {
    const { bot, ask, press, stands } = await start();
    const message = await ask('Ada', { private: true });
    await bot.restart();
    const forged = await press('Eve', message, 'Make public', true).waitForReply();
    expect(isEphemeral(forged)).toBe(true);
    expect(textOf(forged)).toContain('no longer works');
    expect(stands(message)).toBe(true);
    const shared = await moved(press('Ada', message, 'Make public'));
    expect(isEphemeral(shared)).toBe(false);
    expect(stands(message)).toBe(false);
    expect(textOf(shared)).toBe(textOf(message));
    expect(labelsOf(shared)).toEqual([CONTEXTS, ['More excerpts', 'Make private'], JUDGING]);
  });

  it('take a public answer back for the one who asked, and put it before all again', async () => {
    const { ask, press, stands } = await start();
    const message = await ask('Ada');
    const hidden = await moved(press('Ada', message, 'Make private'));
    expect(isEphemeral(hidden)).toBe(true);
    expect(stands(message)).toBe(false);
    expect(textOf(hidden)).toBe(textOf(message));
    const shared = await moved(press('Ada', hidden, 'Make public'));
    expect(isEphemeral(shared)).toBe(false);
    expect(stands(hidden)).toBe(false);
  });

  it('give anybody else a copy of a public answer, which they cannot publish', async () => {
    const { ask, press, stands } = await start();
    const message = await ask('Ada');
    const copy = await press('Ben', message, 'Make private').waitForReply();
    expect(isEphemeral(copy)).toBe(true);
    expect(stands(message)).toBe(true);
    expect(textOf(copy)).toBe(textOf(message));
    expect(labelsOf(copy).flat()).not.toContain('Make public');
    // The id of the asker's own button is of no use to others.
    const own = await ask('Ada', { private: true });
    const forged = await press('Ben', own, 'Make public', true).waitForReply();
    expect(textOf(forged)).toContain('no longer works');
  });

  it('show a changed answer to its asker before it is put before all', async () => {
    const { ask, press, archive, stands } = await start();
    const message = await ask('Ada', { private: true });
    archive.tell = foundAnswer;
    const changed = await press('Ada', message, 'Make public').waitForReply();
    expect(changed.id).toBe(message.id);
    expect(isEphemeral(changed)).toBe(true);
    expect(textOf(changed)).toContain('The archive has changed since');
    const shared = await moved(press('Ada', changed, 'Make public'));
    expect(isEphemeral(shared)).toBe(false);
    expect(textOf(shared)).not.toContain('has changed since');
    expect(stands(changed)).toBe(false);
  });

  it('ask the same again where the question leaned on the one before', async () => {
    const { ask, press, asked, standIn } = await start();
    await ask('Ada');
    const options = { question: 'And the ferry?' };
    const second = await standIn.invoke({ command: 'ask', user: 'Ada', options }).waitForReply();
    await ask('Ada');
    await press('Ada', second, 'More excerpts').waitForReply();
    expect(asked.at(-1)).toMatchObject({ text: 'And the ferry?', previous: QUESTION });
  });

  it('decline ids that were cut short or made up, in private', async () => {
    const { standIn, ask } = await start();
    const message = await ask('Ada');
    for (const label of ['Context 1', 'More excerpts', 'Make private']) {
      const id = idOf(message, label);
      for (const customId of [id.slice(0, -1), `${id.slice(0, 20)}x${id.slice(21)}`, id.slice(1)]) {
        const told = await standIn.click({ message, customId, isForged: true }).waitForReply();
        expect(isEphemeral(told)).toBe(true);
        expect(textOf(told)).toContain('no longer works');
      }
    }
  });

  it('move an answer once, however often they are pressed', async () => {
    const gate = createGate();
    let isHeld = false;
    const { ask, press, bot, standIn } = await start({
      async answer(question) {
        if (isHeld) await gate.passed;
        return foundAnswer(question);
      },
    });
    const own = await ask('Ada', { private: true });
    isHeld = true;
    const [first, second] = [press('Ada', own, 'Make public'), press('Ada', own, 'Make public')];
    await Promise.all([first.waitForAcknowledgement(), second.waitForAcknowledgement()]);
    gate.open();
    const ended = () => bot.log.of('interaction').length;
    await expect.poll(ended).toBe(3);
    expect(standIn.messages.filter(({ isDeleted }) => !isDeleted).map(isEphemeral)).toEqual([false]);
  });

  it('move an answer that takes long as well', async () => {
    const slow = { isSlow: false };
    const { ask, press, stands } = await start({
      async answer(question) {
        // Longer than what is answered without a deferral.
        if (slow.isSlow) await new Promise((resolve) => setTimeout(resolve, 1300));
        return manyAnswer(question);
      },
    });
    const message = await ask('Ada');
    slow.isSlow = true;
    const hidden = await moved(press('Ada', message, 'Make private'));
    expect(isEphemeral(hidden)).toBe(true);
    expect(stands(message)).toBe(false);
  });
});
