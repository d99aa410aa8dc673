import { linkAddress } from './link-address.js';
import type { Run } from './reply.js';
import { visibleRuns } from './visible-text.js';

/**
 * What opens a style, a mention, a link, an emoji or a block anywhere in a line. The colon is among them for
 * `:smile:` and for bare addresses, which Discord would turn into links and unfurl; the parenthesis, since
 * an earlier link of ours would reach for any `](` that follows it.
 */
const SPECIAL = /[\\*_~`|<>[\]()#@:]/gu;
/** What makes a list, a small line or a numbered item at the start of a line. */
const LINE_START = /^(?:[-+=]|\d+(?=\.))/u;

/** UTF-16 units of an address beyond which it is left out: it must leave room for the quote, and cut it would lead elsewhere. */
export const LINK_MAX_LENGTH = 400;
/** Stands for words that cannot carry a link themselves; in no language, and no emoji. */
const BARE_LINK = '[→]';
/** Discord shows no link whose words look like an address themselves. */
const LOOKS_LIKE_ADDRESS = /:\/\/|www\.|\bdiscord\./iu;

/** A command's name, with a subcommand's after it, as a mention of it holds it. */
const COMMAND = /^\/[-\p{L}\p{N}_]+(?: [-\p{L}\p{N}_]+)*$/u;

/** Text that Discord's Markdown shows as it stands, at the start of a line or within one. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SPECIAL, String.raw`\$&`)
    .replace(LINE_START, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** The runs as Discord's Markdown: their words as they stand, exactly the bold ones in bold. */
export function markdownOf(runs: readonly Run[]): string {
  return visibleRuns(runs).map(markdownOfRun).join('');
}

function markdownOfRun(run: Run): string {
  const seconds = run.instant === undefined ? Number.NaN : Math.floor(Date.parse(run.instant) / 1000);
  if (!Number.isNaN(seconds)) return `<t:${String(seconds)}:R>`;
  if (run.commandId !== undefined && COMMAND.test(run.text)) return `<${run.text}:${run.commandId}>`;
  const text = escapeMarkdown(run.text);
  return run.bold === true ? `**${text}**` : text;
}

/** A Markdown link that does not unfurl; the words alone where the address cannot be linked. */
export function linkMarkdown(markdown: string, url: string | undefined): string {
  const address = linkAddress(url, LINK_MAX_LENGTH);
  if (address === undefined) return markdown;
  return fitsInBrackets(markdown) ? `[${markdown}](<${address}>)` : `${markdown} ${BARE_LINK}(<${address}>)`;
}

/** Discord pairs the brackets in a link's words without looking at escapes, one level deep. */
function fitsInBrackets(markdown: string): boolean {
  if (LOOKS_LIKE_ADDRESS.test(markdown.replaceAll('\\', ''))) return false;
  return !/[[\]]/u.test(markdown.replace(/\[[^[\]]*\]/gu, ''));
}
