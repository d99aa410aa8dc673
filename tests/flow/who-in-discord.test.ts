import { afterEach, describe, expect, it } from 'vitest';

import type { SuggestionQuery } from '../../src/answers/suggest.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { nobodyAnswer } from '../support/fake-answers.js';

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
    const handle = fixture.standIn.autocomplete({ command: 'who', options: { name: 'lin' }, focused: 'name' });
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
});
