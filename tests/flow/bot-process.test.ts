import { readdirSync } from 'node:fs';

import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { commandPayloads } from '../../commands/index.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/stand-in.js';
import { isAlive, runScript, type ScriptProcess } from '../support/bot-process.js';
import { temporaryFolder } from '../support/temp-folder.js';

let standIn: StandIn;
let bot: ScriptProcess | null = null;

beforeEach(async () => {
  standIn = await startStandIn();
  await deployCommands({
    rest: new REST({ api: standIn.apiUrl }).setToken(standIn.token),
    applicationId: standIn.applicationId,
    target: { kind: 'global' },
    payloads: commandPayloads,
    isDryRun: false,
  });
});

afterEach(async () => {
  bot?.process.kill('SIGKILL');
  await bot?.ended;
  bot = null;
  await standIn.close();
  standIn.assertClean();
});

function startBot(env: Readonly<Record<string, string>> = {}): ScriptProcess {
  bot = runScript('src/main.ts', [], {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    ...env,
  });
  return bot;
}

describe('the bot as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends in order on %s and leaves no child behind',
    async (signal) => {
      const { process: child, ended, descendants } = startBot();
      await standIn.waitForBot(1, 30_000);
      await standIn.invoke({ command: 'ask', options: { question: 'Was the ferry late?' } }).waitForReply();
      const children = descendants();
      child.kill(signal);
      const { code, stderr } = await ended;
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain(standIn.token);
      // One that is still loading its models ends when it has.
      await expect.poll(() => children.filter(isAlive), { timeout: 30_000 }).toEqual([]);
      expect(standIn.gateway.counts.connected).toBe(0);
    },
  );

  it('leaves the state folder to one bot', async () => {
    const folder = temporaryFolder();
    const first = startBot({ STATE_DIR: folder });
    await standIn.waitForBot(1, 30_000);
    const second = runScript('src/main.ts', [], {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      STATE_DIR: folder,
    });
    const { code, stderr } = await second.ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Another bot \(process \d+\) runs with .*STATE_DIR/su);
    expect(stderr).not.toContain('    at ');
    first.process.kill('SIGTERM');
    await first.ended;
    expect(readdirSync(folder)).not.toContain('bot.lock');
  });

  it('leaves no orphan when it is killed', async () => {
    const { process: child, ended, descendants } = startBot();
    await standIn.waitForBot(1, 30_000);
    const children = descendants();
    if (process.platform === 'linux') expect(children).not.toEqual([]);
    child.kill('SIGKILL');
    await ended;
    await expect.poll(() => children.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  });

  it('says what is wrong when the token is missing', async () => {
    const { ended } = runScript('src/main.ts', [], {});
    const { code, stderr } = await ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/^DISCORD_TOKEN is not set\./u);
    expect(stderr).not.toContain('    at ');
  });

  it('says what is wrong when the token is refused, without showing it', async () => {
    const { ended } = startBot({ DISCORD_TOKEN: 'mistyped.token.of-ours' });
    const { code, stderr } = await ended;
    expect(code).toBe(2);
    expect(stderr).toContain('DISCORD_TOKEN');
    expect(stderr).not.toContain('mistyped');
  });
});
