import { afterEach, describe, expect, it } from 'vitest';

import { BotError } from '../../src/core/errors.js';
import { isEphemeral } from '../../src/playground/stand-in/message.js';
import { type BotFixture, type FixtureOptions, startBotFixture } from '../support/bot-fixture.js';
import { archiveStatus } from '../support/fake-answers.js';

let fixture: BotFixture | null = null;

afterEach(async () => {
  const ending = fixture;
  fixture = null;
  await ending?.close();
});

async function statusText(options: FixtureOptions, call: { readonly locale?: string } = {}): Promise<string> {
  fixture = await startBotFixture(options);
  const reply = await fixture.standIn.invoke({ command: 'status', ...call }).waitForReply();
  const [embed] = reply.embeds;
  return [embed?.title, embed?.description].join('\n');
}

const describes = (changes: Partial<typeof archiveStatus>): FixtureOptions => ({
  describeArchive: () => Promise.resolve({ ...archiveStatus, ...changes }),
});

describe('/status', () => {
  it('says what the archive covers, how fresh it is and how fast', async () => {
    expect((await statusText({})).split('\n\n')).toEqual([
      'What this archive covers\nArchive\\: 3 articles, March 1 – May 9, 2021 \\(1 undated\\)',
      '**Outlets\\:** Harbour Gazette \\(2\\) and The Elsa Post \\(1\\)',
      '[**Newest article\\:** Cracks close the harbour bridge · Harbour Gazette · May 9, 2021](<https://gazette.example/bridge>)',
      '**Index\\:** 7 passages, 21 sentences · model e5-small-v2 · index built <t:1622541600:R>',
      '**Speed\\:** /ask\\: of the last 40 answers half came within 94 ms, 95 % within 1.3 sec',
      '-# Dateline 1.2.3',
    ]);
  });

  it('gives each command’s speed a line of its own', async () => {
    const [ask] = archiveStatus.speeds;
    if (ask === undefined) throw new Error('There is no speed.');
    const text = await statusText(describes({ speeds: [ask, { ...ask, command: 'who' }] }));
    expect(text).toMatch(/^\*\*Speed\\:\*\* \/ask.*\n\/who\\: of the last 40 answers/mu);
  });

  it('tells nothing that was not measured', async () => {
    const text = await statusText(describes({ speeds: [] }));
    expect(text).toContain('**Speed\\:** nothing asked since the bot started');
    expect(text).not.toMatch(/ ms|NaN|Build/u);
  });

  it.each([
    [
      'how far a build is',
      describes({ build: { progress: 0.404 } }),
      '**Build:** the index is being built: 40 % done',
    ],
    [
      'of another process’s build',
      describes({ build: { progress: null } }),
      'a build of the index is at work',
    ],
    [
      'of the first build',
      describes({ archive: null, fault: 'index-missing', build: { progress: 0.1 }, speeds: [] }),
      'indexed for the first time',
    ],
    [
      'of an index that cannot be used, and nothing of its place',
      { describeArchive: () => Promise.reject(new BotError('index-corrupt', '/srv/secret is damaged')) },
      'has to look at it',
    ],
  ])('tells %s', async (_name, options, words) => {
    const text = (await statusText(options))
      .replaceAll('\\', '')
      .replaceAll('\u00A0', ' ')
      .replace('40%', '40 %');
    expect(text).toContain(words);
    expect(text).not.toContain('/srv');
  });

  it.each([
    ['de', 'Neuester Artikel'],
    ['fr', 'Article le plus récent'],
    ['es-ES', 'Artículo más reciente'],
    ['ru', 'Самая новая статья'],
    ['tr', 'En yeni haber'],
  ])('speaks the reader’s language: %s', async (locale, words) => {
    expect(await statusText({}, { locale })).toContain(words);
  });

  it('is shown to one alone where that is wanted', async () => {
    fixture = await startBotFixture();
    const { standIn } = fixture;
    const isAlone = async (options: Readonly<Record<string, boolean>>) =>
      isEphemeral(await standIn.invoke({ command: 'status', options }).waitForReply());
    expect([await isAlone({}), await isAlone({ private: true })]).toEqual([false, true]);
  });
});
