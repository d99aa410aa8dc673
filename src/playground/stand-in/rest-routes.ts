import { refusals } from './api-error.js';
import { acknowledge } from './callback-rules.js';
import { commandJson } from './command-store.js';
import { registrationViolations } from './command-violations.js';
import { CALLBACK, type StandInInteraction } from './interaction.js';
import { GATEWAY_LIMITS } from './limits.js';
import { isEphemeral, isLoading, messageJson, userJson } from './message.js';
import { deleteMessage, editMessage, standing } from './message-rules.js';
import type { RequestBody } from './request-body.js';
import type { State } from './state.js';
import { followUp, interactionBehind, messageOf } from './webhook-rules.js';

/** What a route gets to see of a request. */
export interface RouteRequest {
  /** The named parts of the path. */
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: RequestBody;
}

/** What a route answers; no `json` means a 204 or bare bytes. */
export interface RouteResponse {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: { readonly contentType: string; readonly data: Uint8Array };
}

/** One address of the REST interface. */
export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  /** Whether the bot's token must come with it; interactions carry their own token in the path. */
  readonly needsToken: boolean;
  handle(request: RouteRequest): RouteResponse;
}

/** Where the stand-in can be reached. */
export interface Addresses {
  readonly gatewayUrl: string;
  readonly filesUrl: string;
  /** Identifications so far. */
  identifies(): number;
  readonly shards: number;
}

/** All addresses that the stand-in answers. */
export function createRoutes(state: State, addresses: Addresses): readonly Route[] {
  return [
    ...aboutRoutes(state, addresses),
    ...commandRoutes(state),
    ...callbackRoutes(state, addresses),
    ...webhookRoutes(state, addresses),
  ];
}

function aboutRoutes(state: State, addresses: Addresses): readonly Route[] {
  const { application } = state.world;
  return [
    route('GET', '/gateway/bot', true, () => ({
      url: addresses.gatewayUrl,
      shards: addresses.shards,
      session_start_limit: {
        total: GATEWAY_LIMITS.identifiesPerDay,
        remaining: GATEWAY_LIMITS.identifiesPerDay - addresses.identifies(),
        reset_after: 0,
        max_concurrency: addresses.shards,
      },
    })),
    route('GET', '/users/@me', true, () => userJson(application.bot, true)),
    route('GET', '/applications/@me', true, () => ({
      id: application.id,
      name: application.name,
      flags: 0,
      bot: userJson(application.bot, true),
    })),
    {
      method: 'GET',
      pattern: /^\/attachments\/(?<file>\d+)\/[^/]+$/u,
      needsToken: false,
      handle(request) {
        const files = [...state.messages.values()].flatMap((message) => message.files);
        const file =
          state.uploads.get(request.part('file')) ?? files.find((one) => one.id === request.part('file'));
        if (file === undefined) throw refusals.notFound();
        return { status: 200, bytes: { contentType: file.contentType, data: file.data } };
      },
    },
  ];
}

function commandRoutes(state: State): readonly Route[] {
  const scopeOf = (request: RouteRequest): string | null => {
    if (request.part('application') !== state.world.application.id) throw refusals.otherApplication();
    const guildId = request.part('guild');
    if (guildId === '') return null;
    if (!state.world.guilds.some((guild) => guild.id === guildId)) throw refusals.missingAccess();
    return guildId;
  };
  return ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].flatMap(
    (path) => [
      route('GET', path, true, (request) =>
        state.commands
          .list(scopeOf(request))
          .map((command) => commandJson(command, state.world.application.id)),
      ),
      route('PUT', path, true, (request) => {
        const scope = scopeOf(request);
        const before = state.commands.list(scope);
        const after = state.commands.overwrite(scope, request.body.json);
        state.violations.push(...registrationViolations(scope, request.body.json, before, after));
        return after.map((command) => commandJson(command, state.world.application.id));
      }),
      route('GET', `${path}/:command`, true, (request) => {
        const commands = state.commands.list(scopeOf(request));
        const command = commands.find((one) => one.id === request.part('command'));
        if (command === undefined) throw refusals.unknownCommand();
        return commandJson(command, state.world.application.id);
      }),
    ],
  );
}

function callbackRoutes(state: State, addresses: Addresses): readonly Route[] {
  return [
    {
      method: 'POST',
      pattern: patternOf('/interactions/:id/:token/callback'),
      needsToken: false,
      handle(request) {
        const interaction = acknowledge(state, request.part('id'), request.part('token'), request.body);
        if (request.query.get('with_response') !== 'true') return { status: 204 };
        return { status: 200, json: callbackJson(state, interaction, addresses.filesUrl) };
      },
    },
  ];
}

function webhookRoutes(state: State, addresses: Addresses): readonly Route[] {
  const behind = (request: RouteRequest) =>
    interactionBehind(state, request.part('application'), request.part('token'));
  const show = (message: Parameters<typeof messageJson>[0]) =>
    messageJson(message, state.world.application, addresses.filesUrl);
  const base = '/webhooks/:application/:token';
  return [
    route('POST', base, false, (request) => {
      const interaction = behind(request);
      const message = followUp(state, interaction, request.body);
      interaction.isFollowed = true;
      return show(message);
    }),
    route('GET', `${base}/messages/:message`, false, (request) =>
      show(standing(state, messageOf(behind(request), request.part('message')))),
    ),
    route('PATCH', `${base}/messages/:message`, false, (request) => {
      const interaction = behind(request);
      const id = messageOf(interaction, request.part('message'));
      const message = editMessage(state, interaction, id, request.body, []);
      interaction.isFollowed = true;
      return show(message);
    }),
    {
      method: 'DELETE',
      pattern: patternOf(`${base}/messages/:message`),
      needsToken: false,
      handle(request) {
        const interaction = behind(request);
        deleteMessage(state, messageOf(interaction, request.part('message')));
        interaction.isFollowed = true;
        return { status: 204 };
      },
    },
  ];
}

function callbackJson(state: State, interaction: StandInInteraction, filesUrl: string): object {
  const message = interaction.originalId === null ? undefined : state.messages.get(interaction.originalId);
  const type = interaction.acknowledgement?.type;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.kind === 'command' ? 2 : 3,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: isEphemeral(message),
          }),
    },
    resource: {
      type,
      ...(message !== undefined && (type === CALLBACK.message || type === CALLBACK.update)
        ? { message: messageJson(message, state.world.application, filesUrl) }
        : {}),
    },
  };
}

function route(
  method: string,
  path: string,
  needsToken: boolean,
  answer: (request: RouteRequest) => unknown,
): Route {
  return {
    method,
    pattern: patternOf(path),
    needsToken,
    handle: (request) => ({ status: 200, json: answer(request) }),
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:(?<name>[a-z]+)/gu, '(?<$<name>>[^/]+)')}$`, 'u');
}
