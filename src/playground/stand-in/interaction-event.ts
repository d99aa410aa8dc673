import { randomBytes } from 'node:crypto';

import { channelJson, MANAGER_PERMISSIONS, MEMBER_PERMISSIONS } from './guild-json.js';
import type { InteractionKind, StandInInteraction } from './interaction.js';
import { LOCALES, UPLOAD_LIMITS } from './limits.js';
import { userJson } from './message.js';
import type { State } from './state.js';
import type { Guild, Person } from './world.js';

/** Interaction types by Discord's numbers. */
const TYPE: Readonly<Record<InteractionKind, number>> = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
};
/** Where an interaction comes from, by Discord's numbers. */
export const CONTEXT = { guild: 0, botDirect: 1 } as const;
const DIRECT_CHANNEL = 1;
const TOKEN_BYTES = 64;

/** Who does something, and where. */
export interface Place {
  /** Name of the person; the same name is the same person. */
  readonly user?: string;
  /** Name of the server, `null` for a direct message; the first server when left out. */
  readonly guild?: string | null;
  readonly locale?: string;
  /** The person may manage the server. */
  readonly isServerManager?: boolean;
  /** The app is installed to this user only, not to the server. */
  readonly isUserInstallOnly?: boolean;
}

/** What a person did: the parts of an interaction that differ by kind. */
export interface Deed {
  readonly kind: InteractionKind;
  readonly name: string;
  readonly data: object;
  readonly sourceId: string | null;
  readonly message?: object;
}

/**
 * Opens an interaction and sends it to the bot.
 * @throws {Error} when there is no server of that name or no such locale
 */
export function sendInteraction(
  state: State,
  place: Place,
  deed: Deed,
  dispatch: (guildId: string | null, type: string, data: object) => boolean,
): StandInInteraction {
  const locale = place.locale ?? 'en-US';
  if (!LOCALES.has(locale)) throw new Error(`Discord has no locale ${locale}.`);
  const person = state.world.person(place.user ?? 'Reader');
  const guild = guildOf(state, place);
  const interaction: StandInInteraction = {
    id: state.world.newId(),
    token: randomBytes(TOKEN_BYTES).toString('base64url'),
    kind: deed.kind,
    name: deed.name,
    person,
    guild,
    channelId: guild?.channelId ?? state.world.directChannel(person),
    sourceId: deed.sourceId,
    isUserInstallOnly: place.isUserInstallOnly ?? false,
    createdAt: state.clock.now(),
    acknowledgement: null,
    said: undefined,
    isDelivered: false,
    isFollowed: false,
    isReported: false,
    originalId: null,
    messageIds: [],
    followUps: 0,
    choices: null,
    modal: null,
  };
  state.interactions.set(interaction.token, interaction);
  interaction.isDelivered = dispatch(guild?.id ?? null, 'INTERACTION_CREATE', {
    id: interaction.id,
    application_id: state.world.application.id,
    type: TYPE[deed.kind],
    token: interaction.token,
    version: 1,
    data: deed.data,
    ...whereJson(state, guild, { person, isManager: place.isServerManager ?? false }, interaction.channelId),
    ...(deed.message === undefined ? {} : { message: deed.message }),
    locale,
    app_permissions: MEMBER_PERMISSIONS,
    entitlements: [],
    authorizing_integration_owners: interaction.isUserInstallOnly
      ? { '1': person.id }
      : { '0': guild?.id ?? '0' },
    attachment_size_limit: UPLOAD_LIMITS.fileBytes,
  });
  return interaction;
}

/**
 * The server that is meant.
 * @throws {Error} when there is none of that name
 */
export function guildOf(state: State, place: Place): Guild | null {
  if (place.guild === null) return null;
  const { guilds } = state.world;
  const guild = place.guild === undefined ? guilds[0] : guilds.find((one) => one.name === place.guild);
  if (guild === undefined) throw new Error(`There is no server ${String(place.guild)}.`);
  return guild;
}

function whereJson(
  state: State,
  guild: Guild | null,
  { person, isManager }: { readonly person: Person; readonly isManager: boolean },
  channelId: string,
): object {
  if (guild === null) {
    return {
      channel_id: channelId,
      channel: { id: channelId, type: DIRECT_CHANNEL, recipients: [userJson(person)] },
      user: userJson(person),
      context: CONTEXT.botDirect,
    };
  }
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel_id: channelId,
    channel: channelJson(guild),
    member: {
      user: userJson(person),
      nick: null,
      avatar: null,
      roles: [],
      joined_at: new Date(state.clock.now()).toISOString(),
      premium_since: null,
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
      permissions: isManager ? MANAGER_PERMISSIONS : MEMBER_PERMISSIONS,
    },
    context: CONTEXT.guild,
  };
}
