/** Text as its bytes say it, or why they are no text. */
export type Decoded = { readonly text: string } | { readonly fault: string };

/** The most that one article may have; a longer file is data or a mistake. */
export const ARTICLE_MAX_BYTES = 10 * 1024 * 1024;

/** Decodes UTF-8 strictly, without its BOM; nothing is repaired or replaced. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return checkText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [first, second] = bytes;
    const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    return { fault: `It is not valid UTF-8${utf16 ? ' but UTF-16' : ''}. Save it as UTF-8.` };
  }
}

/** Refuses what no index could store as it is: NUL characters and halves of surrogate pairs. */
export function checkText(text: string): Decoded {
  if (text.includes('\0'))
    return { fault: 'It holds NUL characters, so it is no text (or UTF-16). Save it as UTF-8.' };
  if (/\p{Surrogate}/u.test(text))
    return { fault: 'It holds half of a surrogate pair, which is no character.' };
  if (!/[\p{L}\p{N}]/u.test(text)) return { fault: 'It is empty.' };
  return { text };
}

/** Why this many bytes are too many, or undefined. */
export function faultOfSize(bytes: number): string | undefined {
  if (bytes <= ARTICLE_MAX_BYTES) return undefined;
  return `It has ${inMegabytes(bytes)} MB; an article may have at most ${inMegabytes(ARTICLE_MAX_BYTES)} MB. Split it, or put one article a line into a .jsonl file.`;
}

function inMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/u, '');
}
