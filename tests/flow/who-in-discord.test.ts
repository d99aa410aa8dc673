import { afterEach, describe, expect, it } from 'vitest';

import type { SuggestionQuery } from '../../src/answers/suggest.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { linds, nobodyAnswer } from '../support/fake-answers.js';

let fixture: BotFixture | undefined;

afterEach(async () => {
  await fixture?.close();
  fixture = undefined;
});

describe('/who in Discord', () => {
  it('offers the archive’s names while one is typed', async () => {
    const asked: SuggestionQuery[] = [];
    fixture = await startBotFixture({
      suggest(query) {
        asked.push(query);
        return Promise.resolve(['Mara Lind', 'Lindgren Osk']);
      },
    });
    const handle = fixture.standIn.autocomplete({
      command: 'who',
      options: { name: 'lin' },
      focused: 'name',
    });
    expect(await handle.waitForChoices()).toEqual([
      { name: 'Mara Lind', value: 'Mara Lind' },
      { name: 'Lindgren Osk', value: 'Lindgren Osk' },
    ]);
    expect(asked).toEqual([{ kind: 'person', typed: 'lin' }]);
    fixture.standIn.assertClean();
  });

  it('tells privately that nobody of the name is there, and who is near', async () => {
    fixture = await startBotFixture({ findPerson: (name) => Promise.resolve(nobodyAnswer(name)) });
    const handle = fixture.standIn.invoke({ command: 'who', options: { name: 'Mara Lindt' } });
    const reply = await handle.waitForReply();
    expect(JSON.stringify(reply)).toContain('No article names a person called Mara Lindt.');
    expect(JSON.stringify(reply)).toContain('Mara Lind?');
    fixture.standIn.assertClean();
  });

  it('lets one choose among persons of one name, turn the pages and ask how one knows', async () => {
    fixture = await startBotFixture({ findPerson: (name) => Promise.resolve(linds(name)) });
    const { standIn } = fixture;
    const press = (message: StandInMessage, label: string) => {
      const buttons = message.components.flatMap((row) => row.components ?? []);
      const button = buttons.find((one) => one.label?.startsWith(label));
      return standIn.click({ message, customId: button?.custom_id ?? '' });
    };
    const choice = await standIn.invoke({ command: 'who', options: { name: 'Lind' } }).waitForReply();
    await fixture.restart();
    const profile = await press(choice, '2 · Jon Lind').waitForReply();
    expect(profile.id).toBe(choice.id);
    expect(JSON.stringify(profile.embeds)).toContain('Sighting 1');
    const second = await press(profile, '▶').waitForReply();
    expect(JSON.stringify(second.embeds)).toContain('Sighting 6');
    const reasons = press(second, 'How');
    await reasons.waitForReply();
    expect(reasons.messages.map(isEphemeral)).toEqual([true]);
    expect(JSON.stringify(reasons.messages)).toContain('JON LIND');
  });

  it('says that a person is gone whom a rebuild took away', async () => {
    let isGone = false;
    fixture = await startBotFixture({
      findPerson: (name) => Promise.resolve(isGone ? nobodyAnswer(name) : linds(name)),
    });
    const { standIn } = fixture;
    const choice = await standIn.invoke({ command: 'who', options: { name: 'Lind' } }).waitForReply();
    isGone = true;
    const customId = choice.components[0]?.components?.[0]?.custom_id ?? '';
    const handle = standIn.click({ message: choice, customId });
    const reply = await handle.waitForReply();
    expect(isEphemeral(reply)).toBe(true);
    expect(JSON.stringify(reply.embeds)).toContain('no longer holds');
  });
});
