import { BotError, messageOf } from '../core/errors.js';
import type { HandedFile } from './command.js';

/** Where Discord serves what people upload (reference, "CDN endpoints"). */
export const DISCORD_FILE_ORIGINS: readonly string[] = [
  'https://cdn.discordapp.com',
  'https://media.discordapp.net',
];

/** What may be fetched. */
export interface AttachmentRules {
  /** Scheme, host and port; nothing else is ever asked, not even where one of these leads to. */
  readonly origins: readonly string[];
  readonly maxBytes: number;
}

/** Gives a handed file's bytes. */
export type FetchAttachment = (file: HandedFile) => Promise<Uint8Array>;

/** Milliseconds for the whole of a file: ten megabytes even over a slow line. */
const FETCH_MS = 30_000;
const OK = 200;

/**
 * Makes the fetching of what people upload to Discord.
 * It throws a BotError: `file-foreign`, `file-too-large`, or `file-fetch` where Discord does not give it.
 */
export function createAttachmentFetcher({ origins, maxBytes }: AttachmentRules): FetchAttachment {
  return async ({ name, url, bytes: declared }) => {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address === null || !origins.includes(address.origin) || address.username + address.password !== '') {
      throw new BotError(
        'file-foreign',
        `${name} does not lie with Discord (${address?.origin ?? 'no address'}).`,
      );
    }
    if (declared > maxBytes) throw tooLarge(name);
    try {
      const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS) });
      if (response.status !== OK || response.body === null) {
        await response.body?.cancel();
        throw new BotError('file-fetch', `Discord answers ${String(response.status)} for ${name}.`);
      }
      const content = await readAtMost(response.body, maxBytes);
      if (content === null) throw tooLarge(name);
      if (content.length !== declared) {
        throw new BotError(
          'file-fetch',
          `Of ${name} came ${String(content.length)} of ${String(declared)} bytes.`,
        );
      }
      return content;
    } catch (error) {
      if (error instanceof BotError) throw error;
      throw new BotError('file-fetch', `${name} cannot be fetched: ${messageOf(error)}`, { cause: error });
    }
  };
}

/** The whole of it; `null`, and no more of it is read, where it is longer. */
async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(name: string): BotError {
  return new BotError('file-too-large', `${name} is larger than an article may be.`);
}
