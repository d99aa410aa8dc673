import { ApplicationCommandOptionType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';

import type { SuggestionQuery } from '../../src/answers/suggest.js';
import { BotError } from '../../src/core/errors.js';
import type { Choice, Command } from '../../src/discord/command.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { createGate } from '../support/gate.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

function commandThatOffers(offer: (typed: string) => Promise<readonly Choice[]>): Command {
  return {
    payload: {
      name: 'pick',
      description: 'Picks a ship',
      options: [
        {
          name: 'ship',
          description: 'The ship',
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
        },
      ],
    },
    run: () => Promise.resolve({ kind: 'answer', heading: 'Picked', paragraphs: [], cards: [] }),
    autocomplete: (_name, typed) => offer(typed),
  };
}

async function choicesFor(offer: (typed: string) => Promise<readonly Choice[]>) {
  fixture = await startBotFixture({ extra: [commandThatOffers(offer)] });
  return fixture.standIn
    .autocomplete({ command: 'pick', options: { ship: 'nor' }, focused: 'ship' })
    .waitForChoices();
}

describe('autocomplete in Discord', () => {
  it('offers what fits what was typed', async () => {
    expect(await choicesFor((typed) => Promise.resolve([{ name: `${typed}wind`, value: 'w' }]))).toEqual([
      { name: 'norwind', value: 'w' },
    ]);
  });

  it('offers nothing at once while very many are being looked for, and goes on after them', async () => {
    const gate = createGate();
    const seen: string[] = [];
    fixture = await startBotFixture({
      extra: [
        commandThatOffers(async (typed) => {
          seen.push(typed);
          await gate.passed;
          return [{ name: typed, value: typed }];
        }),
      ],
    });
    const { standIn } = fixture;
    const type = (ship: string) =>
      standIn.autocomplete({ command: 'pick', options: { ship }, focused: 'ship' });
    const first = Array.from({ length: 30 }, (_, letters) => type('n'.repeat(letters + 1)));
    await Promise.all(first.slice(20).map((handle) => handle.waitForChoices()));
    expect(seen).toHaveLength(20);
    // Those that were given up are still being looked for.
    await Promise.all(first.map((handle) => handle.waitForChoices()));
    expect(await type('late').waitForChoices()).toEqual([]);
    gate.open();
    await expect.poll(() => type('later').waitForChoices()).toEqual([{ name: 'later', value: 'later' }]);
    expect(seen).not.toContain('late');
  });

  it("stays within Discord's limits", async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      name: `${'A long name '.repeat(12)}${String(index)}`,
      value: String(index),
    }));
    const choices = await choicesFor(() => Promise.resolve([{ name: ' ', value: 'blank' }, ...many]));
    expect(choices).toHaveLength(25);
    expect(choices[0]?.value).toBe('0');
  });

  it('offers nothing when it fails', async () => {
    expect(await choicesFor(() => Promise.reject(new Error('no list')))).toEqual([]);
    expect(fixture?.log.of('autocomplete')).toMatchObject([{ command: 'pick', reason: 'no list' }]);
  });

  it('offers outlets for a question, and nothing while the engine cannot tell', async () => {
    const asked: SuggestionQuery[] = [];
    fixture = await startBotFixture({
      suggest(query) {
        asked.push(query);
        return query.typed === 'x'
          ? Promise.reject(new BotError('engine-gone', 'The engine process ended.'))
          : Promise.resolve(['Harbour Gazette', 'A very long name '.repeat(10)]);
      },
    });
    const { standIn } = fixture;
    const type = (outlet: string) =>
      standIn
        .autocomplete({ command: 'ask', options: { question: 'Why?', outlet }, focused: 'outlet' })
        .waitForChoices();
    expect(await type('harb')).toEqual([{ name: 'Harbour Gazette', value: 'Harbour Gazette' }]);
    expect(asked).toEqual([{ kind: 'outlet', typed: 'harb' }]);
    expect(await type('x')).toEqual([]);
  });

  it('offers topics and persons for a timeline', async () => {
    const asked: SuggestionQuery[] = [];
    fixture = await startBotFixture({
      suggest(query) {
        asked.push(query);
        return Promise.resolve([query.kind === 'topic' ? 'Libya' : 'Mara Lind']);
      },
    });
    const { standIn } = fixture;
    const type = (focused: string) =>
      standIn.autocomplete({ command: 'timeline', options: { [focused]: 'li' }, focused }).waitForChoices();
    expect(await type('topic')).toEqual([{ name: 'Libya', value: 'Libya' }]);
    expect(await type('person')).toEqual([{ name: 'Mara Lind', value: 'Mara Lind' }]);
    expect(asked).toEqual([
      { kind: 'topic', typed: 'li' },
      { kind: 'person', typed: 'li' },
    ]);
  });

  it('offers nothing rather than too late', async () => {
    expect(await choicesFor(() => new Promise(() => {}))).toEqual([]);
  });
});
