import { afterEach, describe, expect, it } from 'vitest';

import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { refusedAnswer } from '../support/fake-answers.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

const ask = { command: 'ask', options: { question: 'Why is the bridge closed?' } };

describe('the language in Discord', () => {
  it.each([
    ['de', '3 Artikel', 'Hilfreich'],
    ['fr', 'Archives', 'Utile'],
    ['es-419', 'Archivo', 'Útil'],
    ['ru', '3 статьи', 'Полезно'],
    ['tr', '3 haber', 'Yararlı'],
    ['sv-SE', '3 articles', 'Helpful'],
  ])('is the reader’s: %s', async (locale, coverage, label) => {
    fixture = await startBotFixture();
    const reply = await fixture.standIn.invoke({ ...ask, locale }).waitForReply();
    expect(JSON.stringify(reply.embeds)).toContain(coverage);
    expect(JSON.stringify(reply.components)).toContain(label);
    expect(JSON.stringify(reply.embeds)).toContain('two cracks');
  });

  it('is theirs in refusals, faults and limits too', async () => {
    fixture = await startBotFixture({
      limits: { perUser: 2 },
      answer: (question) =>
        question.text === 'Who?'
          ? Promise.resolve(refusedAnswer(question))
          : Promise.reject(new Error('broken')),
    });
    const { standIn } = fixture;
    const told = async (question: string) =>
      JSON.stringify(
        (await standIn.invoke({ command: 'ask', options: { question }, locale: 'de' }).waitForReply()).embeds,
      );
    expect(await told('Who?')).toContain('Kein Artikel erwähnt Ada Quill.');
    expect(await told('Why?')).toContain('Etwas ist schiefgegangen');
    expect(await told('When?')).toMatch(/Bitte in \d+ Sekunden noch einmal versuchen/u);
  });
});
