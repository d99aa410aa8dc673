import { DiscordAPIError, REST } from 'discord.js';

import { commandPayloads, operatorPayloads } from '../../commands/index.js';
import { loadConfig } from '../core/config.js';
import { explainApiFailure } from '../discord/api-failure.js';
import { requireToken } from '../discord/bot.js';
import {
  deployCommands,
  type DeployReport,
  type DeployTarget,
  fetchApplicationId,
} from '../discord/deploy-commands.js';
import { EXIT, runCli } from './command-line.js';
import { refuseWords, wrongCall } from './wrong-call.js';

const USAGE = `Usage: npm run commands:deploy -- --guild ID | --global [--remove] [--dry-run] [--json]

Registers the bot's commands with Discord, if they have changed. Needs DISCORD_TOKEN, but no index and no model.

  --guild ID  in one server, at once (for trying out)
  --global    in all servers and direct messages; /archive only in the servers of OPERATOR_GUILDS, where it
              takes the place of what was registered with --guild
  --remove    takes the commands away there, as in a server that has left OPERATOR_GUILDS and still shows /archive
  --dry-run   only says what would change
  --json      one JSON object with what was done, a line for each place
  --help      this text

Exit code: 0, 1 when Discord refuses or cannot be reached, 2 when called wrongly or with a wrong token.`;

const SNOWFLAKE = /^\d{17,20}$/u;

await runCli({
  usage: USAGE,
  options: {
    guild: { type: 'string' },
    global: { type: 'boolean' },
    remove: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async main({ values, positionals, env, stdout, stderr }) {
    refuseWords(positionals, USAGE);
    const target = targetOf(values.guild, values.global === true);
    const isDryRun = values['dry-run'] === true;
    const { discord } = loadConfig(env);
    const rest = new REST({ api: discord.apiUrl }).setToken(requireToken(discord));
    let exit: number = EXIT.done;
    try {
      const applicationId = discord.applicationId ?? (await fetchApplicationId(rest));
      for (const { target: place, payloads: wanted } of deployments(target, discord.operatorGuilds)) {
        const payloads = values.remove === true ? [] : wanted;
        try {
          const report = await deployCommands({ rest, applicationId, target: place, payloads, isDryRun });
          const line = values.json === true ? jsonOf(report, place) : inWords(report, place, isDryRun);
          stdout.write(`${line}\n`);
        } catch (error) {
          // A place that Discord refuses keeps nothing from the others; where nobody is reached, nobody is.
          if (!(error instanceof DiscordAPIError)) throw error;
          const told = explainApiFailure(error, discord.apiUrl);
          if (told.code === 'discord-token') throw told;
          stderr.write(`Nothing was changed ${placeOf(place)}: ${told.message}\n`);
          exit = EXIT.failed;
        }
      }
    } catch (error) {
      throw explainApiFailure(error, discord.apiUrl);
    }
    return exit;
  },
});

function targetOf(guildId: string | undefined, isGlobal: boolean): DeployTarget {
  if ((guildId !== undefined) === isGlobal) throw wrongCall('Give either --guild ID or --global.', USAGE);
  if (guildId === undefined) return { kind: 'global' };
  if (SNOWFLAKE.test(guildId)) return { kind: 'guild', guildId };
  throw wrongCall(
    `--guild is “${guildId}”; a server's id has 17 to 20 digits. In Discord: User Settings, Advanced, ` +
      'Developer Mode; then right-click the server, Copy Server ID.',
    USAGE,
  );
}

interface Deployment {
  readonly target: DeployTarget;
  readonly payloads: typeof commandPayloads;
}

/** What is registered where: what only operators have stands in their servers, and never everywhere. */
function deployments(target: DeployTarget, operatorGuilds: readonly string[]): readonly Deployment[] {
  if (target.kind === 'guild') {
    const isOperators = operatorGuilds.includes(target.guildId);
    return [{ target, payloads: isOperators ? [...commandPayloads, ...operatorPayloads] : commandPayloads }];
  }
  return [
    { target, payloads: commandPayloads },
    ...operatorGuilds.map((guildId) => ({
      target: { kind: 'guild' as const, guildId },
      payloads: operatorPayloads,
    })),
  ];
}

function jsonOf(report: DeployReport, target: DeployTarget): string {
  return JSON.stringify(target.kind === 'guild' ? { guild: target.guildId, ...report } : report);
}

function placeOf(target: DeployTarget): string {
  return target.kind === 'global' ? 'everywhere' : `in server ${target.guildId}`;
}

function inWords(report: DeployReport, target: DeployTarget, isDryRun: boolean): string {
  const place = placeOf(target);
  const parts = [
    ...list('added', report.added),
    ...list('changed', report.changed),
    ...list('removed', report.removed),
  ];
  const head =
    parts.length === 0
      ? nothingToDo(report.kept, place)
      : `${isDryRun ? 'Would change' : 'Changed'} ${place}: ${parts.join('; ')}.`;
  if (report.shownTwice.length === 0) return head;
  return (
    `${head}\nRegistered globally too, so Discord shows ${report.shownTwice.join(', ')} twice in this server. ` +
    'Take them away from one of the two: the same call with --remove, or --global --remove.'
  );
}

function nothingToDo(kept: readonly string[], place: string): string {
  return kept.length === 0
    ? `Nothing to do: no command is registered ${place}.`
    : `Nothing to do: ${kept.join(', ')} registered ${place} already.`;
}

function list(label: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${label} ${names.join(', ')}`];
}
