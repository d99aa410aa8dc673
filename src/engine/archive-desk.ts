import { resolve } from 'node:path';

import { forkScript } from '../core/child-script.js';
import { BotError, type ErrorCode } from '../core/errors.js';
import {
  type ArchiveKeeper,
  type ArchiveKeeperConfig,
  type ArchiveListing,
  createArchiveKeeper,
} from './archive-keeper.js';

type ChangeMethod = 'add' | 'remove' | 'undo';

/** One change that the archive child is asked for. */
export type ArchiveRequest = {
  readonly [Method in ChangeMethod]: {
    readonly method: Method;
    readonly input: Parameters<ArchiveKeeper[Method]>[0];
  };
}[ChangeMethod];

/** What the archive child answers; `value` is the method's result. */
export type ArchiveReply =
  | { readonly kind: 'result'; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode | null;
      readonly message: string;
      readonly detail?: string;
    };

/** What the bot needs of a keeper. */
export interface ArchiveDesk extends Pick<ArchiveKeeper, 'add' | 'remove' | 'undo'> {
  /** The files of some seconds ago at most: each letter that somebody types asks for them. */
  list(): Promise<Pick<ArchiveListing, 'files'>>;
}

/** Milliseconds that a listing holds, unless the archive is changed from here: a word or two is typed in them. */
const LISTED_MILLISECONDS = 5000;

/**
 * A keeper whose changes are each made in a process of its own: reading a large file is work that must not keep
 * the caller waiting, and one that dies takes nobody with it.
 */
export function createArchiveDesk(
  config: ArchiveKeeperConfig,
  clock: () => number = () => performance.now(),
): ArchiveDesk {
  const places = { archiveDir: resolve(config.archiveDir), stateDir: resolve(config.stateDir) };
  const own = createArchiveKeeper(places, () => new Date());
  let listed: { readonly at: number; readonly files: Promise<readonly string[]> } | null = null;

  function change<Method extends ChangeMethod>(
    method: Method,
    input: Parameters<ArchiveKeeper[Method]>[0],
  ): ReturnType<ArchiveKeeper[Method]>;
  function change(method: ChangeMethod, input: unknown): Promise<unknown> {
    const script = new URL('./archive-child.ts', import.meta.url);
    const child = forkScript(script, [JSON.stringify(places)], 'inherit');
    return new Promise((done, reject) => {
      let reply: ArchiveReply | null = null;
      child.on('message', (message: ArchiveReply) => {
        reply = message;
      });
      child.on('error', reject);
      // 'close', not 'exit': its last message may come after the exit.
      child.once('close', () => {
        listed = null;
        if (reply === null) reject(new Error(`The process that was to ${method} died.`));
        else if (reply.kind === 'result') done(reply.value);
        else reject(errorOf(reply));
      });
      child.send({ method, input });
    });
  }

  return {
    add: (file) => change('add', file),
    remove: (file) => change('remove', file),
    undo: (id) => change('undo', id),
    async list() {
      if (listed === null || clock() - listed.at > LISTED_MILLISECONDS) {
        listed = { at: clock(), files: own.files() };
      }
      return { files: await listed.files };
    },
  };
}

function errorOf({ code, message, detail }: Extract<ArchiveReply, { kind: 'failed' }>): Error {
  if (code === null) return new Error(message);
  return new BotError(code, message, detail === undefined ? {} : { detail });
}
