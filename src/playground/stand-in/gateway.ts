import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';

import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

import { guildJson } from './guild-json.js';
import { createGatewaySession, type GatewaySession, OP, shardOf } from './gateway-session.js';
import { GATEWAY_LIMITS } from './limits.js';
import { userJson } from './message.js';
import type { State } from './state.js';

/** Close codes that the gateway gives (topics/opcodes-and-status-codes). */
const CLOSE = {
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidShard: 4010,
  shardingRequired: 4011,
  disallowedIntents: 4014,
} as const;

/** Intents that need Discord's leave: members, presences, message content. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
/** Closing with one of these ends the session (events/gateway, "Disconnecting"). */
const ENDING_CODES: ReadonlySet<number> = new Set([1000, 1001]);

const frameForm = z.object({ op: z.int(), d: z.unknown().optional() });
const identifyForm = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
const resumeForm = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** The gateway as a test or a playground drives it. */
export interface Gateway {
  /** Sends an event to the sessions of the shard that the server belongs to; whether there is one. */
  dispatch(guildId: string | null, type: string, data: object): boolean;
  /** Asks every bot to reconnect and resume (operation 7). */
  requestReconnect(): void;
  /** Tells every bot that its session is invalid (operation 9). */
  invalidateSessions(isResumable: boolean): void;
  /** Leaves heartbeats unanswered from now on, as a connection that died unnoticed does; or answers again. */
  ignoreHeartbeats(isIgnoring: boolean): void;
  /** Breaks every connection; sessions stay to be resumed. */
  disconnect(code: number): void;
  readonly counts: { readonly identifies: number; readonly resumes: number; readonly connected: number };
  /** The intents of the latest identification. */
  readonly intents: number | null;
  close(): Promise<void>;
}

/** Puts a gateway under `/gateway` of the server. */
export function createGateway(
  server: Server,
  state: State,
  resumeUrl: () => string,
  heartbeatMilliseconds: number,
): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway', maxPayload: 1 << 20 });
  const sessions = new Map<string, GatewaySession>();
  let identifies = 0;
  let resumes = 0;
  let intents: number | null = null;
  let isIgnoring = false;

  const identify = (socket: WebSocket, data: unknown): GatewaySession | null => {
    const form = identifyForm.safeParse(data);
    if (!form.success) return refuse(socket, CLOSE.decodeError);
    if (form.data.token !== state.token) return refuse(socket, CLOSE.authenticationFailed);
    if ((form.data.intents & PRIVILEGED_INTENTS) !== 0) return refuse(socket, CLOSE.disallowedIntents);
    const [index, count] = form.data.shard;
    if (index < 0 || index >= count) return refuse(socket, CLOSE.invalidShard);
    const own = state.world.guilds.filter((guild) => shardOf(guild.id, count) === index);
    if (own.length > GATEWAY_LIMITS.guildsPerShard) return refuse(socket, CLOSE.shardingRequired);
    ({ intents } = form.data);
    identifies += 1;
    for (const [id, old] of sessions) {
      if (!old.isConnected() && old.shard[0] === index && old.shard[1] === count) sessions.delete(id);
    }
    const session = createGatewaySession(randomUUID(), socket, [index, count]);
    sessions.set(session.id, session);
    greet(session, state, resumeUrl());
    state.changes.tell();
    return session;
  };

  const resume = (socket: WebSocket, data: unknown): GatewaySession | null => {
    const form = resumeForm.safeParse(data);
    if (!form.success) return refuse(socket, CLOSE.decodeError);
    if (form.data.token !== state.token) return refuse(socket, CLOSE.authenticationFailed);
    const session = sessions.get(form.data.session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
      return null;
    }
    resumes += 1;
    session.resume(socket, form.data.seq);
    state.changes.tell();
    return session;
  };

  sockets.on('connection', (socket) => {
    let session: GatewaySession | null = null;
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('message', (raw) => {
      const frame = readFrame(raw);
      if (frame === null) {
        socket.close(CLOSE.decodeError);
      } else if (frame.op === OP.heartbeat) {
        if (!isIgnoring) socket.send(JSON.stringify({ op: OP.heartbeatAck }));
      } else if (frame.op === OP.identify || frame.op === OP.resume) {
        if (session?.isConnected() === true) socket.close(CLOSE.alreadyAuthenticated);
        else session = frame.op === OP.identify ? identify(socket, frame.d) : resume(socket, frame.d);
      } else if (session === null) {
        socket.close(CLOSE.notAuthenticated);
      }
    });
    socket.on('close', (code) => {
      session?.lose();
      if (session !== null && ENDING_CODES.has(code)) sessions.delete(session.id);
      state.changes.tell();
    });
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: heartbeatMilliseconds } }));
  });

  const all = () => [...sessions.values()];
  return {
    dispatch(guildId, type, data) {
      const meant = all().filter((session) => session.covers(guildId));
      for (const session of meant) session.dispatch(type, data);
      return meant.length > 0;
    },
    requestReconnect() {
      for (const session of all()) session.send(OP.reconnect, null);
    },
    invalidateSessions(isResumable) {
      for (const session of all()) {
        session.send(OP.invalidSession, isResumable);
        // The socket stays open: a bot may resume, or identify anew, on it.
        session.lose();
      }
      if (!isResumable) sessions.clear();
      state.changes.tell();
    },
    ignoreHeartbeats(next) {
      isIgnoring = next;
    },
    disconnect(code) {
      for (const session of all()) session.drop(code);
    },
    get counts() {
      return { identifies, resumes, connected: all().filter((session) => session.isConnected()).length };
    },
    get intents() {
      return intents;
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => {
        sockets.close(() => {
          resolve();
        });
      });
    },
  };
}

function greet(session: GatewaySession, state: State, resumeUrl: string): void {
  const { application, guilds } = state.world;
  const own = guilds.filter((guild) => session.covers(guild.id));
  session.dispatch('READY', {
    v: 10,
    user: userJson(application.bot, true),
    guilds: own.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: resumeUrl,
    shard: session.shard,
    application: { id: application.id, flags: 0 },
  });
  for (const guild of own) session.dispatch('GUILD_CREATE', guildJson(guild, state));
}

function readFrame(raw: RawData): z.infer<typeof frameForm> | null {
  const bytes = Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(new Uint8Array(raw));
  if (bytes.length > GATEWAY_LIMITS.payloadBytes) return null;
  try {
    return frameForm.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    // Whatever cannot be read closes the connection with 4002; the reason makes no difference to the bot.
    return null;
  }
}

function refuse(socket: WebSocket, code: number): null {
  socket.close(code);
  return null;
}
