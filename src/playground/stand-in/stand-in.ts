import type { AddressInfo } from 'node:net';

import {
  type ClickCall,
  clickDeed,
  type CommandCall,
  commandDeed,
  type MenuCall,
  menuDeed,
  type SubmitCall,
  submitDeed,
  type TypingCall,
} from './deeds.js';
import { createGateway, type Gateway } from './gateway.js';
import type { RegisteredCommand } from './command-store.js';
import { doubleCommands } from './command-violations.js';
import { type Deed, type Place, sendInteraction } from './interaction-event.js';
import { createHandle, type InteractionHandle } from './interaction-handle.js';
import type { StandInMessage } from './message.js';
import type { FileOption } from './option-values.js';
import { createRateWatch } from './rate-watch.js';
import { refusalViolations } from './refusal-violations.js';
import { createRoutes } from './rest-routes.js';
import { createRestServer, type Interferer, type RequestRecord } from './rest-server.js';
import { createState } from './state.js';
import type { Clock } from './snowflakes.js';
import { unansweredViolations } from './unanswered.js';
import { createWorld, type Guild } from './world.js';

/** Milliseconds between a bot's heartbeats: as Discord asks for. */
const HEARTBEAT_MS = 41_250;

/** How to set a stand-in up; everything has a preset. */
export interface StandInOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly token?: string;
  readonly guilds?: readonly string[];
  readonly clock?: Clock;
  /** What `GET /gateway/bot` recommends. */
  readonly shards?: number;
  readonly heartbeatMilliseconds?: number;
}

/** A local Discord for one bot: its REST interface, its gateway, and the people who use the bot. */
export interface StandIn {
  /** The REST base, for `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guilds: readonly Guild[];
  readonly gateway: Gateway;
  /** All requests of the bot so far. */
  readonly requests: readonly RequestRecord[];
  /** Scheme, host and port of what people upload: Discord's own file hosts have two others. */
  readonly filesOrigin: string;
  /** All messages that stand, oldest first. */
  readonly messages: readonly StandInMessage[];
  commands(guildId: string | null): readonly RegisteredCommand[];
  /** A file that a person uploads with a command; the stand-in serves it from then on. */
  upload(filename: string, data: Uint8Array, contentType?: string): FileOption;
  invoke(call: CommandCall): InteractionHandle;
  autocomplete(call: TypingCall): InteractionHandle;
  invokeOn(call: MenuCall): InteractionHandle;
  click(call: ClickCall): InteractionHandle;
  submit(call: SubmitCall): InteractionHandle;
  /** Puts network faults in the way of requests from now on; `null` ends it. */
  interfere(interferer: Interferer | null): void;
  /** Waits until `count` shards are connected. */
  waitForBot(count?: number, milliseconds?: number): Promise<void>;
  /**
   * Tells whether the bot kept every rule: nothing of its messages, edits, updates, follow-ups, choices and forms was
   * refused; what Discord does not enforce was kept too, such as mentions switched off; nobody was left unanswered.
   * @throws {Error} with all violations since the last call
   */
  assertClean(): void;
  /** All violations since the last call, for a test that wants some of them. */
  takeViolations(): readonly string[];
  close(): Promise<void>;
}

/** Starts a stand-in on 127.0.0.1. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const clock = options.clock ?? { now: () => Date.now() };
  const world = createWorld(clock, options.guilds ?? ['Newsroom']);
  const state = createState(clock, world, options.token ?? 'stand-in.token.for-tests');
  const requests: RequestRecord[] = [];
  let interferer: Interferer | null = null;
  let isClosed = false;
  const violate = (violations: readonly string[]) => {
    state.violations.push(...violations);
  };
  const server = createRestServer({
    routes: () => routes,
    token: state.token,
    interfere: (method, path) => interferer?.(method, path) ?? null,
    rates: createRateWatch(clock),
    violate,
    record(request) {
      requests.push({ ...request, at: clock.now() });
      violate(refusalViolations(request));
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${String(portOf(server.address()))}`;
  const filesUrl = `http://${host}/api/attachments`;
  const gateway = createGateway(
    server,
    state,
    () => `ws://${host}/gateway`,
    options.heartbeatMilliseconds ?? HEARTBEAT_MS,
  );
  const routes = createRoutes(state, {
    gatewayUrl: `ws://${host}/gateway`,
    filesUrl,
    identifies: () => gateway.counts.identifies,
    shards: options.shards ?? 1,
  });
  const send = (place: Place, deed: Deed) =>
    createHandle(
      state,
      sendInteraction(state, place, deed, (guildId, type, data) => gateway.dispatch(guildId, type, data)),
    );
  const takeViolations = () => [
    ...state.violations.splice(0),
    ...unansweredViolations(state, isClosed),
    ...doubleCommands(
      state.commands,
      world.guilds.map(({ id }) => id),
    ),
  ];
  return {
    apiUrl: `http://${host}/api`,
    token: state.token,
    applicationId: world.application.id,
    guilds: world.guilds,
    gateway,
    requests,
    get messages() {
      return [...state.messages.values()].filter((message) => !message.isDeleted);
    },
    filesOrigin: `http://${host}`,
    upload(filename, data, contentType = 'text/plain; charset=utf-8') {
      const id = world.newId();
      state.uploads.set(id, { id, filename, description: null, contentType, data });
      const url = `${filesUrl}/${id}/${encodeURIComponent(filename)}?ex=1&is=2&hm=3`;
      return { filename, url, size: data.length, contentType };
    },
    commands: (guildId) => state.commands.list(guildId),
    invoke: (call) => send(call, commandDeed(state, call, null)),
    autocomplete: (call) => send(call, commandDeed(state, call, call.focused)),
    invokeOn: (call) => send(call, menuDeed(state, call)),
    click: (call) => send(call, clickDeed(state, call, filesUrl)),
    submit: (call) => send(call, submitDeed(state, call, filesUrl)),
    interfere(next) {
      interferer = next;
    },
    async waitForBot(count = 1, milliseconds = 10_000) {
      await state.changes.until(
        () => (gateway.counts.connected === count ? true : undefined),
        milliseconds,
        `${String(count)} connected shards`,
      );
    },
    takeViolations,
    assertClean() {
      const violations = takeViolations();
      if (violations.length > 0) throw new Error(`The bot broke its rules:\n${violations.join('\n')}`);
    },
    async close() {
      isClosed = true;
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
  return address.port;
}
