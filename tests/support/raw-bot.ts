import type { InteractionHandle } from '../../src/playground/stand-in/interaction-handle.js';
import type { StandIn } from '../../src/playground/stand-in/stand-in.js';

/** What the stand-in answered: the status, and Discord's error code or the body. */
export interface RawAnswer {
  readonly status: number;
  readonly code: unknown;
  readonly body: unknown;
  readonly contentType: string | null;
}

/** A bot without a library: each call is one request. */
export interface RawBot {
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<RawAnswer>;
  /** Registers commands for everybody everywhere, those that say nothing of where they stand. */
  register(commands: unknown): Promise<RawAnswer>;
  acknowledge(handle: InteractionHandle, type: number, data?: unknown): Promise<RawAnswer>;
  edit(handle: InteractionHandle, data: unknown, message?: string): Promise<RawAnswer>;
  remove(handle: InteractionHandle, message?: string): Promise<RawAnswer>;
  followUp(handle: InteractionHandle, data: unknown): Promise<RawAnswer>;
}

/** Nothing may mention anyone; every message of a clean bot carries it. */
export const QUIET = { allowed_mentions: { parse: [] } } as const;

/** Where a command may stand, and how it may be installed. */
const ANYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };

/** Makes a raw bot for the stand-in. */
export function createRawBot(standIn: StandIn): RawBot {
  const call: RawBot['call'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${standIn.apiUrl}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${standIn.token}`,
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    return {
      status: response.status,
      code: typeof json === 'object' && json !== null && 'code' in json ? json.code : undefined,
      body: json,
      contentType: response.headers.get('content-type'),
    };
  };
  const webhook = (handle: InteractionHandle) => `/webhooks/${standIn.applicationId}/${handle.token}`;
  return {
    call,
    register(commands) {
      const placed = Array.isArray(commands)
        ? commands.map((command: unknown) => ({ ...ANYWHERE, ...Object(command) }))
        : commands;
      return call('PUT', `/applications/${standIn.applicationId}/commands`, placed);
    },
    acknowledge: (handle, type, data) =>
      call('POST', `/interactions/${handle.id}/${handle.token}/callback`, { type, data }),
    edit: (handle, data, message = '%40original') =>
      call('PATCH', `${webhook(handle)}/messages/${message}`, data),
    remove: (handle, message = '%40original') => call('DELETE', `${webhook(handle)}/messages/${message}`),
    followUp: (handle, data) => call('POST', webhook(handle), data),
  };
}
