import { readdirSync } from 'node:fs';
import path from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commandPayloads, operatorPayloads } from '../../commands/index.js';
import { createCustomIds } from '../../src/discord/custom-id.js';
import { createArchiveKeeper } from '../../src/engine/archive-keeper.js';
import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { startStandIn } from '../../src/playground/stand-in/stand-in.js';
import { english } from '../../src/render/texts/en.js';
import { hostileText } from '../render/arbitrary-answer.js';
import { answererOver } from '../support/answerer-fixture.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { type EveryCall, everyCall } from '../support/every-call.js';
import { forgeriesOf } from '../support/forged-ids.js';
import { hostileFile } from '../support/hostile-files.js';
import { FOREIGN_SERVER, type RichBot, startRichBot } from '../support/rich-bot.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

/** Seeds are fixed, so that a fault that was found is found again. */
const SEED = 20_260_813;
const AT_ONCE = 50;
const PATIENCE_MS = 60_000;
const TEXTS = 60;
/** Each draws a picture. */
const TIMELINES = 10;
const FILES = 300;
const OLD_BUTTONS = 12;
/** For each command over the real engine. */
const REAL_TEXTS = 15;
const LONGEST = 6000;
const NAME_LENGTH = 400;
/** Of a `custom_id`: the version, the seal and for whom it is. */
const SEAL_LENGTH = 12;

/** What no reply may show of our own; mentions, halves of characters and the token are the stand-in's to find. */
const INTERNAL = /\bat \w+ \(|node_modules|Error:|dateline-(?:test|state)-|ENOENT|EACCES/u;

const CALLS = [...commandPayloads, ...operatorPayloads].flatMap(everyCall).filter(({ isAll }) => isAll);
const ARCHIVE_CALLS = CALLS.filter(({ command }) => command === 'archive');
const manager = { isServerManager: true };

function texts(count: number): readonly string[] {
  return fc.sample(hostileText(), { numRuns: count, seed: SEED });
}

/** A text for each option that takes one, within its limits, as Discord itself sees to. */
function filledWith(call: EveryCall, text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    call.texts.map(({ name, min_length: least, max_length: most }) => [
      name,
      text.padEnd(least ?? 1, '*').slice(0, most ?? LONGEST),
    ]),
  );
}

async function check(handle: InteractionHandle): Promise<StandInMessage> {
  const reply = await handle.waitForReply(PATIENCE_MS);
  expect(JSON.stringify(reply.embeds)).not.toMatch(INTERNAL);
  return reply;
}

/** Sends all, some at once, and gives the replies. */
async function each<Value>(
  values: readonly Value[],
  send: (value: Value) => InteractionHandle,
): Promise<readonly StandInMessage[]> {
  const replies: StandInMessage[] = [];
  for (let start = 0; start < values.length; start += AT_ONCE) {
    const handles = values.slice(start, start + AT_ONCE).map(send);
    replies.push(...(await Promise.all(handles.map(check))));
  }
  return replies;
}

function faultsOf({ log }: BotFixture): readonly object[] {
  return log.lines.filter(({ level, fields }) => {
    // A file that Discord does not give is worth a line of the log.
    return level === 'error' && !('code' in fields && fields.code === 'file-fetch');
  });
}

describe('hostile input', () => {
  let rich: RichBot;
  let bot: BotFixture;

  beforeAll(async () => {
    rich = await startRichBot(afterAll);
    bot = rich.fixture;
  });

  afterAll(async () => {
    expect(faultsOf(bot)).toEqual([]);
    await bot.close();
  });

  function filesOfArchive(): readonly string[] {
    return readdirSync(rich.archiveDir, { recursive: true, encoding: 'utf8' }).toSorted();
  }

  it.each(CALLS.map((call) => [call.name, call] as const))(
    'to /%s gets a whole reply each time, and suggestions that never fail',
    async (_name, call) => {
      rich.resetArchive();
      const given = texts(call.command === 'timeline' ? TIMELINES : TEXTS);
      await each(given, (text) =>
        call.send(bot.standIn, manager, { ...filledWith(call, text), content: text }),
      );
      for (const option of call.offered) {
        const typed = texts(TEXTS).map((text) => call.type(bot.standIn, manager, option, text));
        await Promise.all(typed.map((handle) => handle.waitForChoices(PATIENCE_MS)));
      }
      bot.standIn.assertClean();
    },
  );

  it('as files for the archive leaves nothing where it does not belong', async () => {
    rich.resetArchive();
    const { standIn } = bot;
    // Another host of files, which nobody but a forger names.
    const elsewhere = await startStandIn();
    const foreign = `${elsewhere.filesOrigin}/api/attachments/1/ferry.txt`;
    const add = CALLS.find(({ name }) => name === 'archive add, all');
    if (add === undefined) throw new Error('There is no /archive add.');
    for (const [place, file] of fc.sample(hostileFile(), { numRuns: FILES, seed: SEED }).entries()) {
      const uploaded = standIn.upload('upload', file.content, file.contentType);
      const handed = {
        ...uploaded,
        filename: file.name,
        size: file.size ?? uploaded.size,
        url: place % 10 === 0 ? foreign : (file.url ?? uploaded.url),
      };
      // One after the other: a second change at the same time is only told to wait.
      await check(add.send(standIn, manager, { file: handed, ...file.facts, replace: file.replace }));
    }
    await elsewhere.close();
    expect(elsewhere.requests).toEqual([]);
    const folder = path.dirname(rich.archiveDir);
    expect(readdirSync(folder).toSorted()).toEqual(['archive', 'state']);
    const files = filesOfArchive();
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(file).toMatch(/^[\p{L}\p{N}][^/\\]*\.(?:txt|md|jsonl|yml)$/iu);
    const keeper = createArchiveKeeper(
      { archiveDir: rich.archiveDir, stateDir: path.join(folder, 'state') },
      () => new Date(),
    );
    // What is stated of the files is still read.
    const { files: listed, skipped } = await keeper.list();
    expect(listed.length + skipped.length).toBeGreaterThanOrEqual(files.length - 1);
    standIn.assertClean();
  });

  it('from who is no operator changes nothing, whatever their client sends', async () => {
    rich.resetArchive();
    const { standIn } = bot;
    const before = filesOfArchive();
    const requests = standIn.requests.length;
    const places = [
      { isServerManager: false },
      { isServerManager: true, guild: FOREIGN_SERVER },
      { isServerManager: false, guild: FOREIGN_SERVER },
      { isServerManager: true, guild: null },
    ];
    const ids = createCustomIds({ token: standIn.token, store: bot.state });
    const actions = Object.keys(bot.commands.get('archive')?.buttons ?? {});
    expect(actions.length).toBeGreaterThan(0);
    const refused: StandInMessage[] = [];
    for (const place of places) {
      const forged = { ...place, user: 'Mallory', isForged: true };
      for (const call of ARCHIVE_CALLS) {
        const named = { ...filledWith(call, 'bridge.txt'), date: '2021' };
        refused.push(await check(call.send(standIn, forged, named)));
        for (const option of call.offered) {
          expect(await call.type(standIn, forged, option, '').waitForChoices()).toEqual([]);
        }
      }
      const message = await standIn
        .invoke({ command: 'status', user: 'Mallory', guild: null })
        .waitForReply();
      for (const action of actions) {
        // As if a button of an operator had come into their hands.
        const customId = ids.seal({ command: 'archive', action, args: ['bridge.txt'], page: null }, null);
        refused.push(await check(standIn.click({ message, customId, ...forged })));
      }
    }
    const words = refused.map(({ embeds }) => embeds[0]?.description?.replaceAll('\\', ''));
    expect(new Set(words)).toEqual(new Set([english.errors['not-operator']]));
    expect(refused.every(isEphemeral)).toBe(true);
    expect(filesOfArchive()).toEqual(before);
    const fetched = standIn.requests.slice(requests).filter((one) => one.path.startsWith('/attachments'));
    expect(fetched).toEqual([]);
    standIn.assertClean();
  });

  it('as forged, cut, turned, swapped and over-long ids of every button gets one neutral answer', async () => {
    rich.resetArchive();
    const { standIn, state } = bot;
    const before = filesOfArchive();
    const message = await standIn
      .invoke({ command: 'ask', user: 'Ada', options: { question: 'Why is the bridge closed?' } })
      .waitForReply();
    const owner = message.interaction.user.id;
    const ids = createCustomIds({ token: standIn.token, store: state });
    const addresses = [...bot.commands].flatMap(([command, { buttons = {} }]) =>
      Object.keys(buttons).map((action) => ({ command, action })),
    );
    expect(addresses.length).toBeGreaterThan(20);
    const forged = addresses.flatMap(({ command, action }, place) => {
      // Those that fit into an id, and those that are kept and have a key.
      const args = place % 2 === 0 ? ['bridge.txt', '1'] : ['A long question of somebody? '.repeat(6)];
      const open = ids.seal({ command, action, args, page: 1 }, null);
      const owned = ids.seal({ command, action, args, page: 1 }, owner);
      // For somebody: every second forgery of it is pressed by the one whom it is for.
      const all = forgeriesOf(place % 3 === 0 ? owned : open, place % 3 === 0 ? open : owned, SEAL_LENGTH);
      return [
        ...all.map((customId, index) => ({ customId, user: index % 2 === 0 ? 'Ada' : 'Mallory' })),
        { customId: owned, user: 'Mallory' },
      ];
    });
    expect(forged.length).toBeGreaterThan(2000);
    const replies = await each(forged, (one) =>
      standIn.click({ message, isForged: true, ...manager, ...one }),
    );
    expect(replies.every(isEphemeral)).toBe(true);
    const words = new Set(replies.map(({ embeds }) => JSON.stringify(embeds)));
    expect(words.size).toBe(1);
    expect([...words].join('')).toContain(english.errors['button-expired'].slice(0, -1));
    // Nothing was done, and what stood there stands.
    expect(state.verdicts()).toEqual([]);
    expect(filesOfArchive()).toEqual(before);
    expect(standIn.messages).toContain(message);
    standIn.assertClean();
  });

  it('in the true buttons of an older bot gets a whole reply or a refusal', async () => {
    const { standIn } = bot;
    rich.resetArchive();
    const ids = createCustomIds({ token: standIn.token, store: bot.state });
    const given = texts(OLD_BUTTONS);
    const message = await standIn.invoke({ command: 'status', ...manager }).waitForReply();
    for (const [command, { buttons = {} }] of bot.commands) {
      for (const action of Object.keys(buttons)) {
        const pressed = given.map((text, place) => {
          const args = Array.from({ length: place % 9 }, (_, index) =>
            text.slice(index, index + NAME_LENGTH),
          );
          const page = place % 3 === 0 ? null : place * 1000;
          return ids.seal({ command, action, args, page }, null);
        });
        for (const customId of pressed) {
          const target = standIn.messages.includes(message)
            ? message
            : await standIn.invoke({ command: 'status', ...manager }).waitForReply();
          await check(standIn.click({ message: target, customId, isForged: true, ...manager }));
        }
      }
    }
    standIn.assertClean();
  });
});

describe('hostile input to the real engine', () => {
  it('gets a whole reply each time, and suggestions that never fail', async () => {
    const archive = temporaryFolder();
    writeFiles(archive, {
      'bridge.txt':
        'Cracks close the harbour bridge\n\nPORT ELSA, March 2 -- The harbour bridge was closed on Monday, ' +
        'Mara Lind said. "Divers found two cracks," she said.\n',
      'ferry.md':
        '---\noutlet: Elsa Post\ndate: 2021-03-03\n---\nA ferry takes over\n\nA ferry carries 40 people an hour, ' +
        'Mara Lind said on 3 March 2021.\n',
    });
    const answerer = await answererOver(archive);
    const bot = await startBotFixture({
      answer: (question) => answerer.ask(question),
      findPerson: (name) => answerer.who(name),
      compareOutlets: (query) => answerer.compare(query),
      checkMessage: (message) => answerer.check(message),
      buildTimeline: (query) => answerer.timeline(query),
      listSources: (query) => answerer.sources(query),
      readArticle: (query) => answerer.article(query),
      suggestArticles: (typed) => answerer.suggestArticles(typed),
      suggest: (query) => answerer.suggest(query),
    });
    const given = texts(REAL_TEXTS);
    for (const call of CALLS.filter(({ command }) => bot.commands.has(command) && command !== 'archive')) {
      // A filter that fits nothing would keep the rest from being looked at: every second time there is none.
      const filled = (text: string, place: number) => {
        const all = filledWith(call, text);
        const [first = ''] = Object.keys(all);
        return place % 2 === 0
          ? all
          : { ...all, from: '2021', to: '2022', [first]: `Mara Lind ${text}`.slice(0, 99) };
      };
      for (const [place, text] of given.entries()) {
        await check(
          call.send(bot.standIn, {}, { ...filled(text, place), content: `The ferry sank. ${text}` }),
        );
      }
      for (const option of call.offered) {
        for (const text of given) await call.type(bot.standIn, {}, option, text).waitForChoices(PATIENCE_MS);
      }
    }
    expect(faultsOf(bot)).toEqual([]);
    await bot.close();
    await answerer.close();
  });
});
