import type { State } from './state.js';
import type { Guild } from './world.js';

/** What a member may do in the stand-in's servers: see channels, write, use commands. */
export const MEMBER_PERMISSIONS = String((1n << 10n) | (1n << 11n) | (1n << 31n));

/** What somebody may do besides who manages the server. */
export const MANAGER_PERMISSIONS = String(BigInt(MEMBER_PERMISSIONS) | (1n << 5n));

/** What the gateway sends as GUILD_CREATE (resources/guild). */
export function guildJson(guild: Guild, state: State): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: state.world.application.id,
    joined_at: new Date(state.clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: 2,
    preferred_locale: 'en-US',
    features: [],
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        color: 0,
        hoist: false,
        position: 0,
        permissions: MEMBER_PERMISSIONS,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: [channelJson(guild)],
    members: [],
    emojis: [],
    stickers: [],
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A server's text channel (resources/channel). */
export function channelJson(guild: Guild): object {
  return {
    id: guild.channelId,
    type: 0,
    name: 'general',
    guild_id: guild.id,
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    permissions: MEMBER_PERMISSIONS,
  };
}
