import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import type { ArchiveSource } from '../../commands/archive.js';
import type { BuildSummary } from '../../src/core/build-summary.js';
import { createAttachmentFetcher } from '../../src/discord/attachments.js';
import { createArchiveDesk } from '../../src/engine/archive-desk.js';
import { createArchiveKeeper } from '../../src/engine/archive-keeper.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import type { StandIn } from '../../src/playground/stand-in/stand-in.js';
import { type BotFixture, startBotFixture } from '../support/bot-fixture.js';
import { createGate } from '../support/gate.js';
import { KNOWS_PROCESSES, processesNaming } from '../support/processes.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const FERRY = 'A ferry takes over\n\nA ferry carries the commuters from Tuesday on.\n';
const BRIDGE = 'Cracks close the bridge\n\nThe bridge was closed on Monday.\n';
const STATED = '# Ours.\narticles:\n  bridge.txt:\n    outlet: Post\n';
const MAX_BYTES = 10 * 1024 * 1024;

const summary: BuildSummary = {
  outcome: 'built',
  added: { count: 12, first: Array.from({ length: 12 }, (_, place) => `ship-${String(place)}.txt`) },
  changed: { count: 0, first: [] },
  removed: { count: 1, first: ['bridge.txt'] },
  unchanged: 3,
  skipped: { count: 1, first: ['empty.txt: It is empty.'] },
  warnings: { count: 0, first: [] },
  articles: 15,
  passages: 20,
  sentences: 70,
  embedded: 61,
  reused: 29,
  seconds: 4.25,
};

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

interface Desk {
  readonly standIn: StandIn;
  readonly archive: string;
  readonly files: () => readonly string[];
}

/** A bot whose first server is its operators', over a real archive; changes are made in this process. */
async function startDesk(
  changes: Partial<ArchiveSource> | ((standIn: StandIn) => Partial<ArchiveSource>) = {},
  inChild = false,
): Promise<Desk> {
  const folder = temporaryFolder();
  const [archive, state] = [path.join(folder, 'archive'), path.join(folder, 'state')];
  mkdirSync(archive);
  writeFiles(archive, { 'bridge.txt': BRIDGE, 'archive.yml': STATED });
  const places = { archiveDir: archive, stateDir: state };
  fixture = await startBotFixture({
    standIn: { guilds: ['Newsroom', 'Harbour'] },
    operators: (standIn) => ({
      operatorGuilds: standIn.guilds.slice(0, 1).map(({ id }) => id),
      fetchAttachment: createAttachmentFetcher({ origins: [standIn.filesOrigin], maxBytes: MAX_BYTES }),
      archive: inChild ? createArchiveDesk(places) : createArchiveKeeper(places, () => new Date()),
      rebuildIndex: () => Promise.resolve({ kind: 'done', summary }),
      ...(typeof changes === 'function' ? changes(standIn) : changes),
    }),
  });
  const { standIn } = fixture;
  return { standIn, archive, files: () => readdirSync(archive).toSorted() };
}

const manager = { command: 'archive', isServerManager: true };

function textOf({ embeds }: StandInMessage): string {
  return embeds
    .map(({ title, description }) => [title, description].join('\n'))
    .join('\n')
    .replaceAll('\\', '');
}

function buttonsOf(message: StandInMessage) {
  return message.components.flatMap((row) => row.components ?? []);
}

function press(standIn: StandIn, message: StandInMessage, label: string, user?: string) {
  const button = buttonsOf(message).find((one) => one.label === label);
  if (button?.custom_id == null) throw new Error(`There is no button ${label}.`);
  return standIn.click({
    message,
    customId: button.custom_id,
    isServerManager: true,
    ...(user === undefined ? {} : { user, isForged: true }),
  });
}

function add(standIn: StandIn, name: string, content: string | Uint8Array, options: object = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // Discord itself would not keep a name that leads elsewhere; one that says so must do no harm all the same.
  const file = { ...standIn.upload('upload', bytes), filename: name };
  return standIn.invoke({ ...manager, subcommand: 'add', options: { file, ...options } });
}

describe('/archive add', () => {
  it('puts an uploaded file in, and says how it is seen, to one alone', async () => {
    const { standIn, archive, files } = await startDesk({}, true);
    const reply = await add(standIn, 'ferry.txt', FERRY, {
      outlet: 'Elsa Post',
      date: '2021-03',
    }).waitForReply();
    expect(isEphemeral(reply)).toBe(true);
    expect(textOf(reply)).toBe(
      '“ferry.txt” is in the archive.\nThe bot sees 1 article in it:\n-# A ferry takes over · Elsa Post · March 2021\n\n' +
        'Answers know of it once the index is rebuilt.',
    );
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['Rebuild the index']);
    expect(files()).toEqual(['archive.yml', 'bridge.txt', 'ferry.txt']);
    expect(readFileSync(path.join(archive, 'archive.yml'), 'utf8')).toBe(
      `${STATED}  ferry.txt:\n    outlet: Elsa Post\n    date: 2021-03\n`,
    );
  });

  it('replaces a file when told to, and puts the old one back', async () => {
    const { standIn, archive } = await startDesk();
    const reply = await add(standIn, 'bridge.txt', FERRY, { replace: true }).waitForReply();
    expect(readFileSync(path.join(archive, 'bridge.txt'), 'utf8')).toBe(FERRY);
    const undone = await press(standIn, reply, 'Put it back').waitForReply();
    expect(undone.id).toBe(reply.id);
    expect(textOf(undone)).toContain('“bridge.txt” is back in the archive.');
    expect(readFileSync(path.join(archive, 'bridge.txt'), 'utf8')).toBe(BRIDGE);
    expect(readFileSync(path.join(archive, 'archive.yml'), 'utf8')).toBe(STATED);
  });

  it.each<readonly [string, string, string | Uint8Array, object, string]>([
    ['what is not UTF-8', 'ferry.txt', Buffer.from([0x46, 0xe9]), {}, 'It is not valid UTF-8'],
    ['a file without an article', 'ferry.jsonl', '{}\n', {}, 'ferry.jsonl#1: It is empty.'],
    ['another type', 'ferry.pdf', FERRY, {}, 'Only .txt, .md and .jsonl files are read.'],
    ['a name that is taken', 'bridge.txt', FERRY, {}, 'has a file of this name already'],
    ['a name that leads elsewhere', '../ferry.txt', FERRY, {}, 'A file of this name is not taken.'],
    ['a hidden file', '.ferry.txt', FERRY, {}, 'A file of this name is not taken.'],
    ['a README', 'README.md', FERRY, {}, 'A file of this name is not taken.'],
    ['a day that is none', 'ferry.txt', FERRY, { date: '2021-02-30' }, 'date must be a day'],
    ['a link that is none', 'ferry.txt', FERRY, { url: 'ftp://x.example' }, 'url must be a link'],
  ])('refuses %s, and says why', async (_name, name, content, options, words) => {
    const { standIn, archive, files } = await startDesk();
    const reply = await add(standIn, name, content, options).waitForReply();
    expect(textOf(reply)).toContain(words);
    expect(textOf(reply)).not.toContain(path.dirname(archive));
    expect(files()).toEqual(['archive.yml', 'bridge.txt']);
    expect(readFileSync(path.join(archive, 'archive.yml'), 'utf8')).toBe(STATED);
  });

  it('refuses what is too large before it is fetched', async () => {
    const { standIn, files } = await startDesk();
    const file = { ...standIn.upload('ferry.txt', Buffer.from(FERRY)), size: MAX_BYTES + 1 };
    const reply = await standIn.invoke({ ...manager, subcommand: 'add', options: { file } }).waitForReply();
    expect(textOf(reply)).toContain('up to 10 MB');
    expect(standIn.requests.filter(({ path: asked }) => asked.startsWith('/attachments'))).toEqual([]);
    expect(files()).toEqual(['archive.yml', 'bridge.txt']);
  });

  it.each([
    ['lies elsewhere', 'https://evil.example/ferry.txt', 'Only files that were uploaded to Discord'],
    [
      'lies with the bot’s own machine',
      'http://127.0.0.1:9/ferry.txt',
      'Only files that were uploaded to Discord',
    ],
  ])('does not fetch what %s', async (_name, url, words) => {
    const { standIn, files } = await startDesk();
    const file = { ...standIn.upload('ferry.txt', Buffer.from(FERRY)), url };
    const reply = await standIn.invoke({ ...manager, subcommand: 'add', options: { file } }).waitForReply();
    expect(textOf(reply)).toContain(words);
    expect(files()).toEqual(['archive.yml', 'bridge.txt']);
  });

  it('follows no redirect', async () => {
    const { standIn, files } = await startDesk();
    standIn.interfere((_method, asked) =>
      asked.startsWith('/attachments')
        ? { kind: 'status', status: 302, headers: { location: `${standIn.filesOrigin}/api/x` } }
        : null,
    );
    expect(textOf(await add(standIn, 'ferry.txt', FERRY).waitForReply())).toContain('could not be fetched');
    expect(files()).toEqual(['archive.yml', 'bridge.txt']);
  });

  it('lets one of two at once in', async () => {
    const { standIn, files } = await startDesk({}, true);
    const replies = await Promise.all([
      add(standIn, 'ferry.txt', FERRY).waitForReply(60_000),
      add(standIn, 'tram.txt', FERRY).waitForReply(60_000),
    ]);
    const texts = replies.map(textOf);
    const isIn = texts.filter((text) => text.includes('is in the archive'));
    const isTold = texts.filter((text) => text.includes('Another change of the archive is at work'));
    expect(isIn.length).toBeGreaterThan(0);
    expect(isIn.length + isTold.length).toBe(2);
    expect(files()).toHaveLength(2 + isIn.length);
  });
});

describe('/archive remove and undo', () => {
  it('asks first, in red; removes; puts back', async () => {
    const { standIn, archive, files } = await startDesk();
    const asked = await standIn
      .invoke({ ...manager, subcommand: 'remove', options: { name: 'bridge.txt' } })
      .waitForReply();
    expect(textOf(asked)).toContain('Remove “bridge.txt” from the archive?');
    expect(buttonsOf(asked)).toMatchObject([{ label: 'Remove', style: 4 }]);
    expect(files()).toContain('bridge.txt');

    const removed = await press(standIn, asked, 'Remove').waitForReply();
    expect(removed.id).toBe(asked.id);
    expect(textOf(removed)).toContain('“bridge.txt” is in the trash.');
    expect(files()).toEqual(['archive.yml']);

    const restored = await press(standIn, removed, 'Put it back').waitForReply();
    expect(textOf(restored)).toContain('“bridge.txt” is back in the archive.');
    expect(readFileSync(path.join(archive, 'archive.yml'), 'utf8')).toBe(STATED);

    const none = await standIn.invoke({ ...manager, subcommand: 'undo' }).waitForReply();
    expect(textOf(none)).toContain('There is nothing in the trash.');
  });

  it('tells of what is gone already', async () => {
    const { standIn } = await startDesk();
    const remove = () =>
      standIn.invoke({ ...manager, subcommand: 'remove', options: { name: 'bridge.txt' } }).waitForReply();
    const [first, second] = [await remove(), await remove()];
    await press(standIn, first, 'Remove').waitForReply();
    const late = press(standIn, second, 'Remove');
    expect(textOf(await late.waitForReply())).toContain('no such file any more');
    expect(textOf(await remove())).toContain('No single file is meant by that.');
    expect(
      (await standIn.invoke({ ...manager, subcommand: 'undo' }).waitForReply()).embeds[0]?.title,
    ).toContain('is back in the archive');
  });

  it('finds files by words of their names and titles', async () => {
    const { standIn, archive } = await startDesk();
    writeFiles(archive, { 'old/Tram line.txt': FERRY });
    const typing = async (name: string, place: object = {}) =>
      await standIn
        .autocomplete({ ...manager, subcommand: 'remove', options: { name }, focused: 'name', ...place })
        .waitForChoices();
    expect((await typing('')).map(({ value }) => value)).toEqual(['bridge.txt', 'old/Tram line.txt']);
    expect((await typing('LINE tram')).map(({ value }) => value)).toEqual(['old/Tram line.txt']);
    expect(await typing('nothing')).toEqual([]);
    expect(await typing('', { isServerManager: false, isForged: true })).toEqual([]);
  });
});

describe('/archive rebuild', () => {
  const rebuild = { ...manager, subcommand: 'rebuild' };

  it('tells what the build did, as npm run embeddings does', async () => {
    const { standIn } = await startDesk();
    const text = textOf(await standIn.invoke(rebuild).waitForReply());
    expect(text).toContain('The index was built.\n**added 12**\n-# ship-0.txt\n');
    expect(text).toContain('-# ship-7.txt\n-# … and 4 more\n\n**removed 1**\n-# bridge.txt\n\n');
    expect(text).toContain('**skipped 1**\n-# empty.txt: It is empty.');
    expect(text).toContain(
      '15 articles, 20 passages, 70 sentences; 61 texts embedded, 29 known from before; 4.3 s',
    );
  });

  it('shows how far it is, from a button too', async () => {
    const gate = createGate();
    const { standIn } = await startDesk({
      async rebuildIndex(onProgress) {
        onProgress({ done: 3, total: 12 });
        await gate.passed;
        return { kind: 'done', summary };
      },
    });
    const added = await add(standIn, 'ferry.txt', FERRY).waitForReply();
    const typed = standIn.invoke(rebuild);
    const pressed = press(standIn, added, 'Rebuild the index');
    const isShown = (text: string | undefined) => text?.includes('3 of 12') === true;
    await typed.waitUntil(
      ({ messages: [first] }) => first !== undefined && isShown(textOf(first)),
      'a progress',
    );
    await pressed.waitUntil(({ original }) => original !== null && isShown(textOf(original)), 'a progress');
    gate.open();
    await typed.waitUntil(
      ({ messages: [first] }) => first !== undefined && textOf(first).includes('was built'),
      'the end',
    );
    await pressed.waitUntil(
      ({ original }) => original !== null && textOf(original).includes('was built'),
      'the end',
    );
    expect(typed.messages).toHaveLength(1);
  });

  it('says that it waits for a build at work', async () => {
    const gate = createGate();
    const { standIn } = await startDesk({
      async rebuildIndex(onState) {
        onState('waiting');
        await gate.passed;
        return { kind: 'done', summary };
      },
    });
    const typed = standIn.invoke(rebuild);
    await typed.waitUntil(
      ({ messages: [first] }) => first !== undefined && textOf(first).includes('this one follows it'),
      'the wait',
    );
    gate.open();
    await typed.waitUntil(
      ({ messages: [first] }) => first !== undefined && textOf(first).includes('was built'),
      'the end',
    );
  });

  it('edits at most every two seconds', async () => {
    const gate = createGate();
    const { standIn } = await startDesk({
      async rebuildIndex(onProgress) {
        for (let done = 0; done < 60; done += 1) {
          onProgress({ done, total: 60 });
          await new Promise((resolve) => {
            setTimeout(resolve, 50);
          });
        }
        await gate.passed;
        return { kind: 'done', summary };
      },
    });
    const began = performance.now();
    const typed = standIn.invoke(rebuild);
    const edits = () => standIn.requests.filter(({ method }) => method === 'PATCH').length;
    await typed.waitUntil(
      ({ messages: [first] }) => first !== undefined && textOf(first).includes('59 of 60'),
      'the last',
    );
    expect(edits()).toBeLessThanOrEqual(1 + Math.ceil((performance.now() - began) / 2000));
    gate.open();
    expect(textOf(await typed.waitForReply())).toContain('59 of 60');
    await typed.waitUntil(
      ({ messages: [first] }) => first !== undefined && textOf(first).includes('was built'),
      'the end',
    );
  });

  it('takes its leave before Discord does where the build takes longer', async () => {
    const gate = createGate();
    const { standIn } = await startDesk({
      tellMilliseconds: 10,
      async rebuildIndex() {
        await gate.passed;
        return { kind: 'done', summary };
      },
    });
    expect(textOf(await standIn.invoke(rebuild).waitForReply())).toContain(
      'It goes on, and the old index answers',
    );
    gate.open();
  });

  it.each<readonly [string, ArchiveSource['rebuildIndex'], string]>([
    [
      'that another process’s build is at work',
      () => Promise.resolve({ kind: 'failed', code: 'index-locked' }),
      'The archive is being indexed right now.',
    ],
    ['that it died', () => Promise.resolve({ kind: 'failed', code: null }), 'the old one answers as before'],
    [
      'that there is nothing',
      () => Promise.resolve({ kind: 'failed', code: 'archive-empty' }),
      'no articles',
    ],
    [
      'that nothing had changed',
      () => Promise.resolve({ kind: 'done', summary: { ...summary, outcome: 'current' } }),
      'The index is up to date.',
    ],
  ])('tells %s', async (_name, rebuildIndex, words) => {
    const { standIn } = await startDesk({ rebuildIndex });
    const text = textOf(await standIn.invoke(rebuild).waitForReply());
    expect(text).toContain(words);
    expect(text).not.toContain('/srv');
  });
});

describe('/archive is for operators alone', () => {
  it('is registered in their servers, and shown to who manages them', async () => {
    const { standIn } = await startDesk();
    const [newsroom, harbour] = standIn.guilds;
    expect(standIn.commands(newsroom?.id ?? '').map(({ name }) => name)).toEqual(['archive']);
    expect(standIn.commands(harbour?.id ?? '')).toEqual([]);
    expect(standIn.commands(null).map(({ name }) => name)).not.toContain('archive');
    const undo = { command: 'archive', subcommand: 'undo' };
    expect(() => standIn.invoke(undo)).toThrow('does not see');
    expect(() => standIn.invoke({ ...undo, isServerManager: true, guild: 'Harbour' })).toThrow(
      'not registered',
    );
    expect(() => standIn.invoke({ ...undo, guild: null })).toThrow('not registered');
  });

  it.each(['add', 'remove', 'undo', 'rebuild'])(
    'refuses %s to who does not manage the server',
    async (subcommand) => {
      const { standIn, files } = await startDesk({
        rebuildIndex: () => Promise.reject(new Error('Built all the same.')),
      });
      const options =
        subcommand === 'add'
          ? { file: standIn.upload('ferry.txt', Buffer.from(FERRY)) }
          : subcommand === 'remove'
            ? { name: 'bridge.txt' }
            : {};
      const handle = standIn.invoke({ command: 'archive', subcommand, options, isForged: true });
      const reply = await handle.waitForReply();
      expect(textOf(reply)).toContain('Only people who manage an operators’ server may change the archive');
      expect(isEphemeral(reply)).toBe(true);
      expect(files()).toEqual(['archive.yml', 'bridge.txt']);
    },
  );

  it('is refused in a server that is no longer one of theirs, buttons included', async () => {
    const guilds: string[] = [];
    const { standIn, files } = await startDesk((discord) => {
      guilds.push(discord.guilds[0]?.id ?? '');
      return { operatorGuilds: guilds };
    });
    const remove = { ...manager, subcommand: 'remove', options: { name: 'bridge.txt' } };
    const asked = await standIn.invoke(remove).waitForReply();
    // It stays registered there until the next deployment.
    guilds.pop();
    expect(textOf(await press(standIn, asked, 'Remove').waitForReply())).toContain('Only people who manage');
    expect(textOf(await standIn.invoke(remove).waitForReply())).toContain('Only people who manage');
    expect(files()).toEqual(['archive.yml', 'bridge.txt']);
  });

  it('answers a button to nobody else, nor to one who manages no longer', async () => {
    const { standIn, files } = await startDesk();
    const asked = await standIn
      .invoke({ ...manager, subcommand: 'remove', options: { name: 'bridge.txt' } })
      .waitForReply();
    expect(textOf(await press(standIn, asked, 'Remove', 'Mallory').waitForReply())).toContain(
      'no longer works',
    );
    const customId = buttonsOf(asked)[0]?.custom_id ?? '';
    const demoted = standIn.click({ message: asked, customId });
    expect(textOf(await demoted.waitForReply())).toContain('Only people who manage');
    expect(files()).toEqual(['archive.yml', 'bridge.txt']);
  });

  it('is told of by /help where one may use it', async () => {
    const { standIn } = await startDesk();
    const help = async (place: object) =>
      textOf(await standIn.invoke({ command: 'help', ...place }).waitForReply());
    expect(await help({ isServerManager: true })).toMatch(/<\/archive add:\d+> Add a file/u);
    expect(await help({})).not.toContain('archive add');
    expect(await help({ isServerManager: true, guild: 'Harbour' })).not.toContain('archive add');
  });
});

describe('a change that is killed', () => {
  it.skipIf(!KNOWS_PROCESSES)('leaves the archive whole, and can be made again', async () => {
    const { standIn, archive, files } = await startDesk({}, true);
    // Enough to be read for a while.
    const wires = Array.from({ length: 20_000 }, (_, place) => {
      return JSON.stringify({
        text: `Ship ${String(place)} came. ${'It brought grain from afar. '.repeat(8)}`,
      });
    }).join('\n');
    const killed = add(standIn, 'wires.jsonl', wires);
    await expect
      .poll(() => files().some((name) => name.startsWith('.incoming')), { timeout: 60_000, interval: 5 })
      .toBe(true);
    for (const pid of processesNaming(archive)) process.kill(pid, 'SIGKILL');
    const text = textOf(await killed.waitForReply(60_000));
    expect(text).toContain('Something went wrong');
    expect(text).not.toContain(path.dirname(archive));
    const listed = await createArchiveKeeper(
      { archiveDir: archive, stateDir: archive },
      () => new Date(),
    ).list();
    expect(listed).toEqual({ files: ['bridge.txt'], skipped: [], trash: [] });
    const again = await add(standIn, 'ferry.txt', FERRY).waitForReply(60_000);
    expect(textOf(again)).toContain('“ferry.txt” is in the archive.');
    expect(files()).toEqual(['archive.yml', 'bridge.txt', 'ferry.txt']);
  });
});
