import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { REST } from 'discord.js';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';

import { commandPayloads } from '../../commands/index.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import { isEphemeral, isLoading, type StandInMessage } from '../../src/playground/stand-in/message.js';
import { createHandClock } from '../../src/playground/stand-in/snowflakes.js';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/stand-in.js';
import { english } from '../../src/render/texts/en.js';
import { isAlive, runScript, type ScriptProcess } from '../support/bot-process.js';
import { temporaryFolder, writeFiles } from '../support/temp-folder.js';

const OPEN = 50;
const PATIENT = { timeout: 90_000, interval: 100 } as const;
const question = 'Why was the ferry late?';

interface Scene {
  readonly standIn: StandIn;
  /** An answer of the first bot, with its buttons. */
  readonly old: StandInMessage;
  readonly bot: ScriptProcess;
  readonly engine: number;
  start(): ScriptProcess;
}

const started: ScriptProcess[] = [];

afterEach(async () => {
  for (const { process: child, ended, descendants } of started.splice(0)) {
    const below = descendants();
    child.kill('SIGKILL');
    await ended;
    for (const pid of below) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
});

/** A bot with an index that has answered once. */
async function prepare(): Promise<Scene> {
  const folder = temporaryFolder();
  writeFiles(path.join(folder, 'archive'), {
    'ferry.txt':
      'HARBOUR, March 2 -- The ferry was late because of the fog. It carried forty people to the pier.\n',
  });
  // The clock stands still, at the bot's own time: a slow machine lets no interaction expire.
  const standIn = await startStandIn({ clock: createHandClock(Date.now()) });
  onTestFinished(async () => {
    await standIn.close();
    standIn.assertClean();
  });
  await deployCommands({
    rest: new REST({ api: standIn.apiUrl }).setToken(standIn.token),
    applicationId: standIn.applicationId,
    target: { kind: 'global' },
    payloads: commandPayloads,
    isDryRun: false,
  });
  const start = () => {
    const bot = runScript('src/main.ts', [], {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      ARCHIVE_DIR: path.join(folder, 'archive'),
      INDEX_DIR: path.join(folder, 'index'),
      STATE_DIR: path.join(folder, 'state'),
      RATE_LIMIT_PER_GUILD: '0',
    });
    started.push(bot);
    return bot;
  };
  const bot = start();
  await standIn.waitForBot(1, PATIENT.timeout);
  let old: StandInMessage | undefined;
  for (let tries = 0; old === undefined && tries < 100; tries += 1) {
    const reply = await standIn
      .invoke({ command: 'ask', user: `Early ${String(tries)}`, options: { question } })
      .waitForReply(PATIENT.timeout);
    if (reply.components.length > 0) old = reply;
    else await pause(500);
  }
  if (old === undefined) throw new Error('The bot never answered.');
  const engine = bot.descendants().find((pid) => commandOf(pid).includes('engine-child'));
  if (engine === undefined) throw new Error('The bot has no engine child.');
  return { standIn, old, bot, engine, start };
}

function commandOf(pid: number): string {
  return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
}

/** Fifty people ask while the engine stands still, half of them privately. */
async function openMany({ standIn, engine }: Scene): Promise<readonly InteractionHandle[]> {
  process.kill(engine, 'SIGSTOP');
  const handles = Array.from({ length: OPEN }, (_, index) =>
    standIn.invoke({
      command: 'ask',
      user: `Reader ${String(index)}`,
      options: { question, private: index % 2 === 0 },
    }),
  );
  await Promise.all(handles.map((handle) => handle.waitForAcknowledgement(PATIENT.timeout)));
  return handles;
}

function told(handles: readonly InteractionHandle[]): readonly StandInMessage[] {
  return handles.flatMap(({ messages }) => messages.filter((message) => !isLoading(message)));
}

function textOf({ embeds }: StandInMessage): string {
  return embeds.map(({ description = '' }) => description).join('\n');
}

async function pressOld({ standIn, old }: Scene): Promise<string> {
  const buttons = old.components.flatMap(({ components = [] }) => components);
  const customId = buttons.find(({ label }) => label === english.feedback.helpful)?.custom_id ?? '';
  const handle = standIn.click({ message: old, customId });
  await handle.waitUntil(({ messages }) => messages.length === 1, 'thanks', PATIENT.timeout);
  return textOf(handle.messages[0] ?? old);
}

describe.skipIf(process.platform !== 'linux')('a restart in the middle of fifty open interactions', () => {
  it('answers all of them first where the engine can', async () => {
    const scene = await prepare();
    const handles = await openMany(scene);
    scene.bot.process.kill('SIGTERM');
    process.kill(scene.engine, 'SIGCONT');
    const { code, stderr } = await scene.bot.ended;
    expect(code, stderr).toBe(0);
    expect(handles.map(({ messages }) => messages.length)).toEqual(handles.map(() => 1));
    // Those for whom a slow machine left no time were told so; nobody is left without a word.
    for (const message of told(handles)) {
      expect(textOf(message)).toMatch(new RegExp(`fog|${english.errors.restarting}`, 'u'));
    }
    expect(told(handles)).toHaveLength(OPEN);
    scene.start();
    await scene.standIn.waitForBot(1, PATIENT.timeout);
    expect(await pressOld(scene)).toBe(english.feedback.thanks);
  });

  it('tells all of them to ask again where the engine hangs', async () => {
    const scene = await prepare();
    const handles = await openMany(scene);
    scene.bot.process.kill('SIGTERM');
    const { code, stderr } = await scene.bot.ended;
    expect(code, stderr).toBe(0);
    expect(told(handles)).toHaveLength(OPEN);
    for (const message of told(handles)) {
      expect(textOf(message)).toContain(english.errors.restarting);
      expect(isEphemeral(message)).toBe(true);
    }
  });

  it('tells all of them when it is back after a kill, without a trace of their tokens', async () => {
    const scene = await prepare();
    const handles = await openMany(scene);
    const below = scene.bot.descendants();
    scene.bot.process.kill('SIGKILL');
    for (const pid of below) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    const { stderr } = await scene.bot.ended;
    expect(told(handles)).toEqual([]);

    const next = scene.start();
    await expect.poll(() => told(handles).length, PATIENT).toBe(OPEN);
    for (const message of told(handles)) {
      expect(textOf(message)).toBe(english.errors.interrupted);
      expect(isEphemeral(message)).toBe(true);
    }
    expect(handles.map(({ messages }) => messages.length)).toEqual(handles.map(() => 1));
    expect(await pressOld(scene)).toBe(english.feedback.thanks);
    next.process.kill('SIGTERM');
    const { code, stderr: later } = await next.ended;
    expect(code, later).toBe(0);
    for (const { token } of handles) expect(stderr + later).not.toContain(token);
  });
});
