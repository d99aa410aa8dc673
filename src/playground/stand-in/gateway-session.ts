import type { WebSocket } from 'ws';

/** Operations of the gateway's frames (topics/opcodes-and-status-codes). */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** A bot's session: it outlives its socket, so that a bot may resume it. */
export interface GatewaySession {
  readonly id: string;
  /** Number of this shard, and of all. */
  readonly shard: readonly [number, number];
  /** Whether it gets what happens in that server, or in direct messages (`null`). */
  covers(guildId: string | null): boolean;
  /** Sends an event, and keeps it for a bot that resumes. */
  dispatch(type: string, data: object): void;
  /** Sends a frame that is no event. */
  send(op: number, data: unknown): void;
  /** Takes a new socket and sends what was missed since `sequence`. */
  resume(socket: WebSocket, sequence: number): void;
  /** Closes the socket; the session stays. */
  drop(code: number): void;
  lose(): void;
  isConnected(): boolean;
}

/** Makes a session on a socket. */
export function createGatewaySession(
  id: string,
  socket: WebSocket,
  shard: readonly [number, number],
): GatewaySession {
  let current: WebSocket | null = socket;
  let sequence = 0;
  const events: { readonly op: number; readonly t: string; readonly s: number; readonly d: object }[] = [];
  return {
    id,
    shard,
    covers: (guildId) => shardOf(guildId, shard[1]) === shard[0],
    dispatch(type, data) {
      sequence += 1;
      const event = { op: OP.dispatch, t: type, s: sequence, d: data };
      events.push(event);
      current?.send(JSON.stringify(event));
    },
    send(op, data) {
      current?.send(JSON.stringify({ op, d: data }));
    },
    resume(next, since) {
      current = next;
      for (const event of events) if (event.s > since) next.send(JSON.stringify(event));
      sequence += 1;
      next.send(JSON.stringify({ op: OP.dispatch, t: 'RESUMED', s: sequence, d: {} }));
    },
    drop(code) {
      current?.close(code);
      current = null;
    },
    lose() {
      current = null;
    },
    isConnected: () => current !== null,
  };
}

/** events/gateway, "Sharding": the shard of a server follows from its id; direct messages go to shard 0. */
export function shardOf(guildId: string | null, shards: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
