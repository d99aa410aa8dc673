import { REST } from 'discord.js';

import type { Config } from '../../core/config.js';
import { explainApiFailure } from '../../discord/api-failure.js';
import type { Command } from '../../discord/command.js';
import { deployCommands, fetchApplicationId } from '../../discord/deploy-commands.js';
import { faultsOf, type Finding } from './finding.js';

/** What of Discord is looked at. */
export interface DiscordHealthParts {
  readonly discord: Config['discord'];
  readonly payloads: readonly Command['payload'][];
  /** Whether Discord is asked; without, only what is set is looked at. */
  readonly isOnline: boolean;
}

/** Whether the token is set and, online, whether Discord takes it and knows the commands. The token is never shown. */
export async function checkDiscord({
  discord,
  payloads,
  isOnline,
}: DiscordHealthParts): Promise<readonly Finding[]> {
  const { token } = discord;
  if (token === undefined) {
    const message =
      'DISCORD_TOKEN is not set. The bot (npm start) and commands:deploy need it; nothing else does.';
    return [{ check: 'token', state: isOnline ? 'fault' : 'note', message }];
  }
  if (!isOnline) {
    const message = 'DISCORD_TOKEN is set; whether Discord takes it was not asked (--online)';
    return [{ check: 'token', state: 'ok', message }];
  }
  return faultsOf('token', async () => {
    const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(token);
    try {
      const applicationId = await fetchApplicationId(rest);
      return [
        { check: 'token', state: 'ok', message: `Discord takes it; application ${applicationId}` },
        ...wrongApplication(discord.applicationId, applicationId),
        await registration(rest, applicationId, payloads),
      ];
    } catch (error) {
      throw explainApiFailure(error, discord.apiUrl);
    }
  });
}

function wrongApplication(set: string | undefined, actual: string): readonly Finding[] {
  if (set === undefined || set === actual) return [];
  const message = `DISCORD_APPLICATION_ID is ${set}, but the token belongs to ${actual}. Correct it, or leave it empty.`;
  return [{ check: 'application', state: 'fault', message }];
}

async function registration(
  rest: REST,
  applicationId: string,
  payloads: readonly Command['payload'][],
): Promise<Finding> {
  const { kept, changed } = await deployCommands({
    rest,
    applicationId,
    target: { kind: 'global' },
    payloads,
    isDryRun: true,
  });
  if (kept.length === payloads.length)
    return { check: 'commands', state: 'ok', message: `registered everywhere: ${kept.join(', ')}` };
  const there = [...kept, ...changed.map((name) => `${name} (an older form)`)];
  return {
    check: 'commands',
    state: 'note',
    message:
      there.length === 0
        ? 'none is registered everywhere; single servers were not looked at. Run npm run commands:deploy with ' +
          '-- --guild ID (one server) or -- --global (everywhere), with one of the two alone: both would show them twice.'
        : `registered everywhere: ${there.join(', ')}, of ${String(payloads.length)}. ` +
          'Run: npm run commands:deploy -- --global. Where a single server shows one twice, or still one that it is ' +
          'not to have, take its own away: npm run commands:deploy -- --guild ID --remove.',
  };
}
