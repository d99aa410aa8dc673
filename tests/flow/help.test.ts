import { ApplicationCommandType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';

import { helpCommand } from '../../commands/help.js';
import { commandPayloads } from '../../commands/index.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';

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

function textOf({ embeds }: StandInMessage): string {
  return embeds.map(({ title, description }) => [title, description].join('\n')).join('\n\n');
}

const typed = commandPayloads.filter(
  ({ type }) => type === undefined || type === ApplicationCommandType.ChatInput,
);

describe('/help', () => {
  it('names every command by a mention that can be clicked, with its description, to one alone', async () => {
    const { standIn } = await start();
    const reply = await standIn.invoke({ command: 'help' }).waitForReply();
    expect(isEphemeral(reply)).toBe(true);
    const text = textOf(reply);
    expect(reply.embeds).toHaveLength(4);
    for (const { name, id, description } of standIn.commands(null)) {
      const isTyped = typed.some((payload) => payload.name === name);
      if (isTyped) expect(text).toContain(`</${name}:${id}> ${description.replaceAll(':', String.raw`\:`)}`);
      else expect(text).toContain(name);
    }
    expect(text).toContain('cut, letter for letter');
  });

  it('gives examples from the archive, and others where it does not answer', async () => {
    const { standIn } = await start({
      suggest: ({ kind }) => Promise.resolve([kind === 'person' ? 'Ada Quill' : 'harbour bridge']),
      suggestArticles: () =>
        Promise.resolve([
          { article: 'a.txt', title: 'Bridge closed for a month', outlet: null, date: null },
          { article: 'b.txt', title: 'Bridge open', outlet: null, date: null },
        ]),
    });
    const text = textOf(await standIn.invoke({ command: 'help' }).waitForReply());
    expect(text).toContain(String.raw`-# Example\: /ask question\: What did Ada Quill say?`);
    expect(text).toContain(String.raw`-# Example\: /timeline topic\: harbour bridge`);
    expect(text).toContain(String.raw`-# Example\: /article title\: Bridge open`);
    // A command to which nothing has to be added needs none.
    expect(text).not.toMatch(/Example\\: \/(?:status|sources|help)/u);
    await fixture?.close();

    const { standIn: other } = await start({
      suggest: () => Promise.reject(new Error('The engine is gone.')),
    });
    expect(textOf(await other.invoke({ command: 'help' }).waitForReply())).toContain('Sergey Lavrov');
  });

  it('asks Discord once, again where it failed, and then does with bare names', async () => {
    const { standIn } = await start();
    const asked = () =>
      standIn.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('commands')).length;
    const before = asked();
    standIn.interfere((_method, path) =>
      path.endsWith('/commands') ? { kind: 'status', status: 500 } : null,
    );
    const bare = textOf(await standIn.invoke({ command: 'help', guild: null }).waitForReply());
    expect(bare).toContain('**/ask** ');
    expect(bare).not.toContain('</');
    standIn.interfere(null);
    for (let time = 0; time < 3; time += 1) {
      expect(textOf(await standIn.invoke({ command: 'help', guild: null }).waitForReply())).toContain(
        '</ask:',
      );
    }
    expect(asked() - before).toBe(1);
  });

  it.each([
    ['de', 'Was dieser Bot tut', 'Das Artikelarchiv befragen'],
    ['fr', 'Ce que fait ce bot', 'Exemple'],
    ['es-ES', 'Qué hace este bot', 'Ejemplo'],
    ['ru', 'Что делает этот бот', 'Пример'],
    ['tr', 'Bu bot ne yapar', 'Örnek'],
    ['sv-SE', 'What this bot does', 'Example'],
  ])('speaks the reader’s language: %s', async (locale, heading, words) => {
    const { standIn } = await start({ suggest: () => Promise.resolve(['Ada Quill']) });
    const handle = standIn.invoke({ command: 'help', locale });
    const reply = await handle.waitForReply();
    expect(handle.messages).toHaveLength(1);
    expect(reply.embeds[0]?.title).toBe(heading);
    expect(textOf(reply)).toContain(words);
  });

  it('tells of commands from a menu and of subcommands as they are reached', async () => {
    const help = helpCommand.create(
      {
        suggest: () => Promise.resolve([]),
        suggestArticles: () => Promise.resolve([]),
        commandIds: () => Promise.resolve(new Map([['keep', '12']])),
      },
      () => [
        { payload: { name: 'Look it up', type: ApplicationCommandType.Message } },
        {
          payload: {
            name: 'keep',
            description: 'Keeps things',
            options: [
              { name: 'add', description: 'Adds one', type: 1 },
              {
                name: 'list',
                description: 'Lists them',
                description_localizations: { de: 'Zählt auf' },
                type: 1,
              },
            ],
          },
        },
      ],
    );
    const { standIn } = await start({ extra: [help] });
    const text = textOf(await standIn.invoke({ command: 'help', locale: 'de' }).waitForReply());
    expect(text).toContain('**Look it up**\n-# Eine Nachricht gedrückt halten');
    expect(text).toContain('</keep add:12> Adds one\n\n</keep list:12> Zählt auf');
    // The id is made up.
    expect(standIn.takeViolations()).toEqual([
      expect.stringContaining('</keep add:12> is no registered command'),
      expect.stringContaining('</keep list:12>'),
    ]);
  });
});
