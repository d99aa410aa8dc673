import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { commandPayloads, operatorPayloads } from '../../commands/index.js';
import { BotError, type ErrorCode } from '../../src/core/errors.js';
import { isEphemeral, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { CATALOGUES } from '../../src/render/texts/language.js';
import { english } from '../../src/render/texts/en.js';
import type { BotFixture } from '../support/bot-fixture.js';
import { everyCall } from '../support/every-call.js';
import { buttonsOf, pressAll, shownBy } from '../support/press-all.js';
import { type RichBot, startRichBot } from '../support/rich-bot.js';

const PAYLOADS = [...commandPayloads, ...operatorPayloads];
const CALLS = PAYLOADS.flatMap(everyCall);
const manager = { isServerManager: true };
const SECRET = '/home/bot/state/archive.lock is held by MTIzNDU2.abc.def';
const REASON = 'The third line is *not* JSON.';
const SECONDS = 7;

let rich: RichBot;
let bot: BotFixture;

beforeAll(async () => {
  rich = await startRichBot(afterAll);
  bot = rich.fixture;
});

afterEach(() => {
  rich.failWith(null);
  bot.standIn.assertClean();
});

afterAll(async () => {
  await bot.close();
});

/** What was reached so far: `ask`, `ask more`, `article read`. */
function reached(): ReadonlySet<string> {
  return new Set(
    bot.log.of('interaction').flatMap((line) => ('command' in line ? [String(line.command)] : [])),
  );
}

function actions(): readonly string[] {
  return [...bot.commands].flatMap(([name, { buttons = {} }]) =>
    Object.keys(buttons).map((action) => `${name} ${action}`),
  );
}

function wordsOf(messages: readonly StandInMessage[]): string {
  return messages
    .flatMap(({ embeds }) => embeds)
    .map(({ title = '', description = '' }) => `${title ?? ''}\n${description ?? ''}`)
    .join('\n')
    .replaceAll(/\\(?<sign>.)/gu, '$<sign>');
}

function faults(): readonly object[] {
  return bot.log.lines.filter(({ level }) => level === 'error' || level === 'warn');
}

describe('everything that is registered', () => {
  it.each(CALLS.map((call) => [call.name, call] as const))(
    'answers, and so does every button that comes of it: /%s',
    async (_name, { send, isAll }) => {
      const begin = () => {
        rich.resetArchive();
        return send(bot.standIn, manager, isAll ? { private: true } : {});
      };
      const buttons = await pressAll(bot, begin, { ...manager, locale: isAll ? 'ru' : 'en-US' });
      // Another one presses what all can see.
      if (!isAll && buttons.some(({ message }) => !isEphemeral(message))) {
        await pressAll(bot, begin, { ...manager, user: 'Another', locale: 'tr' });
      }
      expect(faults()).toEqual([]);
    },
  );

  it('was reached: every command, every action of a button', () => {
    expect([...bot.commands.keys()].toSorted()).toEqual(PAYLOADS.map(({ name }) => name).toSorted());
    const all = [...bot.commands.keys(), ...actions()];
    const missed = all.filter((name) => !reached().has(name));
    expect(missed).toEqual([]);
    expect(bot.log.of('interaction').filter((line) => 'outcome' in line && line.outcome === 'lost')).toEqual(
      [],
    );
  });

  it('offers what is typed, and nothing where the engine fails', async () => {
    const typing = CALLS.flatMap((call) => call.offered.map((option) => ({ ...call, option })));
    expect(typing.length).toBeGreaterThan(0);
    for (const { type, option, name } of typing) {
      const offered = () => type(bot.standIn, manager, option, '').waitForChoices();
      rich.resetArchive();
      rich.failWith(null);
      expect(await offered(), `${name}, ${option}`).not.toEqual([]);
      rich.failWith(new BotError('engine-gone', SECRET));
      expect(await offered()).toEqual([]);
    }
  });
});

describe('every error', () => {
  const codes = Object.keys(english.errors).filter((code): code is ErrorCode => code in english.errors);
  // Help must not depend on an engine that answers.
  const failing = CALLS.filter(({ command }) => command !== 'help');
  const cases = [...CATALOGUES].flatMap(([language, texts]) =>
    codes.map((code) => ({
      locale: language === 'es' ? 'es-ES' : language === 'en' ? 'en-GB' : language,
      texts,
      code,
    })),
  );

  it('is told in every language in a sentence of its own, to one alone, and with nothing of its message', async () => {
    expect(cases).toHaveLength(codes.length * CATALOGUES.size);
    for (const [place, { locale, texts, code }] of cases.entries()) {
      const call = failing[place % failing.length];
      if (call === undefined) throw new Error('There is no command.');
      rich.resetArchive();
      const told = { retryAfterSeconds: SECONDS, detail: REASON, cause: new Error(SECRET) };
      rich.failWith(new BotError(code, SECRET, place % 2 === 0 ? told : {}));
      const handle = call.send(bot.standIn, { ...manager, locale });
      const messages = await shownBy(bot, handle);
      const shown = wordsOf(messages);
      expect(messages.map(isEphemeral), `${call.name}: ${code}`).toEqual([true]);
      expect(shown, `${call.name}: ${code}`).toContain(texts.errors[code]);
      if (place % 2 === 0) {
        expect(shown).toContain(REASON);
        expect(shown).toContain(String(SECONDS));
      }
      expect(JSON.stringify(messages)).not.toMatch(/MTIzNDU2|\/home|archive\.lock/u);
    }
  });

  it('that nobody foresaw is told in every language, by every command and every button', async () => {
    const locales = ['en-US', 'de', 'es-419', 'fr', 'ru', 'tr', 'ko'];
    const isTold = async (messages: readonly StandInMessage[], what: string) => {
      expect(messages.map(isEphemeral), what).toEqual([true]);
      expect(JSON.stringify(messages), what).not.toMatch(/MTIzNDU2|\/home|archive\.lock/u);
    };
    const before = bot.log.of('interaction').length;
    for (const [place, call] of failing.entries()) {
      rich.resetArchive();
      rich.failWith(null);
      const asked = { ...manager, locale: locales[place % locales.length] ?? 'en-US' };
      const buttons = buttonsOf(await shownBy(bot, call.send(bot.standIn, asked)));
      rich.failWith(new TypeError(SECRET));
      await isTold(await shownBy(bot, call.send(bot.standIn, asked)), call.name);
      for (const button of buttons) {
        const handle = bot.standIn.click({ ...button, ...asked });
        await isTold(await shownBy(bot, handle), button.customId);
      }
    }
    expect(
      bot.log
        .of('interaction')
        .slice(before)
        .some((line) => 'outcome' in line && line.outcome === 'lost'),
    ).toBe(false);
  });
});
