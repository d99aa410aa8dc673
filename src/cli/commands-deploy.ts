import { parseArgs } from 'node:util';

import { REST } from 'discord.js';
import dotenv from 'dotenv';

import { commandPayloads } from '../../commands/index.js';
import { loadConfig } from '../core/config.js';
import { BotError, messageOf } from '../core/errors.js';
import { explainApiFailure } from '../discord/api-failure.js';
import { requireToken } from '../discord/bot.js';
import {
  deployCommands,
  type DeployReport,
  type DeployTarget,
  fetchApplicationId,
} from '../discord/deploy-commands.js';

const HELP = `Registers the bot's commands with Discord, if they have changed.

  npm run commands:deploy -- --guild ID   in one server, at once (for trying out)
  npm run commands:deploy -- --global     in all servers and direct messages

  --dry-run   only says what would change
  --json      prints the report as one JSON object
  --help      prints this

Needs DISCORD_TOKEN (in .env or the environment). Exit code 1: Discord refuses; 2: wrong usage or wrong token.`;

const SNOWFLAKE = /^\d{17,20}$/u;
const EXIT = { usage: 2, failed: 1 } as const;

async function main(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args);
  if (values.help) {
    console.log(HELP);
    return;
  }
  const target = targetOf(values.guild, values.global);
  dotenv.config({ quiet: true });
  const { discord } = loadConfig(process.env);
  const rest = new REST({ api: discord.apiUrl }).setToken(requireToken(discord));
  let report: DeployReport;
  try {
    report = await deployCommands({
      rest,
      applicationId: discord.applicationId ?? (await fetchApplicationId(rest)),
      target,
      payloads: commandPayloads,
      isDryRun: values['dry-run'],
    });
  } catch (error) {
    throw explainApiFailure(error, discord.apiUrl);
  }
  if (values.json) console.log(JSON.stringify(report));
  else for (const line of inWords(report, target, values['dry-run'])) console.log(line);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        guild: { type: 'string' },
        global: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new BotError('usage', `${messageOf(error)}\n\n${HELP}`, { cause: error });
  }
}

function targetOf(guildId: string | undefined, isGlobal: boolean): DeployTarget {
  if ((guildId !== undefined) === isGlobal) {
    throw new BotError('usage', `Give either --guild ID or --global.\n\n${HELP}`);
  }
  if (guildId === undefined) return { kind: 'global' };
  if (!SNOWFLAKE.test(guildId)) {
    throw new BotError(
      'usage',
      `--guild is ${JSON.stringify(guildId)}; a server's id has 17 to 20 digits. In Discord: User Settings, ` +
        'Advanced, Developer Mode; then right-click the server, Copy Server ID.',
    );
  }
  return { kind: 'guild', guildId };
}

function inWords(report: DeployReport, target: DeployTarget, isDryRun: boolean): readonly string[] {
  const place = target.kind === 'global' ? 'everywhere' : `in server ${target.guildId}`;
  const parts = [
    ...list('added', report.added),
    ...list('changed', report.changed),
    ...list('removed', report.removed),
  ];
  const head =
    parts.length === 0
      ? `Nothing to do: ${String(report.kept.length)} registered ${place} already.`
      : `${isDryRun ? 'Would change' : 'Registered'} ${place}: ${parts.join('; ')}.`;
  if (report.shownTwice.length === 0) return [head];
  return [
    head,
    `Registered globally too, so Discord shows ${report.shownTwice.join(', ')} twice in this server.`,
  ];
}

function list(label: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${label} ${names.join(', ')}`];
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BotError)) throw error;
  console.error(error.message);
  const isSetUp = error.code === 'usage' || error.code === 'config-invalid' || error.code === 'discord-token';
  process.exitCode = isSetUp ? EXIT.usage : EXIT.failed;
}
