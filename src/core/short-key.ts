import { createHash } from 'node:crypto';

/** The first bytes of a text's SHA-256, as URL-safe characters: the same for the same text, everywhere. */
export function shortKey(text: string, bytes: number): string {
  return createHash('sha256').update(text, 'utf8').digest().subarray(0, bytes).toString('base64url');
}
