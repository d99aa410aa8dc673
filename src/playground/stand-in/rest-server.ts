import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { ApiError, bodyOfRefusal, refusals } from './api-error.js';
import type { RateWatch } from './rate-watch.js';
import { readBody } from './request-body.js';
import type { Route, RouteResponse } from './rest-routes.js';

/** One request as it was answered. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Discord's error code, where it was refused. */
  readonly code: number | null;
  /** What was refused and where, for whoever looks for the fault. */
  readonly reason: string | null;
  /** Milliseconds of the stand-in's clock when it was carried out. */
  readonly at: number;
}

/**
 * A fault of the network put in a request's way: an answer of the server's own, a socket that breaks
 * before or after the request was carried out, one that stays open and silent, or a delay.
 */
export type Interference =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Decides for each request, by method and path without version, whether it is interfered with. */
export type Interferer = (method: string, path: string) => Interference | null;

/** The parts of a REST server. */
export interface RestServerParts {
  /** Asked at each request, since the routes need the server's own port. */
  readonly routes: () => readonly Route[];
  readonly token: string;
  readonly interfere: Interferer;
  readonly rates: RateWatch;
  /** What a bot did that Discord lets pass. */
  violate(violations: readonly string[]): void;
  record(request: Omit<RequestRecord, 'at'>): void;
}

/** Makes an HTTP server that answers as Discord's REST interface does; it does not listen yet. */
export function createRestServer(parts: RestServerParts): Server {
  return createServer((request, response) => {
    void serve(request, response, parts);
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RestServerParts,
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/u, '');
  parts.violate(parts.rates.arrived(path));
  const interference = parts.interfere(method, path);
  if (interference?.kind === 'delay') await pause(interference.milliseconds);
  if (interference?.kind === 'reset' && interference.when === 'before') {
    request.socket.destroy();
    return;
  }
  if (interference?.kind === 'silence') {
    request.resume();
    return;
  }
  if (interference?.kind === 'status') {
    const wait = interference.headers?.['retry-after'];
    parts.violate(parts.rates.refused(path, interference.status, wait === undefined ? null : Number(wait)));
    request.resume();
    send(
      response,
      { status: interference.status, json: { message: 'Interference', code: 0 } },
      interference.headers,
    );
    return;
  }
  let answer: RouteResponse;
  let code: number | null = null;
  let reason: string | null = null;
  try {
    answer = await answerOf(request, method, path, url, parts);
  } catch (error) {
    const refusal = error instanceof ApiError ? error : new ApiError(500, 0, String(error));
    code = refusal.code;
    reason = reasonOf(refusal);
    parts.violate(parts.rates.refused(path, refusal.status, null));
    answer = { status: refusal.status, json: bodyOfRefusal(refusal) };
  }
  parts.record({ method, path, status: answer.status, code, reason });
  if (interference?.kind === 'reset') {
    request.socket.destroy();
    return;
  }
  send(response, answer);
}

function reasonOf({ message, faults }: ApiError): string {
  const places = faults.map((fault) => `${fault.path.join('.')}: ${fault.message}`);
  return [message, ...places].join('; ');
}

async function answerOf(
  request: IncomingMessage,
  method: string,
  path: string,
  url: URL,
  parts: RestServerParts,
): Promise<RouteResponse> {
  const body = await readBody(request);
  for (const route of parts.routes()) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match === null) continue;
    if (route.needsToken && request.headers.authorization !== `Bot ${parts.token}`) {
      throw refusals.unauthorized();
    }
    return route.handle({
      part: (name) => match.groups?.[name] ?? '',
      query: url.searchParams,
      body,
    });
  }
  throw refusals.notFound();
}

function send(
  response: ServerResponse,
  answer: RouteResponse,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (answer.bytes !== undefined) {
    response.writeHead(answer.status, { 'content-type': answer.bytes.contentType, ...headers });
    response.end(answer.bytes.data);
    return;
  }
  if (answer.json === undefined) {
    // A 204 with a content type makes clients read a body that never comes.
    response.writeHead(answer.status, headers).end();
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(answer.json));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
