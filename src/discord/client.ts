import { Client, DefaultRestOptions, GatewayIntentBits, Options } from 'discord.js';

import { withConnections } from './connections.js';
import { withDeadline } from './request-deadline.js';

/**
 * Requests a second that the client allows itself. Discord exempts interaction endpoints from its global limit
 * of 50 (topics/rate-limits), and this bot calls hardly any other; at 50 a burst of questions would wait for its
 * own replies. Should Discord refuse one all the same, discord.js waits as long as it is told to.
 */
const REQUESTS_PER_SECOND = 1000;
/** Milliseconds that a start waits for one more server's data: commands need none of it. */
const GUILD_WAIT_MS = 500;
/** Users and members kept in memory; they come anew with each interaction. */
const KEPT_PEOPLE = 200;

/** A client that asks for no more than it needs: the servers' names, no member list, no message. */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    shards: 'auto',
    waitGuildTimeout: GUILD_WAIT_MS,
    // discord.js repeats without a pause, and follow-ups too, which would then show twice; see persist.ts.
    rest: {
      api: apiUrl,
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
      retries: 0,
      makeRequest: withDeadline(withConnections(DefaultRestOptions.makeRequest)),
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: KEPT_PEOPLE,
      GuildMemberManager: KEPT_PEOPLE,
    }),
  });
}
